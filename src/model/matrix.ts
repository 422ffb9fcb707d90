/** A matrix in small numbers: each value times the scale of its row. A vector is a matrix of one row. */
export type QuantisedMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly values: Int8Array;
};
