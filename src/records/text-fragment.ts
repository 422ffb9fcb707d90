import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import type { Extent } from '../text/extent.ts';
import type { Span } from './span.ts';

/** Longer words than these are given by their beginning and end (characters). */
const longestExact = 80;
/** How many words the beginning and the end of long words have at least. */
const leastAtEnds = 4;
/** How many words before or behind are given at most, so that the words stand there once. */
const mostContext = 12;

/** Makes the directive that leads a browser to words of a text. */
export type FragmentMaker = (spans: readonly Pick<Span, 'start' | 'end'>[]) => string;

/**
 * Prepares a text for text fragments (WICG “URL Fragment Text Directives”): `:~:text=…`, one directive a span. Each
 * is the shortest that leads nowhere else in the text: the words; their beginning and end where they are long or run
 * over lines; the words before them, or behind, where they stand there more than once.
 */
export const fragmentsIn = (sourceText: string): FragmentMaker => {
  const codePoints = indexCodePoints(sourceText);
  const text = foldText(sourceText);
  return (spans) =>
    `:~:${spans.map((span) => `text=${directive(sourceText, text, utf16(codePoints, span))}`).join('&')}`;
};

/** The address with a fragment, behind the one that it may have. */
export const addFragment = (address: string, fragment: string): string =>
  `${address}${address.includes('#') ? '' : '#'}${fragment}`;

const utf16 = (text: CodePointText, { start, end }: Pick<Span, 'start' | 'end'>): Extent => ({
  start: text.utf16IndexOf(start),
  end: text.utf16IndexOf(end),
});

/** As browsers compare: without regard to case, blanks as one space. */
const foldText = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').toLowerCase();

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** How often some words stand in a text, each taken as far as words go; two are enough to know. */
const occurrences = (text: string, words: string): number => {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < 2; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!wordCharacter.test(before) && !wordCharacter.test(after)) count += 1;
  }
  return count;
};

const directive = (source: string, folded: string, extent: Extent): string => {
  const words = source.slice(extent.start, extent.end);
  const isLong = words.length > longestExact || /[\r\n]/.test(words);
  return isLong ? rangeOf(source, folded, extent) : exactly(source, folded, extent);
};

const exactly = (source: string, folded: string, extent: Extent): string => {
  const { prefix, suffix } = contextOf(source, folded, extent);
  return withContext(prefix, encode(source.slice(extent.start, extent.end)), suffix);
};

const rangeOf = (source: string, folded: string, extent: Extent): string => {
  const words = wordsOf(source, extent);
  const lines = source.slice(extent.start, extent.end).split(/[\r\n]+/);
  const most = Math.floor(words.length / 2);
  const atStart = Math.min(most, wordsOf(lines[0] ?? '').length);
  const atEnd = Math.min(most, wordsOf(lines.at(-1) ?? '').length);
  if (atStart === 0 || atEnd === 0) return exactly(source, folded, extent);
  const start = grow(
    atStart,
    (count) => {
      const end = words[count - 1]?.end ?? extent.end;
      return { start: extent.start, end };
    },
    (one) => occurrences(folded, foldText(source.slice(one.start, one.end))) === 1,
  );
  const whole = foldText(source.slice(start.end, extent.end));
  const end = grow(
    atEnd,
    (count) => {
      const first = words[words.length - count]?.start ?? extent.start;
      return { start: first, end: extent.end };
    },
    (one) => occurrences(whole, foldText(source.slice(one.start, one.end))) === 1,
  );
  const { prefix } = contextOf(source, folded, start, 'prefix');
  const range = `${encode(source.slice(start.start, start.end))},${encode(source.slice(end.start, end.end))}`;
  return withContext(prefix, range, '');
};

/** The first of growing stretches that suits; the largest where none does. */
const grow = (
  most: number,
  stretch: (count: number) => Extent,
  suits: (extent: Extent) => boolean,
): Extent => {
  for (let count = Math.min(leastAtEnds, most); count < most; count += 1) {
    const extent = stretch(count);
    if (suits(extent)) return extent;
  }
  return stretch(most);
};

type Context = { readonly prefix: string; readonly suffix: string };

/** The fewest words before or behind by which the words stand there once. */
const contextOf = (
  source: string,
  folded: string,
  { start, end }: Extent,
  only?: 'prefix',
): Context => {
  const isUnique = (from: number, to: number): boolean =>
    occurrences(folded, foldText(source.slice(from, to)).trim()) <= 1;
  if (isUnique(start, end)) return { prefix: '', suffix: '' };
  const before = lineBefore(source, start);
  const after = lineAfter(source, end);
  for (let count = 1; count <= mostContext; count += 1) {
    const first = before.at(-count)?.start;
    if (first !== undefined && isUnique(first, end)) {
      return { prefix: source.slice(first, before.at(-1)?.end), suffix: '' };
    }
    const last = after[count - 1]?.end;
    if (only === undefined && last !== undefined && isUnique(start, last)) {
      return { prefix: '', suffix: source.slice(after[0]?.start, last) };
    }
  }
  const first = before.at(-mostContext) ?? before[0];
  const last = after[mostContext - 1] ?? after.at(-1);
  return {
    prefix: first === undefined ? '' : source.slice(first.start, before.at(-1)?.end),
    suffix: last === undefined || only ? '' : source.slice(after[0]?.start, last.end),
  };
};

/** How far around the words is looked (UTF-16). */
const reach = 400;

/** The words before a position, back to the start of the nearest line that has some. */
const lineBefore = (source: string, at: number): readonly Extent[] => {
  const from = Math.max(0, at - reach);
  const text = source.slice(from, at).trimEnd();
  const line = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return wordsOf(source, { start: from + line, end: from + text.length });
};

const lineAfter = (source: string, at: number): readonly Extent[] => {
  const text = source.slice(at, at + reach);
  const start = text.length - text.trimStart().length;
  const line = text.slice(start).search(/[\r\n]/);
  const end = line < 0 ? text.length : start + line;
  return wordsOf(source, { start: at + start, end: at + end });
};

/** The stretches between blanks. */
const wordsOf = (
  text: string,
  { start, end }: Extent = { start: 0, end: text.length },
): readonly Extent[] =>
  [...text.slice(start, end).matchAll(/[^\s\u0085]+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

const withContext = (prefix: string, words: string, suffix: string): string =>
  `${prefix === '' ? '' : `${encode(prefix)}-,`}${words}${suffix === '' ? '' : `,-${encode(suffix)}`}`;

/** Percent-encodes all that a directive takes for its own: `-`, `,` and `&` too. Half a surrogate pair has no encoding. */
const encode = (words: string): string =>
  encodeURIComponent(words.replace(/[\s\u0085]+/g, ' ').replace(/\p{Cs}/gu, '\ufffd')).replaceAll(
    '-',
    '%2D',
  );
