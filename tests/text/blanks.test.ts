import { describe, expect, it } from 'vitest';
import { isAllBlank, isBlank, withoutEdgeBlanks } from '../../src/text/blanks.ts';

describe('blanks', () => {
  it('are the characters that Unicode calls White_Space, and the byte order mark', () => {
    const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));
    const expected = all.filter((character) => /[\p{White_Space}\ufeff]/u.test(character));
    expect(all.filter(isBlank)).toEqual(expected);
    expect(isBlank('')).toBe(false);
  });

  it.each([
    ['', true],
    [' \u0085\u00a0\ufeff\u2029', true],
    ['\u200b', false],
    [' . ', false],
  ])('are all there is in %j: %s', (text, expected) => {
    expect(isAllBlank(text)).toBe(expected);
  });

  it.each([
    ['  a b\u0085', 0, 6, { start: 2, end: 5 }],
    ['  a b  ', 3, 7, { start: 4, end: 5 }],
    ['a', 0, 1, { start: 0, end: 1 }],
    [' \n ', 0, 3, undefined],
    ['', 0, 0, undefined],
  ])('at the ends of %j from %i to %i leave %j', (text, start, end, expected) => {
    expect(withoutEdgeBlanks(text, { start, end })).toEqual(expected);
  });
});
