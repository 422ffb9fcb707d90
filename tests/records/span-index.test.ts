import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/records/span.ts';
import { indexSpans } from '../../src/records/span-index.ts';

const extent = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]) => ({ start, end: start + length }));

describe('indexSpans', () => {
  it('finds what a walk through the list finds, in its order', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 30 }), extent, (items, asked) => {
        expect(indexSpans(items)(asked)).toEqual(items.filter((item) => overlap(item, asked)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds nothing in an empty list', () => {
    expect(indexSpans([])({ start: 0, end: 9 })).toEqual([]);
  });
});
