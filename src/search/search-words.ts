/** A word of a text, as it is searched for, and where it stands: UTF-16 positions, end exclusive. */
type LocatedWord = { readonly word: string; readonly start: number; readonly end: number };

const run = /[\p{L}\p{N}\p{M}]+/gu;
const notAscii = /[^\0-\x7f]/;
const notSearched = /[^\p{L}\p{N}]+/gu;

const halfCharacter = /[\ud800-\udbff]$/;

/** The longest stretch of a word that is compared, in UTF-16 units: stores have limits. */
const longestWord = 64;

/**
 * The words of a text as they are searched for: runs of letters and digits in lower case, without accents
 * and in their compatibility forms (Unicode NFKD). An apostrophe parts words, so that “Harbour’s” is found
 * by “harbour”. All stores index these words and no others, so that all find the same.
 */
export const searchWords = (text: string): readonly string[] =>
  (text.match(run) ?? []).map(fold).filter((word) => word !== '');

/** The same words, and where they stand. */
export const locateWords = (text: string): readonly LocatedWord[] =>
  [...text.matchAll(run)]
    .map(({ 0: found, index }) => ({
      word: fold(found),
      start: index,
      end: index + found.length,
    }))
    .filter(({ word }) => word !== '');

const fold = (word: string): string => {
  const lower = word.toLowerCase();
  const plain = notAscii.test(lower) ? lower.normalize('NFKD').replace(notSearched, '') : lower;
  return plain.length <= longestWord
    ? plain
    : plain.slice(0, longestWord).replace(halfCharacter, '');
};
