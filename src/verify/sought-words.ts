import type { Phrase } from '../search/search.ts';
import { searchWords } from '../search/search-words.ts';
import { readQuotation } from './read-quotation.ts';
import { isTelling } from './telling-words.ts';

/** Words that something must have, all of them, in whatever order. */
export type WordGroup = readonly string[];

/**
 * What to look for a quotation by. Words are in lower case, without accents, cut at apostrophes. An index finds
 * things that have a few rare words far faster than words in a row, and hardly finds others.
 */
export type SoughtWords = {
  /** Its words in a row, between marked edits; an editor’s own in brackets are left out. */
  readonly runs: readonly Phrase[];
  /** Its rarest words: whatever has the quotation has them. */
  readonly rarest: WordGroup;
  /** More of them, to find it in something long that has many words. */
  readonly rare: WordGroup;
  /** The same but one: whatever has it with one word changed, added or dropped has all of one such group. */
  readonly butOne: readonly WordGroup[];
  /** The telling words of its stretches: what has a part of it has them. */
  readonly stretches: readonly WordGroup[];
};

/** So many words tell a quotation from others, as a rule. */
const mostRarest = 6;
const mostRare = 8;
/** Common words are left out, where so many others are there: to look for them costs most and tells least. */
const leastRarest = 3;
const leastInGroup = 2;
/** How many telling words stretches have, by how many there are: the rarer the fewer there are to find. */
const stretchLengths: readonly (readonly [fewest: number, length: number])[] = [
  [10, 4],
  [5, 3],
  [3, 2],
];
/** With more stretches, not each word begins one. */
const mostStretches = 12;
/** Longer runs of words are not compared by the index, nor more of them. */
const longestRun = 24;
const mostRuns = 8;

/** What to look for a quotation by. */
export const soughtWords = (quotation: string): SoughtWords => {
  const runs = foldedRuns(quotation);
  const words = runs.flat();
  const rarest = rarestOf(words, mostRarest);
  return {
    runs: runs.slice(0, mostRuns).map((run) => run.slice(0, longestRun)),
    rarest,
    rare: rarestOf(words, mostRare),
    butOne: rarest
      .map((_, at) => rarest.toSpliced(at, 1))
      .filter((group) => group.length >= leastInGroup && group.some(isTelling)),
    stretches: stretchesOf([...new Set(words.filter(isTelling))]),
  };
};

/** The words between marked edits; those in brackets are an editor’s. */
const foldedRuns = (quotation: string): readonly Phrase[] => {
  const { words, edits, editedWords } = readQuotation(quotation);
  const cuts = new Set(edits.map(({ before }) => before));
  const runs: string[][] = [[]];
  for (const at of words.keys.keys()) {
    if (cuts.has(at) || editedWords.has(at)) runs.push([]);
    if (editedWords.has(at)) continue;
    runs.at(-1)?.push(...fold(quotation.slice(words.starts[at], words.ends[at])));
  }
  return runs.filter((run) => run.length > 0);
};

/** Marks that nobody sees, such as soft hyphens, part no words of a quotation. */
const fold = (text: string): readonly string[] => searchWords(text.replace(/\p{Cf}/gu, ''));

/** The words that narrow a search down most, each once, in their order. */
const rarestOf = (words: readonly string[], most: number): WordGroup => {
  const ranked = [...new Set(words)]
    .map((word, at) => ({ word, at }))
    .toSorted((one, other) => rarityOf(other.word) - rarityOf(one.word));
  const telling = ranked.filter(({ word }) => isTelling(word)).length;
  return ranked
    .slice(0, Math.min(most, Math.max(telling, leastRarest)))
    .toSorted((one, other) => one.at - other.at)
    .map(({ word }) => word);
};

const rarityOfTelling = 100;
const rarityOfFigures = 4;

/** Long words and figures are rare. */
const rarityOf = (word: string): number => {
  if (!isTelling(word)) return word.length;
  return rarityOfTelling + word.length + (/\d/.test(word) ? rarityOfFigures : 0);
};

/** Words that follow each other, so many at a time, evenly over all. */
const stretchesOf = (words: readonly string[]): readonly WordGroup[] => {
  const length = stretchLengths.find(([fewest]) => words.length >= fewest)?.[1];
  if (length === undefined) return [];
  const last = words.length - length;
  const count = Math.min(mostStretches, last + 1);
  return Array.from({ length: count }, (_, number) => {
    const from = count === 1 ? 0 : Math.round((number * last) / (count - 1));
    return words.slice(from, from + length);
  });
};
