import { XmlDocument } from 'libxml2-wasm';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OEmbed } from '../../src/representations/oembed.tsx';
import { readHarbourBridge, stored } from '../fixtures/read-fixture.ts';
import { startServer, type TestServer } from '../test-server.ts';

const PUBLIC_URL = 'https://record.example/archive';
const page = `${PUBLIC_URL}/articles/harbour-bridge`;

const startWith = async (environment: Readonly<Record<string, string>>) => {
  const harbour = stored(await readHarbourBridge());
  const published = {
    publisher: 'The “Harbour” <Post> & Co',
    url: 'https://post.example/bridge?a=1&b=2',
  };
  const articles = [{ ...harbour, article: { ...harbour.article, published } }];
  return startServer({ articles, environment });
};

let known: TestServer;
let unknown: TestServer;

beforeAll(async () => {
  known = await startWith({ PUBLIC_URL });
  unknown = await startWith({});
});

afterAll(async () => {
  await known.app.close();
  await unknown.app.close();
});

type Query = Readonly<Record<string, string>>;

/** Asks a server that knows its public URL. */
const get = (query: Query) => supertest(known.url).get('/oembed').query(query);
/** Asks a server that does not. */
const getUnknown = (query: Query) => supertest(unknown.url).get('/oembed').query(query);

const frameOf = (html: string): Readonly<Record<string, string>> => {
  const [, attributes = ''] = /^<iframe ([^>]*)><\/iframe>$/.exec(html) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
};

describe('oEmbed', () => {
  it.each([
    ['a quote', `${page}#q1`, '/embed/quotes/harbour-bridge/q1', 'Ada Lind: 🌉 Harbour'],
    ['a claim', `${page}#c3`, '/embed/claims/harbour-bridge/c3', 'Ada Lind: 🌉 Harbour'],
    ['a text fragment', `${page}#q1:~:text=It%20is`, '/embed/quotes/harbour-bridge/q1', 'Ada'],
    ['an article', page, '/embed/articles/harbour-bridge', '🌉 Harbour'],
    ['the newest article', `${PUBLIC_URL}/articles/latest`, '/embed/articles/harbour-bridge', '🌉'],
    ['another place of an article', `${page}#p1`, '/embed/articles/harbour-bridge', '🌉 Harbour'],
    [
      'a card',
      `${PUBLIC_URL}/embed/quotes/harbour-bridge/q2`,
      '/embed/quotes/harbour-bridge/q2',
      'Ada Lind',
    ],
    ['a page by another scheme', page.replace('https', 'http'), '/embed/articles/harbour', '🌉'],
  ])('of %s, %s, frames %s', async (_what, url, card, title) => {
    const { status, body } = await get({ url });
    expect(status).toBe(200);
    expect(OEmbed.parse(body)).toEqual(body);
    expect(body.title.startsWith(title)).toBe(true);
    expect(frameOf(body.html)).toMatchObject({
      src: expect.stringContaining(`${PUBLIC_URL}${card}`),
      width: String(body.width),
      height: String(body.height),
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    });
  });

  it('has all that the specification wants of the rich type', async () => {
    const { body, type } = await get({ url: `${page}#q1` });
    expect(type).toBe('application/json');
    // Section 2.3.4: the parameters of all types; 2.3.4.4: those of the rich type.
    expect(body).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: expect.any(String),
      author_name: 'The “Harbour” <Post> & Co',
      author_url: 'https://post.example/bridge?a=1&b=2#:~:text=It%20is%20the%20cheapest%20way',
      provider_name: 'On the Record',
      provider_url: `${PUBLIC_URL}/`,
      html: expect.stringMatching(/^<iframe .*<\/iframe>$/),
      width: expect.any(Number),
      height: expect.any(Number),
    });
  });

  it.each([
    [{ maxwidth: '300' }, 300, 1000],
    [{ maxheight: '90' }, 550, 90],
    [{ maxwidth: '200', maxheight: '100' }, 200, 100],
    [{ maxwidth: '9000' }, 550, 1000],
    [{ maxwidth: '1' }, 1, 2000],
  ])('keeps within %j', async (bounds, width, maxHeight) => {
    const { body } = await get({ url: `${page}#q1`, ...bounds });
    expect(body.width).toBe(width);
    expect(body.height).toBeLessThanOrEqual(maxHeight);
  });

  it.each([
    [{ format: 'xml' }, undefined],
    [{}, 'text/xml'],
  ])('says the same in XML, asked for by %j and Accept %s', async (format, accept) => {
    const asked = get({ url: `${page}#q1`, ...format });
    const { text, headers } = await (accept === undefined ? asked : asked.set('accept', accept));
    const { body } = await get({ url: `${page}#q1`, format: 'json' });
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    const document = XmlDocument.fromString(text);
    const read = document.find('/oembed/*').map((element) => {
      const { name, content } = element as unknown as { name: string; content: string };
      return [name, content];
    });
    document.dispose();
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])),
    );
  });

  it.each([
    ['another site', 'https://elsewhere.example/archive/articles/harbour-bridge', 'not-found'],
    ['another path', 'https://record.example/articles/harbour-bridge', 'not-found'],
    ['another scheme', 'ftp://record.example/archive/articles/harbour-bridge', 'not-found'],
    ['no address', 'harbour bridge', 'not-found'],
    ['a script', 'javascript:alert(1)', 'not-found'],
    ['another page', `${PUBLIC_URL}/v1/articles/harbour-bridge`, 'not-found'],
    [
      'a user of this host',
      'https://record.example@elsewhere.example/archive/articles/a',
      'not-found',
    ],
    ['an article that there is not', `${PUBLIC_URL}/articles/nowhere`, 'article-not-found'],
    ['a quote that there is not', `${page}#q99`, 'part-not-found'],
  ])('of %s, %s, is 404: %s', async (_what, url, code) => {
    const { status, body } = await get({ url });
    expect(status).toBe(404);
    expect(body.type).toBe(`${PUBLIC_URL}/problems/${code}`);
  });

  it('in a format that there is not is 501', async () => {
    const { status, body } = await get({ url: page, format: 'yaml' });
    expect(status).toBe(501);
    expect(body).toMatchObject({
      type: `${PUBLIC_URL}/problems/format-not-provided`,
      detail: 'There is `json` and `xml`.',
    });
  });

  it.each([
    [{}, '/query/url'],
    [{ url: page, maxwidth: '0' }, '/query/maxwidth'],
    [{ url: page, maxheight: '1e2' }, '/query/maxheight'],
    [{ url: page, callback: 'alert' }, '/query/callback'],
  ])('asked for with %j is 400', async (query, pointer) => {
    const { status, body } = await get(query as Query);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  describe('without a public URL', () => {
    it('takes the host that it is asked at for its own', async () => {
      const { url } = unknown;
      const { body } = await getUnknown({ url: `${url}/articles/harbour-bridge#q1` });
      expect(frameOf(body.html).src).toBe(`${url}/embed/quotes/harbour-bridge/q1`);
    });

    it('answers to a path with a path', async () => {
      const { body } = await getUnknown({ url: '/articles/harbour-bridge#q1' });
      expect(frameOf(body.html).src).toBe('/embed/quotes/harbour-bridge/q1');
    });

    it('frames no other host', async () => {
      const { status } = await getUnknown({
        url: 'https://elsewhere.example/articles/harbour-bridge',
      });
      expect(status).toBe(404);
    });
  });
});
