import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHarbourBridge, stored } from '../fixtures/read-fixture.ts';
import { startServer, type TestServer } from '../test-server.ts';

const text = 'text/plain; charset=utf-8';
const bibtex = 'application/x-bibtex; charset=utf-8';
const csl = 'application/vnd.citationstyles.csl+json; charset=utf-8';
const article = '/v1/articles/harbour-bridge';
const quote = `${article}/quotes/q1/citation`;

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    articles: [stored(await readHarbourBridge())],
    environment: { PUBLIC_URL: 'https://record.example' },
  });
});

afterAll(() => server.app.close());

const get = (path: string) => supertest(server.url).get(path);

const bodyOf = ({ body, text: read }: supertest.Response): string =>
  Buffer.isBuffer(body) ? body.toString() : read;

describe('a citation', () => {
  it.each([
    [`${article}/citation`, '“🌉 Harbour bridge to close for repairs”, Tom Reed. '],
    [quote, '“It is the cheapest way” — Ada Lind, “🌉 Harbour'],
    [`${article}/claims/c2/citation`, 'The harbour bridge 🌉 will close for six weeks — '],
    ['/v1/articles/latest/quotes/q2/citation', '“We have waited too long.” — Ada Lind, '],
  ])('at %s begins %s', async (path, beginning) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(bodyOf(response).startsWith(beginning)).toBe(true);
  });

  it.each([
    ['', undefined, text],
    ['', 'application/x-bibtex', bibtex],
    ['', 'application/vnd.citationstyles.csl+json, text/plain;q=0.5', csl],
    ['', 'text/*', text],
    ['?format=text', undefined, text],
    ['?format=bibtex', '*/*', bibtex],
    ['?format=csl-json', undefined, csl],
  ])(
    'asked for with “%s” and Accept %s is %s, whatever was asked before',
    async (query, accept, type) => {
      for (const before of ['*/*', 'application/x-bibtex', 'text/plain']) {
        await get(quote).set('accept', before);
        const asked = get(`${quote}${query}`);
        const response = await (accept === undefined ? asked : asked.set('accept', accept));
        expect(response.headers['content-type']).toBe(type);
        expect(response.headers['content-location']).toMatch(
          /^https:\/\/record\.example\/v1\/articles\/harbour-bridge\/quotes\/q1\/citation\?format=/,
        );
      }
    },
  );

  it('of a revision never changes, and leads to what that revision says', async () => {
    const { revision } = (await get(article)).body;
    const at = `${article}/revisions/${revision}`;
    for (const path of ['', '/quotes/q1', '/claims/c2']) {
      const response = await get(`${at}${path}/citation`);
      expect(response.status).toBe(200);
      expect(bodyOf(response)).toMatch(new RegExp(` https://record\\.example${at}${path}\n$`));
      expect(response.headers['cache-control']).toContain('immutable');
    }
    const { body } = await get(`${article}/revisions/${'0'.repeat(64)}/citation`);
    expect(body.type).toBe('https://record.example/problems/revision-not-found');
  });

  it('is answered with 304 to who has it', async () => {
    const { headers } = await get(`${quote}?format=bibtex`);
    const { status } = await get(`${quote}?format=bibtex`).set(
      'if-none-match',
      String(headers.etag),
    );
    expect(status).toBe(304);
  });

  it.each([
    [`${quote}?format=mla`, '*/*', 400, 'invalid-parameters'],
    [`${quote}?style=apa`, '*/*', 400, 'invalid-parameters'],
    [quote, 'image/png', 406, 'not-acceptable'],
    [`${quote}?format=bibtex`, 'text/plain', 406, 'not-acceptable'],
    [`${article}/quotes/q9/citation`, '*/*', 404, 'part-not-found'],
    [`${article}/claims/q1/citation`, '*/*', 404, 'part-not-found'],
    ['/v1/articles/nowhere/citation', '*/*', 404, 'article-not-found'],
  ])('at %s for who takes %s is a problem: %i %s', async (path, accept, status, code) => {
    const { body, ...answer } = await get(path).set('accept', accept);
    expect(answer.status).toBe(status);
    expect(body.type).toBe(`https://record.example/problems/${code}`);
  });

  it('that nobody takes names what there is', async () => {
    const { body } = await get(quote).set('accept', 'image/png');
    expect(body.detail).toContain(
      'text/plain, application/x-bibtex, application/vnd.citationstyles.csl+json',
    );
  });
});
