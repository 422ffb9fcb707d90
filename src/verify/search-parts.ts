import { readQuotation } from './read-quotation.ts';
import { isTelling } from './telling-words.ts';

/** A group has no more words than these: the longest are the rarest. */
const mostInGroup = 8;
/** So many words are left in a group though they are common. */
const leastInGroup = 3;
/** A quotation with no more words than these is short: it is sought by pairs too. */
const short = 6;

/** How many parts quotations of so many words are cut into. */
const partsByLength: readonly (readonly [fewest: number, parts: number])[] = [
  [40, 6],
  [14, 4],
  [7, 3],
];

/**
 * The words to look for a quotation by: an article that has it, though with one or two words changed, some left out,
 * or half of it only, has all the words of one group at least (of more parts than changes, one is unchanged). The
 * first group are the rarest words of all the quotation. Words are in lower case, without accents, cut at
 * apostrophes; those in brackets are an editor’s.
 */
export const partsToSeek = (quotation: string): readonly (readonly string[])[] => {
  const words = foldedWords(quotation);
  if (words.length === 0) return [];
  const groups = [words, ...(words.length <= short ? pairsOf(words) : partsOf(words))]
    .map(rarest)
    .filter((group, at) => at === 0 || group.some(isTelling));
  return [...new Map(groups.map((group) => [group.join(' '), group])).values()];
};

const foldedWords = (quotation: string): readonly string[] => {
  const { words, editedWords } = readQuotation(quotation);
  return words.keys.flatMap((_word, at) =>
    editedWords.has(at) ? [] : fold(quotation.slice(words.starts[at], words.ends[at])),
  );
};

/** As the search over the archive folds words. */
const fold = (text: string): readonly string[] =>
  text
    .replace(/\u00ad/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

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

/** Long words and figures are rare. */
const rarityOf = (word: string): number =>
  isTelling(word) ? word.length + (/\d/.test(word) ? 4 : 0) + 100 : word.length;
