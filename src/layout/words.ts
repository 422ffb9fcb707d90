import { isClosingMark } from '../text/quotation-marks.ts';

const word = /[\p{L}\p{N}]/u;

/** Whether there is anything to read in it: a letter or a digit. */
export const hasWord = (text: string): boolean => word.test(text);

/**
 * The words alone, in lower case: equal for two headlines that differ in case, blanks or marks
 * (“doesn’t”, “doesn't”).
 */
export const bareWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** How many blank-separated words there are, counted up to `most`: a paragraph may be a megabyte. */
export const countWords = (text: string, most: number): number => {
  const blanks = /\s+/g;
  let count = 1;
  while (count < most && blanks.test(text)) count += 1;
  return count;
};

const sentenceEnds = new Set(['.', '!', '?', '…', ':']);
const closingBrackets = new Set([')', ']', '}']);

/** The last character before closing marks and brackets. */
const lastMark = (text: string): string => {
  let at = text.length - 1;
  while (at > 0 && (isClosingMark(text.charAt(at)) || closingBrackets.has(text.charAt(at))))
    at -= 1;
  return text.charAt(at);
};

/** Whether it ends as a sentence does, closing marks and brackets aside; a colon counts. */
export const endsSentence = (text: string): boolean => sentenceEnds.has(lastMark(text));

/** Whether it begins with a letter in lower case, as the rest of a broken line does. */
export const beginsLower = (text: string): boolean => /^\p{Ll}/u.test(text);
