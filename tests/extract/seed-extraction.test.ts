import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticleFolder } from '../../src/archive/article-folder.ts';
import { type Extraction, loadExtractor } from '../../src/extract/extract-article.ts';
import type { ArticleRecord } from '../../src/records/article.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { type Distance, distanceBetween } from './seed-distance.ts';

const folder = 'data/articles/putin-trump-group-setting';

let curated: ArticleRecord;
let extraction: Extraction;
let distance: Distance;

beforeAll(async () => {
  const { record } = await readArticleFolder(folder);
  if (record === undefined) throw new Error('the curated record cannot be read');
  curated = record;
  const extract = await loadExtractor('data/model');
  const body = await readFile(`${folder}/source.txt`, 'utf8');
  extraction = extract({ body, mediaType: 'text/plain' });
  distance = distanceBetween(extraction.record, curated);
});

describe('the seed article, extracted', () => {
  it('makes a record that holds', () => {
    expect(checkRecord(extraction.record, extraction.text).faults).toEqual([]);
  });

  it('has the parts that the curated record has', () => {
    const parts = ({ headline, caption, summary, paragraphs, remainder }: ArticleRecord) => ({
      headline,
      caption,
      summary: summary.map(({ text }) => text),
      paragraphs: paragraphs.map(({ text, section }) => [text, section]),
      remainder,
    });
    expect(parts(extraction.record)).toEqual(parts(curated));
  });

  it('is as far from the curation as this report says', () => {
    const { claims, paired, quotes, speakers, support, missed, extra } = distance;
    const f1 = (score: Distance['claims']) =>
      `${score.right} of ${score.curated}, F1 ${score.f1.toFixed(2)}`;
    console.log(
      [
        `claims ${f1(claims)}; quotes ${f1(quotes)}; speakers ${f1(speakers)}; support ${f1(support)}`,
        `of ${paired.pairs} pairs: speaker ${paired.speaker}, type ${paired.type}, certainty ${paired.certainty}, polarity ${paired.polarity}`,
        ...missed.map((text) => `missed: ${text}`),
        ...extra.map((text) => `extra:  ${text}`),
      ].join('\n'),
    );
    // What was reached must not be lost unnoticed; the report above says what is still missing.
    expect(claims.f1).toBeGreaterThanOrEqual(0.7);
    expect(quotes.f1).toBeGreaterThanOrEqual(0.7);
    expect(speakers.f1).toBeGreaterThanOrEqual(0.8);
    expect(paired.speaker / paired.pairs).toBeGreaterThanOrEqual(0.85);
  });

  it('explains every claim', () => {
    const { record, explanations } = extraction;
    expect(explanations.map(({ claimId }) => claimId)).toEqual(record.claims.map(({ id }) => id));
    for (const { reasons } of explanations) expect(reasons.length).toBeGreaterThan(0);
  });
});
