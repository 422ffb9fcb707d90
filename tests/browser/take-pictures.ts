import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startServer } from '../test-server.ts';
import { launchChromium } from './chromium.ts';
import { terminalPage } from './terminal-page.ts';

/** Takes the pictures of the documentation anew: `npx tsx tests/browser/take-pictures.ts`. */
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
await mkdir(folder, { recursive: true });

/** Of what the terminal shows: the rest is more of the same. */
const linesShown = 30;

// The usual port, because the picture shows it.
const { app, url } = await startServer({ environment: { PORT: '3000' } });
const browser = await launchChromium();
try {
  const page = await browser.newPage({
    // Scaled down to 1280 × 900, so that the whole answer is in view.
    viewport: { width: 1600, height: 1125 },
    deviceScaleFactor: 0.8,
  });
  await page.goto(`${url}/docs`);
  const block = page.locator('[id$="-getHeadline"]');
  await block.locator('.opblock-summary-control').click();
  await block.getByRole('button', { name: 'Execute' }).click();
  await block.locator('.live-responses-table').waitFor();
  await page.waitForLoadState('networkidle');
  // From the operations before it down to its answer.
  await page
    .locator('#operations-tag-Articles')
    .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}swagger-ui.png`, animations: 'disabled' });

  const reader = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await reader.goto(`${url}/articles/latest`);
  // So that its note shows.
  await reader.locator('#text a[data-claims~="c5"]').last().focus();
  await reader.locator('html').evaluate((root) => root.scrollTo({ top: 0, behavior: 'instant' }));
  await reader.screenshot({ path: `${folder}reader-page.png`, animations: 'disabled' });

  const show = await promisify(execFile)('npx', ['tsx', 'src/main.ts', 'show', 'latest'], {
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '90' },
  });
  const lines = show.stdout.split('\n').slice(0, linesShown).join('\n');
  const terminal = await browser.newPage({ viewport: { width: 860, height: 620 } });
  await terminal.setContent(terminalPage('on-the-record show latest', lines));
  await terminal.screenshot({ path: `${folder}terminal.png`, fullPage: true });
} finally {
  await browser.close();
  await app.close();
}
