import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startTestServer } from '../test-server.ts';
import { chromiumPath, launchChromium, noChromium } from './chromium.ts';

const clientFolder = fileURLToPath(new URL('../../clients/typescript', import.meta.url));
const isInstalled = existsSync(`${clientFolder}/node_modules`);
const isCi = process.env.CI === 'true';

const missing = [
  ...(chromiumPath === undefined ? [noChromium] : []),
  ...(isInstalled ? [] : ['npm --prefix clients/typescript ci has not been run.']),
];
if (missing.length > 0) console.warn(missing.join('\n'));

/** The client as one script. */
const bundleClient = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${clientFolder}/src/entry.ts`],
    bundle: true,
    format: 'iife',
    globalName: 'onTheRecord',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** Serves a page of another site, with a script in it, until the test ends. @returns its address */
const serveSite = async (script: string): Promise<string> => {
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>A site</title><link rel="icon" href="data:,">
      <script>${script.replaceAll('</script', '<\\/script')}</script>`);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    site.close();
    site.closeAllConnections();
  });
  await once(site, 'listening');
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
};

/** What a page does with the client; its text is run there. */
const useClient = `async ({ baseUrl, token }) => {
  const { createClient, ProblemError } = onTheRecord;
  const client = createClient({ baseUrl, token });
  const ids = [];
  for await (const { id } of client.listClaims({ articleId: 'latest', limit: 20 })) ids.push(id);
  const { total } = await client.listClaims({ articleId: 'latest', limit: 1 });
  const body = 'Harbour bridge to close\\n\\nThe bridge will close, the mayor said on Monday.';
  const added = await client.addArticle({ body, contentType: 'text/plain' });
  const { response } = await client.getArticle({ articleId: added.id }).withResponse();
  await client.withdrawArticle({ articleId: added.id, ifMatch: response.headers.get('ETag') });
  const fresh = { cache: 'no-cache' };
  const problem = await client.getArticle({ articleId: added.id }, fresh).catch((error) => error);
  return {
    hasAll: ids.length === total,
    added: added.id,
    problem: [problem instanceof ProblemError, problem.code],
    hasRequestId: problem.requestId.length > 0,
  };
}`;

describe.skipIf(missing.length > 0 && !isCi)('the client, in a page of another site', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser?.close());

  it('reads all pages, changes articles with a token, and says what is wrong', async () => {
    const token = 'a-token-for-tests-only';
    const { url: baseUrl } = await startTestServer({ environment: { API_TOKENS: token } });
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(await serveSite(await bundleClient()));
    const call = `(${useClient})(${JSON.stringify({ baseUrl, token })})`;
    expect(await page.evaluate(call)).toEqual({
      hasAll: true,
      added: 'harbour-bridge-to-close',
      problem: [true, 'article-withdrawn'],
      hasRequestId: true,
    });
    expect(complaints).toEqual([]);
  });
});
