import type { QuantisedMatrix } from '../model/matrix.ts';
import type { Matrix } from './network-weights.ts';

/** Rows of nothing greater are kept as nought: their scale could not be told from it. */
const negligible = 1e-30;

/** The greatest of the small numbers. */
const greatest = 127;

/**
 * A matrix in small numbers, from −127 to 127 times one scale a row: each value is off by at most
 * 1/254 of the greatest of its row.
 */
export const quantiseMatrix = ({ rows, columns, values }: Matrix): QuantisedMatrix => {
  const scales = new Float32Array(rows);
  const small = new Int8Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    const peak = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (peak < negligible) continue;
    scales[row] = peak / greatest;
    small.set(
      own.map((value) => Math.round((value / peak) * greatest)),
      row * columns,
    );
  }
  return { rows, columns, scales, values: small };
};

/** A small matrix kept as it is: a column in which the scale of each row is a value. */
export const keepMatrix = ({ values }: Matrix): QuantisedMatrix => ({
  rows: values.length,
  columns: 1,
  scales: Float32Array.from(values),
  values: new Int8Array(values.length).fill(1),
});

/** The values of a matrix, row by row. */
export const valuesOf = ({ columns, scales, values }: QuantisedMatrix): Float32Array =>
  Float32Array.from(values, (value, at) => value * (scales[Math.floor(at / columns)] as number));
