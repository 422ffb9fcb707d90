import type { Pattern } from './read-quotation.ts';
import type { ScannedArticle } from './scan-article.ts';
import { hashOf } from './word-table.ts';

/** Words as small numbers that are equal where the words are; 0 for those that the quotation has not. */
type WordIds = {
  /** By the words as they stand. */
  readonly exact: Int32Array;
  /** By the words in lower case. */
  readonly folded: Int32Array;
};

/** The numbers of words by their hashes (open addressing). */
type Numbers = {
  readonly hashes: Int32Array;
  readonly ids: Int32Array;
  readonly mask: number;
  /** How many different words there are. */
  readonly size: number;
};

/** A quotation with its words as numbers. */
export type Sought = {
  readonly pattern: Pattern;
  readonly ids: WordIds;
  /** How many words it has. */
  readonly length: number;
  /** How many different ones, in lower case. */
  readonly different: number;
  readonly exact: Numbers;
  readonly folded: Numbers;
};

/** An article whose words are numbered as the quotation’s are. */
export type Candidate = { readonly scanned: ScannedArticle; readonly ids: WordIds };

/** So many places for each word make most look-ups end at the first. */
const placesAWord = 4;

const numbersOf = (words: readonly string[]): Numbers => {
  const different = [...new Set(words.map(hashOf))];
  const places = 2 ** Math.ceil(Math.log2(different.length * placesAWord + 2));
  const numbers = {
    hashes: new Int32Array(places),
    ids: new Int32Array(places),
    mask: places - 1,
    size: different.length,
  };
  for (const [at, hash] of different.entries()) {
    let place = hash & numbers.mask;
    while (numbers.ids[place] !== 0) place = (place + 1) & numbers.mask;
    numbers.hashes[place] = hash;
    numbers.ids[place] = at + 1;
  }
  return numbers;
};

const idOf = ({ hashes, ids, mask }: Numbers, hash: number): number => {
  let place = hash & mask;
  while (ids[place] !== 0) {
    if (hashes[place] === hash) return ids[place] as number;
    place = (place + 1) & mask;
  }
  return 0;
};

export const seek = (pattern: Pattern): Sought => {
  const { keys, folded } = pattern.words;
  const numbers = { exact: numbersOf(keys), folded: numbersOf(folded) };
  return {
    pattern,
    ids: {
      exact: Int32Array.from(keys, (key) => idOf(numbers.exact, hashOf(key))),
      folded: Int32Array.from(folded, (key) => idOf(numbers.folded, hashOf(key))),
    },
    length: keys.length,
    different: numbers.folded.size,
    ...numbers,
  };
};

/** By a loop, as `Int32Array.from` takes longer than the comparison itself. */
export const candidateFor = (sought: Sought, scanned: ScannedArticle): Candidate => {
  const { words } = scanned;
  const exact = new Int32Array(words.count);
  const folded = new Int32Array(words.count);
  for (let at = 0; at < words.count; at += 1) {
    const id = idOf(sought.folded, words.folded[at] as number);
    if (id === 0) continue;
    folded[at] = id;
    exact[at] = idOf(sought.exact, words.exact[at] as number);
  }
  return { scanned, ids: { exact, folded } };
};
