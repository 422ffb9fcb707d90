import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { seedId } from '../fixtures/own-articles.ts';
import { readSeed, stored } from '../fixtures/read-fixture.ts';
import { at } from '../records/record-edits.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { launchChromium } from './chromium.ts';
import { describeInChromium } from './in-chromium.ts';

const { quotes } = stored(await readSeed()).article;
const quote = at(quotes, 1);

/** Another site, at an origin of its own, with a page that shows some HTML. */
const startSite = async (html: string): Promise<string> => {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title><body>${html}`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    site.closeAllConnections();
    site.close();
  });
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return `http://127.0.0.1:${address.port}/`;
};

/** What the page complains of. */
const watch = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  return complaints;
};

type Colours = { readonly ink: readonly number[]; readonly paper: readonly number[] };

const coloursOf = (selector: string): string => `(() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  return {
    ink: numbers(getComputedStyle(document.querySelector('${selector}')).color),
    paper: numbers(getComputedStyle(document.body).backgroundColor),
  };
})()`;

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours (WCAG 2.2, success criterion 1.4.3 wants 4.5 at least). */
const contrast = ({ ink, paper }: Colours): number => {
  const [darker = 0, lighter = 0] = [luminance(ink), luminance(paper)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

describeInChromium('a card in a page of another site', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.app.close();
  });

  const open = async (bounds: string, colorScheme: 'light' | 'dark' = 'light') => {
    const address = encodeURIComponent(`${server.url}/articles/${seedId}#${quote.id}`);
    const response = await fetch(`${server.url}/oembed?url=${address}${bounds}`);
    const { html } = (await response.json()) as { html: string };
    const page = await browser.newPage({ colorScheme });
    onTestFinished(() => page.close());
    const complaints = watch(page);
    await page.goto(await startSite(html));
    const card = page.frameLocator('iframe');
    await card.locator('blockquote').waitFor();
    /** The value of an expression within the frame. */
    const inFrame = <Value>(expression: string): Promise<Value> =>
      at(page.frames(), 1).evaluate<Value>(expression);
    return { page, card, complaints, inFrame };
  };

  it('shows the words and who said them, and nothing is complained of', async () => {
    const { card, complaints } = await open('');
    expect(await card.locator('blockquote').innerText()).toBe(`“${quote.text}”`);
    expect(await card.locator('figcaption').innerText()).toBe('— Yuri Ushakov, via Reuters');
    expect(complaints).toEqual([]);
  });

  it('has its style, though the frame has no origin', async () => {
    const { page, inFrame } = await open('');
    expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('same-origin');
    expect(await inFrame('origin')).toBe('null');
    const style = "getComputedStyle(document.querySelector('main')).borderLeftWidth";
    expect(await inFrame(style)).toBe('4px');
  });

  it.each(['light', 'dark'] as const)('can be read in the %s', async (scheme) => {
    const { inFrame } = await open('', scheme);
    for (const part of ['blockquote', 'figcaption', '.article a', '.record', '.record a']) {
      const colours = await inFrame<Colours>(coloursOf(part));
      expect(contrast(colours), part).toBeGreaterThanOrEqual(4.5);
      expect(luminance(colours.paper) < 0.5, part).toBe(scheme === 'dark');
    }
  });

  it.each([280, 320, 550])('fits where there are %i pixels', async (width) => {
    const { page, card, inFrame } = await open(`&maxwidth=${width}`);
    expect((await page.locator('iframe').boundingBox())?.width).toBe(width);
    const overflow = await inFrame('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await card.locator('blockquote').innerText()).toBe(`“${quote.text}”`);
  });

  it('has room enough for its words', async () => {
    const { inFrame } = await open('');
    const hidden = await inFrame('document.documentElement.scrollHeight - innerHeight');
    expect(hidden).toBeLessThanOrEqual(0);
  });

  it('opens its links in pages that are not in the sandbox', async () => {
    const { page, card } = await open('');
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      card.locator('.record a').first().click(),
    ]);
    onTestFinished(() => opened.close());
    await opened.waitForLoadState();
    expect(opened.url()).toContain(`${server.url}/articles/${seedId}#${quote.id}`);
    expect(await opened.evaluate('origin')).toBe(server.url);
  });
});
