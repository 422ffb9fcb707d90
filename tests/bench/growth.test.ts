import { describe, expect, it } from 'vitest';
import { growthTable, showGrowth, showNumber } from './growth.ts';

const cells = (line: string | undefined): readonly string[] =>
  (line ?? '').split('|').map((cell) => cell.trim());

const sizes = [1000, 10_000, 100_000];

describe('a table of growth', () => {
  it('has a column for each size, for each step between them, and for what is to be reached', () => {
    const [head] = growthTable(sizes, []).split('\n');
    expect(cells(head).slice(1, -1)).toEqual([
      'Figure',
      '1,000',
      '10,000',
      '100,000',
      '10,000 / 1,000',
      '100,000 / 10,000',
      'To reach',
      'At 100,000',
    ]);
  });

  it.each([
    {
      what: 'a figure that must not be more, and is not',
      figures: [1, 2, 5],
      bound: { most: 5 },
      row: ['1.0', '2.0', '5.0', '× 2.0', '× 2.5', '≤ 5', 'reached'],
    },
    {
      what: 'a figure that must not be more, and is',
      figures: [1, 2, 5.01],
      bound: { most: 5 },
      row: ['1.0', '2.0', '5.0', '× 2.0', '× 2.5', '≤ 5', 'not reached'],
    },
    {
      what: 'a figure that must not be less, and is',
      figures: [900, 600, 299],
      bound: { least: 300 },
      row: ['900.0', '600.0', '299.0', '× 0.67', '× 0.50', '≥ 300', 'not reached'],
    },
    {
      what: 'a figure that misses a size',
      figures: [900, undefined, 400],
      bound: { least: 300 },
      row: ['900.0', '–', '400.0', '–', '–', '≥ 300', 'reached'],
    },
    {
      what: 'a figure that misses the largest size',
      figures: [900, 600, undefined],
      bound: { least: 300 },
      row: ['900.0', '600.0', '–', '× 0.67', '–', '≥ 300', 'not measured'],
    },
    {
      what: 'a figure without a bound',
      figures: [12, 1234.56, 20_000],
      row: ['12.0', '1,234.6', '20,000.0', '× 103', '× 16', '', ''],
    },
  ])('$what', ({ figures, bound, row }) => {
    const given = { title: 'Figure', figures, digits: 1, ...(bound && { bound }) };
    const [, , line] = growthTable(sizes, [given]).split('\n');
    expect(cells(line).slice(2, -1)).toEqual(row);
  });

  it('has no steps where there is one size', () => {
    const row = { title: 'Figure', figures: [3], digits: 0 };
    const [head, , line] = growthTable([1000], [row]).split('\n');
    expect(cells(head).slice(1, -1)).toEqual(['Figure', '1,000', 'To reach', 'At 1,000']);
    expect(cells(line).slice(1, -1)).toEqual(['Figure', '3', '', '']);
  });
});

describe('a figure', () => {
  it.each([
    [undefined, 1, '–'],
    [0, 0, '0'],
    [0.004, 2, '0.00'],
    [1_234_567, 0, '1,234,567'],
  ])('%s with %s digits is shown as %s', (figure, digits, shown) => {
    expect(showNumber(figure, digits)).toBe(shown);
  });

  it.each([
    [10, 10, '× 1.0'],
    [10, 1000, '× 100'],
    [3, 4, '× 1.3'],
    [0, 4, '–'],
    [undefined, 4, '–'],
  ])('that was %s and is %s has grown %s', (before, after, shown) => {
    expect(showGrowth(before, after)).toBe(shown);
  });
});
