import type { Features } from './features.ts';
import { startKernels } from './kernel-memory.ts';
import { kernelsBinary } from './kernels-binary.ts';
import { type Kernels, layOutTable, mostFeatures, tableBytes } from './table-layout.ts';
import type { WeightTable } from './weight-table.ts';

/** Adds up the weights of the features listed. */
export type Scorer = {
  readonly width: number;
  readonly scale: number;
  /** To be filled before each call of `sum`. */
  readonly features: Features;
  /** The sums, in units of `scale`; valid until the next call. */
  readonly sums: Int16Array;
  readonly sum: () => void;
};

/** Lays a table of weights out for summing by WebAssembly. */
export const layOutScorer = (weights: WeightTable): Scorer => {
  const { width, scale } = weights;
  const room = Math.ceil(width / 8) * 8;
  const memory = startKernels<Kernels>(
    kernelsBinary,
    tableBytes(weights) + mostFeatures * 8 + room * 2 + 65_536,
  );
  const table = layOutTable(memory, weights);
  const list = memory.reserve(mostFeatures * 4);
  const found = memory.reserve(mostFeatures * 4);
  const sumsAt = memory.reserve(room * 2);
  const features: Features = {
    list: new Int32Array(memory.buffer(), list, mostFeatures),
    count: 0,
  };
  const sums = new Int16Array(memory.buffer(), sumsAt, room);
  return {
    width,
    scale,
    features,
    sums,
    sum: () => table.sumRows(list, features.count, sumsAt, found),
  };
};

/** The column with the greatest sum; of equal ones the first. */
export const bestColumn = ({ sums, width }: Pick<Scorer, 'sums' | 'width'>): number => {
  let best = 0;
  for (let column = 1; column < width; column += 1) {
    if ((sums[column] as number) > (sums[best] as number)) best = column;
  }
  return best;
};
