import type { Line } from './lines.ts';
import { beginsLower, endsSentence } from './words.ts';

/**
 * How a text breaks its lines. `width` is the column at which lines were broken to fit;
 * undefined where each line is a paragraph.
 */
export type Wrapping = { readonly width: number | undefined };

/** Nobody breaks lines to fit a wider column than this, or a narrower one. */
const widest = 120;
const narrowest = 30;

/** Share of lines that may be longer than the column: addresses and other words that do not fit. */
const overlong = 0.05;

/** At least this share of line ends must come where the next word no longer fits … */
const leastFull = 0.5;

/** … and at least this share in the middle of a sentence. */
const leastMidSentence = 0.4;

/** Lines that end with these go on in the next line even where that begins with a capital. */
const openEnds = new Set([',', ';', '-', '–', '—', '&']);

/**
 * Finds out whether a text’s lines were broken to fit a column: most lines followed directly by
 * another one could not have held that one’s first word, and many end in mid-sentence.
 */
export const wrappingOf = (text: string, lines: readonly Line[]): Wrapping => {
  const breaks = lines.flatMap((next, index) => {
    const line = lines[index - 1];
    return line !== undefined && next.gap === 1 ? [{ line, next }] : [];
  });
  const width = columnWidth(breaks.flatMap(({ line, next }) => [widthOf(line), widthOf(next)]));
  if (width < narrowest || width > widest) return { width: undefined };
  const full = breaks.filter(({ line, next }) => !fits(text, line, next, width));
  const midSentence = breaks.filter(({ line }) => !endsSentence(text.slice(line.start, line.end)));
  const isWrapped =
    full.length >= breaks.length * leastFull &&
    midSentence.length >= breaks.length * leastMidSentence;
  return { width: isWrapped ? width : undefined };
};

const widthOf = ({ start, end, indent }: Line): number => indent + end - start;

/** The width that all but a few of the lines keep to; `widest + 1` stands for anything wider. */
const columnWidth = (widths: readonly number[]): number => {
  const counts = new Array<number>(widest + 2).fill(0);
  for (const width of widths) {
    const column = Math.min(width, widest + 1);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  let longer = 0;
  for (let column = widest + 1; column > 0; column -= 1) {
    longer += counts[column] ?? 0;
    if (longer > widths.length * overlong) return column;
  }
  return 0;
};

const blankOrEnd = /[\s\u0085]|$/g;

/** Whether the first word of the next line would have fitted into this one. */
const fits = (text: string, line: Line, next: Line, width: number): boolean => {
  const word = text.slice(next.start, Math.min(next.end, next.start + widest));
  blankOrEnd.lastIndex = 0;
  const length = blankOrEnd.exec(word)?.index ?? word.length;
  return widthOf(line) + 1 + length <= width;
};

/** Whether a line carries on in the next, the two being part of one paragraph. */
export const joinsNext = (text: string, line: Line, next: Line, { width }: Wrapping): boolean => {
  const words = text.slice(line.start, line.end);
  const isEnd = endsSentence(words);
  const goesOnLower = beginsLower(text.slice(next.start, next.start + 2));
  if (width === undefined) {
    return !isEnd && (goesOnLower || openEnds.has(words.at(-1) ?? ''));
  }
  // The first line of a paragraph is set in, or the last one of the paragraph before falls short.
  if (next.indent > line.indent + 1) return false;
  if (!fits(text, line, next, width)) return true;
  const isShort = widthOf(line) < width * 0.6;
  return isEnd ? false : goesOnLower || !isShort;
};
