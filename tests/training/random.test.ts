import { describe, expect, it } from 'vitest';
import { seededRandom, shuffledIndices } from '../../src/training/random.ts';

describe('random numbers', () => {
  it('depend on the seed alone', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('spread evenly', () => {
    const random = seededRandom(3);
    const mean =
      Array.from({ length: 10_000 }, random).reduce((sum, value) => sum + value) / 10_000;
    expect(mean).toBeCloseTo(0.5, 1);
  });

  it('put each index in its order once', () => {
    const order = shuffledIndices(100, seededRandom(5));
    expect([...order].sort((one, other) => one - other)).toEqual([...Array(100).keys()]);
    expect([...order]).not.toEqual([...Array(100).keys()]);
  });
});
