import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';
import { exchange, openConnection, outcomeOf, type RawConnection } from './raw-client.ts';

const get = 'GET /healthz HTTP/1.1\r\nHost: record.example\r\n';
const post = 'POST /healthz HTTP/1.1\r\nHost: record.example\r\n';

/** A client that takes its time. */
type SlowClient = {
  readonly name: string;
  /** What it sends at once. */
  readonly start: string;
  /** What it then sends again and again, as long as the server lets it. */
  readonly drip?: string;
  readonly outcomes: readonly string[];
};

const lateHeaders = ['408', 'closed'];

const slowClients: readonly SlowClient[] = [
  { name: 'a client that sends nothing', start: '', outcomes: lateHeaders },
  {
    name: 'a request line a byte at a time',
    start: '',
    drip: 'G',
    outcomes: ['400', ...lateHeaders],
  },
  { name: 'an address a byte at a time', start: 'GET /', drip: 'a', outcomes: lateHeaders },
  { name: 'a header a byte at a time', start: `${get}X-A: `, drip: 'a', outcomes: lateHeaders },
  { name: 'headers a line at a time', start: get, drip: 'a: b\r\n', outcomes: lateHeaders },
  { name: 'headers without an end', start: get, outcomes: lateHeaders },
  {
    name: 'a body of a POST a byte at a time',
    start: `${post}Content-Length: 100000\r\n\r\n`,
    drip: 'a',
    outcomes: ['405', '405 408', '408'],
  },
  {
    name: 'a body of a GET a byte at a time',
    start: `${get}Content-Length: 100000\r\n\r\n`,
    drip: 'a',
    outcomes: ['200', '200 408', '408'],
  },
  {
    name: 'a body of a GET that never comes',
    start: `${get}Content-Length: 100000\r\n\r\n`,
    outcomes: ['200', '200 408', '408'],
  },
  {
    name: 'a body of a POST a chunk at a time',
    start: `${post}Transfer-Encoding: chunked\r\n\r\n`,
    drip: '1\r\na\r\n',
    outcomes: ['405', '405 408', '408'],
  },
  {
    name: 'a second request a byte at a time',
    start: `${get}\r\nGET /`,
    drip: 'a',
    outcomes: ['200', '200 408'],
  },
  { name: 'a connection kept alive for nothing', start: `${get}\r\n`, outcomes: ['200'] },
];

const dripInterval = 20;

const beSlow = async (port: number, { start, drip }: SlowClient): Promise<RawConnection> => {
  const connection = await openConnection(port);
  connection.send(start);
  if (drip === undefined) return connection;
  const timer = setInterval(() => connection.send(drip), dripInterval);
  connection.socket.once('close', () => clearInterval(timer));
  return connection;
};

const timeouts = (ms: number) => ({
  HEADERS_TIMEOUT: String(ms),
  REQUEST_TIMEOUT: String(ms),
  KEEP_ALIVE_TIMEOUT: String(ms),
});

const expectAnswered = async (port: number): Promise<void> => {
  const transcript = await exchange(port, `${get}Connection: close\r\n\r\n`);
  expect(outcomeOf(transcript)).toBe('200');
};

describe.concurrent('A slow client is given up by the server', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer({ environment: timeouts(300) });
  });

  afterAll(() => server.app.close());

  it.each(slowClients)('$name: $outcomes', async (client) => {
    const { port } = server;
    const transcript = await (await beSlow(port, client)).ended();
    expect(client.outcomes).toContain(outcomeOf(transcript));
    expect(transcript.rest).toBe('');
    for (const { status, headers, body } of transcript.responses) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      if (status < 400) continue;
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(JSON.parse(body)).toMatchObject({ status });
      if (status === 408) expect(headers.get('connection')).toBe('close');
    }
    await expectAnswered(port);
  });
});

describe('A connection that is kept alive', () => {
  it('is closed after the time that the configuration gives it, however long requests may take', async () => {
    const environment = { ...timeouts(60_000), KEEP_ALIVE_TIMEOUT: '100' };
    const { port } = await startTestServer({ environment });
    const connection = await openConnection(port);
    connection.send(`${get}\r\n`);
    expect(outcomeOf(await connection.ended())).toBe('200');
  });

  it('takes a next request before that', async () => {
    const { port } = await startTestServer({ environment: timeouts(2000) });
    const connection = await openConnection(port);
    for (const count of [1, 2, 3]) {
      connection.send(`${get}\r\n`);
      expect(await connection.answers(count)).toHaveLength(count);
    }
    connection.send(`${get}Connection: close\r\n\r\n`);
    expect(outcomeOf(await connection.ended())).toBe('200 200 200 200');
  });
});

describe('A hundred slow clients', () => {
  it('keep nobody else from being answered, and end by themselves', async () => {
    const { app, port } = await startTestServer({ environment: timeouts(2000) });
    const clients = Array.from(
      { length: 100 },
      (_, index) => slowClients[index % slowClients.length],
    );
    const connections = await Promise.all(clients.map((client) => client && beSlow(port, client)));
    await expectAnswered(port);
    const ends = await Promise.all(
      connections.map(async (connection) => connection && (await connection.ended())),
    );
    const outcomes = ends.map((transcript) => transcript && outcomeOf(transcript));
    const surprises = outcomes.filter(
      (outcome = 'none', index) => !clients[index]?.outcomes.includes(outcome),
    );
    expect(surprises).toEqual([]);
    const count = () =>
      new Promise((resolve) => app.server.getConnections((_error, left) => resolve(left)));
    await expect.poll(count, { timeout: 20_000 }).toBe(0);
    await expectAnswered(port);
  });
});
