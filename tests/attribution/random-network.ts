import { type NetworkVocabulary, networkSizes } from '../../src/attribution/network-input.ts';
import {
  impossible,
  type Matrix,
  matrixShapes,
  type NetworkMatrixName,
  type NetworkWeights,
  networkMatrices,
} from '../../src/attribution/network-weights.ts';
import { beginsCue, mayFollow } from '../../src/attribution/roles.ts';
import { type Random, seededRandom } from '../../src/training/random.ts';

export const randomMatrix = (
  rows: number,
  columns: number,
  random: Random,
  reach: number,
): Matrix => ({
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, () => (random() * 2 - 1) * reach),
});

/** A vocabulary of so many made-up words and a few suffixes, tags and kinds of names. */
export const smallVocabulary = (words: number): NetworkVocabulary => ({
  words: ['', ...Array.from({ length: words }, (_, at) => `word${at.toString(36)}`)],
  suffixes: ['', 'ing', 'aid', 'rd1', 'rda'],
  tags: ['', 'NN', 'VBD', 'DT'],
  names: ['', 'O', 'PERSON'],
});

/** Weights by chance, strong enough that the labels vary, with cues rather likely; transitions that no sequence breaks. */
export const randomWeights = (vocabulary: NetworkVocabulary, seed: number): NetworkWeights => {
  const random = seededRandom(seed);
  const shapes = matrixShapes(networkSizes, vocabulary);
  const reach = (name: NetworkMatrixName): number =>
    (name === 'role2' || name === 'readingOut' ? 2 : 0.5) * shareOf(shapes[name][1]);
  const entries = networkMatrices.map((name) => {
    const [rows, columns] = shapes[name];
    const matrix = randomMatrix(rows, columns, random, reach(name));
    if (name === 'role2Bias') matrix.values[beginsCue] = 6;
    if (name.endsWith('Transitions'))
      forbid(matrix, (at) => mayFollow(Math.floor(at / columns), at % columns));
    if (name === 'roleStart' || name === 'cueStart') forbid(matrix, (at) => mayFollow(-1, at));
    return [name, matrix] as const;
  });
  return Object.fromEntries(entries) as Record<NetworkMatrixName, Matrix>;
};

/** Sums over more inputs are longer by the root of their number; past 64 the weights are so much less. */
const shareOf = (columns: number): number => Math.sqrt(64 / Math.max(64, columns));

const forbid = ({ values }: Matrix, isAllowed: (at: number) => boolean): void => {
  values.forEach((_, at) => {
    if (!isAllowed(at)) values[at] = impossible;
  });
};
