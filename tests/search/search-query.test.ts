import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '../../src/search/search-query.ts';

describe('parseSearchQuery', () => {
  it.each([
    ['harbour bridge', [['harbour'], ['bridge']], []],
    ['"harbour bridge"', [['harbour', 'bridge']], []],
    ['“harbour bridge” pier', [['harbour', 'bridge'], ['pier']], []],
    ['bridge -pier', [['bridge']], [['pier']]],
    ['bridge -"old pier"', [['bridge']], [['old', 'pier']]],
    ['-pier', [], [['pier']]],
    ['ex-mayor', [['ex', 'mayor']], []],
    ['don’t', [['don', 't']], []],
    ['3.5%', [['3', '5']], []],
    ['"harbour', [['harbour']], []],
    ['- bridge', [['bridge']], []],
    ['--bridge', [], [['bridge']]],
    ['"" bridge', [['bridge']], []],
    ['Straße Ünal', [['straße'], ['unal']], []],
    ['ﬁnal', [['final']], []],
    ['a\u0000b', [['a', 'b']], []],
  ])('reads %j', (q, all, none) => {
    expect(parseSearchQuery(q)).toEqual({ all, none });
  });

  it.each([
    ['', 'holds no word to look for: give letters or digits'],
    ['"', 'holds no word to look for: give letters or digits'],
    ['-- ; /*', 'holds no word to look for: give letters or digits'],
    ['🏗️', 'holds no word to look for: give letters or digits'],
    [
      Array.from({ length: 33 }, (_, index) => `w${index}`).join(' '),
      'holds 33 words; give at most 32',
    ],
  ])('refuses %j', (q, detail) => {
    expect(() => parseSearchQuery(q)).toThrowError(
      expect.objectContaining({
        code: 'invalid-parameters',
        findings: [{ pointer: '/query/q', detail }],
      }),
    );
  });
});
