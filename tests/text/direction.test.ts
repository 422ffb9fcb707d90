import { describe, expect, it } from 'vitest';
import { directionOf, isolated } from '../../src/text/direction.ts';

describe('the direction of a language', () => {
  it.each([
    ['en', undefined],
    ['en-GB', undefined],
    ['ja', undefined],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', undefined],
  ])('of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('words among others', () => {
  it.each([
    ['Ada Lind', 'Ada Lind'],
    ['أحمد حسن', '\u2068أحمد حسن\u2069'],
    ['יוסי (Yossi)', '\u2068יוסי (Yossi)\u2069'],
  ])('%j become %j', (words, expected) => {
    expect(isolated(words)).toBe(expected);
  });
});
