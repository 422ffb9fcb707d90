import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/records/check-record.ts';
import { wordsOf } from '../../src/text/words.ts';
import { generateArticle } from './generated-articles.ts';

const count = 400;
const articles = Array.from({ length: count }, (_, number) => generateArticle(number));

describe('generated articles', () => {
  it('pass every check of records', () => {
    const faults = articles.flatMap(({ article, sourceText }) => {
      const { revision: _revision, ...record } = article;
      return checkRecord(record, sourceText).faults.map((fault) => ({ id: article.id, ...fault }));
    });
    expect(faults).toEqual([]);
  });

  it('are the same for the same number', () => {
    expect(generateArticle(7)).toEqual(articles[7]);
  });

  it('have ids of their own', () => {
    expect(new Set(articles.map(({ article }) => article.id)).size).toBe(count);
  });

  it.each([
    ['words', 300, 560, articles.map(({ sourceText }) => wordsOf(sourceText).length)],
    ['quotes', 4, 7, articles.map(({ article }) => article.quotes.length)],
    ['claims', 10, 18, articles.map(({ article }) => article.claims.length)],
    ['speakers', 4, 5, articles.map(({ article }) => article.speakers.length)],
    ['paragraphs', 10, 12, articles.map(({ article }) => article.paragraphs.length)],
  ])('have as many %s as articles do', (_what, least, most, counts) => {
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
  });

  it('have claims of every type', () => {
    const types = new Set(
      articles.flatMap(({ article }) => article.claims.map(({ type }) => type)),
    );
    expect([...types].toSorted()).toEqual(['direct', 'indirect', 'mixed', 'narration']);
  });

  it('seldom quote the same words', () => {
    const quotes = articles.flatMap(({ article }) => article.quotes.map(({ text }) => text));
    const long = quotes.filter((text) => wordsOf(text).length > 10);
    expect(new Set(long).size / long.length).toBeGreaterThan(0.98);
  });
});
