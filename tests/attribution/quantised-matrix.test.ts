import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepMatrix, quantiseMatrix, valuesOf } from '../../src/attribution/quantised-matrix.ts';

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.float({ min: -50, max: 50, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((values) => ({ rows, columns, values: Float32Array.from(values) })),
  );

describe('a quantised matrix', () => {
  it('is off by at most 1/254 of the greatest value of each row', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const small = quantiseMatrix(given);
        const back = valuesOf(small);
        for (let row = 0; row < given.rows; row += 1) {
          const [from, to] = [row * given.columns, (row + 1) * given.columns];
          const peak = Math.max(...given.values.subarray(from, to).map(Math.abs));
          for (let at = from; at < to; at += 1) {
            const error = Math.abs((back[at] as number) - (given.values[at] as number));
            expect(error).toBeLessThanOrEqual(peak / 254 + peak * 1e-6 + 1e-30);
          }
        }
      }),
    );
  });

  it.each([
    { name: 'keeps nought', values: [0, 0, 0], small: [0, 0, 0], scale: 0 },
    { name: 'uses the whole range', values: [-1, 0.5, 1], small: [-127, 64, 127], scale: 1 / 127 },
  ])('$name', ({ values, small, scale }) => {
    const made = quantiseMatrix({ rows: 1, columns: 3, values: Float32Array.from(values) });
    expect([...made.values]).toEqual(small);
    expect(made.scales[0]).toBeCloseTo(scale, 9);
  });

  it('is the same if kept as it is', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        expect(valuesOf(keepMatrix(given))).toEqual(given.values);
      }),
    );
  });
});
