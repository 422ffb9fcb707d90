import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticleFolders } from '../../src/archive/article-folder.ts';
import { articleFields } from '../../src/records/article.ts';
import { Problem } from '../../src/representations/problem.ts';
import { ownArticles, seedId } from '../fixtures/own-articles.ts';
import { startServer, startTestServer } from '../test-server.ts';

const [seed] = await readArticleFolders(ownArticles);
if (seed === undefined) throw new Error('there is no article');
const server = await startServer();
afterAll(() => server.app.close());

const get = (path: string) => request(server.url).get(path);
const article = `/v1/articles/${seedId}`;
const parts = ['summary', 'paragraphs', 'quotes', 'claims', 'speakers'] as const;
const collections = ['/v1/articles', ...parts.map((part) => `${article}/${part}`)];

/** What a page says, as far as paging is concerned. */
type Page = {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
  readonly next?: string;
};
const getPage = async (path: string, url = server.url) => {
  const { status, body, headers } = await request(url).get(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  const page: Page = body;
  return { page, link: headers.link };
};

const cursorFor = (id: string): string => Buffer.from(id).toString('base64url');

const expectRefusal = async (path: string, ...pointers: readonly string[]): Promise<void> => {
  const { status, type, text, headers } = await get(path);
  expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json' });
  expect(headers['x-content-type-options']).toBe('nosniff');
  const problem = Problem.parse(JSON.parse(text));
  expect(problem).toMatchObject({ type: '/problems/invalid-parameters', status: 400 });
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
};

describe.each(collections)('limit of %s', (path) => {
  it.each(['1', '2', '199', '200'])('%s is taken', async (limit) => {
    const { page } = await getPage(`${path}?limit=${limit}`);
    expect(page.items).toHaveLength(Math.min(Number(limit), page.total));
  });

  it.each([
    '0',
    '201',
    '0x10',
    '1e1',
    ' 5',
    '5 ',
    '+1',
    '007',
    '',
    '-1',
    '-0',
    '1.0',
    '1,0',
    '٣',
    '½',
    'NaN',
    'Infinity',
    'null',
    'true',
    '9'.repeat(16),
    '9'.repeat(400),
  ])('<%s> is refused', async (limit) => {
    await expectRefusal(`${path}?limit=${encodeURIComponent(limit)}`, '/query/limit');
  });
});

describe('cursor', () => {
  it('goes on behind the item it names', async () => {
    const { page } = await getPage(`${article}/claims?limit=3&cursor=${cursorFor('c4')}`);
    expect(page.items.map(({ id }) => id)).toEqual(['c5', 'c6', 'c7']);
  });

  it('behind the last item there is nothing more', async () => {
    const last = seed.article.claims.at(-1)?.id ?? '';
    const { page } = await getPage(`${article}/claims?cursor=${cursorFor(last)}`);
    expect(page).toEqual({ items: [], total: seed.article.claims.length });
  });

  it.each([
    ['of an item that does not exist', cursorFor('c9999')],
    ['of another collection', cursorFor('q1')],
    ['that names nothing', 'abc'],
    ['that is an id itself', 'c1'],
    ['of another alphabet', '+/=='],
    ['that is empty', ''],
    ['with a blank', 'a b'],
    ['with a NUL', '\0'],
    ['at the greatest length', 'a'.repeat(200)],
    ['over the greatest length', 'a'.repeat(201)],
  ])('a cursor %s is refused', async (_kind, cursor) => {
    const query = `cursor=${encodeURIComponent(cursor)}`;
    await expectRefusal(`${article}/claims?${query}`, '/query/cursor');
  });

  it('a cursor of an item that the filter leaves out is refused', async () => {
    const direct = seed.article.quotes.find(({ type }) => type === 'direct')?.id ?? '';
    await expectRefusal(
      `${article}/quotes?type=mixed&cursor=${cursorFor(direct)}`,
      '/query/cursor',
    );
  });
});

describe('fields', () => {
  const has = (name: string): boolean => Object.hasOwn(seed.article, name);

  it.each(articleFields)('%s is kept alone', async (field) => {
    const { status, body } = await get(`${article}?fields=${field}`);
    expect(status).toBe(200);
    expect(body).toEqual(has(field) ? { [field]: seed.article[field] } : {});
  });

  it('several are kept, whatever their order', async () => {
    const { body } = await get(`${article}?fields=summary,headline`);
    expect(body).toEqual({ headline: seed.article.headline, summary: seed.article.summary });
  });

  it('all together are the record, byte for byte', async () => {
    const all = await get(`${article}?fields=${articleFields.join(',')}`);
    expect(all.text).toBe((await get(article)).text);
  });

  it('one that is named twice is answered once', async () => {
    const { text } = await get(`${article}?fields=headline,headline`);
    expect(text).toBe((await get(`${article}?fields=headline`)).text);
  });

  it.each([
    ['an unknown one', 'colour', ['/query/fields/0']],
    ['a known and an unknown one', 'headline,colour', ['/query/fields/1']],
    ['none', '', ['/query/fields/0']],
    ['an empty one in the list', 'headline,,summary', ['/query/fields/1']],
    ['a name with a blank', 'headline, summary', ['/query/fields/1']],
    ['a name in capitals', 'Headline', ['/query/fields/0']],
    ['a name of every object', '__proto__,constructor', ['/query/fields/0', '/query/fields/1']],
    [
      'more than there are',
      `headline${',headline'.repeat(articleFields.length)}`,
      ['/query/fields'],
    ],
  ])('%s is refused', async (_kind, fields, pointers) => {
    await expectRefusal(`${article}?fields=${encodeURIComponent(fields)}`, ...pointers);
  });
});

describe('filters', () => {
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const { claims, quotes } = seed.article;

  it.each([
    ['claims by type', 'claims?type=narration', claims.filter(({ type }) => type === 'narration')],
    [
      'claims by certainty',
      'claims?certainty=possible',
      claims.filter(({ certainty }) => certainty === 'possible'),
    ],
    [
      'claims by polarity',
      'claims?polarity=negative',
      claims.filter(({ polarity }) => polarity === 'negative'),
    ],
    ['claims by place', 'claims?foundIn=p3', claims.filter(({ foundIn }) => foundIn === 'p3')],
    [
      'claims by speaker',
      'claims?speaker=donald-trump',
      claims.filter(({ attribution }) => attribution?.speakerId === 'donald-trump'),
    ],
    [
      'claims by two',
      'claims?speaker=yuri-ushakov&foundIn=p3',
      claims.filter(
        ({ attribution, foundIn }) => attribution?.speakerId === 'yuri-ushakov' && foundIn === 'p3',
      ),
    ],
    ['quotes by type', 'quotes?type=mixed', quotes.filter(({ type }) => type === 'mixed')],
    [
      'quotes by speaker',
      'quotes?speaker=yuri-ushakov',
      quotes.filter(({ attribution }) => attribution.speakerId === 'yuri-ushakov'),
    ],
    ['quotes by place', 'quotes?foundIn=s1', quotes.filter(({ foundIn }) => foundIn === 's1')],
  ])('%s: %s', async (_name, query, expected) => {
    const { page } = await getPage(`${article}/${query}`);
    expect(idsOf(page.items)).toEqual(idsOf(expected));
    expect(page.total).toBe(expected.length);
  });

  it.each([
    'claims?speaker=nobody-at-all',
    'quotes?speaker=x',
    'claims?foundIn=p99',
    'quotes?foundIn=caption&type=direct&speaker=nobody',
  ])('%s finds nothing, which is no error', async (query) => {
    const { page, link } = await getPage(`${article}/${query}`);
    expect(page).toEqual({ items: [], total: 0 });
    expect(link).toBeUndefined();
  });

  it.each([
    ['claims', 'type', 'quoted'],
    ['claims', 'type', 'Narration'],
    ['claims', 'type', ''],
    ['claims', 'certainty', 'sure'],
    ['claims', 'polarity', '-1'],
    ['claims', 'speaker', 'Wrong Slug'],
    ['claims', 'speaker', 'a--b'],
    ['claims', 'speaker', '-a'],
    ['claims', 'speaker', ''],
    ['claims', 'speaker', 'a'.repeat(121)],
    ['claims', 'foundIn', 'p0'],
    ['claims', 'foundIn', 'q1'],
    ['quotes', 'type', 'narration'],
    ['quotes', 'speaker', 'Владимир'],
    ['quotes', 'foundIn', 'body'],
  ])('of %s refuse %s=%s', async (part, name, value) => {
    await expectRefusal(
      `${article}/${part}?${name}=${encodeURIComponent(value)}`,
      `/query/${name}`,
    );
  });
});

const plain = [
  '/',
  article,
  `${article}/headline`,
  `${article}/text`,
  `${article}/claims/c1`,
  '/problems',
  '/problems/not-found',
  '/healthz',
  '/readyz',
  '/metrics',
  '/openapi.json',
  '/docs',
];

describe.each([...plain, ...collections])('parameters of %s', (path) => {
  it.each([
    ['colour=red', '/query/colour'],
    ['colour', '/query/colour'],
    ['Limit=1', '/query/Limit'],
    ['limit[]=1', '/query/limit[]'],
    ['a%2Fb=1', '/query/a~1b'],
    ['a~b=1', '/query/a~0b'],
    ['__proto__=1', '/query/__proto__'],
    ['constructor=1', '/query/constructor'],
    ['=1', '/query/'],
  ])('the unknown %s is refused and named', async (query, pointer) => {
    await expectRefusal(`${path}?${query}`, pointer);
  });

  it('every unknown one is named', async () => {
    await expectRefusal(
      `${path}?red=1&green=2&blue=3`,
      '/query/red',
      '/query/green',
      '/query/blue',
    );
  });

  it('a query without parameters is none', async () => {
    expect((await get(`${path}?`)).status).toBe(200);
  });
});

it.each<readonly [path: string, pointer: string]>([
  [`${article}?fields=headline&fields=summary`, '/query/fields'],
  [`${article}?fields=headline&fields=headline`, '/query/fields'],
  ...collections.flatMap((path) => [
    [`${path}?limit=5&limit=5`, '/query/limit'] as const,
    [`${path}?limit=5&limit=6`, '/query/limit'] as const,
    [`${path}?cursor=YzE&cursor=YzE`, '/query/cursor'] as const,
  ]),
  [`${article}/claims?type=direct&type=mixed`, '/query/type'],
  [`${article}/claims?certainty=certain&certainty=certain`, '/query/certainty'],
  [`${article}/quotes?speaker=russia&speaker=reuters`, '/query/speaker'],
  [`${article}/quotes?foundIn=p1&foundIn=p2`, '/query/foundIn'],
])('the repeated parameter of %s is refused', async (path, pointer) => {
  await expectRefusal(path, pointer);
});

describe('paging through', () => {
  /** Follows `next` from page to page, as a client would. */
  const walk = async (path: string, limit: number, filters: string, url: string) => {
    const { page: whole } = await getPage(`${path}?${filters}`, url);
    const seen: string[] = [];
    let next: string | undefined = `${path}?limit=${limit}${filters === '' ? '' : `&${filters}`}`;
    while (next !== undefined) {
      const { page, link }: Awaited<ReturnType<typeof getPage>> = await getPage(next, url);
      expect(page.total).toBe(whole.total);
      expect(link).toBe(page.next === undefined ? undefined : `<${page.next}>; rel="next"`);
      if (page.next !== undefined) {
        expect(page.items).toHaveLength(limit);
        const query = new URL(page.next, url).searchParams;
        query.delete('cursor');
        expect(Object.fromEntries(query)).toEqual({
          limit: String(limit),
          ...Object.fromEntries(new URLSearchParams(filters)),
        });
      }
      seen.push(...page.items.map(({ id }) => id));
      expect(seen.length).toBeLessThanOrEqual(whole.total);
      next = page.next;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
  };

  const walkWithEveryLimit = async (path: string, filters: string, url = server.url) => {
    const { page, link } = await getPage(`${path}?${filters}`, url);
    expect(page.items).toHaveLength(page.total);
    expect(link).toBeUndefined();
    for (let limit = 1; limit <= page.total + 1; limit += 1) await walk(path, limit, filters, url);
    return page.items.map(({ id }) => id);
  };

  it.each(parts)('%s, whatever the limit, gives every item once and in order', async (part) => {
    const ids = await walkWithEveryLimit(`${article}/${part}`, '');
    expect(ids).toEqual(seed.article[part].map(({ id }) => id));
  });

  it.each([
    'claims?type=narration',
    'claims?certainty=certain&polarity=positive',
    'claims?speaker=donald-trump',
    'quotes?type=direct',
    'quotes?speaker=donald-trump',
  ])('%s keeps the filters from page to page', async (address) => {
    const [part, filters = ''] = address.split('?');
    const ids = await walkWithEveryLimit(`${article}/${part}`, filters);
    expect(ids.length).toBeGreaterThan(1);
  });

  it('articles, the one added last first', async () => {
    const articles = [1, 2, 3, 4, 5].map((day) => ({
      ...seed,
      article: {
        ...seed.article,
        id: `day-${day}`,
        provenance: { ...seed.article.provenance, at: `2024-01-0${day}T00:00:00Z` },
      },
    }));
    const { url } = await startTestServer({ articles });
    const ids = await walkWithEveryLimit('/v1/articles', '', url);
    expect(ids).toEqual(['day-5', 'day-4', 'day-3', 'day-2', 'day-1']);
  });

  it('a collection asked for without a limit is the one asked for with the usual one', async () => {
    for (const path of collections) {
      expect((await get(path)).text).toBe((await get(`${path}?limit=100`)).text);
    }
  });
});

describe('latest', () => {
  it.each([
    '',
    '/headline',
    '/text',
    ...parts.map((part) => `/${part}`),
    '/paragraphs/p1',
    '/quotes/q1',
    '/claims/c1',
    '/speakers/russia',
    '?fields=headline',
    '/claims?limit=2',
    '/quotes?type=direct',
  ])('%s is answered as under the article’s id, byte for byte', async (rest) => {
    const byId = await get(`${article}${rest}`);
    const latest = await get(`/v1/articles/latest${rest}`);
    expect(byId.status).toBe(200);
    expect(latest.text).toBe(byId.text);
    const { date: _date, 'x-request-id': _id, ...headers } = byId.headers;
    expect(latest.headers).toMatchObject(headers);
  });
});

describe('the length of an address', () => {
  const ofLength = (length: number, path: string): string =>
    path + 'x'.repeat(length - path.length);

  it.each([
    ['usual', {}, 4096],
    ['smallest', { MAX_URL_LENGTH: '64' }, 64],
  ])('the %s limit holds to the byte', async (_name, environment, limit) => {
    const { url } = await startTestServer({ environment });
    for (const [path, within] of [
      ['/v1/articles/', 404],
      ['/v1/articles?', 400],
      ['/v1/articles/latest/claims/', 404],
      ['/problems/', 404],
      ['/docs/', 404],
      ['/nowhere/', 404],
      ['/', 404],
    ] as const) {
      for (const [length, expected] of [
        [limit - 1, within],
        [limit, within],
        [limit + 1, 414],
      ] as const) {
        const { status, type, body, headers } = await request(url).get(ofLength(length, path));
        expect({ path, length, status, type }).toEqual({
          path,
          length,
          status: expected,
          type: 'application/problem+json',
        });
        expect(Problem.parse(body).status).toBe(expected);
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
    }
  });

  it('an address over the limit is 414 for other methods too', async () => {
    for (const method of ['head', 'options', 'post', 'delete'] as const) {
      const { status } = await request(server.url)[method](ofLength(4097, '/v1/articles/'));
      expect({ method, status }).toEqual({ method, status: 414 });
    }
  });
});
