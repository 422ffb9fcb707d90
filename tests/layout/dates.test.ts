import { describe, expect, it } from 'vitest';
import { readDate, readDateLine } from '../../src/layout/dates.ts';

describe('readDateLine', () => {
  it.each([
    ['Published 3 May 2016', '2016-05-03'],
    ['Published: May 3rd, 2016 at 10:30 a.m. EDT', '2016-05-03'],
    ['Tuesday, May 3, 2016', '2016-05-03'],
    ['TUESDAY 3 MAY 2016', '2016-05-03'],
    ['Sept. 30, 2016 | 7pm', '2016-09-30'],
    ['2016-05-03', '2016-05-03'],
    ['2016-05-03T23:30:00-04:00', '2016-05-03'],
    ['Published 3 May 2016, updated 4 May 2016', '2016-05-03'],
    ['Updated 4 May 2016', undefined],
    ['Last updated: 2016-05-04', undefined],
    ['May 3', undefined],
    ['3 May', undefined],
    ['30 February 2016', undefined],
  ])('reads %j as %s', (line, date) => {
    expect(readDateLine(line)).toEqual({ date });
  });

  it.each([
    'May',
    '2016',
    'Monday',
    'May 3 was a Monday',
    '3 boats 2016',
    '7 p.m.',
    '03/05/2016',
    'Published',
    '',
  ])('takes %j for none', (line) => {
    expect(readDateLine(line)).toBeUndefined();
  });
});

describe('readDate', () => {
  it.each([
    ['2016-05-03T23:30:00Z', '2016-05-03'],
    ['3 May 2016', '2016-05-03'],
    [' May 3, 2016 ', '2016-05-03'],
    ['2016-13-03', undefined],
    ['2016-02-30', undefined],
    ['03/05/2016', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});
