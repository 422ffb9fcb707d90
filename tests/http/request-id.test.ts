import { describe, expect, it } from 'vitest';
import { givenRequestId, requestIdOf } from '../../src/http/request-id.ts';
import { Problem } from '../../src/representations/problem.ts';
import { startServer, startTestServer } from '../test-server.ts';
import { ask } from './ask.ts';
import { exchange } from './raw-client.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = '00f067aa0ba902b7';

describe('the id that a request brings', () => {
  it.each([
    ['a name', { 'x-request-id': 'checkout-7' }, 'checkout-7'],
    [
      'a UUID',
      { 'x-request-id': 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' },
      'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
    ],
    ['every kind of character', { 'x-request-id': 'Az09._-' }, 'Az09._-'],
    ['64 characters', { 'x-request-id': 'x'.repeat(64) }, 'x'.repeat(64)],
    ['65 characters', { 'x-request-id': 'x'.repeat(65) }, undefined],
    ['nothing', { 'x-request-id': '' }, undefined],
    ['a line end', { 'x-request-id': 'a\nb' }, undefined],
    ['a line end at its end', { 'x-request-id': 'a\n' }, undefined],
    ['a quotation mark', { 'x-request-id': 'a"b' }, undefined],
    ['a letter that is no ASCII', { 'x-request-id': 'café' }, undefined],
    ['two of them, joined', { 'x-request-id': 'a, b' }, undefined],
    ['a trace', { traceparent: `00-${trace}-${parent}-01` }, trace],
    ['a trace of a later version', { traceparent: `01-${trace}-${parent}-01` }, trace],
    ['a trace of a later version with more', { traceparent: `01-${trace}-${parent}-01-x` }, trace],
    ['a trace of version 00 with more', { traceparent: `00-${trace}-${parent}-01-x` }, undefined],
    ['a trace of version ff', { traceparent: `ff-${trace}-${parent}-01` }, undefined],
    ['a trace of zeros', { traceparent: `00-${'0'.repeat(32)}-${parent}-01` }, undefined],
    ['a parent of zeros', { traceparent: `00-${trace}-${'0'.repeat(16)}-01` }, undefined],
    ['a trace in capitals', { traceparent: `00-${trace.toUpperCase()}-${parent}-01` }, undefined],
    ['flags that are too long', { traceparent: `01-${trace}-${parent}-011` }, undefined],
    ['a trace cut off', { traceparent: `00-${trace}` }, undefined],
    [
      'an id and a trace',
      { 'x-request-id': 'mine', traceparent: `00-${trace}-${parent}-01` },
      'mine',
    ],
    [
      'a bad id and a trace',
      { 'x-request-id': 'a b', traceparent: `00-${trace}-${parent}-01` },
      trace,
    ],
  ])('is read where it is well-formed: %s', (_what, headers, id) => {
    expect(givenRequestId({ headers })).toBe(id);
  });

  it('is made where there is none, another one each time', () => {
    const ids = Array.from({ length: 100 }, () => requestIdOf({ headers: {} }));
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(givenRequestId({ headers: { 'x-request-id': id } })).toBe(id);
  });
});

const token = 'a-token-of-this-test';
const changing = { authorization: `Bearer ${token}` };

/** Requests of every kind, by what they are, and whether their answers are problems. */
const requests = [
  ['an article', { path: '/v1/articles/latest' }, 200],
  ['a page', { path: '/v1/articles/latest/claims?limit=2' }, 200],
  ['the health', { path: '/healthz' }, 200],
  ['OPTIONS', { path: '/v1/articles', method: 'OPTIONS' }, 204],
  ['an unknown address', { path: '/nowhere' }, 404],
  ['an unknown claim', { path: '/v1/articles/latest/claims/c999' }, 404],
  ['a bad address', { path: '/%' }, 400],
  ['a bad parameter', { path: '/v1/articles?limit=x' }, 400],
  ['a wrong method', { path: '/v1/articles/latest', method: 'PATCH' }, 405],
  ['no type that is there', { path: '/v1/articles', headers: { accept: 'image/png' } }, 406],
  ['no token', { path: '/v1/articles', method: 'POST' }, 401],
  [
    'a body that is none',
    {
      path: '/v1/articles',
      method: 'POST',
      headers: { ...changing, 'content-type': 'application/json' },
      body: '{',
    },
    400,
  ],
  ['an expectation', { path: '/v1/articles', headers: { expect: 'a-miracle' } }, 417],
] as const;

describe('the id of a request', () => {
  it.each(requests)('is what it brought, in the answer to %s', async (_what, asked, status) => {
    const server = await startTestServer({ environment: { API_TOKENS: token } });
    // Once the long way, once the short one where there is one.
    for (const id of ['first', 'again']) {
      const headers = { ...('headers' in asked ? asked.headers : {}), 'x-request-id': id };
      const answer = await ask(server, { ...asked, headers });
      expect(answer.status).toBe(status);
      expect(answer.headers['x-request-id']).toBe(id);
      if (status >= 400) expect(JSON.parse(String(answer.body)).requestId).toBe(id);
    }
  });

  it.each(requests)('is made for it, in the answer to %s', async (_what, asked, status) => {
    const server = await startTestServer({ environment: { API_TOKENS: token } });
    const { headers, body } = await ask(server, asked);
    expect(headers['x-request-id']).toMatch(/^[\w.-]{1,64}$/);
    if (status < 400) return;
    expect(Problem.parse(JSON.parse(String(body))).requestId).toBe(headers['x-request-id']);
  });

  it('is not made for an answer that was kept: it would lead nowhere, and stay in caches', async () => {
    const server = await startTestServer();
    await ask(server, { path: '/v1/articles/latest' });
    const { status, headers } = await ask(server, { path: '/v1/articles/latest' });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('x-request-id');
  });

  it('is in the answer 304 where the request brought it', async () => {
    const server = await startTestServer();
    const { headers } = await ask(server, { path: '/v1/articles/latest' });
    const answer = await ask(server, {
      path: '/v1/articles/latest',
      headers: { 'if-none-match': headers.etag ?? '', 'x-request-id': 'mine' },
    });
    expect(answer).toMatchObject({ status: 304, headers: { 'x-request-id': 'mine' } });
  });

  it('is made for what the HTTP parser could not read', async () => {
    const { port, app } = await startServer();
    const { responses } = await exchange(port, 'NO HTTP AT ALL\r\n\r\n');
    await app.close();
    const [answer] = responses;
    expect(answer?.status).toBe(400);
    const { requestId } = Problem.parse(JSON.parse(answer?.body ?? ''));
    expect(requestId).toMatch(/^[\w.-]{1,64}$/);
    expect(answer?.headers.get('x-request-id')).toBe(requestId);
  });

  it('may be read and sent by scripts of other origins', async () => {
    const server = await startTestServer();
    const { headers } = await ask(server, { path: '/v1/articles' });
    expect(headers['access-control-expose-headers']).toContain('X-Request-Id');
    const preflight = await ask(server, {
      path: '/v1/articles',
      method: 'OPTIONS',
      headers: { origin: 'https://reader.example', 'access-control-request-method': 'GET' },
    });
    expect(preflight.headers['access-control-allow-headers']).toContain('X-Request-Id');
  });
});
