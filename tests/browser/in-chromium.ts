import { describe, it } from 'vitest';
import { chromiumPath, noChromium } from './chromium.ts';

/** Tests that need Chromium: without it they are skipped, and say so; in CI that is a failure. */
export const describeInChromium = (name: string, tests: () => void): void => {
  describe('Chromium', () => {
    it('is here', ({ skip }) => {
      if (chromiumPath !== undefined) return;
      if (process.env.CI === 'true') throw new Error(noChromium);
      console.warn(noChromium);
      skip(noChromium);
    });
  });
  describe.skipIf(chromiumPath === undefined)(name, tests);
};
