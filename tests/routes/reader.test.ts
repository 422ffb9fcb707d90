import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDocuments } from '../../openapi/extraction-example.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { ask } from '../http/ask.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const html = 'text/html; charset=utf-8';
const page = `/articles/${seedId}`;

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.app.close());

const get = (path: string, { url }: Pick<TestServer, 'url'> = server) =>
  supertest(url).get(path).set('Accept', browser);

const addressesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

describe('pages', () => {
  it.each([
    ['an article', page],
    ['the article added last', '/articles/latest'],
    ['the root, of one article', '/'],
    ['a search', '/?q=summit'],
    ['a speaker', '/?speaker=yuri-ushakov'],
    ['the form to read', '/read'],
    ['the form to verify', '/verify'],
  ])(
    'show %s under a policy by which nothing in them acts or is fetched elsewhere',
    async (_what, path) => {
      const { status, headers, text } = await get(path);
      expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: html });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'",
      );
      expect(headers.vary).toBe('Accept, Accept-Encoding');
      expect(text).not.toMatch(/<[^>]*\s(?:style|on\w+)=/);
      const loaded = addressesIn(text, /<(?:script|img|iframe)[^>]* src="([^"]+)"/g);
      const styles = addressesIn(text, /<link rel="stylesheet" href="([^"]+)"/g);
      for (const address of [...loaded, ...styles]) expect(address).toMatch(/^\/assets\//);
    },
  );

  it('of an article are kept and asked for anew as its record is', async () => {
    const first = await get(page);
    expect(first.headers['cache-control']).toBe(
      'public, max-age=60, stale-while-revalidate=60, stale-if-error=3600',
    );
    const { etag = '' } = first.headers;
    expect(etag).toMatch(/^"[\w-]+"$|^"[\w-]+-(?:br|gzip)"$/);
    const again = await get(page).set('If-None-Match', etag);
    expect(again.status).toBe(304);
    expect(again.headers).not.toHaveProperty('content-length');
  });

  it('have an entity tag for each coding', async () => {
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (coding) => {
        const { headers } = await ask(server, {
          path: page,
          headers: { 'accept-encoding': coding },
        });
        return headers.etag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it.each([
    [page, 'GET, HEAD, OPTIONS'],
    ['/', 'GET, HEAD, OPTIONS'],
    ['/read', 'GET, HEAD, OPTIONS, POST'],
    ['/verify', 'GET, HEAD, OPTIONS, POST'],
  ])('%s answers HEAD as GET, and other methods with what it takes', async (path, allow) => {
    const headers = { accept: browser };
    const got = await ask(server, { path, headers });
    const head = await ask(server, { path, method: 'HEAD', headers });
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
    expect(head.headers.etag).toBe(got.headers.etag);
    const refused = await ask(server, { path, method: 'DELETE', headers });
    expect({ status: refused.status, allow: refused.headers.allow }).toEqual({
      status: 405,
      allow,
    });
  });

  it('are found with the parameters that an address gains when it is passed on', async () => {
    const { status, text } = await get(`${page}?utm_source=a&fbclid=b`);
    expect(status).toBe(200);
    expect(text).toBe((await get(page)).text);
  });

  it('of an article that is asked for as data are refused', async () => {
    const { status } = await supertest(server.url).get(page).set('Accept', 'application/json');
    expect(status).toBe(406);
  });

  it('of a revision stay for ever', async () => {
    const { body } = await supertest(server.url).get(`/v1${page}`);
    const { status, headers, text } = await get(`${page}/revisions/${body.revision}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(text).toContain('The article as it is now');
  });

  it('carry the public address in every link', async () => {
    const elsewhere = await startTestServer({
      environment: { PUBLIC_URL: 'https://record.example/of' },
    });
    const { text } = await get(page, elsewhere);
    const links = addressesIn(text, /(?:href|src|action)="([^"]+)"/g);
    expect(
      links.filter((link) => !/^(?:https:\/\/record\.example\/of\/|#|data:)/.test(link)),
    ).toEqual([]);
  });
});

describe('what pages load', () => {
  it('is kept for ever, and still there for pages from before an update', async () => {
    const { text } = await get(page);
    const addresses = addressesIn(text, /(?:href|src)="(\/assets\/[^"]+)"/g);
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      const now = await get(address).set('Accept', '*/*');
      expect(now.status).toBe(200);
      expect(now.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const before = await get(address.replace(/[0-9a-f]{16}/, '0'.repeat(16))).set(
        'Accept',
        '*/*',
      );
      expect(before.text).toBe(now.text);
      expect(before.headers['cache-control']).toContain('max-age=60');
    }
  });

  it.each(['/assets/page.css', '/assets/other.0123456789abcdef.css', '/assets/..%2fpage.css'])(
    'is nothing else: %s',
    async (path) => {
      const { status } = await get(path);
      expect(status).toBe(404);
    },
  );
});

describe('the root', () => {
  it.each([
    ['a browser', browser, html],
    ['a program that takes anything', '*/*', 'application/json; charset=utf-8'],
    [
      'a program that takes data rather',
      'text/html;q=0.5, application/json',
      'application/json; charset=utf-8',
    ],
    ['a program that takes both', 'application/json, text/html', 'application/json; charset=utf-8'],
  ])('gives %s what it asks for, whoever asked before', async (_who, accept, type) => {
    for (const other of ['*/*', browser]) {
      await supertest(server.url).get('/').set('Accept', other);
      const { headers } = await supertest(server.url).get('/').set('Accept', accept);
      expect(headers['content-type']).toBe(type);
    }
  });

  it('is the only article, at its own address', async () => {
    const { headers, text } = await get('/');
    expect(headers['content-location']).toBe(page);
    expect(text).toBe((await get(page)).text);
  });

  it('lists several articles, page by page, each once', async () => {
    const articles = Array.from({ length: 45 }, (_, number) => generateArticle(number));
    const many = await startTestServer({ articles });
    const seen: string[] = [];
    let next: string | undefined = '/';
    while (next !== undefined) {
      const { text }: { text: string } = await get(next, many);
      seen.push(...addressesIn(text, /<h2[^>]*><a href="\/articles\/([^"]+)"/g));
      [next] = addressesIn(text, /<a [^>]*rel="next" href="([^"]+)"/g);
    }
    expect(seen.toSorted()).toEqual(articles.map(({ article }) => article.id).toSorted());
  });

  it('changes when articles do', async () => {
    const token = 'a-secret-of-the-tests';
    const changing = await startTestServer({ articles: [], environment: { API_TOKENS: token } });
    expect((await get('/', changing)).text).toContain('There is no article here yet');
    const { status } = await supertest(changing.url)
      .post('/v1/articles')
      .set({ Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain' })
      .send(String(exampleDocuments['text/plain']));
    expect(status).toBe(201);
    expect((await get('/', changing)).text).toContain('It is the cheapest way');
  });

  it('finds claims, quotes and articles, marks the words, and leads to them', async () => {
    const { text } = await get('/?q=settle');
    expect(text).toContain('<mark>settle</mark>');
    expect(text).toContain(`href="${page}#c30"`);
    expect(text).toContain(`href="${page}#q1"`);
    expect(text).toContain('href="/?speaker=yuri-ushakov"');
    expect(text).toContain('value="settle"');
  });

  it('pages what it finds of one kind', async () => {
    const { text } = await get('/?speaker=yuri-ushakov');
    const [all = ''] = addressesIn(text, /rel="next" href="([^"]+in=claims[^"]*)"/g);
    const { text: claims } = await get(all);
    expect(addressesIn(claims, /href="\/articles\/[^"#]+#(c\d+)"/g)).toHaveLength(11);
  });

  it.each([
    ['no word', '/?q=...', 400, 'holds no word to look for'],
    ['a speaker that is none', '/?speaker=nobody', 404, 'No article has a speaker “nobody”'],
    ['a cursor that is none', '/?cursor=x', 400, 'belongs to no item'],
  ])('explains %s on a page', async (_what, path, status, detail) => {
    const answer = await get(path);
    expect({ status: answer.status, type: answer.headers['content-type'] }).toEqual({
      status,
      type: html,
    });
    expect(answer.text).toContain(detail);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['an article that is not there', '/articles/nowhere', 404],
    ['an address that is not there', '/nowhere', 404],
    ['an escape that is none', '/articles/%zz', 400],
  ])('is a page for browsers and data for others: %s', async (_what, path, status) => {
    const forPeople = await get(path);
    expect({ status: forPeople.status, type: forPeople.headers['content-type'] }).toEqual({
      status,
      type: html,
    });
    expect(forPeople.headers['content-security-policy']).toContain("style-src 'self'");
    expect(forPeople.headers['cache-control']).toBe('no-store');
    const forPrograms = await supertest(server.url).get(path);
    expect(forPrograms.status).toBe(status);
    expect(forPrograms.type).toBe('application/problem+json');
  });

  it('with an article that was withdrawn is told with 410', async () => {
    const token = 'a-secret-of-the-tests';
    const changing = await startTestServer({ environment: { API_TOKENS: token } });
    const { headers } = await supertest(changing.url).get(`/v1${page}`);
    await supertest(changing.url)
      .delete(`/v1${page}`)
      .set({ Authorization: `Bearer ${token}`, 'If-Match': String(headers.etag) });
    const { status, type, text } = await get(page, changing);
    expect({ status, type }).toEqual({ status: 410, type: 'text/html' });
    expect(text).toContain('was withdrawn');
  });

  it('at an address for programs is data, whoever asks', async () => {
    const { type } = await get('/v1/articles/nowhere');
    expect(type).toBe('application/problem+json');
  });

  it('shows no words of the request as anything but words', async () => {
    const { text } = await get('/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(text).not.toContain('<script>alert');
  });
});
