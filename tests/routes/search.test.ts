import supertest from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { writeArticle } from '../search/write-article.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;

const sayings = [
  { speaker: 'Ada Moss', words: 'The harbour bridge will close in spring' },
  { speaker: 'Ben Okoro', words: 'Nobody told the café’s owner' },
  { speaker: undefined, words: 'The bridge opened in 1932' },
];

const articles = [
  writeArticle({ id: 'old', sayings, date: '2020-05-17' }),
  writeArticle({ id: 'new', sayings, date: '2024-02-29' }),
];

const start = async () => supertest((await startTestServer({ articles })).url);

const texts = (items: readonly { claim?: { text: string }; article: { id: string } }[]) =>
  items.map(({ claim, article }) => `${article.id}: ${claim?.text}`);

describe('GET /v1/claims', () => {
  it.each([
    [
      'q=bridge',
      [
        'new: The harbour bridge will close in spring',
        'new: The bridge opened in 1932',
        'old: The harbour bridge will close in spring',
        'old: The bridge opened in 1932',
      ],
    ],
    ['q=bridge%20-opened&from=2024-01-01', ['new: The harbour bridge will close in spring']],
    ['q=%22bridge%20opened%22&to=2020-05-17', ['old: The bridge opened in 1932']],
    ['speaker=ben-okoro&polarity=negative&from=2021-01-01', ['new: Nobody told the café’s owner']],
    ['type=narration&to=2021-01-01', ['old: The bridge opened in 1932']],
    ['certainty=possible', []],
    ['speaker=nobody', []],
    ["q='%3B%20DROP%20TABLE%20articles", []],
  ])('finds what ?%s asks for', async (query, expected) => {
    const { body, status } = await (await start()).get(`/v1/claims?${query}`);
    expect(status).toBe(200);
    expect(texts(body.items)).toEqual(expected);
    expect(body.total).toBe(expected.length);
    expect(body.totalIsEstimate).toBeUndefined();
  });

  it('links to the place on the reader page', async () => {
    const request = await start();
    const { body } = await request.get('/v1/claims?q=owner&limit=1');
    expect(body.items).toMatchObject([{ claim: { id: 'c2' }, link: '/articles/new#c2' }]);
    const { body: speaker } = await request.get('/v1/speakers/ben-okoro?limit=1');
    expect(speaker.onRecord.items).toMatchObject([{ link: '/articles/new#c2' }]);
    const { body: quotes } = await request.get('/v1/quotes?q=owner&limit=1');
    expect(quotes.items).toMatchObject([{ quote: { id: 'q2' }, link: '/articles/new#q2' }]);
  });

  it('says where the words stand in the source text', async () => {
    const request = await start();
    const { body } = await request.get('/v1/claims?q=cafe&limit=1');
    const [{ article, speaker, highlights }] = body.items;
    const { text } = await request.get(`/v1/articles/${article.id}/text`);
    expect(highlights).toEqual([
      { start: text.indexOf('café'), end: text.indexOf('café') + 4, text: 'café' },
    ]);
    expect(speaker).toEqual({ id: 'ben-okoro', name: 'Ben Okoro', kind: 'person' });
    expect(article).toEqual({
      id: 'new',
      revision: articles[1]?.article.revision,
      headline: 'Headline of new',
      published: { date: '2024-02-29' },
    });
  });

  it('leads from page to page, and keeps the filters', async () => {
    const request = await start();
    const first = await request.get('/v1/claims?q=bridge&to=2030-01-01&limit=3');
    expect(first.body.next).toMatch(/^\/v1\/claims\?q=bridge&to=2030-01-01&limit=3&cursor=/);
    expect(first.headers.link).toBe(`<${first.body.next}>; rel="next"`);
    const second = await request.get(first.body.next);
    expect(texts(second.body.items)).toEqual(['old: The bridge opened in 1932']);
    expect(second.body).toMatchObject({ total: 4 });
    expect(second.body.next).toBeUndefined();
  });

  it.each([
    ['q=', '/query/q', 'holds no word to look for: give letters or digits'],
    ['q=%F0%9F%8F%97', '/query/q', 'holds no word to look for: give letters or digits'],
    [`q=${'a'.repeat(501)}`, '/query/q', 'must be no longer than 500 characters'],
    ['q=a&q=b', '/query/q', 'must be given once only'],
    ['from=2024-02-30', '/query/from', 'must be a date such as 2026-11-01'],
    ['from=2024-03-01&to=2024-02-01', '/query/from', 'must not be after `to`'],
    ['type=quoted', '/query/type', 'must be one of direct, indirect, mixed, narration'],
    ['cursor=%27--', '/query/cursor', 'must be a cursor that an answer gave in `next`'],
    [
      'words=a',
      '/query/words',
      'is no parameter of this address, which takes limit, cursor, q, speaker, type, certainty, polarity, from, to',
    ],
  ])('refuses ?%s', async (query, pointer, detail) => {
    const { body, status } = await (await start()).get(`/v1/claims?${query}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ pointer, detail }]);
  });
});

describe('GET /v1/quotes', () => {
  it('finds quotes by their words and speakers', async () => {
    const { body } = await (await start()).get('/v1/quotes?q=bridge&speaker=ada-moss&type=direct');
    expect(
      body.items.map(({ article, quote }: { article: { id: string }; quote: { id: string } }) => [
        article.id,
        quote.id,
      ]),
    ).toEqual([
      ['new', 'q1'],
      ['old', 'q1'],
    ]);
    expect(body.items[0].highlights).toMatchObject([{ text: 'bridge' }]);
  });
});

describe('GET /v1/articles', () => {
  it('finds articles by their words, speakers and dates', async () => {
    const request = await start();
    const found = await request.get('/v1/articles?q=1932&speaker=ada-moss&from=2024-01-01');
    expect(found.body).toMatchObject({
      items: [{ id: 'new', highlights: [{ text: '1932' }] }],
      total: 1,
    });
    const none = await request.get('/v1/articles?q=tram');
    expect(none.body).toEqual({ items: [], total: 0 });
  });
});

describe('GET /v1/speakers', () => {
  it('finds speakers by their names', async () => {
    const { body } = await (await start()).get('/v1/speakers?q=moss&kind=person');
    expect(body).toEqual({
      items: [
        { id: 'ada-moss', name: 'Ada Moss', kind: 'person', articles: 2, quotes: 2, claims: 2 },
      ],
      total: 1,
    });
  });

  it('tells all that one is on record as saying, the newest first, page by page', async () => {
    const request = await start();
    const { body, headers } = await request.get('/v1/speakers/ada-moss?limit=1');
    expect(body).toMatchObject({
      id: 'ada-moss',
      names: ['Ada Moss'],
      descriptions: [],
      claims: 2,
    });
    expect(texts(body.onRecord.items)).toEqual(['new: The harbour bridge will close in spring']);
    expect(body.onRecord.total).toBe(2);
    expect(headers.link).toBe(`<${body.onRecord.next}>; rel="next"`);
    const second = await request.get(body.onRecord.next);
    expect(texts(second.body.onRecord.items)).toEqual([
      'old: The harbour bridge will close in spring',
    ]);
  });

  it('does not know who said nothing', async () => {
    const { body, status } = await (await start()).get('/v1/speakers/nobody');
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: '/problems/speaker-not-found' });
  });
});

describe('what is found', () => {
  beforeAll(async () => {
    server = await startServer({
      articles: [stored(await readHarbourBridge()), stored(await readSeed())],
    });
    return () => server.app.close();
  });

  it.each(['claims', 'quotes'] as const)(
    'of %s is all that the articles’ own lists have',
    async (kind) => {
      const request = supertest(server.url);
      const { body } = await request.get(`/v1/${kind}?limit=200`);
      const lists = await request.get('/v1/articles');
      const own = await Promise.all(
        lists.body.items.map(
          async ({ id }: { id: string }) =>
            (await request.get(`/v1/articles/${id}/${kind}?limit=200`)).body.items,
        ),
      );
      const part = kind === 'claims' ? 'claim' : 'quote';
      expect(body.items.map((item: Record<string, unknown>) => item[part])).toEqual(own.flat());
      expect(body.total).toBe(own.flat().length);
    },
  );
});
