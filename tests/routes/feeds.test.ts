import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { withRevision } from '../../src/records/revision.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { readAtom } from '../representations/atom-rules.ts';
import { startServer, type TestServer } from '../test-server.ts';

const json = 'application/feed+json; charset=utf-8';
const atom = 'application/atom+xml; charset=utf-8';
const API_TOKENS = 'a-token-for-tests-only';
const PUBLIC_URL = 'https://record.example';
const bridge = await readHarbourBridge();
const ferry = await readFerryNotice();

const startWith = async (environment: Readonly<Record<string, string>>): Promise<TestServer> => {
  const articles = [stored(bridge), stored(await readSeed())];
  return startServer({ articles, environment: { API_TOKENS, ...environment } });
};

let server: TestServer;

beforeAll(async () => {
  server = await startWith({ PUBLIC_URL });
});

afterAll(() => server.app.close());

/** A server that the running test may change. */
const startOwn = async (environment: Readonly<Record<string, string>> = { PUBLIC_URL }) => {
  const own = await startWith(environment);
  onTestFinished(() => own.app.close());
  return supertest(own.url);
};

/** Bodies of media types that supertest does not know come as bytes. */
const textOf = ({ body, text }: supertest.Response): string =>
  Buffer.isBuffer(body) ? body.toString() : text;

const itemsOf = (response: supertest.Response): { id: string; url: string; title: string }[] =>
  JSON.parse(textOf(response)).items;

describe('a feed by Accept', () => {
  it.each([
    [undefined, json],
    ['*/*', json],
    ['application/feed+json', json],
    ['application/atom+xml', atom],
    ['application/atom+xml, */*;q=0.1', atom],
    ['application/*', json],
    ['application/feed+json;q=0.5, application/atom+xml;q=0.6', atom],
    ['text/html, application/atom+xml;q=0.9, */*;q=0.8', atom],
    ['text/html, */*;q=0.8', json],
  ])('%s is answered as %s, whatever was asked before', async (accept, type) => {
    const request = supertest(server.url);
    const path = '/v1/feeds/articles';
    for (const before of ['application/atom+xml', 'application/feed+json', '*/*']) {
      await request.get(path).set('accept', before);
      const asked = request.get(path);
      const { headers } = await (accept === undefined ? asked : asked.set('accept', accept));
      expect(headers['content-type']).toBe(type);
      expect(headers.vary).toBe('Accept, Accept-Encoding');
    }
  });

  it('names what there is where it takes none of it', async () => {
    const request = supertest(server.url);
    for (const _ of ['first', 'again']) {
      const { status, body } = await request.get('/v1/feeds/claims').set('accept', 'text/html');
      expect(status).toBe(406);
      expect(body).toMatchObject({
        type: `${PUBLIC_URL}/problems/not-acceptable`,
        alternatives: [
          {
            mediaType: 'application/feed+json',
            address: `${PUBLIC_URL}/v1/feeds/claims/json`,
          },
          {
            mediaType: 'application/atom+xml',
            address: `${PUBLIC_URL}/v1/feeds/claims/atom`,
          },
        ],
      });
    }
  });

  it('is the same as at the address of the format, and says so', async () => {
    const request = supertest(server.url);
    for (const [form, type] of [
      ['json', json],
      ['atom', atom],
    ] as const) {
      const negotiated = await request.get('/v1/feeds/claims').set('accept', type);
      const explicit = await request.get(`/v1/feeds/claims/${form}`);
      expect(textOf(negotiated)).toBe(textOf(explicit));
      expect(negotiated.headers.etag).toBe(explicit.headers.etag);
      const place = `${PUBLIC_URL}/v1/feeds/claims/${form}`;
      expect(negotiated.headers['content-location']).toBe(place);
      expect(explicit.headers['content-location']).toBe(place);
    }
  });
});

describe('a feed', () => {
  it.each(['/v1/feeds/articles', '/v1/feeds/claims', '/v1/feeds/speakers/ada-lind'])(
    'at %s is answered with 304 to who has it, in each format',
    async (path) => {
      const request = supertest(server.url);
      const tags = new Set<string>();
      for (const accept of [json, atom]) {
        const { headers, status } = await request.get(path).set('accept', accept);
        expect(status).toBe(200);
        tags.add(String(headers.etag));
        const again = await request
          .get(path)
          .set('accept', accept)
          .set('if-none-match', String(headers.etag));
        expect(again.status).toBe(304);
      }
      expect(tags.size).toBe(2);
    },
  );

  it('of articles begins with the one added last', async () => {
    const items = itemsOf(await supertest(server.url).get('/v1/feeds/articles'));
    expect(items.map(({ id }) => id)).toEqual([
      `${PUBLIC_URL}/articles/${seedId}`,
      `${PUBLIC_URL}/articles/harbour-bridge`,
    ]);
  });

  it('goes on from page to page, with no entry twice and none left out', async () => {
    const request = supertest(server.url);
    const whole = itemsOf(await request.get('/v1/feeds/claims?limit=50'));
    const pages: string[] = [];
    let next: string | undefined = '/v1/feeds/claims?limit=7';
    while (next !== undefined) {
      const response: supertest.Response = await request.get(next.replace(PUBLIC_URL, ''));
      const feed = JSON.parse(textOf(response));
      expect(feed.items.length).toBeLessThanOrEqual(7);
      pages.push(...feed.items.map(({ id }: { id: string }) => id));
      next = feed.next_url;
      expect(response.headers.link).toBe(next && `<${next}>; rel="next"`);
    }
    expect(pages).toEqual(whole.map(({ id }) => id));
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('goes on in Atom where it began in Atom', async () => {
    const request = supertest(server.url);
    const first = readAtom(textOf(await request.get('/v1/feeds/articles/atom?limit=1')));
    const next = first.links['next application/atom+xml'] ?? '';
    const second = readAtom(textOf(await request.get(next.replace(PUBLIC_URL, ''))));
    expect(second.id).toBe(first.id);
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual([
      `${PUBLIC_URL}/articles/${seedId}`,
      `${PUBLIC_URL}/articles/harbour-bridge`,
    ]);
    expect(second.links).not.toHaveProperty('next application/atom+xml');
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  it('takes the cursors of the collection, and gives them', async () => {
    const request = supertest(server.url);
    const list = await request.get('/v1/claims?limit=5');
    const feed = JSON.parse(textOf(await request.get('/v1/feeds/claims/json?limit=5')));
    const cursorOf = (address: string) => new URL(address).searchParams.get('cursor');
    expect(cursorOf(feed.next_url)).toBe(cursorOf(list.body.next));
  });

  it('of a speaker holds what that one said, and nothing else', async () => {
    const feed = await supertest(server.url).get('/v1/feeds/speakers/ada-lind');
    expect(feed.body.home_page_url).toMatch(/\/\?speaker=ada-lind$/);
    const items = itemsOf(feed);
    expect(items.length).toBeGreaterThan(0);
    for (const { title } of items) expect(title).toMatch(/^Ada Lind: /);
  });

  it.each([
    ['/v1/feeds/speakers/nobody', 404, 'speaker-not-found'],
    ['/v1/feeds/speakers/nobody/atom', 404, 'speaker-not-found'],
    ['/v1/feeds/articles?limit=51', 400, 'invalid-parameters'],
    ['/v1/feeds/articles?limit=0x10', 400, 'invalid-parameters'],
    ['/v1/feeds/claims?cursor=nonsense', 400, 'invalid-parameters'],
    ['/v1/feeds/articles.json', 404, 'not-found'],
    ['/v1/feeds/articles/rss', 404, 'not-found'],
  ])('at %s is a problem: %i %s', async (path, status, code) => {
    const answer = await supertest(server.url).get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.type).toBe(`${PUBLIC_URL}/problems/${code}`);
  });

  it('without a public URL has addresses that count from the server, and whole ids', async () => {
    const request = await startOwn({});
    const [entry] = itemsOf(await request.get('/v1/feeds/articles'));
    expect(entry?.url).toBe(`/articles/${seedId}`);
    const { faults, entries } = readAtom(textOf(await request.get('/v1/feeds/articles/atom')));
    expect(faults).toEqual([]);
    expect(entries.map(({ id }) => id)).toContain(entry?.id);
  });
});

describe('a change', () => {
  const put = (request: Awaited<ReturnType<typeof startOwn>>, record: object, text: string) =>
    request
      .put('/v1/articles/harbour-bridge')
      .set('authorization', `Bearer ${API_TOKENS}`)
      .set('if-match', '*')
      .send({ record, text });

  it('shows in feeds at once: as a new date, under the same id', async () => {
    const request = await startOwn();
    const entryNow = async () => {
      const feed = readAtom(textOf(await request.get('/v1/feeds/articles/atom')));
      return feed.entries.find(({ id }) => id.endsWith('/harbour-bridge'));
    };
    const before = await entryNow();
    const corrected = { ...bridge.record, published: { publisher: 'The Harbour Post' } };
    expect((await put(request, corrected, bridge.sourceText)).status).toBe(200);
    const after = await entryNow();
    expect(after).toMatchObject({ id: before?.id, authors: ['The Harbour Post'] });
    expect(String(after?.updated) > String(before?.updated)).toBe(true);
    const { revision } = withRevision(corrected);
    expect((await request.get('/v1/articles/harbour-bridge')).body.revision).toBe(revision);
  });

  it('adds what is new, and takes out what is withdrawn', async () => {
    const request = await startOwn();
    const ids = async () => itemsOf(await request.get('/v1/feeds/articles')).map(({ id }) => id);
    expect(await ids()).toHaveLength(2);
    await request
      .post('/v1/articles')
      .set('authorization', `Bearer ${API_TOKENS}`)
      .send({ record: ferry.record, text: ferry.sourceText });
    expect((await ids())[0]).toBe(`${PUBLIC_URL}/articles/ferry-notice`);
    await request
      .delete('/v1/articles/harbour-bridge')
      .set('authorization', `Bearer ${API_TOKENS}`)
      .set('if-match', '*');
    expect(await ids()).toEqual([
      `${PUBLIC_URL}/articles/ferry-notice`,
      `${PUBLIC_URL}/articles/${seedId}`,
    ]);
    const claims = itemsOf(await request.get('/v1/feeds/claims')).map(({ id }) => id);
    expect(claims.filter((id) => id.includes('harbour-bridge'))).toEqual([]);
  });
});
