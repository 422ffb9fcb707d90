import { type KernelMemory, startKernels } from '../model/kernel-memory.ts';
import { kernelsBinary } from './kernels-binary.ts';

/** The compiled loops of kernels.as.ts; addresses and sizes are in bytes. */
export type TrainingKernels = {
  readonly numberFeatures: (
    slots: number,
    mask: number,
    sketch: number,
    sketchMask: number,
    admitAt: number,
    state: number,
    capacity: number,
    features: number,
    count: number,
  ) => void;
  readonly sumRows: (
    weights: number,
    width: number,
    numbers: number,
    count: number,
    sums: number,
  ) => void;
  readonly moveRows: (
    weights: number,
    totals: number,
    updates: number,
    width: number,
    numbers: number,
    count: number,
    up: number,
    down: number,
    step: number,
  ) => void;
};

export type TrainingMemory = KernelMemory<TrainingKernels>;

export const startTrainingKernels = (bytes: number): TrainingMemory =>
  startKernels<TrainingKernels>(kernelsBinary, bytes);

const sketchSize = 1 << 24;

/** Gives features consecutive numbers once they have been seen often enough. */
export type FeatureNumbers = {
  /** Replaces the features at an address by their numbers; −1 while one is too rare. */
  readonly number: (features: number, count: number) => void;
  readonly size: () => number;
  /** The features by their numbers. */
  readonly features: () => Int32Array;
};

const slotsFor = (capacity: number): number => 2 ** Math.ceil(Math.log2(capacity * 1.5));

/** The bytes that numbering so many features takes. */
export const numbersBytes = (capacity: number): number =>
  slotsFor(capacity) * 8 + sketchSize + capacity * 4 + 256;

/**
 * Lays out the numbering of features. Sightings are counted in a sketch (one small counter for
 * several features), so rare features cost no memory. The feature 0 counts as 1.
 * @param capacity the most features that get numbers
 * @param admitAt a feature gets its number when it is seen for this time
 */
export const layOutNumbers = (
  memory: TrainingMemory,
  capacity: number,
  admitAt: number,
): FeatureNumbers => {
  const slotCount = slotsFor(capacity);
  const slots = memory.reserve(slotCount * 8);
  const sketch = memory.reserve(sketchSize);
  const state = memory.reserve(capacity * 4 + 16);
  const size = () => new Int32Array(memory.buffer(), state, 1)[0] ?? 0;
  return {
    number: (features, count) =>
      memory.kernels.numberFeatures(
        slots,
        slotCount - 1,
        sketch,
        sketchSize - 1,
        admitAt,
        state,
        capacity,
        features,
        count,
      ),
    size,
    features: () => new Int32Array(memory.buffer(), state + 4, size()).slice(),
  };
};
