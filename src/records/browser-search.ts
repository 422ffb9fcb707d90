import { once } from '../once.ts';

/**
 * As browsers compare, which is by base letters: without regard to case, accents, the style of quotation marks, and
 * what has no width; blanks as one space. In capitals first, as “ß” is compared as “SS”.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/[\s\u0085]+/g, ' ')
    .toUpperCase()
    .toLowerCase();

// Made when first used: it loads tables, which takes as long as a twentieth of a start.
const wordBounds = once(() => new Intl.Segmenter('en', { granularity: 'word' }));
/** How far around a position words are looked at (UTF-16): no word is as long. */
const wordReach = 100;

/** Whether a position lies within a word, as Unicode (UAX 29) bounds words: “don’t” is one, “one-on-one” three. */
export const isWithinWord = (source: string, at: number): boolean => {
  const from = Math.max(0, at - wordReach);
  const segment = wordBounds()
    .segment(source.slice(from, at + wordReach))
    .containing(at - from);
  return segment?.isWordLike === true && from + segment.index !== at;
};

export const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Whether two characters that follow each other are of one word. */
const areJoined = (one: string, next: string): boolean =>
  wordCharacter.test(one) && wordCharacter.test(next);

/** How often some words stand in a folded text, each taken as far as words go; two are enough to know. */
export const occurrences = (text: string, words: string): number => {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < 2; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isCut =
      areJoined(text.charAt(at - 1), text.charAt(at)) ||
      areJoined(text.charAt(end - 1), text.charAt(end));
    if (!isCut) count += 1;
  }
  return count;
};
