import type { Extent } from './extent.ts';

/**
 * Blanks: the characters with Unicode’s White_Space property, and the byte order mark.
 * That is what `\s` matches and `trim` removes, and U+0085 (NEXT LINE), which they leave out.
 */
const blank = /[\s\u0085]/;

/** Whether the character is a blank; false for the empty string. */
export const isBlank = (character: string): boolean => blank.test(character);

/** Whether the text holds nothing but blanks. */
export const isAllBlank = (text: string): boolean => !/[^\s\u0085]/.test(text);

/**
 * The extent without the blanks at its ends (UTF-16 positions).
 * @returns undefined where it holds nothing but blanks
 */
export const withoutEdgeBlanks = (text: string, { start, end }: Extent): Extent | undefined => {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charAt(first))) first += 1;
  while (last > first && isBlank(text.charAt(last - 1))) last -= 1;
  return first < last ? { start: first, end: last } : undefined;
};
