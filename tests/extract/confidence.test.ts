import { describe, expect, it } from 'vitest';
import { type ClaimBasis, confidenceByRule, rounded } from '../../src/extract/confidence.ts';

const said: ClaimBasis = {
  type: 'direct',
  foundBy: 'learnt',
  attribution: 0.9,
  kind: 'whole',
  pieces: 1,
  inferred: false,
};

describe('confidenceByRule', () => {
  it('is that of the attribution, less for a split and for an inferred claim', () => {
    expect(confidenceByRule(said)).toBe(0.9);
    expect(confidenceByRule({ ...said, pieces: 2 })).toBeLessThan(0.9);
    expect(confidenceByRule({ ...said, inferred: true })).toBeLessThan(0.9);
  });

  it('of the article’s own voice goes by the kind of clause', () => {
    const told = { ...said, attribution: undefined };
    expect(confidenceByRule(told)).toBeGreaterThan(
      confidenceByRule({ ...told, kind: 'circumstance' }),
    );
  });
});

describe('rounded', () => {
  it.each([
    [0.876, 0.88],
    [1.2, 1],
    [-1, 0],
    [Number.NaN, 0],
  ])('makes %d a confidence', (confidence, expected) => {
    expect(rounded(confidence)).toBe(expected);
  });
});
