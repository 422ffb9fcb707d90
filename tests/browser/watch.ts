import type { Page } from 'playwright-core';

/** What was seen of a page. */
export type Sightings = {
  /** What the page complains of: console errors and warnings, exceptions, requests that failed. */
  readonly complaints: readonly string[];
  /** Every address that the page asked. */
  readonly requests: readonly string[];
};

/** Watches a page from now on. */
export const watch = (page: Page): Sightings => {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    complaints.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`);
  });
  return { complaints, requests };
};
