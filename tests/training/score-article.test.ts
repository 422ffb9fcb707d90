import { describe, expect, it } from 'vitest';
import { scoredArticle } from '../../src/training/score-article.ts';
import { articleOf } from './score-markup.ts';

describe('a scored article', () => {
  it.each([
    ['direct', '{t “The pier is safe,”} {s Kell} {c said}.'],
    ['direct', '{s Kell} {c said}: “{t the pier is safe}.”'],
    ['direct', '{t “Yes,”} {s Kell} {c said}, {t “it is.”}'],
    ['mixed', '{s Kell} {c said} {t the pier is “quite safe”}.'],
    ['mixed', '{t “Yes,”} {s Kell} {c said}, {t and left}.'],
    ['indirect', '{s Kell} {c said} {t the pier is safe}.'],
    ['indirect', '{s Kell} {c said} {t …}'],
    ['indirect', '{s Kell} {c said} {t “…”}'],
  ])('has a %s content: %s', (wording, markup) => {
    const [attribution] = scoredArticle(articleOf(markup), [], {}).gold;
    expect(attribution?.wording).toBe(wording);
  });

  it('keeps reporting cues alone where asked', () => {
    const article = articleOf(
      '{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 hopes} {t2 so}. {t3 No}, {c3 according to} {s3 Venn}. {s4 Bo}: {t4 no}.',
    );
    const options = { reportingCuesOnly: true };
    const { gold, predicted } = scoredArticle(article, article.attributions, options);
    expect(gold).toHaveLength(2);
    expect(predicted).toEqual(gold);
    expect(scoredArticle(article, article.attributions, {}).gold).toHaveLength(4);
  });

  it.each([
    [-1, 3],
    [3, 3],
    [4, 3],
    [0, 99],
    [0.5, 3],
  ])('refuses the extent [%d, %d]', (start, end) => {
    const prediction = { sources: [{ start, end }], cue: undefined, contents: [] };
    expect(() => scoredArticle(articleOf('Kell said so.'), [prediction], {})).toThrow(
      `“a” has an attribution at [${start}, ${end}], which is no stretch of its 13 characters.`,
    );
  });
});
