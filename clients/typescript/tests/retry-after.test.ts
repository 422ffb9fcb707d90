import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../src/retry-after.ts';

const now = Date.UTC(1994, 10, 6, 8, 49, 0);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
    ['Sun Nov  6 08:49:37 1994', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
  ])('“%s” asks for a wait of %i ms', (header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });

  it.each([null, '', '-5', '1.5', '1e3', '0x10', 'soon', '1994-11-06', 'Sunday', '5 s'])(
    '“%s” says nothing',
    (header) => {
      expect(readRetryAfter(header, now)).toBeUndefined();
    },
  );
});
