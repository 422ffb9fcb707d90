/**
 * The marks that open a quotation and, for each, those that may close it.
 * The only table of quotation marks; English-language usage first.
 */
const closingMarksOf: ReadonlyMap<string, string> = new Map([
  ['"', '"”'],
  ['“', '”"'],
  ["'", "'’"],
  ['‘', "’'"],
  ['„', '“”'],
  ['«', '»'],
  ['‹', '›'],
]);

const closingMarks = new Set([...closingMarksOf.values()].join(''));

/** Whether the character can open a quotation. */
export const isOpeningMark = (character: string): boolean => closingMarksOf.has(character);

/** Whether the character can close a quotation, whichever mark opened it. */
export const isClosingMark = (character: string): boolean => closingMarks.has(character);
