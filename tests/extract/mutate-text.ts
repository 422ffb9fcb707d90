import type { Random } from '../../src/training/random.ts';

/** Longest piece that is taken out, doubled or moved, in characters. */
const longestPiece = 40;

const below = (count: number, random: Random): number => Math.floor(random() * count);

/** Takes pieces of a text out, doubles them, or has two change places; no character is cut in two. */
export const mutateText = (text: string, changes: number, random: Random): string => {
  let characters = [...text];
  for (let change = 0; change < changes; change += 1) {
    const [first = 0, second = 0] = [0, 1]
      .map(() => below(characters.length, random))
      .toSorted((one, other) => one - other);
    const length = 1 + below(Math.min(longestPiece, Math.max(1, second - first)), random);
    const piece = characters.slice(first, first + length);
    const before = characters.slice(0, first);
    const after = characters.slice(first + length);
    const how = below(3, random);
    if (how === 0) characters = [...before, ...after];
    else if (how === 1) characters = [...before, ...piece, ...piece, ...after];
    else {
      const between = characters.slice(first + length, second);
      const other = characters.slice(Math.max(second, first + length), second + length);
      const rest = characters.slice(Math.max(second, first + length) + other.length);
      characters = [...before, ...other, ...between, ...piece, ...rest];
    }
  }
  return characters.join('');
};
