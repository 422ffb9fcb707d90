/**
 * Weights by feature as they are kept and shipped: for each feature (a 32-bit hash, never 0) a row
 * of `width` whole numbers from −127 to 127, to be multiplied by `scale`.
 */
export type WeightTable = {
  readonly width: number;
  readonly scale: number;
  readonly features: Int32Array;
  readonly rows: Int8Array;
};
