import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../test-server.ts';
import { testToken } from './fuzz-request.ts';
import { type Operation, openApi, operationsOf, withOperations } from './operations.ts';
import { type FuzzSummary, runFuzz } from './run-fuzz.ts';

const seed = 20_180_720;

type Run = {
  readonly what: string;
  readonly isWanted: (operation: Operation) => boolean;
  readonly requests: number;
  /** The least share of answers that are successful. */
  readonly least: number;
};

/** Apart from each other: what is withdrawn cannot be read. */
const runs: readonly Run[] = [
  { what: 'reading', isWanted: ({ isSecured }) => !isSecured, requests: 12_000, least: 0.3 },
  // Records that are made up seldom hold.
  { what: 'changing', isWanted: ({ isSecured }) => isSecured, requests: 2000, least: 0.1 },
];

test('every operation of the OpenAPI document is in one of the runs', () => {
  const named = [...JSON.stringify(openApi).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  const run = runs.flatMap(({ isWanted }) => operationsOf(openApi).filter(isWanted));
  expect(run.map(({ id }) => id).toSorted()).toEqual(named.toSorted());
});

describe.each(runs)('generated requests, $what', ({ what, isWanted, requests, least }) => {
  let server: TestServer;
  let summary: FuzzSummary;

  beforeAll(async () => {
    server = await startServer({ environment: { API_TOKENS: testToken } });
    const document = withOperations(openApi, isWanted);
    summary = await runFuzz({ url: server.url, document, requests, seed });
    const share = `${(summary.successful * 100).toFixed(1)}% were 2xx`;
    console.log(
      `contract fuzz, ${what}: seed ${seed}, ${summary.requests} requests, ${share}`,
      summary.byStatus,
    );
  }, 600_000);

  afterAll(() => server.app.close());

  test('every answer to a generated request is as the OpenAPI document says', () => {
    expect(summary.failures).toEqual([]);
    expect(summary.requests).toBe(requests);
  });

  test('no generated request makes the server fail', () => {
    // 501 is how oEmbed answers to a format that it does not have.
    const failed = Object.keys(summary.byStatus).filter((status) => !/^[234]|^501$/.test(status));
    expect(failed).toEqual([]);
  });

  test('every operation answers with success at least once', () => {
    const never = Object.entries(summary.byOperation).filter(
      ([, { successful }]) => successful === 0,
    );
    expect(never).toEqual([]);
  });

  test('enough of the answers are successful', () => {
    expect(summary.successful).toBeGreaterThanOrEqual(least);
  });
});
