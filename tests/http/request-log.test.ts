import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/cli/create-log.ts';
import { createTokenGuard } from '../../src/http/tokens.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { startTestServer } from '../test-server.ts';
import { type Asked, ask } from './ask.ts';
import { exchange } from './raw-client.ts';

const known = 'a-token-that-is-known-0001';
const unknown = 'a-token-of-elsewhere-0002';
const tokens = [known, unknown];

/** A server that logs all it can, and what it has logged. */
const startLoggingServer = async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const environment = { API_TOKENS: known, LOG_LEVEL: 'trace' };
  const server = await startTestServer({ environment, log });
  /** Waits for what is logged once an answer has been written. */
  const logged = (count: number) =>
    expect.poll(() => lines.map((line) => JSON.parse(line))).toHaveLength(count);
  return { server, lines, logged };
};

describe('the log of requests', () => {
  it.each([
    [
      'what was found, by its path without the query',
      { path: '/v1/articles/latest/claims?limit=3' },
      {
        route: '/v1/articles/:articleId/claims',
        path: '/v1/articles/latest/claims',
        statusCode: 200,
      },
    ],
    [
      'what was not found, by its route alone',
      { path: '/v1/articles/latest/claims/c999' },
      { route: '/v1/articles/:articleId/claims/:claimId', statusCode: 404 },
    ],
    ['what no route takes', { path: '/nowhere' }, { route: 'none', statusCode: 404 }],
  ])('tells %s', async (_what, asked, expected) => {
    const { server, lines, logged } = await startLoggingServer();
    await ask(server, { ...asked, headers: { 'x-request-id': 'mine' } });
    await logged(1);
    const {
      level: _level,
      time,
      pid: _pid,
      hostname: _host,
      ms,
      ...line
    } = JSON.parse(lines[0] ?? '');
    expect(line).toEqual({
      msg: 'request',
      requestId: 'mine',
      method: 'GET',
      ip: '127.0.0.1',
      ...expected,
    });
    expect([typeof time, typeof ms]).toEqual(['number', 'number']);
  });

  it('names requests by the ids that their answers carry, stored ones too', async () => {
    const { server, lines, logged } = await startLoggingServer();
    const ids = [];
    for (const path of ['/v1/articles', '/v1/articles', '/nowhere', '/%', '/healthz']) {
      ids.push((await ask(server, { path })).headers['x-request-id']);
    }
    const { responses } = await exchange(server.port, 'NO HTTP AT ALL\r\n\r\n');
    ids.push(responses[0]?.headers.get('x-request-id'));
    await logged(ids.length);
    expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Everywhere that a client can put a token, rightly or by mistake. */
const placesOf = (token: string): readonly Asked[] => {
  const authorization = `Bearer ${token}`;
  const json = 'application/json';
  const change = { authorization, 'content-type': json, 'if-match': '*', 'idempotency-key': token };
  return [
    { path: '/v1/articles', headers: { authorization } },
    { path: '/v1/articles/latest', headers: { authorization: token, cookie: `token=${token}` } },
    { path: '/v1/articles', method: 'POST', headers: change, body: JSON.stringify({ token }) },
    { path: '/v1/articles', method: 'POST', headers: change, body: `{"token": "${token}` },
    {
      path: '/v1/articles',
      method: 'POST',
      headers: { ...change, 'content-type': 'text/plain' },
      body: `The mayor said on Monday that the bridge would stay open. He wrote ${token} on a wall.`,
    },
    { path: '/v1/articles/latest', method: 'PUT', headers: change, body: token },
    { path: `/v1/articles/${token}`, method: 'DELETE', headers: change },
    { path: `/v1/articles/${seedId}`, method: 'DELETE', headers: { authorization } },
    { path: '/v1/extractions', method: 'POST', headers: { 'content-type': token }, body: token },
    { path: `/v1/articles?token=${token}` },
    { path: `/v1/articles?cursor=${token}` },
    { path: `/v1/articles/latest/claims?speaker=${token}` },
    { path: `/v1/articles/${token}` },
    { path: `/v1/articles/${token}`, method: 'OPTIONS' },
    { path: `/v1/articles/latest/claims/${token}` },
    { path: `/problems/${token}` },
    { path: `/docs/${token}` },
    { path: `/${token}` },
    { path: `/%/${token}` },
    { path: '/healthz', headers: { 'x-request-id': `${token}, ${token}` } },
    { path: '/healthz', headers: { traceparent: token, 'x-forwarded-for': token, referer: token } },
    { path: '/healthz', headers: { accept: token, 'accept-encoding': token, expect: token } },
  ];
};

/** `Authorization` with a token in it, in ways that no server can make sense of. */
const malformed = (token: string): readonly string[] => [
  token,
  `Bearer${token}`,
  `Bearer ${token} ${token}`,
  `Bearer "${token}"`,
  `Bearer ${token},${token}`,
  `Bearer: ${token}`,
  `Token ${token}`,
  `Basic ${Buffer.from(`editor:${token}`).toString('base64')}`,
  `Digest username="${token}", response="${token}"`,
  `bearer\t${token}`,
  `Bearer ${token}\u00e9`,
  `Bearer ${token}${'='.repeat(9000)}`,
];

/** Requests that hold a token where only this client and this server may know it. */
const secretPlacesOf = (token: string): readonly Asked[] => {
  const targets = [
    { path: '/v1/articles', method: 'POST' },
    { path: '/v1/articles/latest', method: 'PUT' },
    { path: '/v1/articles/latest', method: 'DELETE' },
    { path: '/v1/articles/latest' },
    { path: '/v1/verifications', method: 'POST' },
    { path: '/nowhere' },
    { path: '/metrics' },
  ];
  return targets.flatMap((target) =>
    malformed(token).map((authorization) => ({
      ...target,
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': token },
      body: target.method === undefined ? undefined : `{"token": "${token}"`,
    })),
  );
};

const basicOf = (token: string): string => Buffer.from(`editor:${token}`).toString('base64');

describe('a token in a header or a body', () => {
  it.each(tokens)('is in no log, no answer and no metric: %s', async (token) => {
    const { server, lines, logged } = await startLoggingServer();
    const asked = [...secretPlacesOf(token), ...placesOf(token)];
    const told: string[] = [];
    for (const one of asked) {
      const { status, headers, body } = await ask(server, one);
      expect(status, JSON.stringify(one)).toBeLessThan(500);
      const isSecret = one.path !== undefined && !one.path.includes(token);
      // What is in an address, a problem tells the client as its instance; an article, it is asked for.
      const isRead = one.headers?.['content-type'] === 'text/plain';
      if (isSecret && !isRead) told.push(JSON.stringify(headers), body.toString());
    }
    await logged(asked.length);
    const { body: metrics } = await ask(server, { path: '/metrics' });
    for (const secret of [token, basicOf(token)]) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
      expect(told.filter((text) => text.includes(secret))).toEqual([]);
      expect(metrics.toString()).not.toContain(secret);
    }
  });

  it.each(['trace', 'debug', 'info'])('is not logged at the level %s', async (level) => {
    const lines: string[] = [];
    const log = pino({ level }, { write: (line: string) => lines.push(line) });
    const server = await startTestServer({ environment: { API_TOKENS: known }, log });
    for (const token of tokens) {
      for (const one of [...secretPlacesOf(token), ...placesOf(token)]) await ask(server, one);
    }
    await ask(server, { path: '/healthz' });
    expect(lines.filter((line) => tokens.some((token) => line.includes(token)))).toEqual([]);
  });
});

describe('no token is logged', () => {
  it.each(tokens)('wherever a request has it: %s', async (token) => {
    const { server, lines, logged } = await startLoggingServer();
    const statuses: number[] = [];
    for (const asked of placesOf(token)) statuses.push((await ask(server, asked)).status);
    await exchange(server.port, `GET /${token} HTTP/9.9\r\n\r\n`);
    await exchange(server.port, `GET / HTTP/1.1\r\nHost: a\r\nAuthorization ${token}\r\n\r\n`);
    await logged(statuses.length + 2);
    expect(statuses.some((status) => status < 400)).toBe(true);
    expect(statuses.some((status) => status >= 400)).toBe(true);
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
  });

  it('even where an error that nobody foresaw holds one', () => {
    const lines: string[] = [];
    const options = { LOG_LEVEL: 'trace', API_TOKENS: [known, `${known}-longer`] } as const;
    const log = createLog(
      { ...options, API_TOKENS: [...options.API_TOKENS] },
      {
        write: (line) => lines.push(line),
      },
    );
    log.error({ err: new Error(`no row ${known}`), sent: { url: `/?t=${known}-longer` } }, known);
    expect(lines.join('')).toContain('no row [token]');
    expect(lines.join('')).toContain('"url":"/?t=[token]"');
    expect(lines.join('')).not.toContain(known);
    expect(JSON.parse(lines[0] ?? '').msg).toBe('[token]');
  });

  it('nor are passwords of databases, in whatever an error holds, and lines stay whole', () => {
    const lines: string[] = [];
    const log = createLog(
      {
        LOG_LEVEL: 'trace',
        API_TOKENS: [known],
        DATABASE_URL: 'postgres://editor:p%40ss%22word@db.example/articles',
        // As careless as they come: it is a name in each line, too.
        DATABASE_READ_URL: 'postgres://editor:level@replica.example/articles',
      },
      { write: (line) => lines.push(line) },
    );
    const err = Object.assign(new Error('no way to db.example as p@ss"word'), {
      input: 'postgres://editor:p%40ss%22word@db.example/articles',
      causes: [{ password: 'level' }],
    });
    log.error({ err, known }, 'a level of its own');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    const { level, msg, err: logged } = JSON.parse(lines[0] ?? '');
    expect([level, msg]).toEqual([50, 'a [password] of its own']);
    expect(logged).toMatchObject({
      message: 'no way to db.example as [password]',
      input: 'postgres://editor:[password]@db.example/articles',
      causes: [{ password: '[password]' }],
    });
    expect(logged.stack).toContain('[password]');
    expect(logged.stack).not.toContain('p@ss');
  });

  it('was tried with one token that the server knows, and one that it does not', () => {
    const check = createTokenGuard([known]);
    expect(() => check({ headers: { authorization: `Bearer ${unknown}` } })).toThrow('none that');
    expect(check({ headers: { authorization: `Bearer ${known}` } })).toBeUndefined();
  });
});
