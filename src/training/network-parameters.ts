import {
  joinedInputs,
  type NetworkSizes,
  type NetworkVocabulary,
} from '../attribution/network-input.ts';
import {
  impossible,
  matrixShapes,
  type NetworkMatrixName,
  type NetworkWeights,
  networkMatrices,
} from '../attribution/network-weights.ts';
import { mayFollow } from '../attribution/roles.ts';
import { bytesOf, type NetworkMachine } from './network-kernels.ts';
import type { Random } from './random.ts';

/** Weights and what is learnt with, place for place: gradients, both moments of Adam, the running mean. */
export type Block = {
  readonly count: number;
  readonly weights: number;
  readonly gradients: number;
  readonly first: number;
  readonly second: number;
  readonly mean: number;
};

/**
 * Where a matrix lies. Those that multiply are kept turned, a row an input, with the outputs rounded up
 * to a multiple of eight (`width`), as the kernels read them; `back` is the place of a copy as it was.
 */
type Placed = {
  readonly block: Block;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly isTurned: boolean;
  readonly width: number;
  readonly back: number;
};

/** All that is learnt. The word vectors have a block of their own: only those of words that occur are moved. */
export type Parameters = {
  readonly words: Block;
  readonly rest: Block;
  readonly placed: Readonly<Record<NetworkMatrixName, Placed>>;
};

export const roundedUp = (count: number): number => Math.ceil(count / 8) * 8;

const tables = new Set<NetworkMatrixName>([...joinedInputs, 'cueDistance', 'cueFlags']);
const fields = new Set<NetworkMatrixName>(['roleTransitions', 'cueTransitions']);

type Shapes = ReturnType<typeof matrixShapes>;

const isTurned = (name: NetworkMatrixName, [rows]: readonly [number, number]): boolean =>
  rows > 1 && !tables.has(name) && !fields.has(name);

/** How many floats a matrix takes up. */
const extentOf = (name: NetworkMatrixName, shapes: Shapes): number => {
  const [rows, columns] = shapes[name];
  return isTurned(name, shapes[name]) ? columns * roundedUp(rows) : roundedUp(rows * columns);
};

/** The floats that `layOutParameters` sets aside. */
export const parameterFloats = (sizes: NetworkSizes, vocabulary: NetworkVocabulary): number => {
  const shapes = matrixShapes(sizes, vocabulary);
  return networkMatrices.reduce((sum, name) => sum + extentOf(name, shapes) * 6 + 64, 0);
};

export const layOutParameters = (
  machine: NetworkMachine,
  sizes: NetworkSizes,
  vocabulary: NetworkVocabulary,
): Parameters => {
  const shapes = matrixShapes(sizes, vocabulary);
  const restNames = networkMatrices.filter((name) => name !== 'word');
  const words = layOutBlock(machine, extentOf('word', shapes));
  const rest = layOutBlock(
    machine,
    restNames.reduce((sum, name) => sum + extentOf(name, shapes), 0),
  );
  let offset = 0;
  const place = (name: NetworkMatrixName): Placed => {
    const [rows, columns] = shapes[name];
    const turns = isTurned(name, shapes[name]);
    const size = extentOf(name, shapes);
    const own = name === 'word' ? 0 : offset;
    if (name !== 'word') offset += size;
    return {
      block: name === 'word' ? words : rest,
      offset: own,
      rows,
      columns,
      isTurned: turns,
      width: turns ? roundedUp(rows) : columns,
      back: turns ? machine.reserve(size) : -1,
    };
  };
  const placed = Object.fromEntries(networkMatrices.map((name) => [name, place(name)]));
  return { words, rest, placed: placed as Record<NetworkMatrixName, Placed> };
};

const layOutBlock = ({ reserve }: NetworkMachine, count: number): Block => ({
  count,
  weights: reserve(count),
  gradients: reserve(count),
  first: reserve(count),
  second: reserve(count),
  mean: reserve(count),
});

/** The index in the memory of a value of a matrix, by its row and column. */
const placeOf = ({ isTurned: turns, width }: Placed, row: number, column: number): number =>
  turns ? column * width + row : row * width + column;

/** How far apart the numbers that stand for an id are at first, and those that a cue adds. */
const spreads: Partial<Record<NetworkMatrixName, number>> = { cueDistance: 0.2, cueFlags: 0.2 };
const inputSpread = 0.3;

/**
 * Fills in the weights to begin with: tables normally distributed, layers evenly within one over the
 * root of how many inputs (memories: cells) they have, transitions nought, or −10,000 where none may be.
 */
export const beginParameters = (
  { floats }: NetworkMachine,
  { placed, words, rest }: Parameters,
  sizes: NetworkSizes,
  wordVectors: Float32Array,
  random: Random,
): void => {
  for (const name of networkMatrices) {
    const matrix = placed[name];
    const start = startOf(name, matrix, sizes, random);
    for (let row = 0; row < matrix.rows; row += 1) {
      for (let column = 0; column < matrix.columns; column += 1) {
        const at = matrix.block.weights + matrix.offset + placeOf(matrix, row, column);
        floats[at] =
          name === 'word'
            ? (wordVectors[row * matrix.columns + column] as number)
            : start(row, column);
      }
    }
  }
  for (const { weights, mean, count } of [words, rest])
    floats.copyWithin(mean, weights, weights + count);
};

const startOf = (
  name: NetworkMatrixName,
  { columns }: Placed,
  sizes: NetworkSizes,
  random: Random,
): ((row: number, column: number) => number) => {
  if (tables.has(name)) return () => normal(random) * (spreads[name] ?? inputSpread);
  if (fields.has(name)) return (from, to) => (mayFollow(from, to) ? 0 : impossible);
  if (name.endsWith('Start')) return (_, to) => (mayFollow(-1, to) ? 0 : impossible);
  if (name.endsWith('End')) return () => 0;
  const spread = 1 / Math.sqrt(fanIn(name, columns, sizes));
  return () => (2 * random() - 1) * spread;
};

const fanIn = (name: NetworkMatrixName, columns: number, sizes: NetworkSizes): number => {
  if (name.startsWith('encoder')) return sizes.encoder;
  if (/^reading(?:For|Back)ward/.test(name)) return sizes.reading;
  if (name === 'role1Bias' || name === 'cueTokenBias') return 2 * sizes.encoder;
  if (name === 'role2Bias') return sizes.middle;
  if (name === 'readingOutBias') return sizes.middle + 2 * sizes.reading;
  return columns;
};

/** Nearly normally distributed: the sum of twelve even numbers, which is the same on every machine. */
export const normal = (random: Random): number => {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
};

/** Renews the copies of the matrices that lead back from a layer to what it read. */
export const turnBack = ({ kernels }: NetworkMachine, { placed }: Parameters): void => {
  for (const name of networkMatrices) {
    const { block, offset, columns, width, back, isTurned: turns } = placed[name];
    if (turns) kernels.turn(bytesOf(block.weights + offset), bytesOf(back), columns, width);
  }
};

/** The weights as matrices, row by row: those of the last step, or the running mean. */
export const readParameters = (
  { floats }: NetworkMachine,
  { placed }: Parameters,
  which: 'weights' | 'mean' | 'gradients',
): NetworkWeights => {
  const read = (name: NetworkMatrixName) => {
    const matrix = placed[name];
    const values = new Float32Array(matrix.rows * matrix.columns);
    const from = matrix.block[which] + matrix.offset;
    for (let row = 0; row < matrix.rows; row += 1) {
      for (let column = 0; column < matrix.columns; column += 1) {
        values[row * matrix.columns + column] = floats[
          from + placeOf(matrix, row, column)
        ] as number;
      }
    }
    return { rows: matrix.rows, columns: matrix.columns, values };
  };
  const matrices = Object.fromEntries(networkMatrices.map((name) => [name, read(name)]));
  return matrices as Record<NetworkMatrixName, ReturnType<typeof read>>;
};
