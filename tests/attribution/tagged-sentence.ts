import type { Sentence } from '../../src/syntax/sentence.ts';

/**
 * A sentence of words with tags, “The/DT dam/NN held/VBD”, perhaps with a relation behind the tag; every word
 * stands a blank from the next, and nothing hangs on anything.
 */
export const taggedSentence = (
  notation: string,
): { readonly text: string; readonly sentence: Sentence } => {
  let text = '';
  const words = notation.split(' ').map((item) => {
    const [word = '', tag = '', relation = 'dep'] = item.split('/');
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? word : `${text} ${word}`;
    return { text: word, start, end: text.length, tag, name: 'O', head: -1, relation };
  });
  return { text, sentence: { start: 0, end: text.length, words } };
};
