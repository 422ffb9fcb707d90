import type { PreparedArticle } from './prepare-article.ts';
import type { Pattern } from './read-quotation.ts';
import type { Words } from './scan-words.ts';

/** Words as numbers that are equal where the words are; 0 for those that the quotation has not. */
export type WordIds = {
  /** By the words as they stand. */
  readonly exact: Int32Array;
  /** By the words in lower case. */
  readonly folded: Int32Array;
};

/** A quotation with its words as numbers. */
export type Sought = {
  readonly pattern: Pattern;
  readonly ids: WordIds;
  /** How many words it has. */
  readonly length: number;
  /** The numbers of words, as they stand and in lower case. */
  readonly exact: ReadonlyMap<string, number>;
  readonly folded: ReadonlyMap<string, number>;
};

/** An article whose words are numbered as the quotation’s are. */
export type Candidate = { readonly prepared: PreparedArticle; readonly ids: WordIds };

const numbered = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(words)].map((word, at) => [word, at + 1]));

const idsOf = ({ keys, folded }: Words, numbers: Pick<Sought, 'exact' | 'folded'>): WordIds => ({
  exact: Int32Array.from(keys, (key) => numbers.exact.get(key) ?? 0),
  folded: Int32Array.from(folded, (key) => numbers.folded.get(key) ?? 0),
});

export const seek = (pattern: Pattern): Sought => {
  const numbers = {
    exact: numbered(pattern.words.keys),
    folded: numbered(pattern.words.folded),
  };
  return {
    pattern,
    ids: idsOf(pattern.words, numbers),
    length: pattern.words.keys.length,
    ...numbers,
  };
};

export const candidateFor = (sought: Sought, prepared: PreparedArticle): Candidate => ({
  prepared,
  ids: idsOf(prepared.words, sought),
});
