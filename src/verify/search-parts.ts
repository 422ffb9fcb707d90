import { searchWords } from '../search/search-words.ts';
import { readQuotation } from './read-quotation.ts';
import { isTelling } from './telling-words.ts';

/** A group has no more words than these: the longest are the rarest. */
const mostInGroup = 8;
/** So many words are left in a group though they are common. */
const leastInGroup = 3;
/** A quotation with no more words than these is short: its words are sought by pairs, too. */
const short = 6;
/** A part has no more words than these, the whole no more than those. */
const longestPart = 8;
const longestWhole = 24;
const shortestPhrase = 2;

/** How many parts quotations of so many words are cut into. */
const partsByLength: readonly (readonly [fewest: number, parts: number])[] = [
  [40, 6],
  [14, 4],
  [9, 3],
  [4, 2],
];

/**
 * The phrases to look for a quotation by: the whole, as far as it is not too long, then its parts. Cut into more parts than words of it were
 * changed, one part at least is unchanged (the pigeonhole principle); and half a splice has a part. Words are in lower
 * case, without accents, cut at apostrophes; no phrase goes over an editor’s brackets or ellipsis.
 */
export const phrasesToSeek = (quotation: string): readonly (readonly string[])[] => {
  const runs = foldedRuns(quotation);
  const phrases = [
    ...runs.map((run) => run.slice(0, longestWhole)),
    ...runs.flatMap((run) => partsOf(run)).map((part) => part.slice(0, longestPart)),
  ].filter((phrase) => phrase.length >= shortestPhrase && phrase.some(isTelling));
  return unique(phrases);
};

/**
 * The words to look for a quotation by, where no phrase of it leads to an article: an article that has the
 * quotation, though interrupted, or with a word or two changed, has all the words of one group at least. The
 * first group are the rarest words of all the quotation.
 */
export const partsToSeek = (quotation: string): readonly (readonly string[])[] => {
  const words = foldedRuns(quotation).flat();
  if (words.length === 0) return [];
  const groups = [words, ...(words.length <= short ? pairsOf(words) : partsOf(words))]
    .map(rarest)
    .filter((group, at) => at === 0 || group.some(isTelling));
  return unique(groups);
};

const unique = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(groups.map((group) => [group.join(' '), group])).values(),
];

/** The words between marked edits; those in brackets are an editor’s. */
const foldedRuns = (quotation: string): readonly (readonly string[])[] => {
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

const partsOf = (words: readonly string[]): readonly (readonly string[])[] => {
  const count = partsByLength.find(([fewest]) => words.length >= fewest)?.[1] ?? 1;
  return Array.from({ length: count }, (_, part) =>
    words.slice(
      Math.floor((part * words.length) / count),
      Math.floor(((part + 1) * words.length) / count),
    ),
  );
};

/** Words that follow each other, two by two; of three words, each two. */
const pairsOf = (words: readonly string[]): readonly (readonly string[])[] => {
  const pairs = words.slice(1).map((word, at) => [words[at] as string, word]);
  const ends = words.length === 3 ? [[words[0] as string, words[2] as string]] : [];
  return words.length < 3 ? [] : [...pairs, ...ends];
};

/** The words that narrow a search down most, each once, in their order. */
const rarest = (words: readonly string[]): readonly string[] => {
  const ranked = [...new Set(words)]
    .map((word, at) => ({ word, at }))
    .toSorted((one, other) => rarityOf(other.word) - rarityOf(one.word));
  const telling = ranked.filter(({ word }) => isTelling(word)).length;
  const count = Math.min(mostInGroup, Math.max(telling, leastInGroup));
  return ranked
    .slice(0, count)
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
