import type { Archive } from './archive.ts';

/** How many ids are asked for at once: few at first, as most are free soon, then ever more. */
const fewest = 8;
const growth = 4;

/** The id of the article that has this number among those of the same headline; the first has none. */
export const numberedId = (id: string, number: number): string =>
  number === 1 ? id : `${id}-${number}`;

/**
 * The first number, from one on, whose id no article has or had.
 * @throws DomainError `archive-unavailable`
 */
export const freeNumber = async (
  { standings }: Pick<Archive, 'standings'>,
  id: string,
  from: number,
): Promise<number> => {
  for (let [first, count] = [from, fewest]; ; [first, count] = [first + count, count * growth]) {
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    const taken = await standings(numbers.map((number) => numberedId(id, number)));
    const free = numbers.find((number) => !taken.has(numberedId(id, number)));
    if (free !== undefined) return free;
  }
};
