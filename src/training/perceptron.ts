import type { Features } from '../model/features.ts';
import type { WeightTable } from '../model/weight-table.ts';
import { quantise } from './quantise.ts';
import { layOutNumbers, numbersBytes, startTrainingKernels } from './training-kernels.ts';

/** A linear classifier being learnt: an averaged perceptron (Freund and Schapire 1999; averaging as in Daumé 2006). */
export type Perceptron = {
  /** To be filled before each call of `score`. */
  readonly features: Features;
  /** The scores of the classes; valid until the next call. */
  readonly score: () => Float32Array;
  /** Moves the weights of the features just scored towards one class and away from another. */
  readonly update: (towards: number, awayFrom: number) => void;
  readonly countStep: () => void;
  /** The averaged weights as whole numbers; features whose weights all round to nought are left out. */
  readonly finish: () => WeightTable;
};

export type PerceptronOptions = {
  /** Features seen less often are never learnt. */
  readonly admitAt: number;
  /** Features updated less often are left out at the end: they are mostly noise, and cost space. */
  readonly leastUpdates: number;
  /** The most features that can be learnt. */
  readonly capacity: number;
};

const mostFeatures = 256;

/** @param classes the number of classes */
export const createPerceptron = (
  classes: number,
  { admitAt, leastUpdates, capacity }: PerceptronOptions,
): Perceptron => {
  const width = Math.ceil(classes / 4) * 4;
  const memory = startTrainingKernels(
    numbersBytes(capacity) + capacity * (width * 12 + 4) + 262_144,
  );
  const index = layOutNumbers(memory, capacity, admitAt);
  const weights = memory.reserve(capacity * width * 4);
  const totals = memory.reserve(capacity * width * 8);
  const updates = memory.reserve(capacity * 4);
  const list = memory.reserve(mostFeatures * 4);
  const sums = memory.reserve(width * 4);
  const features: Features = {
    list: new Int32Array(memory.buffer(), list, mostFeatures),
    count: 0,
  };
  const scores = new Float32Array(memory.buffer(), sums, classes);
  let step = 1;
  return {
    features,
    score: () => {
      index.number(list, features.count);
      memory.kernels.sumRows(weights, width, list, features.count, sums);
      return scores;
    },
    update: (towards, awayFrom) =>
      memory.kernels.moveRows(
        weights,
        totals,
        updates,
        width,
        list,
        features.count,
        towards,
        awayFrom,
        step,
      ),
    countStep: () => {
      step += 1;
    },
    finish: () => {
      const known = index.features();
      const last = new Float32Array(memory.buffer(), weights, known.length * width);
      const sum = new Float64Array(memory.buffer(), totals, known.length * width);
      const timesUpdated = new Uint32Array(memory.buffer(), updates, known.length);
      const averaged = last.map((weight, at) => weight - (sum[at] as number) / step);
      return quantise(
        { features: known, weights: averaged, stride: width, width: classes },
        (number) => (timesUpdated[number] as number) >= leastUpdates,
      );
    },
  };
};
