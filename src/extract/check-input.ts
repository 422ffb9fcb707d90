import { emptyArticle, notEnglish, notText } from '../errors.ts';
import type { ArticleInput } from '../layout/layout.ts';
import { commonEnglish, commonForeign, otherScripts } from './common-words.ts';

/** Control characters that no text holds; blanks, and the marks of old printers, aside. */
const control = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;

/** Of this share on, what looks like text is the remains of something else. */
const mostRubbish = 0.01;

/** So many stray characters, a text of any length may have. */
const harmlessRubbish = 3;

/** The longest headline that may be handed in apart from its document, in UTF-16 units. */
export const longestHeadline = 1000;

/** Whether a text is a line of words: no line end, no other control character, no half character. */
export const isLineOfWords = (text: string): boolean =>
  !/[\p{Cc}\p{Cs}]/u.test(text) && /[\p{L}\p{N}]/u.test(text);

/**
 * Refuses what is no text, or holds no words, before anything tries to read it.
 * @throws DomainError `not-text`, `empty-article`
 */
export const checkDocument = ({ body }: ArticleInput): void => {
  if (body.includes('\0')) {
    throw notText(
      'This holds NUL characters: it is a binary file, or text in UTF-16 that is said to be in another charset.',
    );
  }
  if (/\p{Cs}/u.test(body)) {
    throw notText('This holds half a surrogate pair: a character that was cut in two.');
  }
  if (isRubbish(body, control)) {
    throw notText('This holds many control characters: it is a binary file, no text.');
  }
  if (isRubbish(body, /\ufffd/g)) {
    throw notText(
      'Many characters of this are U+FFFD: it was decoded with the wrong charset before it came here.',
    );
  }
  if (body.trim() === '') throw emptyArticle('There is nothing in this but blanks.');
  checkWords(body);
};

/**
 * Refuses a text without words. Of a document, what is read may have none where its markup has: pictures, comments.
 * @throws DomainError `empty-article`
 */
export const checkWords = (text: string): void => {
  if (!/\p{L}/u.test(text)) throw emptyArticle('There are no letters in this.');
};

const isRubbish = (text: string, characters: RegExp): boolean => {
  const found = text.match(characters)?.length ?? 0;
  return found > harmlessRubbish && found / text.length > mostRubbish;
};

/** With fewer words than this, a text may well lack the common ones: a headline does. */
const fewWords = 25;

/** A text needs this share of common English words at least; tables and lists have the fewest. */
const leastEnglish = 0.1;

/** So many different common words of a language are no accident. */
const leastForeign = 3;

/**
 * Refuses a text that is not English, by what anybody can count: letters of other scripts, and how
 * many of the words are the common ones of English or of another language. Names and foreign
 * quotations within English prose do no harm; of what is too short to tell, nothing is refused.
 * @param text readable text, no markup
 * @throws DomainError `empty-article`, `not-english`
 */
export const checkEnglish = (text: string): void => {
  checkScript(text);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) throw emptyArticle('There are no letters in this.');
  const counts = countEach(words);
  const english = sumOf(commonEnglish, counts);
  const [foreign] = commonForeign
    .filter(({ words: common }) => differentOf(common, counts) >= leastForeign)
    .map(({ language, words: common }) => ({ language, count: sumOf(common, counts) }))
    .toSorted((one, other) => other.count - one.count);
  const percent = (count: number): string => `${Math.round((count / words.length) * 100)}%`;
  if (foreign !== undefined && foreign.count > english) {
    throw notEnglish(
      `Of the ${words.length} words, ${percent(foreign.count)} are common ones of ${foreign.language} and ${percent(english)} of English.`,
    );
  }
  if (words.length >= fewWords && english / words.length < leastEnglish) {
    throw notEnglish(
      `Of the ${words.length} words, ${percent(english)} are common English ones such as “the”; an English article has far more.`,
    );
  }
};

const countEach = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const sumOf = (words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number =>
  [...words].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);

const differentOf = (words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number =>
  [...words].filter((word) => counts.has(word)).length;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

const checkScript = (text: string): void => {
  const letters = count(text, /\p{L}/gu);
  if (count(text, /\p{Script=Latin}/gu) * 2 >= letters) return;
  const [most] = otherScripts
    .map(({ script, letters: own }) => ({ script, count: count(text, own) }))
    .toSorted((one, other) => other.count - one.count);
  const seen = most === undefined || most.count === 0 ? 'another' : `the ${most.script}`;
  throw notEnglish(`Most letters of this are of ${seen} script.`);
};
