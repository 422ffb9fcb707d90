import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packModel, unpackModel } from '../../src/model/model-file.ts';

const table = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    scale: fc.float({ min: 1, max: 2, noNaN: true }),
    features: fc.uniqueArray(fc.integer({ min: 1, max: 0xffffffff }), { maxLength: 30 }),
    seed: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: 20 }),
  })
  .map(({ width, scale, features, seed }) => {
    const ascending = features.toSorted((one, other) => one - other);
    return {
      width,
      scale,
      features: Int32Array.from(ascending),
      rows: Int8Array.from(
        { length: ascending.length * width },
        (_, at) => seed[at % seed.length] ?? 0,
      ),
    };
  });

describe('a model file', () => {
  it('gives back the tables, matrices and settings that were packed', () => {
    fc.assert(
      fc.property(table, table, fc.jsonValue(), (first, second, settings) => {
        const matrix = {
          rows: 2,
          columns: 3,
          scales: Float32Array.of(0.5, 0.25),
          values: Int8Array.of(1, -2, 3, -127, 127, 0),
        };
        const content = { tables: { first, second }, matrices: { matrix }, settings };
        const read = unpackModel(packModel(content));
        expect(read.tables).toEqual(content.tables);
        expect(read.matrices).toEqual(content.matrices);
        expect(read.settings).toEqual(JSON.parse(JSON.stringify(settings)));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same content, whatever the order of the features', () => {
    const given = {
      width: 1,
      scale: 1,
      features: Int32Array.of(5, -3, 9),
      rows: Int8Array.of(1, 2, 3),
    };
    const ordered = {
      width: 1,
      scale: 1,
      features: Int32Array.of(5, 9, -3),
      rows: Int8Array.of(1, 3, 2),
    };
    const pack = (only: typeof given) =>
      packModel({ tables: { only }, matrices: {}, settings: {} });
    expect(pack(given).equals(pack(ordered))).toBe(true);
  });

  it('of another format is refused', () => {
    const other = packModel({ tables: {}, matrices: {}, settings: {} });
    expect(() => unpackModel(other.subarray(0, 10))).toThrow();
  });
});
