import { joinedInputs, type NetworkSizes } from '../attribution/network-input.ts';
import type { NetworkMatrixName } from '../attribution/network-weights.ts';
import type { Example } from './network-examples.ts';
import type { NetworkMachine, Rows } from './network-kernels.ts';
import { type Packing, rowOf } from './network-packing.ts';
import type { Parameters } from './network-parameters.ts';
import type { Random } from './random.ts';

/** A table with a row of numbers for each id, and the place of its gradients. */
export type Table = { readonly at: number; readonly gradients: number; readonly width: number };

export const tableOf = ({ placed }: Parameters, name: NetworkMatrixName): Table => {
  const { block, offset, columns } = placed[name];
  return { at: block.weights + offset, gradients: block.gradients + offset, width: columns };
};

/** The ids of the words of a batch in the order of its rows, one list an input. */
export type PackedIds = Readonly<Record<(typeof joinedInputs)[number], Int32Array>>;

/** Packs the ids of the inputs; each word is unknown (0) with a chance, so that unknown words are learnt. */
export const packIds = (
  batch: readonly Example[],
  packing: Packing,
  wordChance: number,
  random: Random,
): PackedIds => {
  const pack = (input: (typeof joinedInputs)[number]): Int32Array => {
    const ids = new Int32Array(packing.rows);
    batch.forEach(({ inputs, length }, sequence) => {
      for (let word = 0; word < length; word += 1) {
        ids[rowOf(packing, sequence, word)] = inputs[input][word] as number;
      }
    });
    return ids;
  };
  const ids = Object.fromEntries(joinedInputs.map((input) => [input, pack(input)])) as PackedIds;
  return { ...ids, word: ids.word.map((id) => (random() < wordChance ? 0 : id)) };
};

/** Joins the numbers that stand for each word: rows × the sum of the widths of all inputs. */
export const joinInputs = (
  { floats }: NetworkMachine,
  parameters: Parameters,
  ids: PackedIds,
  to: Rows,
): void => {
  let column = 0;
  for (const input of joinedInputs) {
    const { at, width } = tableOf(parameters, input);
    ids[input].forEach((id, row) => {
      floats.copyWithin(to.at + row * to.width + column, at + id * width, at + (id + 1) * width);
    });
    column += width;
  }
};

/** Adds the slopes of the joined inputs to the gradients of the tables. */
export const learnInputs = (
  { floats }: NetworkMachine,
  parameters: Parameters,
  ids: PackedIds,
  slopes: Rows,
): void => {
  let column = 0;
  for (const input of joinedInputs) {
    const table = tableOf(parameters, input);
    ids[input].forEach((id, row) => {
      addRow(
        floats,
        slopes.at + row * slopes.width + column,
        table.gradients + id * table.width,
        table.width,
      );
    });
    column += table.width;
  }
};

/** Adds `count` floats to others. */
export const addRow = (floats: Float32Array, from: number, to: number, count: number): void => {
  for (let at = 0; at < count; at += 1)
    floats[to + at] = (floats[to + at] as number) + (floats[from + at] as number);
};

/** The widths of the inputs of a word, added up, are what the encoder reads; the kernels need a multiple of eight. */
export const checkSizes = ({ encoder, reading, middle }: NetworkSizes, joined: number): void => {
  const odd = [encoder, reading, middle, joined].filter((size) => size % 8 !== 0);
  if (odd.length > 0) throw new RangeError(`sizes must be multiples of 8, not ${odd.join(', ')}`);
};
