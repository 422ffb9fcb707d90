import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/representations/problem.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { rawCases } from './raw-cases.ts';
import { exchange, openConnection, outcomeOf, type RawResponse } from './raw-client.ts';

const get = (target: string, ...headers: readonly string[]): string =>
  `${[`GET ${target} HTTP/1.1`, 'Host: record.example', ...headers].join('\r\n')}\r\n\r\n`;

const getAndClose = (target: string): string => get(target, 'Connection: close');

/** What no client may learn from an error. */
const secrets = [
  fileURLToPath(new URL('../..', import.meta.url)),
  'node_modules',
  '/src/',
  'Fastify',
  'FST_',
  'HPE_',
  'node:',
  '    at ',
];

/** What is wrong with a response, whatever it answers. */
const faultsOf = ({ status, headers, body, bodiless }: RawResponse): string[] => {
  const faults: string[] = [];
  if (status < 200) return faults;
  if (status >= 500) faults.push(`${status} blames the server`);
  if (headers.get('x-content-type-options') !== 'nosniff') faults.push(`${status} lets sniff`);
  if (status < 400) return faults;
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) faults.push(`${status} has type “${type}”`);
  if (bodiless) return faults;
  const problem = Problem.safeParse(parse(body));
  if (problem.data?.status !== status) faults.push(`${status} has no problem of its own: ${body}`);
  for (const secret of secrets) {
    if (body.includes(secret)) faults.push(`${status} leaks “${secret}”: ${body}`);
  }
  return faults;
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

let server: TestServer;
const crashes: unknown[] = [];
const noteCrash = (error: unknown): void => {
  crashes.push(error);
};

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', noteCrash);
  // Requests that never end are part of the game: the server is to give up on them soon.
  const soon = { HEADERS_TIMEOUT: '500', REQUEST_TIMEOUT: '500', KEEP_ALIVE_TIMEOUT: '500' };
  server = await startServer({ environment: soon });
});

afterEach(async () => {
  expect(outcomeOf(await exchange(server.port, getAndClose('/healthz')))).toBe('200');
  expect(crashes.splice(0)).toEqual([]);
});

afterAll(async () => {
  process.off('uncaughtExceptionMonitor', noteCrash);
  await server.app.close();
});

describe('Bytes on a connection', () => {
  it.each(rawCases)('$name: $outcome', async ({ bytes, outcome, methods }) => {
    const transcript = await exchange(server.port, bytes, methods);
    expect([outcome].flat()).toContain(outcomeOf(transcript));
    expect(transcript.rest).toBe('');
    expect(transcript.responses.flatMap(faultsOf)).toEqual([]);
  });
});

describe('A connection that the client half closes', () => {
  it.each([
    ['at once', '', ['closed']],
    ['within a request line', 'GET /healthz HT', ['400', 'closed']],
    ['within the headers', 'GET /healthz HTTP/1.1\r\nHost: record.example\r\n', ['400', 'closed']],
    [
      'within a body',
      'GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n12',
      ['200', '200 400'],
    ],
    ['after a request', get('/healthz'), ['200']],
    ['after garbage', '\x01\x02\r\n\r\n', ['400']],
  ])('%s', async (_when, bytes, outcomes) => {
    const connection = await openConnection(server.port);
    connection.socket.end(bytes);
    const transcript = await connection.ended();
    expect(outcomes).toContain(outcomeOf(transcript));
    expect(transcript.responses.flatMap(faultsOf)).toEqual([]);
  });
});

describe('A connection that the client resets leaves the server unharmed', () => {
  const connectRequest = 'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n';

  it.each([
    ['nothing', ''],
    ['half a request', 'GET /healthz HTTP/1.1\r\nHo'],
    ['half a body', 'POST /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n12'],
    ['a request', get('/healthz')],
    ['many requests for a large answer', get('/docs/static/swagger-ui-bundle.js').repeat(10)],
    ['garbage', '\x01\x02\r\n\r\n'],
    ['CONNECT', connectRequest],
  ])('at once after %s', async (_what, bytes) => {
    for (let round = 0; round < 5; round += 1) {
      const connection = await openConnection(server.port);
      await new Promise((resolve) => connection.socket.write(bytes, resolve));
      connection.socket.resetAndDestroy();
      await connection.ended();
    }
    expect(outcomeOf(await exchange(server.port, getAndClose('/')))).toBe('200');
  });

  it.each([
    ['a request', get('/healthz')],
    ['many requests for a large answer', get('/docs/static/swagger-ui-bundle.js').repeat(10)],
    ['garbage', '\x01\x02\r\n\r\n'],
    ['an expectation nobody knows', get('/healthz', 'Expect: nonsense')],
    ['Upgrade', get('/healthz', 'Connection: Upgrade', 'Upgrade: websocket')],
    ['CONNECT', connectRequest],
  ])('with the first bytes of the answer to %s', async (_what, bytes) => {
    for (let round = 0; round < 5; round += 1) {
      const connection = await openConnection(server.port);
      connection.socket.once('data', () => connection.socket.resetAndDestroy());
      connection.send(bytes);
      await connection.ended();
    }
    expect(outcomeOf(await exchange(server.port, getAndClose('/')))).toBe('200');
  });
});

describe('Pipelined requests', () => {
  it('are answered one by one, in their order', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `p${(index % 10) + 1}`);
    const requests = ids.map((id) => get(`/v1/articles/latest/paragraphs/${id}`));
    const { responses } = await exchange(server.port, requests.join('') + getAndClose('/healthz'));
    expect(responses.flatMap(faultsOf)).toEqual([]);
    expect(responses.map(({ body }) => body.match(/"id":"(p\d+)"/)?.[1])).toEqual([
      ...ids,
      undefined,
    ]);
    expect(responses.map(({ status }) => status)).toEqual(Array(51).fill(200));
  });

  it('keep their order where a slow answer comes before quick ones', async () => {
    const requests = [get('/docs/static/swagger-ui.css'), get('/nothing'), getAndClose('/healthz')];
    const { responses } = await exchange(server.port, requests.join(''));
    expect(responses.map(({ status }) => status)).toEqual([200, 404, 200]);
    expect(responses[0]?.headers.get('content-type')).toContain('text/css');
  });

  it('do not take a body for a request', async () => {
    const smuggled = get('/v1/articles');
    const first = get('/readyz', `Content-Length: ${smuggled.length}`) + smuggled;
    const { responses } = await exchange(server.port, first + getAndClose('/healthz'));
    expect(responses.map(({ body }) => body)).toEqual(['{"status":"ready"}', '{"status":"ok"}']);
  });
});
