import { describe, expect, it } from 'vitest';
import { isCredit, isJobLine, readByline } from '../../src/layout/bylines.ts';

describe('readByline', () => {
  it.each([
    ['By Anna Kell', { byline: 'Anna Kell' }],
    ['BY ANNA KELL AND TOM BRODY', { byline: 'ANNA KELL AND TOM BRODY' }],
    ['by Anna de la Kell', { byline: 'Anna de la Kell' }],
    [
      'By:\u00a0Anna O’Kell, Daily Harbour Staff Writer',
      { byline: 'Anna O’Kell, Daily Harbour Staff Writer' },
    ],
    [
      'By Anna Kell and Tom Brody, Daily Harbour',
      { byline: 'Anna Kell and Tom Brody, Daily Harbour' },
    ],
    [
      'By Anna Kell | Daily Harbour | 3 May 2016',
      { byline: 'Anna Kell, Daily Harbour', date: '2016-05-03' },
    ],
    ['By Anna Kell, May 3, 2016', { byline: 'Anna Kell', date: '2016-05-03' }],
    [
      'By Anna Kell — Published May 3, 2016 10:30 a.m.',
      { byline: 'Anna Kell', date: '2016-05-03' },
    ],
    ['By The Associated Press', { byline: 'The Associated Press' }],
    ['By Reuters', { byline: 'Reuters' }],
    ['By Tom Brody Jr.', { byline: 'Tom Brody Jr.' }],
    ['Story by Anna Kell', { byline: 'Anna Kell' }],
    ['By Anna Kell, anna.kell@harbour.example', { byline: 'Anna Kell, anna.kell@harbour.example' }],
  ])('reads %j', (line, expected) => {
    expect(readByline(line)).toEqual({ date: undefined, ...expected });
  });

  it.each([
    'By the numbers',
    'By The Numbers',
    'By Monday',
    'By Contrast',
    'By Anna Kell.',
    'By contrast, Lind has the support of the council, but not of the town.',
    'By the time the ferry ran, Lind was in Harbourton.',
    'By Anna Kell’s account it was late',
    'Bylaws of Harbourton',
    'Anna Kell',
    'By',
    'By ',
    `By ${'Anna '.repeat(60)}`,
  ])('takes %j for none', (line) => {
    expect(readByline(line)).toBeUndefined();
  });
});

describe('isJobLine', () => {
  it.each([
    ['Staff writers', true],
    ['Health editor, BBC News', true],
    ['Associated Press', true],
    ['The bridge at dusk', false],
    ['Reporters wait at the foot of the bridge for the mayor', false],
  ])('%j: %j', (line, expected) => {
    expect(isJobLine(line)).toBe(expected);
  });
});

describe('isCredit', () => {
  it.each([
    '(Reporting by Anna Kell in Harbourton; Editing by Tom Brody)',
    'Reporting by Anna Kell',
    '--additional reporting from Tom Brody.',
    'Anna Kell and Tom Brody contributed reporting.',
    'Anna Kell contributed to this report from Harbourton.',
    '— Associated Press writer Anna Kell contributed to this report.',
  ])('knows %j', (line) => {
    expect(isCredit(line)).toBe(true);
  });

  it.each([
    'Reporting by the council is late.',
    'Lind said the harbour had “contributed to this report”.',
    'The council contributed to this report’s cost and to much else, and it went on to say so for a long, long time.',
  ])('does not take %j for one', (line) => {
    expect(isCredit(line)).toBe(false);
  });
});
