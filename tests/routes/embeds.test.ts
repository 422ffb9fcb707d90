import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHarbourBridge, stored } from '../fixtures/read-fixture.ts';
import { startServer, type TestServer } from '../test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ articles: [stored(await readHarbourBridge())] });
});

afterAll(() => server.app.close());

const request = () => supertest(server.url);

describe('a card', () => {
  it.each([
    ['/embed/quotes/harbour-bridge/q1', 'It is the cheapest way'],
    ['/embed/claims/harbour-bridge/c2', 'will close for six weeks'],
    ['/embed/articles/harbour-bridge', 'Harbour bridge to close'],
    ['/embed/articles/latest', 'Harbour bridge to close'],
  ])('at %s shows “%s”, and may be framed by anyone, but do nothing', async (path, words) => {
    const { status, headers, text } = await request().get(path);
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text).not.toContain('<script');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors \*; style-src 'sha256-[A-Za-z0-9+/]{43}='$/,
    );
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is answered with 304 to who has it, and HEAD as GET', async () => {
    const path = '/embed/quotes/harbour-bridge/q1';
    const { headers } = await request().get(path);
    const again = await request().get(path).set('if-none-match', String(headers.etag));
    expect(again.status).toBe(304);
    expect(again.headers).not.toHaveProperty('x-frame-options');
    const head = await request().head(path).set('accept-encoding', 'gzip, deflate');
    expect(head.headers.etag).toBe(headers.etag);
  });

  it.each([
    ['/embed/quotes/harbour-bridge/q9', 404],
    ['/embed/claims/harbour-bridge/q1', 404],
    ['/embed/quotes/nowhere/q1', 404],
    ['/embed/quotes/harbour-bridge', 404],
    ['/embed/quotes/harbour-bridge/q1?colour=red', 400],
  ])('at %s is a problem: %i', async (path, status) => {
    const answer = await request().get(path);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  });
});
