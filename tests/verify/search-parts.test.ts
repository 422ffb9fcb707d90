import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsToSeek, phrasesToSeek } from '../../src/verify/search-parts.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { at } from '../records/record-edits.ts';

const show = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join(' ')).join(' | ');

describe('words to seek', () => {
  it.each([
    ['', ''],
    ['“…”', ''],
    ['Reckless', 'reckless'],
    ['It’s Café Zoë', 'it cafe zoe | s cafe | cafe zoe'],
    ['of the', 'of the'],
    ['We will close', 'we will close | will close | we close'],
    ['a great success', 'a great success | a great | great success | a success'],
    ['[The mayor] promised lunch', 'promised lunch'],
    ['[w]ell-run … schools', 'run schools'],
    ['ﬁrst £1,240', 'first 1 240 | first 1 | 1 240 | first 240'],
    [
      'The council of Holm will never close the old school by the river',
      'council holm never close old school river | the council holm | will never close | old school river',
    ],
  ])('of %j: %s', (quotation, groups) => {
    expect(show(partsToSeek(quotation))).toBe(groups);
  });
});

describe('phrases to seek', () => {
  it.each([
    ['', ''],
    ['Reckless', ''],
    ['of the', ''],
    ['a great success', 'a great success'],
    ['We will … close the school', 'close the school'],
    ['We will not [shut] the old school', 'the old school'],
    [
      'The council of Holm will never close the old school by the river',
      'the council of holm will never close the old school by the river | the council of holm | will never close the | old school by the river',
    ],
  ])('of %j: %s', (quotation, phrases) => {
    expect(show(phrasesToSeek(quotation))).toBe(phrases);
  });
});

describe('what is sought', () => {
  const quotes = Array.from({ length: 80 }, (_, number) => generateArticle(number))
    .flatMap(({ article }) => article.quotes.map(({ text }) => text))
    .filter((text) => text.split(' ').length >= 7);
  const anyQuote = fc.nat(quotes.length - 1).map((number) => at(quotes, number));
  const foldedWords = (text: string): string =>
    ` ${(
      text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(' ')} `;

  it('leaves a group intact where a word is changed', () => {
    fc.assert(
      fc.property(anyQuote, fc.nat(), (text, place) => {
        const words = text.split(' ');
        const changed = words.toSpliced(place % words.length, 1, 'zebra').join(' ');
        const original = foldedWords(text);
        const isIntact = (group: readonly string[]): boolean =>
          group.every((word) => original.includes(` ${word} `));
        expect(partsToSeek(changed).some(isIntact)).toBe(true);
      }),
    );
  });

  it('leaves a phrase intact where a word is changed in long quotations', () => {
    fc.assert(
      fc.property(anyQuote, fc.nat(), (text, place) => {
        const words = text.split(' ');
        fc.pre(words.length >= 14);
        const changed = words.toSpliced(place % words.length, 1, 'zebra').join(' ');
        const original = foldedWords(text);
        const isIntact = (phrase: readonly string[]): boolean =>
          original.includes(` ${phrase.join(' ')} `);
        expect(phrasesToSeek(changed).some(isIntact)).toBe(true);
      }),
    );
  });

  it('is bounded for long quotations', () => {
    const quotation = 'never mind the quiet harbour of Holm, '.repeat(130);
    const groups = [...partsToSeek(quotation), ...phrasesToSeek(quotation)];
    expect(groups.length).toBeLessThan(16);
    expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(24);
  });
});
