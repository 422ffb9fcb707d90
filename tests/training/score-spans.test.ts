import { describe, expect, it } from 'vitest';
import {
  areSame,
  countShared,
  countTokens,
  eachToken,
  overlapLikeCitron,
  type TokenSpans,
  touchedTokens,
} from '../../src/training/score-spans.ts';

/** “0-2 5-6” */
const read = (spans: string): TokenSpans =>
  spans
    .split(' ')
    .filter((span) => span !== '')
    .map((span) => {
      const [first = 0, end = 0] = span.split('-').map(Number);
      return { first, end };
    });
const show = (spans: TokenSpans): string =>
  spans.map(({ first, end }) => `${first}-${end}`).join(' ');

describe('touched tokens', () => {
  // one two, three — tokens 0 to 3
  const tokens = [
    { start: 0, end: 3 },
    { start: 4, end: 7 },
    { start: 7, end: 8 },
    { start: 9, end: 14 },
  ];

  it.each([
    ['a whole token', [[0, 3]], '0-1'],
    ['part of a token', [[1, 2]], '0-1'],
    ['blanks at the edges', [[3, 9]], '1-3'],
    ['only a blank', [[3, 4]], ''],
    ['nothing', [], ''],
    [
      'apart',
      [
        [0, 3],
        [7, 8],
      ],
      '0-1 2-3',
    ],
    [
      'meeting',
      [
        [0, 3],
        [4, 7],
      ],
      '0-2',
    ],
    [
      'overlapping',
      [
        [0, 7],
        [4, 8],
      ],
      '0-3',
    ],
    [
      'one within the other',
      [
        [0, 14],
        [4, 7],
      ],
      '0-4',
    ],
    [
      'out of order',
      [
        [9, 14],
        [0, 3],
      ],
      '0-1 3-4',
    ],
  ])('%s', (_, extents, expected) => {
    const given = extents.map(([start = 0, end = 0]) => ({ start, end }));
    expect(show(touchedTokens(tokens, given))).toBe(expected);
  });
});

describe('token spans', () => {
  it('are counted', () => {
    expect(countTokens(read('0-2 5-6'))).toBe(3);
    expect(eachToken(read('0-2 5-6'))).toEqual([0, 1, 5]);
  });

  it.each([
    ['0-4', '2-6', 2],
    ['0-2', '2-4', 0],
    ['0-3 5-8', '2-6', 2],
    ['', '0-1', 0],
  ])('%s and %s share %d', (some, others, expected) => {
    expect(countShared(read(some), read(others))).toBe(expected);
    expect(countShared(read(others), read(some))).toBe(expected);
  });

  it.each([
    ['0-2 5-6', '0-2 5-6', true],
    ['', '', true],
    ['0-2', '0-2 5-6', false],
    ['0-2 5-6', '0-2', false],
    ['0-2', '0-3', false],
    ['1-3', '0-3', false],
  ])('%s is the same as %s: %s', (some, others, expected) => {
    expect(areSame(read(some), read(others))).toBe(expected);
  });

  it.each([
    ['the same', '3-4', '3-4', true],
    ['predicted begins where gold ends', '4-5', '3-4', true],
    ['predicted ends where gold begins', '2-3', '3-4', false],
    ['one token between', '5-6', '3-4', false],
    ['no cue', '', '3-4', false],
    ['no cue on either side', '', '', false],
  ])('overlap as Citron tests it: %s', (_, predicted, gold, expected) => {
    expect(overlapLikeCitron(read(predicted), read(gold))).toBe(expected);
  });
});
