import type { Extent } from '../text/extent.ts';

/** Whether the two share a character (UTF-16 positions). */
export const touches = (one: Extent, other: Extent): boolean =>
  one.start < other.end && other.start < one.end;

/** Whether `inner` lies wholly within `outer`. */
export const isInside = (inner: Extent, outer: Extent): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/**
 * The first index of an ascending list whose item `isReached`.
 * @param isReached false for a first part of the list, true for the rest
 */
export const firstIndex = <Item>(
  items: ArrayLike<Item>,
  isReached: (item: Item) => boolean,
): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** What is left of the extents, in text order, without the characters of `removed`. */
export const subtract = (
  extents: readonly Extent[],
  removed: readonly Extent[],
): readonly Extent[] =>
  removed.reduce<readonly Extent[]>(
    (left, gone) =>
      left.flatMap((extent) => {
        if (!touches(extent, gone)) return [extent];
        const before = { start: extent.start, end: gone.start };
        const after = { start: gone.end, end: extent.end };
        return [before, after].filter(({ start, end }) => start < end);
      }),
    extents,
  );

/** The extents in text order, those that overlap made one. */
export const united = (extents: readonly Extent[]): readonly Extent[] =>
  extents
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .reduce<Extent[]>((merged, extent) => {
      const last = merged.at(-1);
      if (last === undefined || extent.start >= last.end) merged.push(extent);
      else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, extent.end) };
      return merged;
    }, []);

const asciiWord = /[A-Za-z0-9]/;
const otherWord = /[\p{L}\p{M}\p{N}]/u;

const isOfWord = (character: string): boolean =>
  character < '\x80' ? asciiWord.test(character) : otherWord.test(character);

const characterAt = (text: string, position: number): string =>
  position < text.length ? String.fromCodePoint(text.codePointAt(position) ?? 0) : '';

const characterBefore = (text: string, position: number): string => {
  if (position <= 0) return '';
  const unit = text.charCodeAt(position - 1);
  const isLow = unit >= 0xdc00 && unit < 0xe000;
  return isLow && position > 1
    ? text.slice(position - 2, position)
    : text.slice(position - 1, position);
};

const isInPair = (text: string, position: number): boolean => {
  const after = text.charCodeAt(position);
  const before = text.charCodeAt(position - 1);
  return after >= 0xdc00 && after < 0xe000 && before >= 0xd800 && before < 0xdc00;
};

const splitsWord = (text: string, position: number): boolean => {
  if (position <= 0 || position >= text.length) return false;
  if (isInPair(text, position)) return true;
  const before = characterBefore(text, position);
  const after = characterAt(text, position);
  return isOfWord(before) && isOfWord(after);
};

/**
 * Widens extents until they split no word, as the record’s check counts words: letters, marks and
 * numbers in a row. A word of any length is walked over once, however many extents end in it.
 */
export const wordWidener = (text: string): ((extent: Extent) => Extent) => {
  let known: Extent = { start: 0, end: 0 };
  const wordAround = (position: number): Extent => {
    if (position > known.start && position < known.end) return known;
    let start = position;
    while (splitsWord(text, start)) start -= 1;
    let end = position;
    while (splitsWord(text, end)) end += 1;
    known = { start, end };
    return known;
  };
  return ({ start, end }) => ({
    start: splitsWord(text, start) ? wordAround(start).start : start,
    end: splitsWord(text, end) ? wordAround(end).end : end,
  });
};

const blank = /\s/;

/** The extent without the blanks at its ends; undefined where nothing else is in it. */
export const withoutBlanks = (text: string, extent: Extent): Extent | undefined => {
  let { start, end } = extent;
  while (start < end && blank.test(text[start] ?? '')) start += 1;
  while (end > start && blank.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : undefined;
};
