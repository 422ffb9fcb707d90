import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdOf } from '../../src/extract/article-id.ts';
import { ArticleId } from '../../src/records/identifiers.ts';

describe('articleIdOf', () => {
  it.each([
    ['Harbour bridge to close', 'harbour-bridge-to-close'],
    ['Café owner’s “big win”: €5', 'cafe-owners-big-win-5'],
    ['Latest', 'article'],
    ['速報', 'article'],
    ['🌉', 'article'],
  ])('makes an id of “%s”', (headline, id) => {
    expect(articleIdOf(headline)).toBe(id);
  });

  it('ends a long one with a whole word', () => {
    expect(articleIdOf('very long headline '.repeat(20))).toBe(
      'very-long-headline-very-long-headline-very-long-headline-very-long-headline-very',
    );
  });

  it('is an article’s id for any headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (headline) => {
        expect(ArticleId.safeParse(articleIdOf(headline)).success).toBe(true);
      }),
    );
  });
});
