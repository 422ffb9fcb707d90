import type { Archive } from '../archive/archive.ts';

/** How many articles, the newest, are compared, and how many at a time are asked for. */
const mostCompared = 2000;
const atOnce = 200;
/** How many are told, and how alike they must be. */
const mostTold = 3;
const leastLikeness = 0.4;

/** The ids of an archive that are most like one, best first: somebody may have meant one of them. */
export const alikeIds = async (archive: Archive, id: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  let before: number | undefined;
  do {
    const { items, next } = await archive.list({ before, limit: atOnce });
    ids.push(...items.map((item) => item.id));
    before = next;
  } while (before !== undefined && ids.length < mostCompared);
  return ids
    .map((known) => ({ known, likeness: likenessOf(id.toLowerCase(), known) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, mostTold)
    .map(({ known }) => known);
};

const pairsOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));

/**
 * How alike two words are: the Dice coefficient of their pairs of characters (Dice, Ecology 1945); and much alike where
 * one is a part of the other.
 */
const likenessOf = (one: string, other: string): number => {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  const dice = (2 * shared) / (pairs.size + others.size || 1);
  const part = other.includes(one) && one.length > 2 ? 0.9 : 0;
  return Math.max(dice, part);
};
