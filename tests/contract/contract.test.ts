import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../test-server.ts';
import { openApi } from './operations.ts';
import { type FuzzSummary, runFuzz } from './run-fuzz.ts';

const seed = 20_180_720;
const requests = 12_000;

let server: TestServer;
let summary: FuzzSummary;

beforeAll(async () => {
  server = await startServer();
  summary = await runFuzz({ url: server.url, document: openApi, requests, seed });
  const share = `${(summary.successful * 100).toFixed(1)}% were 2xx`;
  console.log(
    `contract fuzz: seed ${seed}, ${summary.requests} requests, ${share}`,
    summary.byStatus,
  );
}, 600_000);

afterAll(() => server.app.close());

test('every answer to a generated request is as the OpenAPI document says', () => {
  expect(summary.failures).toEqual([]);
  expect(summary.requests).toBe(requests);
});

test('no generated request makes the server fail', () => {
  const failed = Object.keys(summary.byStatus).filter((status) => !/^[234]/.test(status));
  expect(failed).toEqual([]);
});

test('every operation answers with success at least once', () => {
  const never = Object.entries(summary.byOperation).filter(
    ([, { successful }]) => successful === 0,
  );
  expect(never).toEqual([]);
});

test('at least 30% of the answers are successful', () => {
  expect(summary.successful).toBeGreaterThanOrEqual(0.3);
});
