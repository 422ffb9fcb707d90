import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from '../test-server.ts';
import { launchChromium } from './chromium.ts';

/** Takes the pictures of the documentation anew: `npx tsx tests/browser/take-pictures.ts`. */
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
await mkdir(folder, { recursive: true });

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
} finally {
  await browser.close();
  await app.close();
}
