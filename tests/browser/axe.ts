import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, by the tags of its rules. It runs in the page itself and tells of faults alone: to tell of
 * all that it looked at takes it several times as long. It is put into a page once.
 */
export const findingsOf = async (
  page: Page,
  tags: readonly string[],
): Promise<readonly string[]> => {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  return page.evaluate(`(async () => {
    const { violations } = await axe.run(document, {
      runOnly: ${JSON.stringify(tags)},
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary));
  })()`);
};
