/** A text addressed by Unicode code points instead of UTF-16 units. */
export type CodePointText = {
  /** Length in code points. */
  readonly length: number;
  /** The stretch from `start` to `end` (code points, zero-based, end exclusive). */
  readonly slice: (start: number, end: number) => string;
  /** The code point position of a UTF-16 position. */
  readonly positionOf: (utf16Index: number) => number;
  /** The UTF-16 position of a code point position. */
  readonly utf16IndexOf: (position: number) => number;
};

const astral = /[\ud800-\udbff][\udc00-\udfff]/;

/**
 * Prepares a text for access by code point, the unit that every span counts in
 * (W3C Web Annotation Data Model, section 4.2.5, Text Position Selector).
 * Texts without characters beyond the Basic Multilingual Plane need no index.
 */
export const indexCodePoints = (text: string): CodePointText => {
  if (!astral.test(text)) {
    return {
      length: text.length,
      slice: (start, end) => text.slice(start, end),
      positionOf: (utf16Index) => utf16Index,
      utf16IndexOf: (position) => position,
    };
  }
  const offsets = [...text].reduce<number[]>(
    (starts, character) => {
      starts.push((starts.at(-1) ?? 0) + character.length);
      return starts;
    },
    [0],
  );
  const utf16IndexOf = (position: number): number => offsets[position] ?? text.length;
  return {
    length: offsets.length - 1,
    slice: (start, end) => text.slice(utf16IndexOf(start), utf16IndexOf(end)),
    positionOf: (utf16Index) => lowerBound(offsets, utf16Index),
    utf16IndexOf,
  };
};

/** The first place in an ascending list whose number is at least `wanted`. */
const lowerBound = (ascending: readonly number[], wanted: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};
