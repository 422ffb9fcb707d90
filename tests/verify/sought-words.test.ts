import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../../src/search/search-words.ts';
import { soughtWords } from '../../src/verify/sought-words.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { at } from '../records/record-edits.ts';

const show = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join(' ')).join(' | ');

describe('words in a row', () => {
  it.each([
    ['', ''],
    ['“…”', ''],
    ['It’s Café Zoë', 'it s cafe zoe'],
    ['[The mayor] promised lunch', 'promised lunch'],
    ['[w]ell-run … schools', 'run | schools'],
    ['We will … close the school', 'we will | close the school'],
    ['We will not [shut] the old school', 'we will not | the old school'],
    ['con\u00adcrete ﬁrst £1,240', 'concrete first 1 240'],
  ])('of %j: %s', (quotation, runs) => {
    expect(show(soughtWords(quotation).runs)).toBe(runs);
  });
});

describe('rarest words', () => {
  it.each([
    ['', ''],
    ['Reckless', 'reckless'],
    ['of the', 'of the'],
    ['We will close', 'we will close'],
    ['We will do that again and again', 'will that again'],
    ['The council of Holm will never close the old school', 'council holm never close old school'],
    ['We paid £62 million for a harbour in 1932', 'paid 62 million harbour 1932'],
  ])('of %j: %s', (quotation, rarest) => {
    expect(soughtWords(quotation).rarest.join(' ')).toBe(rarest);
  });

  it('are more where a whole article is sought', () => {
    const quotation =
      'The council of Holm will never close the old school by the river Arle in May';
    expect(soughtWords(quotation).rare.join(' ')).toBe(
      'council holm never close old school river arle',
    );
  });
});

describe('words but one', () => {
  it.each([
    ['Reckless', ''],
    ['of the', ''],
    ['a great success', 'great success | a success | a great'],
  ])('of %j: %s', (quotation, groups) => {
    expect(show(soughtWords(quotation).butOne)).toBe(groups);
  });
});

describe('stretches', () => {
  it.each([
    ['a great success', ''],
    ['a great success of Holm', 'great success | success holm'],
    [
      'The council of Holm will never close the old school',
      'council holm never | holm never close | never close old | close old school',
    ],
  ])('of %j: %s', (quotation, groups) => {
    expect(show(soughtWords(quotation).stretches)).toBe(groups);
  });
});

describe('what is sought', () => {
  const quotes = Array.from({ length: 80 }, (_, number) => generateArticle(number))
    .flatMap(({ article }) => article.quotes.map(({ text }) => text))
    .filter((text) => text.split(' ').length >= 7);
  const anyQuote = fc.nat(quotes.length - 1).map((number) => at(quotes, number));
  const isIn = (text: string) => {
    const words = new Set(searchWords(text));
    return (group: readonly string[]): boolean => group.every((word) => words.has(word));
  };

  it('leaves a group intact where a word is changed', () => {
    fc.assert(
      fc.property(anyQuote, fc.nat(), (text, place) => {
        const words = text.split(' ');
        const changed = words.toSpliced(place % words.length, 1, 'zebra').join(' ');
        const { rarest, butOne } = soughtWords(changed);
        expect([rarest, ...butOne].some(isIn(text))).toBe(true);
      }),
    );
  });

  it('leaves a stretch intact where a quotation begins with half of another', () => {
    fc.assert(
      fc.property(anyQuote, anyQuote, (one, other) => {
        const words = one.split(' ');
        fc.pre(words.length >= 14);
        const half = words.slice(0, Math.ceil(words.length / 2)).join(' ');
        fc.pre(soughtWords(half).stretches.length >= 3);
        const { stretches } = soughtWords(`${half} ${other}`);
        expect(stretches.some(isIn(half))).toBe(true);
      }),
    );
  });

  it('is bounded for long quotations', () => {
    const quotation = Array.from({ length: 700 }, (_, number) => `word${number}`).join(' ');
    const { runs, rarest, rare, butOne, stretches } = soughtWords(quotation);
    expect([runs.length, runs[0]?.length]).toEqual([1, 24]);
    expect([rarest.length, rare.length]).toEqual([6, 8]);
    expect([butOne.length, stretches.length]).toEqual([6, 12]);
  });

  it('is bounded for quotations of many marked edits', () => {
    expect(soughtWords('one … two … '.repeat(400)).runs.length).toBeLessThanOrEqual(24);
  });
});
