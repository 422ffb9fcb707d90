import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import type { Span } from '../../src/records/span.ts';
import { fragmentsIn } from '../../src/records/text-fragment.ts';
import { citationsOf } from '../../src/representations/citation.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { trickyArticle } from '../representations/told-articles.ts';
import { writeArticle } from '../search/write-article.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { launchChromium } from './chromium.ts';
import { isSeen, openServedPage, openTextPage, type TextPage } from './highlighted-text.ts';
import { describeInChromium } from './in-chromium.ts';

const seed = stored(await readSeed());
const bridge = stored(await readHarbourBridge());

/** An article with blanks at the edges of words, and others than spaces within them. */
const blankish = trickyArticle('blankish', [
  '   leads with blanks',
  'what\u2028parts lines',
  'what\u2029parts paragraphs',
  'what\u00a0parts\u2003nothing   much',
  'a\tb',
]);

/** An article with quotes that the page has before the text. */
const likePage = writeArticle({
  id: 'like-page',
  sayings: ['on the record', 'the article’s own', 'Verify a quotation'].map((words) => ({
    speaker: 'Ada Lind',
    words,
  })),
});

/** The fragment of every quote and claim of an article, as its citation links to it, and its spans. */
const linksOf = (article: StoredArticle) => {
  const citations = citationsOf(article, '');
  const fragmentOf = (link: string) => link.slice(link.indexOf('#'));
  const { quotes, claims } = article.article;
  return [
    ...quotes.map((quote) => ({
      id: quote.id,
      fragment: fragmentOf(citations.ofQuote(quote).ownLink),
      spans: [quote as Span],
    })),
    ...claims.map((claim) => ({
      id: claim.id,
      fragment: fragmentOf(citations.ofClaim(claim).ownLink),
      spans: claim.contents,
    })),
  ].map((link) => [link.id, link] as const);
};

/** The characters of spans that a page shows, in text order, each once. */
const lettersOf = (sourceText: string, spans: readonly Pick<Span, 'start' | 'end'>[]): string =>
  [...sourceText]
    .filter((_letter, index) => spans.some(({ start, end }) => index >= start && index < end))
    .filter(isSeen)
    .join('');

/** Words that are hard to find: by words of the text, which has them more than once, or at its edges. */
const hard = [
  'Stop it now. Stop it later; stop it, stop it.',
  '“Café” is not cafe, nor CAFÉ: a café, they said, is a place.',
  'Well-run, two-part halls & roofs – or one-on-one – cost 5% more, 3,000 in all.',
  '😀 The fair 😀 returns; the fair returns 🏴‍☠️ again.',
  "He doesn’t. He doesn't. “He doesn’t,” she said, “he does.”",
  'no no no no',
  'The very first words and, at the end, the very first words',
].join('\n');

/** Every stretch of words of a text up to some number of words on one line. */
const stretchesOf = (text: string): readonly (readonly [string, Pick<Span, 'start' | 'end'>])[] => {
  const points = indexCodePoints(text);
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: from }) => {
    const words = [...line.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'][\p{L}]+)?/gu)];
    return words.flatMap(({ index: start }, first) =>
      [1, 3].flatMap((count) => {
        const last = words[first + count - 1];
        // Half of them are enough.
        if (last === undefined || (first + count) % 2 === 0) return [];
        const end = last.index + last[0].length;
        const span = { start: points.positionOf(from + start), end: points.positionOf(from + end) };
        return [[line.slice(start, end), span] as const];
      }),
    );
  });
};

describeInChromium('text fragments in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  describe.each([
    ['the article that comes with the program', seed],
    ['an article with characters beyond the BMP', bridge],
  ])('of %s', (_what, article) => {
    let page: TextPage;
    beforeAll(async () => {
      page = await openTextPage(browser, article.sourceText);
    });
    afterAll(() => page?.close());

    it.each(linksOf(article))('lead to the words of %s, and mark no others', async (_id, link) => {
      const { marked, isInView } = await page.follow(link.fragment);
      expect(marked).toBe(lettersOf(article.sourceText, link.spans));
      expect(isInView).toBe(true);
    });
  });

  describe('on the reader page', () => {
    const served = [seed, bridge, blankish, likePage];
    let server: TestServer;
    let page: TextPage;
    beforeAll(async () => {
      server = await startServer({ articles: served });
      page = await openServedPage(browser, server.url);
    });
    afterAll(async () => {
      await page?.close();
      await server?.app.close();
    });

    it.each(
      served.flatMap((one) =>
        linksOf(one).map(([id, link]) => [one.article.id, id, link, one.sourceText] as const),
      ),
    )('lead in %s to the words of %s, and mark no others', async (articleId, _id, link, text) => {
      const { marked, isInView } = await page.follow(`/articles/${articleId}${link.fragment}`);
      expect(marked).toBe(lettersOf(text, link.spans));
      expect(isInView).toBe(true);
    });
  });

  describe('of words that are hard to find', () => {
    let page: TextPage;
    beforeAll(async () => {
      page = await openTextPage(browser, hard);
    });
    afterAll(() => page?.close());
    const fragmentOf = fragmentsIn(hard);
    const cut = ['oesn’t, ', 'Well-r', 'alls & roof', '000 in al', '“He doesn', 'very fi'].map(
      (words) => {
        const start = [...hard.slice(0, hard.indexOf(words))].length;
        return [words, { start, end: start + [...words].length }] as const;
      },
    );
    const cases = [...stretchesOf(hard), ...cut].map(
      ([words, span]) => [words, `#${fragmentOf([span])}`, span] as const,
    );

    it.each(cases)('lead to “%s” by %s', async (_words, fragment, span) => {
      const { marked, isInView } = await page.follow(fragment);
      expect(marked).toBe(lettersOf(hard, [span]));
      expect(isInView).toBe(true);
    });
  });
});
