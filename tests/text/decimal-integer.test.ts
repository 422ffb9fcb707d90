import { describe, expect, it } from 'vitest';
import { parseDecimalInteger } from '../../src/text/decimal-integer.ts';

describe('parseDecimalInteger', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['200', 200],
    ['123456789012345', 123_456_789_012_345],
  ])('reads %s', (text, number) => {
    expect(parseDecimalInteger(text)).toBe(number);
  });

  it.each([
    '',
    ' ',
    ' 5',
    '5 ',
    '+1',
    '-1',
    '007',
    '0x10',
    '1e1',
    '1.0',
    '٣',
    '1_000',
    '9'.repeat(16),
  ])('refuses “%s”', (text) => {
    expect(parseDecimalInteger(text)).toBeUndefined();
  });
});
