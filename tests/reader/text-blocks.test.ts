import { describe, expect, it } from 'vitest';
import { blocksOf, type Piece } from '../../src/reader/text-blocks.ts';
import type { Article, StoredArticle } from '../../src/records/article.ts';
import { readSeed, stored } from '../fixtures/read-fixture.ts';

const nameOf = (piece: Piece): string => {
  if (piece.kind === 'point') return piece.point.id;
  if (piece.kind === 'paragraph') return piece.paragraph.id;
  return piece.kind === 'remainder' ? piece.role : piece.kind;
};

const shapeOf = (one: StoredArticle): readonly string[] =>
  blocksOf(one).map(({ main, pieces }) => `${nameOf(main)}: ${pieces.map(nameOf).join(' ')}`);

const seed = stored(await readSeed());

type Parts = Pick<Article, 'paragraphs' | 'remainder'> & Partial<Pick<Article, 'headline'>>;

/** An article of nothing but these parts. */
const articleOf = (sourceText: string, parts: Parts): StoredArticle => {
  const { headline: _headline, caption: _caption, ...article } = seed.article;
  return { article: { ...article, summary: [], ...parts }, sourceText };
};

const spanOf = (source: string, text: string) => {
  const start = source.indexOf(text);
  return { start, end: start + text.length, text };
};

const paragraphOf = (source: string, text: string, number: number) => ({
  ...spanOf(source, text),
  id: `p${number}`,
  section: number,
  claimIds: [],
  quoteIds: [],
});

describe('the blocks of an article', () => {
  it('are its parts, and a bullet stands with its summary point', () => {
    expect(shapeOf(seed)).toEqual([
      'headline: headline',
      'repeated-headline: repeated-headline',
      'caption: caption',
      's1: bullet s1',
      's2: bullet s2',
      's3: bullet s3',
      's4: bullet s4',
      ...Array.from({ length: 10 }, (_, index) => `p${index + 1}: p${index + 1}`),
    ]);
  });

  it.each([
    ['a dateline on the line of its sentence', 'OSLO – It rained.', ['p1: dateline p1']],
    ['a dateline on a line of its own', 'OSLO –\nIt rained.', ['dateline: dateline', 'p1: p1']],
    ['a line end of old', 'OSLO –\rIt rained.', ['dateline: dateline', 'p1: p1']],
    ['a line separator', 'OSLO –\u2028It rained.', ['dateline: dateline', 'p1: p1']],
  ])('put %s where it stands', (_what, text, shape) => {
    const remainder = [{ ...spanOf(text, 'OSLO –'), role: 'dateline' as const }];
    const paragraphs = [paragraphOf(text, 'It rained.', 1)];
    expect(shapeOf(articleOf(text, { paragraphs, remainder }))).toEqual(shape);
  });

  it('keep two parts apart that stand on one line', () => {
    const text = 'Rain It rained.';
    const parts = {
      headline: spanOf(text, 'Rain'),
      paragraphs: [paragraphOf(text, 'It rained.', 1)],
      remainder: [],
    };
    expect(shapeOf(articleOf(text, parts))).toEqual(['headline: headline', 'p1: p1']);
  });

  it('tell where a section starts', () => {
    const starts = blocksOf(seed).flatMap(({ main }) =>
      main.kind === 'paragraph' && main.startsSection ? [main.paragraph.id] : [],
    );
    expect(starts).toEqual(['p5', 'p10']);
  });
});
