import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestColumn, layOutScorer } from '../../src/model/scorer.ts';

describe('a scorer', () => {
  it('adds up the rows of the features it knows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.uniqueArray(
          fc.integer({ min: -0x80000000, max: 0x7fffffff }).filter((feature) => feature !== 0),
          {
            minLength: 1,
            maxLength: 200,
          },
        ),
        fc.array(fc.nat(), { maxLength: 60 }),
        (width, features, picks) => {
          const rows = Int8Array.from(
            { length: features.length * width },
            (_, at) => ((at * 37) % 255) - 127,
          );
          const scorer = layOutScorer({
            width,
            scale: 1,
            features: Int32Array.from(features),
            rows,
          });
          // Every third is one it does not know, most likely.
          const asked = picks.map((pick) =>
            pick % 3 === 0
              ? (pick * 2_654_435_761) | 0
              : (features[pick % features.length] as number),
          );
          asked.forEach((feature, at) => {
            scorer.features.list[at] = feature;
          });
          scorer.features.count = asked.length;
          scorer.sum();
          const expected = Array.from({ length: width }, (_, column) =>
            asked.reduce((sum, feature) => {
              const known = features.indexOf(feature);
              return known < 0 ? sum : sum + (rows[known * width + column] as number);
            }, 0),
          );
          expect([...scorer.sums.subarray(0, width)]).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('prefers the first of equal columns', () => {
    expect(bestColumn({ sums: Int16Array.of(1, 3, 3, 2, 9), width: 4 })).toBe(1);
  });
});
