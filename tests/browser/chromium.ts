import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium lies: `CHROMIUM_PATH` if that is set, else the first usual place that exists. */
export const chromiumPath: string | undefined =
  process.env.CHROMIUM_PATH || usualPlaces.find((path) => existsSync(path));

export const noChromium =
  'No Chromium here, so nothing was tried in a browser. Install one (on Debian and Ubuntu: ' +
  'apt-get install chromium), or set CHROMIUM_PATH to the one you have.';

/** Starts Chromium without a window, as a new user. */
export const launchChromium = async (): Promise<Browser> => {
  if (chromiumPath === undefined) throw new Error(noChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    // Without a window, and with a new user data folder, is what Playwright does by itself.
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // What a browser asks of its maker by itself is no part of what a page does.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
