import { describe, expect, it } from 'vitest';
import { percentile } from './percentile.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('a percentile', () => {
  it.each([
    { what: 'p50 of 1 to 100', series: hundred, share: 0.5, is: 50 },
    { what: 'p99 of 1 to 100', series: hundred, share: 0.99, is: 99 },
    { what: 'the most', series: hundred, share: 1, is: 100 },
    { what: 'p99 of few is the most', series: [3, 1, 2], share: 0.99, is: 3 },
    { what: 'p50 of an odd number', series: [30, 10, 20], share: 0.5, is: 20 },
    { what: 'of one', series: [7], share: 0.5, is: 7 },
    { what: 'of none', series: [], share: 0.5, is: undefined },
  ])('$what', ({ series, share, is }) => {
    expect(percentile(series, share)).toBe(is);
  });

  it('leaves the series as it was', () => {
    const series = [2, 1];
    percentile(series, 0.5);
    expect(series).toEqual([2, 1]);
  });
});
