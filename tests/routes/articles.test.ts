import supertest from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/records/article.ts';
import { overviewOf } from '../../src/records/article-overview.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { startTestServer } from '../test-server.ts';

let article: Article;
let sourceText: string;

beforeAll(async () => {
  ({ article, sourceText } = stored(await readSeed()));
});

const start = async (environment: Readonly<Record<string, string>> = {}) => {
  const articles = [stored(await readHarbourBridge()), stored(await readSeed())];
  const { url } = await startTestServer({ articles, environment });
  return supertest(url);
};

describe('the articles', () => {
  it('are listed in their shortest useful form, the one added last first', async () => {
    const { body } = await (await start()).get('/v1/articles');
    const harbour = stored(await readHarbourBridge()).article;
    expect(body).toEqual({ items: [overviewOf(article), overviewOf(harbour)], total: 2 });
  });

  it('include one called latest: the one added last', async () => {
    const request = await start();
    const latest = await request.get('/v1/articles/latest');
    const byId = await request.get(`/v1/articles/${seedId}`);
    expect(latest.text).toBe(byId.text);
    expect(latest.headers.etag).toBe(byId.headers.etag);
    expect(latest.headers['content-location']).toBe(`/v1/articles/${seedId}`);
  });

  it('are answered as their records, revision and all', async () => {
    const { body } = await (await start()).get(`/v1/articles/${seedId}`);
    expect(body).toEqual(article);
  });

  it('can be answered in part', async () => {
    const { body } = await (await start()).get('/v1/articles/latest?fields=summary,headline');
    expect(body).toEqual({ headline: article.headline, summary: article.summary });
  });

  it('are answered as the text their spans count in, byte for byte', async () => {
    const { text, type } = await (await start()).get('/v1/articles/latest/text');
    expect(type).toBe('text/plain');
    expect(text).toBe(sourceText);
  });

  it('that do not exist are a problem that says where to look', async () => {
    const { status, body } = await (await start()).get('/v1/articles/nope/claims');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: '/problems/article-not-found',
      detail: 'There is no article “nope”. GET /v1/articles lists the articles there are.',
      instance: '/v1/articles/nope/claims',
    });
  });
});

describe('an article without a headline', () => {
  const startFerry = async () => {
    const { url } = await startTestServer({ articles: [stored(await readFerryNotice())] });
    return supertest(url);
  };

  it('is listed and answered without one', async () => {
    const request = await startFerry();
    const { article: ferry } = stored(await readFerryNotice());
    const { body: list } = await request.get('/v1/articles');
    expect(list).toEqual({ items: [overviewOf(ferry)], total: 1 });
    expect(list.items[0]).not.toHaveProperty('headline');
    const { body } = await request.get('/v1/articles/latest');
    expect(body).toEqual(ferry);
    expect(body).not.toHaveProperty('headline');
  });

  it('answers for its headline with a problem, and for that field with nothing', async () => {
    const request = await startFerry();
    const { status, body } = await request.get('/v1/articles/latest/headline');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: '/problems/part-not-found',
      detail:
        'The article “ferry-notice” has no headline. GET /v1/articles/ferry-notice answers with what it has.',
    });
    expect((await request.get('/v1/articles/latest?fields=headline')).body).toEqual({});
    expect((await request.get('/v1/articles/latest?fields=headline,language')).body).toEqual({
      language: 'en',
    });
  });
});

describe('an article’s parts', () => {
  it('have the headline among them', async () => {
    const { body } = await (await start()).get('/v1/articles/latest/headline');
    expect(body).toEqual(article.headline);
  });

  it.each(['summary', 'paragraphs', 'quotes', 'claims', 'speakers'] as const)(
    'are collected: %s',
    async (name) => {
      const { body } = await (await start()).get(`/v1/articles/latest/${name}`);
      expect(body).toEqual({ items: article[name], total: article[name].length });
    },
  );

  it.each(['paragraphs', 'quotes', 'claims', 'speakers'] as const)(
    'are answered one by one: %s',
    async (name) => {
      const request = await start();
      for (const part of article[name]) {
        const { body } = await request.get(`/v1/articles/${seedId}/${name}/${part.id}`);
        expect(body).toEqual(part);
      }
    },
  );

  it('that do not exist are a problem that says where to look', async () => {
    const { status, body } = await (await start()).get('/v1/articles/latest/claims/c99');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: '/problems/part-not-found',
      detail: `The article “${seedId}” has no claim “c99”. GET /v1/articles/${seedId}/claims lists those it has.`,
    });
  });
});

describe('filters', () => {
  it.each<[query: string, collection: 'quotes' | 'claims', ids: string[]]>([
    ['speaker=john-brennan', 'claims', ['c22']],
    ['speaker=donald-trump', 'quotes', ['q4', 'q5']],
    ['speaker=nobody', 'claims', []],
    ['foundIn=headline', 'claims', ['c1']],
    ['foundIn=s3', 'quotes', ['q1']],
    ['type=mixed&speaker=yuri-ushakov', 'claims', ['c5', 'c13']],
    ['type=direct', 'quotes', ['q2', 'q3', 'q7', 'q8']],
    ['certainty=possible', 'claims', ['c9', 'c11', 'c14']],
    ['polarity=negative&certainty=certain', 'claims', ['c32']],
  ])('%s keeps of the %s %j', async (query, collection, ids) => {
    const { body } = await (await start()).get(`/v1/articles/latest/${collection}?${query}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(body.total).toBe(ids.length);
  });
});

describe('addresses in answers', () => {
  const base = 'https://news.example/record';

  it('begin with the public URL where there is one', async () => {
    const request = await start({ PUBLIC_URL: base });
    const page = await request.get('/v1/articles/latest/claims?limit=1');
    expect(page.body.next).toMatch(`${base}/v1/articles/${seedId}/claims?limit=1&cursor=`);
    expect(page.headers.link).toBe(`<${page.body.next}>; rel="next"`);
    const single = await request.get('/v1/articles/latest/claims/c1');
    expect(single.headers['content-location']).toBe(`${base}/v1/articles/${seedId}/claims/c1`);
    const missing = await request.get('/v1/articles/nope');
    expect(missing.body.type).toBe(`${base}/problems/article-not-found`);
    expect((await request.get('/')).body.links.articles).toBe(`${base}/v1/articles`);
    expect((await request.get('/openapi.json')).body.servers).toEqual([{ url: base }]);
  });
});

describe('an archive without articles', () => {
  it('is served: an empty list, and no latest article', async () => {
    const { url } = await startTestServer({ articles: [] });
    const request = supertest(url);
    expect((await request.get('/v1/articles')).body).toEqual({ items: [], total: 0 });
    expect((await request.get('/v1/articles/latest')).status).toBe(404);
  });
});
