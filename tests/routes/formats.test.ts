import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/representations/formats.ts';
import { jsonLdOf } from '../../src/representations/json-ld.ts';
import { ninjsOf } from '../../src/representations/ninjs.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { type Answered, ask } from '../http/ask.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';

const record = `/v1/articles/${seedId}`;
const json = 'application/json; charset=utf-8';
const ld = 'application/ld+json';
const annotations = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const ninjs = 'application/json; profile="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"';
const markdown = 'text/markdown; variant=GFM; charset=utf-8';
const plain = 'text/plain; charset=utf-8';
const csv = 'text/csv; charset=utf-8; header=present';

const ownAddresses = [
  ['json-ld', ld],
  ['annotations', annotations],
  ['annotations/pages/1', annotations],
  ['annotations/q2', annotations],
  ['annotations/c13', annotations],
  ['ninjs', ninjs],
  ['markdown', markdown],
  ['plain', plain],
] as const;

let server: TestServer;
let revision: string;

beforeAll(async () => {
  server = await startServer();
  revision = stored(await readSeed()).article.revision;
});

afterAll(() => server.app.close());

type Headers = Readonly<Record<string, string>>;

const get = (path: string, headers: Headers = {}, method = 'GET'): Promise<Answered> =>
  ask(server, { path, headers, method });

const typeOf = ({ headers }: Answered): string | undefined => headers['content-type'];

describe('an article’s own address', () => {
  it.each([
    ['nothing', undefined, json],
    ['anything', '*/*', json],
    ['an empty value', '', json],
    ['JSON', 'application/json', json],
    ['JSON with the charset of the answer', 'application/json; charset=utf-8', json],
    ['any application', 'application/*', json],
    ['what a browser sends', 'text/html,application/xhtml+xml,*/*;q=0.8', json],
    ['what axios sends', 'application/json, text/plain, */*', json],
    ['JSON-LD', 'application/ld+json', ld],
    ['JSON-LD in capitals', 'APPLICATION/LD+JSON', ld],
    ['JSON-LD with the charset that JSON has anyhow', 'application/ld+json; charset=utf-8', ld],
    ['ninjs with it', `${ninjs};charset="UTF-8";q=0.5`, ninjs],
    ['annotations', annotations, annotations],
    ['annotations, written closely', annotations.replace('; ', ';'), annotations],
    [
      'annotations, compacted',
      annotations.replace('="', '="http://www.w3.org/ns/json-ld#compacted '),
      annotations,
    ],
    ['one of two profiles', annotations.replace('="', '="https://example.org/ '), annotations],
    [
      'compacted JSON-LD',
      'application/ld+json; profile="http://www.w3.org/ns/json-ld#compacted"',
      ld,
    ],
    ['ninjs', ninjs, ninjs],
    ['Markdown', 'text/markdown', markdown],
    ['Markdown of the variant', 'text/markdown; variant=GFM', markdown],
    ['plain text', 'text/plain', plain],
    ['any text', 'text/*', markdown],
    ['Markdown rather than JSON', 'application/json;q=0.5, text/markdown', markdown],
    ['JSON rather than Markdown', 'application/json, text/markdown;q=0.9', json],
    ['Markdown, else anything', 'text/markdown, */*;q=0.1', markdown],
    ['two alike, the first of which comes first', 'text/plain, text/markdown', plain],
    ['anything but JSON', 'application/json;q=0, */*;q=0.5', ld],
    ['what there is not, else JSON-LD', 'text/turtle, application/ld+json;q=0.2', ld],
    ['a format at the lowest weight', 'text/markdown;q=0.001', markdown],
  ])('answers who takes %s', async (_what, accept, type) => {
    const answer = await get(record, accept === undefined ? {} : { accept });
    expect({ status: answer.status, type: typeOf(answer) }).toEqual({ status: 200, type });
    expect(answer.headers.vary).toBe('Accept, Accept-Encoding');
  });

  it.each([
    ['an image', 'image/png'],
    ['another profile', 'application/ld+json; profile="https://example.org/"'],
    [
      'JSON-LD that is not compacted',
      'application/ld+json; profile="http://www.w3.org/ns/json-ld#expanded"',
    ],
    ['another charset', 'application/ld+json; charset=iso-8859-1'],
    ['another variant', 'text/markdown; variant=CommonMark'],
    ['a table', 'text/csv'],
    ['nothing at all', '*/*;q=0'],
    ['a refused format', 'text/markdown;q=0'],
  ])('tells who takes only %s what there is, and where', async (_what, accept) => {
    const answer = await get(record, { accept });
    expect(answer.status).toBe(406);
    const problem = JSON.parse(answer.body.toString());
    expect(problem).toMatchObject({ type: '/problems/not-acceptable', instance: record });
    expect(problem.alternatives).toEqual([
      { mediaType: 'application/json', address: record },
      ...formats.map(({ name, mediaType }) => ({ mediaType, address: `${record}/${name}` })),
    ]);
    for (const { mediaType } of problem.alternatives) expect(problem.detail).toContain(mediaType);
  });

  it('says in a 406 nothing that is not so', async () => {
    const { body } = await get(record, { accept: 'image/png' });
    for (const { mediaType, address } of JSON.parse(body.toString()).alternatives) {
      const direct = await get(address);
      const chosen = await get(record, { accept: mediaType });
      expect(direct.status).toBe(200);
      expect(chosen.headers['content-type']).toBe(direct.headers['content-type']);
      expect(chosen.headers['content-location']).toBe(address);
      expect(chosen.headers.etag).toBe(direct.headers.etag);
      expect(chosen.body).toEqual(direct.body);
    }
  });

  it('answers the record as ever, whatever others ask for in between', async () => {
    const asked = [
      undefined,
      'text/markdown',
      '*/*',
      ld,
      'application/json',
      'image/png',
      undefined,
    ];
    // Each twice: the first answer may go the long way, the second the short one.
    const unasked = await startTestServer();
    const answers: string[] = [];
    for (const accept of [...asked, ...asked]) {
      const headers: Headers = accept === undefined ? {} : { accept };
      const answer = await ask(unasked, { path: record, headers });
      answers.push(`${answer.status} ${answer.headers['content-type']?.split(';')[0]}`);
    }
    const once = [
      '200 application/json',
      '200 text/markdown',
      '200 application/json',
      '200 application/ld+json',
      '200 application/json',
      '406 application/problem+json',
      '200 application/json',
    ];
    expect(answers).toEqual([...once, ...once]);
  });

  it('answers in JSON only where fields are asked for', async () => {
    const path = `${record}?fields=headline`;
    expect(typeOf(await get(path))).toBe(json);
    expect((await get(path, { accept: 'text/markdown' })).status).toBe(406);
  });

  it('does not answer in formats where there is no article', async () => {
    expect((await get('/v1/articles/nope', { accept: 'image/png' })).status).toBe(404);
    expect((await get('/v1/articles/nope/json-ld')).status).toBe(404);
  });
});

describe.each(ownAddresses)('…/%s', (path, type) => {
  const address = `${record}/${path}`;

  it('answers in its format, at latest as well', async () => {
    const answer = await get(address);
    expect({ status: answer.status, type: typeOf(answer) }).toEqual({ status: 200, type });
    expect(answer.headers['content-location']).toBe(address);
    const latest = await get(`/v1/articles/latest/${path}`);
    expect(latest.headers['content-location']).toBe(address);
    expect(latest.body).toEqual(answer.body);
  });

  it('answers HEAD as GET, less the body', async () => {
    const [head, whole] = [await get(address, {}, 'HEAD'), await get(address)];
    const { date: _one, ...headHeaders } = head.headers;
    const { date: _other, ...wholeHeaders } = whole.headers;
    expect({ ...headHeaders, 'x-request-id': 0 }).toEqual({ ...wholeHeaders, 'x-request-id': 0 });
    expect(head.body).toHaveLength(0);
  });

  it('answers 304 to its own tag, and to no other format’s', async () => {
    const { headers } = await get(address);
    const tag = headers.etag ?? '';
    const again = await get(address, { 'if-none-match': tag });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    const other = (await get(record)).headers.etag ?? '';
    expect(other).not.toBe(tag);
    expect((await get(address, { 'if-none-match': other })).status).toBe(200);
  });

  it('is refused to who takes something else, with what it is', async () => {
    const { status, body } = await get(address, { accept: 'image/png' });
    expect(status).toBe(406);
    expect(body.toString()).toContain(`This address answers in ${type.split(';')[0]}`);
  });

  it('takes no parameters', async () => {
    expect((await get(`${address}?limit=3`)).status).toBe(400);
  });

  it('is there for a revision too, and never changes', async () => {
    const own = `${record}/revisions/${revision}/${path}`;
    const answer = await get(own);
    expect({ status: answer.status, type: typeOf(answer) }).toEqual({ status: 200, type });
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-location']).toBe(own);
  });
});

describe('tags', () => {
  it('differ from format to format, also where they share an address', async () => {
    const tags = await Promise.all(
      ['application/json', ...formats.map(({ mediaType }) => mediaType)].map(
        async (accept) => (await get(record, { accept })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(formats.length + 1);
  });

  it('of one format do not answer for another at the same address', async () => {
    const { headers } = await get(record, { accept: 'text/markdown' });
    const tag = { 'if-none-match': headers.etag ?? '' };
    expect((await get(record, { ...tag, accept: 'text/markdown' })).status).toBe(304);
    expect((await get(record, tag)).status).toBe(200);
    expect((await get(record, { ...tag, accept: ld })).status).toBe(200);
  });
});

describe('addresses in formats', () => {
  it('begin with the public URL, and ids lead to the page', async () => {
    const harbour = stored(await readHarbourBridge());
    const { url } = await startTestServer({
      articles: [harbour],
      environment: { PUBLIC_URL: 'https://record.example' },
    });
    const place = {
      address: 'https://record.example/v1/articles/harbour-bridge',
      readerAddress: 'https://record.example/articles/harbour-bridge',
    };
    const get = async (path: string) => (await fetch(`${url}/v1/articles/latest/${path}`)).json();
    expect(await get('json-ld')).toEqual(jsonLdOf(harbour, place));
    expect(await get('ninjs')).toEqual(ninjsOf(harbour, place));
  });

  it('of annotations answer', async () => {
    const collection = JSON.parse((await get(`${record}/annotations`)).body.toString());
    expect((await get(collection.id)).status).toBe(200);
    expect((await get(collection.last)).status).toBe(200);
    for (const item of collection.first.items) {
      const { status, body } = await get(item.id);
      expect(status).toBe(200);
      expect(JSON.parse(body.toString())).toEqual({ '@context': collection['@context'], ...item });
      for (const { source } of item.body) {
        if (source !== undefined) expect((await get(source)).status).toBe(200);
      }
    }
  });

  it('of a revision stay within it', async () => {
    const own = `${record}/revisions/${revision}`;
    const { body } = await get(`${own}/json-ld`);
    expect(JSON.parse(body.toString())['@id']).toBe(own.replace(/^\/v1/, ''));
    const { body: listed } = await get(own, { accept: annotations });
    expect(JSON.parse(listed.toString()).id).toBe(`${own}/annotations`);
  });
});

describe('annotations', () => {
  it.each([
    ['annotations', /BasicContainer>; rel="type", .*constrainedBy"/],
    ['annotations/q1', /ldp#Resource>; rel="type"/],
    ['annotations/pages/1', /ldp#Resource>; rel="type"/],
  ])('say what the Web Annotation Protocol wants: %s', async (path, link) => {
    const { headers } = await get(`${record}/${path}`);
    expect(headers.link).toMatch(link);
    expect(headers.allow).toBe('GET, HEAD, OPTIONS');
    expect(headers.etag).toMatch(/^"/);
    expect(headers.vary).toContain('Accept');
  });

  it.each(['annotations/q999', 'annotations/p1', 'annotations/pages/2', 'annotations/pages/0x1'])(
    'that are not there are a problem: %s',
    async (path) => {
      const { status, body } = await get(`${record}/${path}`);
      expect(status).toBe(404);
      expect(JSON.parse(body.toString())).toMatchObject({ type: '/problems/part-not-found' });
    },
  );
});

describe.each(['claims', 'quotes'])('%s as a table', (name) => {
  const list = `${record}/${name}`;
  const whole = `${list}/csv`;

  it.each([
    [undefined, json],
    ['*/*', json],
    ['application/json', json],
    ['text/csv', csv],
    ['text/*', csv],
    ['text/csv, application/json;q=0.9', csv],
    ['text/csv;q=0.5, application/json', json],
  ])('come to who takes <%s> as %s', async (accept, type) => {
    const headers: Headers = accept === undefined ? {} : { accept };
    for (const path of [list, `${list}?type=direct`]) {
      const answer = await get(path, headers);
      expect({ path, type: typeOf(answer) }).toEqual({ path, type });
    }
  });

  it('are refused with both forms and their addresses', async () => {
    const { status, body } = await get(list, { accept: 'image/png' });
    expect(status).toBe(406);
    expect(JSON.parse(body.toString()).alternatives).toEqual([
      { mediaType: 'application/json', address: list },
      { mediaType: 'text/csv', address: whole },
    ]);
  });

  it('have an address of their own, which the other names', async () => {
    const [direct, chosen] = [await get(whole), await get(list, { accept: 'text/csv' })];
    expect(typeOf(direct)).toBe(csv);
    expect(direct.headers['content-location']).toBe(whole);
    expect(chosen.headers['content-location']).toBe(whole);
    expect(chosen.body).toEqual(direct.body);
    expect((await get(whole, { 'if-none-match': direct.headers.etag ?? '' })).status).toBe(304);
  });

  it('take the filters, and no pages', async () => {
    const filtered = await get(`${whole}?speaker=yuri-ushakov`);
    const all = JSON.parse((await get(`${list}?speaker=yuri-ushakov`)).body.toString());
    expect(filtered.body.toString().trimEnd().split('\r\n')).toHaveLength(all.total + 1);
    expect((await get(`${whole}?limit=3`)).status).toBe(400);
    const chosen = await get(`${list}?speaker=yuri-ushakov`, { accept: 'text/csv' });
    expect(chosen.headers['content-location']).toBe(`${whole}?speaker=yuri-ushakov`);
    expect(chosen.body).toEqual(filtered.body);
  });

  it('come in pages where pages are asked for, each leading to the next', async () => {
    const ids: string[] = [];
    for (let path: string | undefined = `${list}?limit=3`; path !== undefined; ) {
      const { headers, body } = await get(path, { accept: 'text/csv' });
      const rows = body.toString().trimEnd().split('\r\n').slice(1);
      expect(rows.length).toBeLessThanOrEqual(3);
      ids.push(...rows.map((row) => row.split(',', 1)[0] ?? ''));
      expect(headers['content-location']).toBeUndefined();
      path = /^<(.*)>; rel="next"$/.exec(String(headers.link ?? ''))?.[1];
    }
    const all = JSON.parse((await get(list)).body.toString());
    expect(ids).toEqual(all.items.map(({ id }: { id: string }) => id));
  });

  it('answer with JSON as ever, whatever others ask for in between', async () => {
    const before = await get(list);
    await get(list, { accept: 'text/csv' });
    const after = await get(list);
    expect(after.body).toEqual(before.body);
    const preferred = await get(list, { accept: 'application/json;q=0.1, text/csv' });
    expect(typeOf(preferred)).toBe(csv);
  });
});
