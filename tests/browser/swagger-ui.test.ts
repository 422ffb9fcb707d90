import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { readSeed } from '../fixtures/read-fixture.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { launchChromium } from './chromium.ts';
import { describeInChromium } from './in-chromium.ts';
import { watch } from './watch.ts';

type Operation = { readonly method: string; readonly path: string; readonly summary: string };

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>;
};

const readOperations = async (): Promise<readonly Operation[]> => {
  const file = new URL('../../openapi/openapi.json', import.meta.url);
  const { paths }: Document = JSON.parse(await readFile(file, 'utf8'));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => ({
      method: method.toUpperCase(),
      path,
      summary,
    })),
  );
};

const byPathAndMethod = (operations: readonly Operation[]): readonly Operation[] =>
  operations.toSorted((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));

/** An address at which other machines reach this one, if it has one. */
const addressInNetwork = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const noNetwork = 'This machine has no IPv4 address but loopback, so only loopback was tried.';

const places: readonly (readonly [place: string, path: string, host: string | undefined])[] = [
  ['loopback', '/docs', '127.0.0.1'],
  ['loopback', '/docs/', '127.0.0.1'],
  ['an address in the network', '/docs', addressInNetwork],
  ['an address in the network', '/docs/', addressInNetwork],
];

/** Swagger UI breaks long paths with characters of no width. */
const withoutBreaks = (text: string): string => text.replaceAll('\u200b', '').trim();

const shownOperations = async (page: Page): Promise<readonly Operation[]> => {
  const shown = await page.evaluate<readonly Operation[]>(
    `[...document.querySelectorAll('.opblock-summary')].map((row) => {
      const words = (part) => row.querySelector('.opblock-summary-' + part).innerText;
      return { method: words('method'), path: words('path'), summary: words('description') };
    })`,
  );
  return shown.map((one) => ({ ...one, path: withoutBreaks(one.path) }));
};

describeInChromium('Swagger UI in Chromium, over plain HTTP', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ environment: { HOST: '0.0.0.0' } });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.app.close();
  });

  it.for(places)('works on %s, at %s', async ([_place, path, host], { skip }) => {
    if (host === undefined) {
      console.warn(noNetwork);
      return skip(noNetwork);
    }
    const operations = await readOperations();
    const { headline } = (await readSeed()).record;
    const origin = `http://${host}:${server.port}`;
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const { complaints, requests } = watch(page);

    await page.goto(`${origin}${path}`);
    await page
      .locator('.opblock-summary')
      .first()
      .waitFor({ timeout: 30_000 })
      .catch(() => expect.fail(['No operation is shown.', ...complaints].join('\n')));

    expect(byPathAndMethod(await shownOperations(page))).toEqual(byPathAndMethod(operations));

    const block = page.locator('[id$="-getHeadline"]');
    await block.locator('.opblock-summary-control').click();
    const articleId = block.locator('tr[data-param-name="articleId"] input');
    expect(await articleId.inputValue()).toBe('latest');
    await block.getByRole('button', { name: 'Execute' }).click();

    const answer = block.locator('.live-responses-table');
    await answer.waitFor();
    expect(await answer.locator('tbody td.response-col_status').innerText()).toMatch(/^200\b/);
    expect(await answer.innerText()).toContain(headline?.text);
    expect(requests).toContain(`${origin}/v1/articles/latest/headline`);

    await page.waitForLoadState('networkidle');
    const elsewhere = requests.filter(
      (url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'),
    );
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
