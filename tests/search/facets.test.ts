import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFacets, dateRangeFacets } from '../../src/search/facets.ts';

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dateRangeFacets', () => {
  it.each([
    ['a day', '2024-02-29', '2024-02-29', ['on=20240229']],
    ['a year', '2024-01-01', '2024-12-31', ['on=2024']],
    ['a month', '2024-01-01', '2024-01-31', ['on=202401']],
    ['a decade', '2020-01-01', '2029-12-31', ['on=202']],
    ['a year and a day', '2023-12-31', '2024-12-31', ['on=20231231', 'on=2024']],
    ['from a day on', '9999-12-30', undefined, ['on=99991230', 'on=99991231']],
    ['a range that is none', '2024-02-02', '2024-02-01', []],
  ])('covers %s', (_what, from, to, expected) => {
    expect(dateRangeFacets(from, to)).toEqual(expected);
  });

  it('has one facet of every day in the range, and none of any other', () => {
    fc.assert(
      fc.property(day, day, day, (from, to, tested) => {
        const range = dateRangeFacets(from, to);
        const shared = dateFacets(tested).filter((facet) => range.includes(facet));
        expect(shared).toHaveLength(from <= tested && tested <= to ? 1 : 0);
      }),
    );
  });

  it('needs no more than the parts of both ends, and the centuries between them', () => {
    const most = 2 * (30 + 11 + 9 + 9) + 98;
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(dateRangeFacets(from, to).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
