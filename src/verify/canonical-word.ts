const invisible = /[\p{Cf}\p{VS}]/gu;
const apostrophe = /[’‘ʼ′`´]/g;
/** Latin ligatures and full-width forms: other compatible characters may mean something else (5² is not 52). */
const compatible = /[\ufb00-\ufb06\uff01-\uff5e]+/g;
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const initials = /^\p{L}(?:\.\p{L})+$/u;

/**
 * One form for every way to set the same word: composed accents, no soft hyphens, plain apostrophes, “fi” for “ﬁ”,
 * “1000” for “1,000”, “US” for “U.S.”.
 */
export const canonicalWord = (raw: string): string => {
  const word = raw
    .replace(invisible, '')
    .normalize('NFC')
    .replace(compatible, (found) => found.normalize('NFKC'))
    .replace(apostrophe, "'")
    .replace(/^[–−]/, '-');
  if (grouped.test(word)) return word.replaceAll(',', '');
  return initials.test(word) ? word.replaceAll('.', '') : word;
};

/** Whether two words differ in the first letter’s case at most. */
export const sameButFirstLetter = (one: string, other: string): boolean =>
  one === other ||
  (one.slice(1) === other.slice(1) &&
    one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase());
