import type { WeightTable } from '../model/weight-table.ts';

/** Learnt weights: row after row of `stride` numbers, of which the first `width` count. */
export type LearntWeights = {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly stride: number;
  readonly width: number;
};

/**
 * Rounds weights to whole numbers from −127 to 127 and cuts off the one in ten thousand furthest
 * out. Features that `isKept` refuses, or whose weights all round to nought, are left out.
 * @returns a table whose features ascend
 */
export const quantise = (
  { features, weights, stride, width }: LearntWeights,
  isKept: (number: number) => boolean = () => true,
): WeightTable => {
  const scale = largestUsual(weights) / 127;
  const rounded = (number: number): Int8Array =>
    Int8Array.from({ length: width }, (_, column) =>
      Math.max(
        -127,
        Math.min(127, Math.round((weights[number * stride + column] as number) / scale)),
      ),
    );
  const kept = Array.from(features.keys())
    .filter(isKept)
    .map((number) => ({ feature: features[number] as number, row: rounded(number) }))
    .filter(({ row }) => row.some((weight) => weight !== 0))
    .sort((one, other) => one.feature - other.feature);
  const rows = new Int8Array(kept.length * width);
  kept.forEach(({ row }, index) => {
    rows.set(row, index * width);
  });
  return { width, scale, features: Int32Array.from(kept, ({ feature }) => feature), rows };
};

const largestUsual = (weights: Float32Array): number => {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  return sizes[Math.floor(sizes.length * 0.9999)] || 1;
};
