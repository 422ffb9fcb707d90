import { withoutEdgeBlanks } from '../text/blanks.ts';
import type { Extent } from '../text/extent.ts';

/** A line that holds more than blanks, without those at its ends. UTF-16 positions. */
export type Line = Extent & {
  /** How many columns of blanks stand before it; a tab counts as four. */
  readonly indent: number;
  /** How many line ends stand between it and the line before: two are one blank line. */
  readonly gap: number;
};

/**
 * Line ends: Unix, Windows and old Mac ones, form feed and the rest of Unicode’s newline functions
 * (The Unicode Standard, section 5.8).
 */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Unicode’s paragraph separator ends a paragraph by itself, as a blank line does. */
const paragraphSeparator = '\u2029';

/** A gap before the first line: nothing is there to be apart from. */
const noGap = 0;

/**
 * The lines of a text that hold more than blanks, in text order.
 * @param from the UTF-16 position to begin at
 */
export const readLines = (text: string, from = 0): Line[] => {
  const lines: Line[] = [];
  let gap = noGap;
  let start = from;
  const take = (end: number) => {
    const line = withoutEdgeBlanks(text, { start, end });
    if (line === undefined) return;
    lines.push({ ...line, indent: columnsOf(text, start, line.start), gap });
    gap = noGap;
  };
  lineEnd.lastIndex = from;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    take(match.index);
    start = lineEnd.lastIndex;
    gap += match[0] === paragraphSeparator ? 2 : 1;
  }
  take(text.length);
  return lines;
};

const columnsOf = (text: string, start: number, end: number): number => {
  let columns = 0;
  for (let at = start; at < end; at += 1) columns += text[at] === '\t' ? 4 : 1;
  return columns;
};
