import { withoutEdgeBlanks } from '../text/blanks.ts';
import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import type { Extent } from '../text/extent.ts';
import { foldText, isWithinWord, occurrences, wordCharacter } from './browser-search.ts';
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
 * Prepares a text for text fragments (WICG “URL Fragment Text Directives”, sections 3.4 and 3.5): `:~:text=…`, one
 * directive a span. Each is the shortest that leads nowhere else in the text: the words; their beginning and end where
 * they are long or run over lines; the words before them, or behind, where they stand there more than once, or where
 * they begin or end within a word, which browsers find only beside what completes it.
 * @param besides what else stands on the page, which is not to be found in place of the words
 */
export const fragmentsIn = (sourceText: string, besides: readonly string[] = []): FragmentMaker => {
  const codePoints = indexCodePoints(sourceText);
  const text = foldText([...besides, sourceText].join('\n'));
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

const directive = (source: string, folded: string, stretch: Extent): string => {
  // Browsers pass over blanks before and behind words, and find none that a directive begins or ends with.
  const extent = withoutEdgeBlanks(source, stretch) ?? stretch;
  const words = source.slice(extent.start, extent.end);
  const runsOverLines = /[\r\n]/.test(words);
  const range = runsOverLines || words.length > longestExact ? rangeOf(source, folded, extent) : '';
  return range === '' ? exactly(source, folded, extent) : range;
};

const exactly = (source: string, folded: string, extent: Extent): string => {
  const { prefix, suffix } = contextOf(source, folded, extent);
  return withContext(prefix, encode(source.slice(extent.start, extent.end)), suffix);
};

/** The words by their beginning and end; nothing where they have no two words, or no end that is told apart. */
const rangeOf = (source: string, folded: string, extent: Extent): string => {
  const words = wordsOf(source, extent);
  const lines = source.slice(extent.start, extent.end).split(/[\r\n]+/);
  const most = Math.min(mostContext, Math.floor(words.length / 2));
  const atStart = Math.min(most, wordsOf(lines[0] ?? '').length);
  const atEnd = Math.min(most, wordsOf(lines.at(-1) ?? '').length);
  if (atStart === 0 || atEnd === 0) return '';
  const first = (count: number): Extent => ({
    start: extent.start,
    end: words[count - 1]?.end ?? extent.end,
  });
  const last = (count: number): Extent => ({
    start: words[words.length - count]?.start ?? extent.start,
    end: extent.end,
  });
  const isOnceIn = (text: string) => (one: Extent) =>
    occurrences(text, foldText(source.slice(one.start, one.end))) === 1;
  const start = grow(atStart, first, isOnceIn(folded)) ?? first(Math.min(leastAtEnds, atStart));
  const rest = foldText(source.slice(start.end, extent.end));
  const told = grow(atEnd, last, isOnceIn(rest));
  if (told === undefined && lines.length === 1) return '';
  const end = told ?? last(atEnd);
  const { prefix } = contextOf(source, folded, start, 'prefix');
  const suffix = isWithinWord(source, extent.end) ? behind(source, extent.end, 1) : '';
  const range = `${encode(source.slice(start.start, start.end))},${encode(source.slice(end.start, end.end))}`;
  return withContext(prefix, range, suffix);
};

/** The first of growing stretches that suits. */
const grow = (
  most: number,
  stretch: (count: number) => Extent,
  suits: (extent: Extent) => boolean,
): Extent | undefined => {
  for (let count = Math.min(leastAtEnds, most); count <= most; count += 1) {
    const extent = stretch(count);
    if (suits(extent)) return extent;
  }
  return undefined;
};

type Context = { readonly prefix: string; readonly suffix: string };

/** The fewest words before or behind by which the words stand there once, and begin and end with whole words. */
const contextOf = (
  source: string,
  folded: string,
  { start, end }: Extent,
  only?: 'prefix',
): Context => {
  const needs = {
    prefix: isWithinWord(source, start),
    suffix: only === undefined && isWithinWord(source, end),
  };
  const suits = ({ prefix, suffix }: Context): boolean =>
    (prefix === '' ? !needs.prefix : wordCharacter.test(prefix)) &&
    (suffix === '' ? !needs.suffix : wordCharacter.test(suffix)) &&
    occurrences(folded, foldText(inContext(source, { start, end }, { prefix, suffix }))) <= 1;
  const none = { prefix: '', suffix: '' };
  if (suits(none)) return none;
  for (let count = 1; count <= mostContext; count += 1) {
    const prefix = before(source, start, count);
    const suffix = only === undefined ? behind(source, end, count) : '';
    const found = [
      { prefix, suffix: '' },
      { prefix: '', suffix },
      ...(needs.prefix && needs.suffix ? [{ prefix, suffix }] : []),
    ].find(suits);
    if (found !== undefined) return found;
  }
  return {
    prefix: before(source, start, mostContext),
    suffix: only === undefined ? behind(source, end, mostContext) : '',
  };
};

/** The words as they stand in the text, with those before and behind that context names. */
const inContext = (source: string, { start, end }: Extent, { prefix, suffix }: Context): string => {
  const from = prefix === '' ? start : source.lastIndexOf(prefix, start - prefix.length);
  const to = suffix === '' ? end : source.indexOf(suffix, end) + suffix.length;
  return source.slice(from, to);
};

/** The words right before a position, as many as there are on the nearest line. */
const before = (source: string, at: number, count: number): string => {
  const words = lineBefore(source, at).slice(-count);
  return source.slice(words[0]?.start ?? at, words.at(-1)?.end ?? at);
};

/** The words right behind a position, as many as there are on the nearest line. */
const behind = (source: string, at: number, count: number): string => {
  const words = lineAfter(source, at).slice(0, count);
  return source.slice(words[0]?.start ?? at, words.at(-1)?.end ?? at);
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

/** Blanks that browsers take for a space. To them, what parts lines or paragraphs (U+2028, U+2029) is none. */
const spaces = /(?:[^\S\u2028\u2029]|\u0085)+/g;

/** Percent-encodes all that a directive takes for its own: `-`, `,` and `&` too. Half a surrogate pair has no encoding. */
const encode = (words: string): string =>
  encodeURIComponent(words.replace(spaces, ' ').replace(/\p{Cs}/gu, '\ufffd')).replaceAll(
    '-',
    '%2D',
  );
