import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Segment, segmentsOf } from '../../src/reader/text-segments.ts';
import type { StoredArticle } from '../../src/records/article.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { markedArticle } from './marked-articles.ts';

const joined = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

/** All that segments have to be, whatever the article. */
const expectWhole = (one: StoredArticle): void => {
  const { article, sourceText } = one;
  const segments = segmentsOf(one);
  expect(joined(segments)).toBe(sourceText);
  for (const claim of article.claims) {
    const own = segments.filter(({ claims }) => claims.includes(claim));
    expect(joined(own), claim.id).toBe(claim.contents.map(({ text }) => text).join(''));
  }
  for (const quote of article.quotes) {
    const own = segments.filter(({ quotes }) => quotes.includes(quote));
    expect(joined(own), quote.id).toBe(quote.text);
  }
  const begun = segments.flatMap(({ begins }) => begins);
  const ids = [...article.claims, ...article.quotes].map(({ id }) => id);
  expect(begun.toSorted()).toEqual(ids.toSorted());
  expect(segments.flatMap(({ ends }) => ends).toSorted()).toEqual(ids.toSorted());
};

describe('the segments of a text', () => {
  it('are, joined, the text; those of a claim or quote its words; and each begins and ends once', () => {
    fc.assert(fc.property(markedArticle, expectWhole), { numRuns: 300 });
  });

  it.each([
    ['the article that comes with the program', async () => stored(await readSeed())],
    ['one with characters of two units', async () => stored(await readHarbourBridge())],
    ['a generated one', async () => generateArticle(7)],
  ])('are whole in %s', async (_what, read) => {
    expectWhole(await read());
  });

  it('are also cut where it is asked', () => {
    fc.assert(
      fc.property(markedArticle, fc.array(fc.nat(40), { maxLength: 5 }), (one, cuts) => {
        const length = [...one.sourceText].length;
        const inside = cuts.filter((cut) => cut < length);
        const starts = segmentsOf(one, inside).map(({ start }) => start);
        expect(starts).toEqual(expect.arrayContaining(inside));
      }),
    );
  });

  it('have the claim that says most about them first: the shortest', async () => {
    const one = stored(await readSeed());
    const segment = segmentsOf(one).find(({ text }) => text.startsWith('Trump wants to improve'));
    expect(segment?.claims.map(({ id }) => id)).toEqual(['c24', 'c23']);
  });
});
