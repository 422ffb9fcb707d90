import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../src/records/article.ts';
import { withRevision } from '../../src/records/revision.ts';
import { readFerryNotice, readHarbourBridge, stored } from '../fixtures/read-fixture.ts';
import { startServer, startTestServer } from '../test-server.ts';

const API_TOKENS = 'a-token-for-tests-only';
const token = `Bearer ${API_TOKENS}`;
const bridge = await readHarbourBridge();
const ferry = await readFerryNotice();
const path = '/v1/articles/harbour-bridge';
const document = 'Tram line opens\n\nThe mayor, Ada Lind, said the tram line would open in May.';

/** The bridge’s record, published by somebody else. */
const corrected = { ...bridge.record, published: { publisher: 'The Harbour Post' } };

const start = async (environment: Readonly<Record<string, string>> = { API_TOKENS }) => {
  const { url } = await startTestServer({ articles: [stored(bridge)], environment });
  const request = supertest(url);
  const tagOf = async (at = path): Promise<string> => String((await request.get(at)).headers.etag);
  return {
    get: (at: string) => request.get(at),
    tagOf,
    post: (body: string | object) =>
      request.post('/v1/articles').set('authorization', token).send(body),
    put: (body: string | object, tag: string, at = path) =>
      request.put(at).set('authorization', token).set('if-match', tag).send(body),
    remove: (tag: string, at = path) =>
      request.delete(at).set('authorization', token).set('if-match', tag),
    plain: request,
  };
};

const asText = { 'content-type': 'text/plain' };
const recorded = ({ record, sourceText: text }: typeof bridge) => ({ record, text });

describe('POST /v1/articles', () => {
  it('adds an article with its record, and serves it from then on', async () => {
    const { post, get, tagOf } = await start();
    await get('/v1/articles');
    const { status, headers, body } = await post(recorded(ferry));
    const article = withRevision(ferry.record);
    expect({ status, body }).toEqual({ status: 201, body: article });
    expect(headers.location).toBe('/v1/articles/ferry-notice');
    expect((await get('/v1/articles/ferry-notice')).body).toEqual(article);
    expect((await get('/v1/articles/ferry-notice/text')).text).toBe(ferry.sourceText);
    expect(await tagOf('/v1/articles/ferry-notice')).toBe(headers.etag);
    expect((await get('/v1/articles')).body.items.map(({ id }: Article) => id)).toEqual([
      'ferry-notice',
      'harbour-bridge',
    ]);
    expect((await get('/v1/articles/latest')).body.id).toBe('ferry-notice');
  });

  it('adds an article that was asked for in vain, and tells each in vain by its own request', async () => {
    const { post, get } = await start();
    const answers = [
      await get('/v1/articles/ferry-notice'),
      await get('/v1/articles/ferry-notice'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(new Set(answers.map(({ body }) => body.requestId)).size).toBe(2);
    expect((await post(recorded(ferry))).status).toBe(201);
    expect((await get('/v1/articles/ferry-notice')).status).toBe(200);
  });

  it('takes what GET answers with for a record', async () => {
    const { post } = await start();
    const { status } = await post({ record: withRevision(ferry.record), text: ferry.sourceText });
    expect(status).toBe(201);
  });

  it('reads an article in a document, and finds it an id that is free', async () => {
    const { post, get } = await start();
    for (const id of ['tram-line-opens', 'tram-line-opens-2']) {
      const { status, body } = await post(document).set(asText);
      expect({ status, id: body.id }).toEqual({ status: 201, id });
      expect((await get(`/v1/articles/${id}/text`)).text).toBe(document);
    }
  });

  it.each([
    ['an id that is taken', recorded({ ...bridge, record: corrected }), 409, 'article-exists'],
    [
      'a record of another text',
      { record: ferry.record, text: `${ferry.sourceText}.` },
      422,
      'faulty-record',
    ],
    ['a record without its text', { record: ferry.record }, 400, 'invalid-body'],
    ['a record that is none', { record: { id: 'x' }, text: 'x' }, 400, 'invalid-body'],
    ['no words', { text: ' ' }, 422, 'empty-article'],
  ])('refuses %s, and keeps nothing of it', async (_what, body, status, code) => {
    const { post, get } = await start();
    const before = (await get('/v1/articles')).text;
    const answer = await post(body);
    expect(answer.body).toMatchObject({ status, type: `/problems/${code}` });
    expect((await get('/v1/articles')).text).toBe(before);
  });

  it('names the faults of a record, and where they are', async () => {
    const { post } = await start();
    const [first, ...others] = ferry.record.paragraphs;
    const record = { ...ferry.record, paragraphs: [{ ...first, end: 1 }, ...others] };
    const { body } = await post({ record, text: ferry.sourceText });
    expect(body.errors[0]).toMatchObject({
      pointer: expect.stringMatching(/^\/body\/record\/paragraphs\/0/),
    });
  });

  it('adds once what is sent again with the same Idempotency-Key', async () => {
    const { post, get } = await start();
    const send = () => post(document).set({ ...asText, 'idempotency-key': 'tram-1' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.location).toBe(first.headers.location);
    expect((await get('/v1/articles')).body.total).toBe(2);
    const other = await post(`${document} It did.`).set({ ...asText, 'idempotency-key': 'tram-1' });
    expect(other.body).toMatchObject({ status: 422, type: '/problems/key-reused' });
    const odd = await post(document).set({ ...asText, 'idempotency-key': 'a b' });
    expect(odd.body).toMatchObject({ status: 400, type: '/problems/malformed-request' });
  });

  it('adds once what is sent many times at the same moment with the same key', async () => {
    const { post, get } = await start();
    const send = () => post(document).set({ ...asText, 'idempotency-key': 'tram-1' });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await get('/v1/articles')).body.total).toBe(2);
  });

  it('knows a key after a restart, and what it was sent with; others have keys of their own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const place = join(folder, 'archive.sqlite');
    const tokens = ['a-token-of-one-writer', 'a-token-of-the-other'];
    const serve = async () => {
      const server = await startServer({
        articles: [],
        place,
        environment: { API_TOKENS: `${tokens}` },
      });
      const post = (body: string, writer = 0) =>
        supertest(server.url)
          .post('/v1/articles')
          .set({ authorization: `Bearer ${tokens[writer]}`, 'idempotency-key': 'k', ...asText })
          .send(body);
      return { post, close: () => server.app.close(), archive: server.archive };
    };
    const before = await serve();
    const first = await before.post(document);
    await before.close();
    const after = await serve();
    onTestFinished(after.close);
    const again = await after.post(document);
    expect({ status: again.status, text: again.text }).toEqual({ status: 201, text: first.text });
    expect((await after.post(`${document} It did.`)).body.type).toBe('/problems/key-reused');
    expect((await after.post(document, 1)).headers.location).toBe('/v1/articles/tram-line-opens-2');
    expect(await after.archive.count()).toBe(2);
  });

  it('finds a free number among many articles of one headline, and passes by those withdrawn', async () => {
    const { post, remove } = await start();
    for (let number = 1; number <= 12; number += 1) await post(document).set(asText);
    await remove('*', '/v1/articles/tram-line-opens-7');
    expect((await post(document).set(asText)).body.id).toBe('tram-line-opens-13');
  });

  it('refuses half of a character, and says where it is', async () => {
    const { post } = await start();
    const record = { ...ferry.record, published: { publisher: 'The \ud83d Post' } };
    const { body } = await post({ record, text: ferry.sourceText });
    expect(body).toMatchObject({
      status: 422,
      type: '/problems/faulty-record',
      errors: [{ pointer: '/body/record/published/publisher' }],
    });
  });

  it('does not read a document that is longer than one may be', async () => {
    const { post } = await start({ API_TOKENS, MAX_EXTRACTION_SIZE: '20' });
    const { status } = await post(document).set(asText);
    expect(status).toBe(413);
  });
});

describe('PUT /v1/articles/{articleId}', () => {
  it('replaces an article, and what was kept of it', async () => {
    const { put, get, tagOf } = await start();
    const paths = [path, '/v1/articles/latest', '/v1/articles', `${path}/claims/c1`];
    for (const one of paths) await get(one);
    const { status, headers, body } = await put(
      recorded({ ...bridge, record: corrected }),
      await tagOf(),
    );
    expect({ status, body }).toEqual({ status: 200, body: withRevision(corrected) });
    for (const one of paths.slice(0, 2)) {
      const answer = await get(one);
      expect(answer.body).toEqual(withRevision(corrected));
      expect(answer.headers.etag).toBe(headers.etag);
    }
    expect((await get('/v1/articles')).body.items[0].published).toEqual(corrected.published);
  });

  it('reads the article in a document, under the id it has', async () => {
    const { put, get } = await start();
    const { status, body } = await put(document, '*').set(asText);
    expect({ status, id: body.id }).toEqual({ status: 200, id: 'harbour-bridge' });
    expect((await get(`${path}/text`)).text).toBe(document);
  });

  it('lets only one of two changes to the same state through', async () => {
    const { put, tagOf } = await start();
    const tag = await tagOf();
    const body = recorded({ ...bridge, record: corrected });
    expect((await put(body, tag)).status).toBe(200);
    const { status, body: problem } = await put(body, tag);
    expect({ status, type: problem.type }).toEqual({
      status: 412,
      type: '/problems/revision-mismatch',
    });
  });

  it('takes the tag of any content coding', async () => {
    const { put, get } = await start();
    const { headers } = await get(path).set('accept-encoding', 'gzip');
    expect(headers.etag).toMatch(/-gzip"$/);
    const { status } = await put(recorded({ ...bridge, record: corrected }), headers.etag ?? '');
    expect(status).toBe(200);
  });

  it.each([
    ['no If-Match', {}, 428, 'precondition-required'],
    ['a weak tag', { 'if-match': 'W/"a"' }, 412, 'revision-mismatch'],
    ['another tag', { 'if-match': '"a"' }, 412, 'revision-mismatch'],
    ['what is no tag', { 'if-match': 'a' }, 400, 'malformed-request'],
  ])('refuses %s, and changes nothing', async (_what, headers, status, code) => {
    const { plain, get } = await start();
    const before = (await get(path)).text;
    const { body } = await plain
      .put(path)
      .set({ authorization: token, ...headers })
      .send(recorded({ ...bridge, record: corrected }));
    expect(body).toMatchObject({ status, type: `/problems/${code}` });
    expect((await get(path)).text).toBe(before);
  });

  it('refuses the record of another article', async () => {
    const { put } = await start();
    const { body } = await put(recorded(ferry), '*');
    expect(body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/body/record/id', detail: expect.stringContaining('harbour-bridge') }],
    });
  });

  it('finds no article to replace where there is none', async () => {
    const { put } = await start();
    expect((await put(recorded(ferry), '*', '/v1/articles/ferry-notice')).status).toBe(404);
  });
});

describe('DELETE /v1/articles/{articleId}', () => {
  it('withdraws an article: gone, with the day', async () => {
    const { remove, get, tagOf } = await start();
    const paths = [path, `${path}/claims`, `${path}/text`, '/v1/articles/latest'];
    for (const one of paths) await get(one);
    const { status, text } = await remove(await tagOf());
    expect({ status, text }).toEqual({ status: 204, text: '' });
    for (const one of paths.slice(0, 3)) {
      const { body } = await get(one);
      expect(body).toMatchObject({ status: 410, type: '/problems/article-withdrawn' });
      expect(body.detail).toContain(`withdrawn on ${new Date().toISOString().slice(0, 10)}`);
    }
    expect((await get('/v1/articles/latest')).status).toBe(404);
    expect((await get('/v1/articles')).body).toEqual({ items: [], total: 0 });
  });

  it('wants If-Match, and the state that it names', async () => {
    const { plain, remove, get } = await start();
    expect((await plain.delete(path).set('authorization', token)).status).toBe(428);
    expect((await remove('"other"')).status).toBe(412);
    expect((await get(path)).status).toBe(200);
  });

  it('cannot be taken back by adding the article again', async () => {
    const { remove, post } = await start();
    await remove('*');
    expect((await post(recorded(bridge))).status).toBe(410);
    expect((await remove('*')).status).toBe(410);
  });
});

describe('changes', () => {
  const changes = [
    ['post', '/v1/articles'],
    ['put', path],
    ['delete', path],
  ] as const;

  it.each(changes)(
    'by %s are refused without a token, whatever else is wrong',
    async (method, at) => {
      const { plain } = await start();
      for (const headers of [{}, { authorization: 'Bearer not-a-known-token-at-all' }]) {
        const answer = await plain[method](at).set(headers).send('{');
        expect(answer.status).toBe(401);
        expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      }
    },
  );

  it.each(changes)(
    'by %s are refused by a server without tokens, which says how to allow them',
    async (method, at) => {
      const { plain } = await start({});
      const { body } = await plain[method](at).set('authorization', token);
      expect(body).toMatchObject({
        status: 403,
        detail: expect.stringContaining('API_TOKENS'),
      });
    },
  );
});

describe('revisions', () => {
  const correct = async () => {
    const server = await start();
    await server.put(recorded({ ...bridge, record: corrected }), '*');
    const [now, before] = [withRevision(corrected), withRevision(bridge.record)];
    return { ...server, now, before };
  };

  it('lists them, the current one first, page by page', async () => {
    const { get, now, before } = await correct();
    const { body } = await get(`${path}/revisions`);
    expect(body).toMatchObject({
      items: [
        { number: 2, revision: now.revision },
        { number: 1, revision: before.revision, at: bridge.record.provenance.at },
      ],
      total: 2,
    });
    const first = await get('/v1/articles/latest/revisions?limit=1');
    expect(first.body.items).toEqual(body.items.slice(0, 1));
    expect(first.body.next).toContain(`${path}/revisions?`);
    const second = await get(first.body.next);
    expect(second.body).toEqual({ items: body.items.slice(1), total: 2 });
  });

  it('keep what was cited, for ever', async () => {
    const { get, remove, before } = await correct();
    const at = `${path}/revisions/${before.revision}`;
    const check = async () => {
      const record = await get(at);
      expect(record.body).toEqual(before);
      expect(record.headers['cache-control']).toContain('immutable');
      expect((await get(`${at}/text`)).text).toBe(bridge.sourceText);
      expect((await get(`${at}/claims/c1`)).body).toEqual(before.claims[0]);
      expect((await get(`${at}/quotes/q1`)).body).toEqual(before.quotes[0]);
    };
    await check();
    await remove('*');
    await check();
    expect((await get(`${path}/revisions`)).body.total).toBe(2);
  });

  it('are told from what never was', async () => {
    const { get, before } = await correct();
    const none = '0'.repeat(64);
    for (const at of [`${path}/revisions/${none}`, `${path}/revisions/${none}/difference`]) {
      expect((await get(at)).body).toMatchObject({
        status: 404,
        type: '/problems/revision-not-found',
      });
    }
    expect((await get(`/v1/articles/tram/revisions/${before.revision}`)).status).toBe(404);
    // Asked for before, a revision is kept; that is no article of a longer name.
    await get(`${path}/revisions/${before.revision}`);
    expect((await get(`${path}@${before.revision}`)).status).toBe(404);
    expect((await get('/v1/articles/tram/revisions')).status).toBe(404);
    expect((await get(`${path}/revisions/${before.revision}/claims/c999`)).status).toBe(404);
  });

  it('say what was reworded, and do not name what stayed', async () => {
    const { get, put } = await start();
    const first = await put(`${document} “It is late,” she said.`, '*').set(asText);
    const later = document.replace('in May', 'in June');
    const second = await put(`${later} “It is late,” she said.`, '*').set(asText);
    const at = `${path}/revisions/${second.body.revision}/difference`;
    const { body, headers } = await get(at);
    expect(body).toMatchObject({
      from: first.body.revision,
      to: second.body.revision,
      claims: { added: [], withdrawn: [] },
      quotes: { added: [], withdrawn: [], reworded: [] },
    });
    const pairs = body.claims.reworded.map(
      ({ before, after }: { before: { text: string }; after: { text: string } }) => [
        before.text.includes('May'),
        after.text.includes('June'),
      ],
    );
    expect(pairs).toEqual([[true, true]]);
    // What came before may be another one some day: an article can come back to an earlier record.
    expect(headers['cache-control']).not.toContain('immutable');
    const same = await get(`${at}?since=${second.body.revision}`);
    expect(same.body.claims).toEqual({ added: [], withdrawn: [], reworded: [] });
    expect((await get(`${at}?since=${'0'.repeat(64)}`)).status).toBe(404);
    expect((await get(`${at}?since=none`)).status).toBe(400);
  });

  it('say what they changed', async () => {
    const { get, put, before } = await correct();
    const { body: read } = await put(document, '*').set(asText);
    const since = await get(`${path}/revisions/${read.revision}/difference`);
    expect(since.body.claims.added).toEqual(read.claims);
    expect(since.body.claims.withdrawn).toEqual(before.claims);
    const first = await get(`${path}/revisions/${before.revision}/difference`);
    expect(first.body).toMatchObject({ from: null, claims: { added: before.claims } });
    const back = await get(
      `${path}/revisions/${before.revision}/difference?since=${read.revision}`,
    );
    expect(back.body.claims.added).toEqual(before.claims);
    expect(back.headers['cache-control']).toContain('immutable');
  });
});
