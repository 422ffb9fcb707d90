import type { Sentence } from '../../src/syntax/sentence.ts';
import { extentOf, groupSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';

/** The sentences of each paragraph of a text (one a line), words capitalised like names as names of persons. */
export const simpleSentences = (text: string): Sentence[][] =>
  [...text.matchAll(/[^\n]+/g)].map((match) => {
    const line = { start: match.index, end: match.index + match[0].length };
    return groupSentences(text, tokenize(text, line)).map((tokens) => ({
      ...extentOf(tokens),
      words: tokens.map((token) => {
        const isName = /^\p{Lu}\p{Ll}/u.test(token.text);
        return {
          ...token,
          tag: isName ? 'NNP' : 'NN',
          name: isName ? 'PERSON' : 'O',
          head: -1,
          relation: 'root',
        };
      }),
    }));
  });
