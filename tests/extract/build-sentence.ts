import type { Sentence, Word } from '../../src/syntax/sentence.ts';

/**
 * Makes a sentence from a compact notation, one word after another: `word/TAG/head/relation` or
 * `word/TAG/head/relation/NAME`; heads count the words from 1, 0 is the root. A slash within a word is
 * not possible. The words are looked for in the text from `from` on (UTF-16).
 * @throws Error where the text does not have the word
 */
export const buildSentence = (text: string, notation: string, from = 0): Sentence => {
  let at = from;
  const words = notation
    .trim()
    .split(/\s+/)
    .map((item): Word => {
      const [word = '', tag = '', head = '', relation = '', name = 'O'] = item.split('/');
      const start = text.indexOf(word, at);
      if (start < 0) throw new Error(`“${word}” is not in “${text.slice(at)}”`);
      at = start + word.length;
      return { text: word, start, end: at, tag, name, head: Number(head) - 1, relation };
    });
  return { start: words[0]?.start ?? from, end: at, words };
};
