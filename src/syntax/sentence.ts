import type { Extent } from '../text/extent.ts';

/** A word or mark of a sentence with its syntax. */
export type Word = Extent & {
  readonly text: string;
  /** Part of speech: Penn Treebank tag. */
  readonly tag: string;
  /** Kind of name it is part of: PERSON, ORGANIZATION, LOCATION, MISC, a kind of number or time such as DATE; else O. */
  readonly name: string;
  /** Index in the sentence of the word it depends on; −1 for the root. */
  readonly head: number;
  /** Its relation to that word: Universal Dependencies 1 (basic), as Stanford CoreNLP 3.6 writes them. */
  readonly relation: string;
};

/** A sentence of the article: the words of one paragraph between two sentence ends. */
export type Sentence = Extent & { readonly words: readonly Word[] };
