import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/records/article.ts';
import { readSeed } from '../fixtures/read-fixture.ts';
import { distanceBetween, overlapOf } from './seed-distance.ts';

let record: ArticleRecord;

beforeAll(async () => {
  ({ record } = await readSeed());
});

describe('overlapOf', () => {
  it('is the share of characters that both have', () => {
    const span = (start: number, end: number) => ({ start, end, text: '' });
    expect(overlapOf([span(0, 10)], [span(0, 10)])).toBe(1);
    expect(overlapOf([span(0, 10)], [span(5, 15)])).toBeCloseTo(1 / 3);
    expect(overlapOf([span(0, 4), span(6, 10)], [span(0, 10)])).toBeCloseTo(0.8);
    expect(overlapOf([span(0, 4)], [span(4, 8)])).toBe(0);
  });
});

describe('distanceBetween', () => {
  it('is none between a record and itself', () => {
    const distance = distanceBetween(record, record);
    for (const part of ['claims', 'quotes', 'speakers', 'support'] as const) {
      expect(distance[part].f1).toBe(1);
    }
    expect(distance.paired).toEqual({
      pairs: 32,
      speaker: 32,
      type: 32,
      certainty: 32,
      polarity: 32,
    });
    expect([distance.missed, distance.extra]).toEqual([[], []]);
  });

  it('counts what is missing against recall, and what is too much against precision', () => {
    const half = {
      ...record,
      claims: record.claims.slice(0, 16),
      quotes: record.quotes.slice(0, 2),
    };
    expect(distanceBetween(half, record)).toMatchObject({
      claims: { right: 16, extracted: 16, curated: 32, precision: 1, recall: 0.5 },
      quotes: { right: 2, precision: 1, recall: 0.25 },
    });
    expect(distanceBetween(record, half).claims).toMatchObject({ precision: 0.5, recall: 1 });
    expect(distanceBetween(half, record).missed).toHaveLength(16);
  });

  it('counts, of the claims it pairs, those with another speaker, type, certainty, polarity', () => {
    const [first, second, ...others] = record.claims;
    if (!first || !second) throw new Error('the seed has claims');
    const changed: ArticleRecord = {
      ...record,
      claims: [
        { ...first, certainty: 'possible', attribution: null, type: 'narration' },
        { ...second, polarity: 'negative' },
        ...others,
      ],
    };
    expect(distanceBetween(changed, record).paired).toEqual({
      pairs: 32,
      speaker: 31,
      type: 31,
      certainty: 31,
      polarity: 31,
    });
  });
});
