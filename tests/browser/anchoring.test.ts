import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import type { Span } from '../../src/records/span.ts';
import { addFragment, fragmentsIn } from '../../src/records/text-fragment.ts';
import type { AnnotationCollection, Target } from '../../src/representations/annotation-schema.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { anchoringScript } from './anchoring-bundle.ts';
import { launchChromium } from './chromium.ts';
import { describeInChromium } from './in-chromium.ts';
import { isInView } from './in-page.ts';

const articles = [stored(await readSeed()), stored(await readHarbourBridge())];

/** What is cited of an article: the words of each quote and claim. */
const citedIn = ({ article }: StoredArticle): readonly (readonly [string, readonly Span[]])[] => [
  ...article.quotes.map(({ id, start, end, text }) => [id, [{ start, end, text }]] as const),
  ...article.claims.map(({ id, contents }) => [id, contents] as const),
];

type Selectors = Target['selector'];

/** The selectors of all that an article’s annotations are about, as the server gives them. */
const selectorsIn = async (address: string): Promise<readonly Selectors[]> => {
  const collection = (await (await fetch(`${address}/annotations`)).json()) as AnnotationCollection;
  return (collection.first?.items ?? []).flatMap(({ target }) =>
    target.map(({ selector }) => selector),
  );
};

type Found = { readonly position: readonly string[]; readonly quote: readonly string[] };

/** All that the library finds for selectors on a page. */
const resolve = async (page: Page, selectors: readonly Selectors[]): Promise<readonly Found[]> => {
  // Evaluated and not loaded: the page’s own policy lets no such script in.
  await page.evaluate(`${await anchoringScript()}; globalThis.anchoring = anchoring;`);
  return page.evaluate(`(async () => {
    const text = document.getElementById('text');
    const collect = async (matches) => {
      const found = [];
      for await (const match of matches) found.push(match.toString());
      return found;
    };
    const found = [];
    for (const [position, quote] of ${JSON.stringify(selectors)}) {
      found.push({
        position: await collect(anchoring.createTextPositionSelectorMatcher(position)(text)),
        quote: await collect(anchoring.createTextQuoteSelectorMatcher(quote)(text)),
      });
    }
    return found;
  })()`);
};

describeInChromium('on the page of an article, in Chromium', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ articles });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.app.close();
  });

  const addressOf = ({ article }: StoredArticle): string => `${server.url}/articles/${article.id}`;

  it.each(articles.map((one) => [one.article.id, one] as const))(
    'every selector of %s leads to exactly its words, by a library that is not ours',
    async (_id, one) => {
      const page = await browser.newPage();
      await page.goto(addressOf(one));
      const words = citedIn(one).flatMap(([, spans]) => spans.map(({ text }) => text));
      const selectors = await selectorsIn(`${server.url}/v1/articles/${one.article.id}`);
      const found = await resolve(page, selectors);
      expect(found).toEqual(words.map((text) => ({ position: [text], quote: [text] })));
      await page.close();
    },
  );

  it.each(articles.map((one) => [one.article.id, one] as const))(
    'every text fragment of %s scrolls to its words',
    async (_id, one) => {
      const fragment = fragmentsIn(one.sourceText);
      const context = await browser.newContext({
        // So small that few words are in view by themselves.
        viewport: { width: 400, height: 160 },
        reducedMotion: 'reduce',
      });
      const missed: string[] = [];
      const page = await context.newPage();
      for (const [id, spans] of citedIn(one)) {
        // Anew each time: within a page, a browser only follows what its user clicks.
        await page.goto('about:blank');
        await page.goto(addFragment(addressOf(one), fragment(spans)));
        const isSeen = await page
          .waitForFunction(isInView(id), undefined, { timeout: 3000 })
          .then(() => true)
          .catch(() => false);
        if (!isSeen) missed.push(`${id} ${fragment(spans)}`);
      }
      await context.close();
      expect(missed).toEqual([]);
    },
  );
});
