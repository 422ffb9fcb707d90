import { canonicalWord } from './canonical-word.ts';

/**
 * Words of a text, each at the same place of every list. A word is known by a number made of its letters, so that no
 * string is made of the hundreds of words of an article that a quotation has not: what two numbers say is
 * equal is looked at letter by letter before it counts.
 */
export type WordTable = {
  readonly text: string;
  count: number;
  /** Where they stand (UTF-16, end exclusive). */
  starts: Int32Array;
  ends: Int32Array;
  /** Numbers of the words in the form they are compared in, and of that in lower case. */
  exact: Int32Array;
  folded: Int32Array;
};

const lettersAWord = 4;
const least = 16;

export const startTable = (text: string): WordTable => {
  const capacity = Math.floor(text.length / lettersAWord) + least;
  return {
    text,
    count: 0,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    exact: new Int32Array(capacity),
    folded: new Int32Array(capacity),
  };
};

const doubled = (list: Int32Array): Int32Array => {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
};

const grow = (table: WordTable): void => {
  table.starts = doubled(table.starts);
  table.ends = doubled(table.ends);
  table.exact = doubled(table.exact);
  table.folded = doubled(table.folded);
};

export const addToTable = (
  table: WordTable,
  start: number,
  end: number,
  exact: number,
  folded: number,
): void => {
  const at = table.count;
  if (at === table.starts.length) grow(table);
  table.starts[at] = start;
  table.ends[at] = end;
  table.exact[at] = exact;
  table.folded[at] = folded;
  table.count = at + 1;
};

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), in 30 bits, which engines keep without a box. */
export const emptyHash = 0x811c9dc5 | 0;
const prime = 0x01000193;
const thirtyBits = 0x3fffffff;
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);
export const finishHash = (hash: number): number => (hash ^ (hash >>> 15)) & thirtyBits;

export const hashOf = (word: string): number => {
  let hash = emptyHash;
  for (let at = 0; at < word.length; at += 1) hash = hashUnit(hash, word.charCodeAt(at));
  return finishHash(hash);
};

/** A word in the form it is compared in. */
export const keyAt = ({ text, starts, ends }: WordTable, at: number): string =>
  canonicalWord(text.slice(starts[at], ends[at]));

/** A word in lower case. */
export const foldedAt = (table: WordTable, at: number): string => keyAt(table, at).toLowerCase();
