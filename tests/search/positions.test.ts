import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  partAtPosition,
  partPosition,
  stretchesBelow,
  stretchFacets,
} from '../../src/search/positions.ts';

const kinds = ['articles', 'claims', 'quotes', 'speakers'] as const;
const position = fc.integer({ min: 1, max: 2 ** 40 });

describe('positions', () => {
  it('of an article’s parts go down in the order of the text, below those of the next article', () => {
    expect(partPosition(7, 0)).toBeGreaterThan(partPosition(7, 1));
    expect(partPosition(8, 65_535)).toBeGreaterThan(partPosition(7, 0));
    expect(partAtPosition(partPosition(7, 65_535))).toEqual({ article: 7, index: 65_535 });
    expect(partAtPosition(partPosition(7, 0))).toEqual({ article: 7, index: 0 });
  });
});

describe('stretchesBelow', () => {
  it.each(kinds)('of %s hold every position below once, the highest first', (kind) => {
    fc.assert(
      fc.property(position, position, (one, other) => {
        const [wanted, below] = [Math.min(one, other), Math.max(one, other) + 1];
        const facets = stretchFacets(kind, wanted);
        const stretches = stretchesBelow(kind, below);
        const holding = stretches.filter((stretch, index) => {
          const isBelow = wanted < stretch.below;
          const isIn = stretch.facet === undefined || facets.includes(stretch.facet);
          const isLeft = wanted < (stretches[index - 1] === undefined ? below : stretch.below);
          return isBelow && isIn && isLeft;
        });
        // What one stretch has found, the next, which begins below it, does not.
        expect(holding.length).toBeGreaterThan(0);
        const first = stretches.indexOf(holding[0] as (typeof stretches)[number]);
        expect(stretches.slice(first + 1).every((stretch) => stretch.below <= wanted)).toBe(true);
        expect(stretches.map((stretch) => stretch.below)).toEqual(
          stretches.map((stretch) => stretch.below).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it.each(kinds)('of %s begin a longer one only below a whole one of those before', (kind) => {
    fc.assert(
      fc.property(position, (below) => {
        const stretches = stretchesBelow(kind, below);
        const lengths = stretches.map((stretch) => stretch.below - stretch.from);
        const levels = stretches.map(({ facet }) => facet?.split('=')[0]);
        const ends = stretches.findIndex(({ from }) => from === 0);
        expect(ends).toBe(stretches.length - 1);
        levels.forEach((level, index) => {
          if (index === 0 || level === levels[index - 1]) return;
          // However near the bottom of its stretch a page begins, it has looked at a whole one by then.
          expect(levels[index - 2]).toBe(levels[index - 1]);
          expect(lengths[index - 1]).toBeGreaterThanOrEqual(lengths[index - 2] ?? 0);
        });
      }),
    );
  });
});
