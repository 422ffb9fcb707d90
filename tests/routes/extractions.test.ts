import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDocuments } from '../../openapi/extraction-example.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { Explanation } from '../../src/records/explanation.ts';
import { stubScript, taskWith } from '../extraction/stub-pool.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';

const path = '/v1/extractions';
const types = 'text/plain, text/markdown, text/html, application/json';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.app.close());

const post = (
  body: string | Buffer | object,
  type: string | undefined = 'text/plain',
  { url }: Pick<TestServer, 'url'> = server,
) => {
  const asked = supertest(url).post(path);
  return (type === undefined ? asked : asked.set('Content-Type', type)).send(body);
};

const plain = String(exampleDocuments['text/plain']);

/** Holds an answer against all that records must be. */
const expectWhole = (body: Readonly<Record<string, unknown>>): void => {
  const { text, revision, explanations, ...record } = body;
  expect(checkRecord(record, String(text)).faults).toEqual([]);
  expect(revision).toMatch(/^[0-9a-f]{64}$/);
};

describe('POST /v1/extractions', () => {
  it.each(Object.entries(exampleDocuments))(
    'reads %s into a record that holds, with the text beside it',
    async (type, document) => {
      const { status, body, headers } = await post(document as string | object, type);
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 200,
        type: 'application/json; charset=utf-8',
      });
      expectWhole(body);
      expect(body.text).toContain('It is the cheapest way');
      expect(body.text).not.toContain('<p>');
      expect(body.provenance.method).toBe('extracted');
      expect(body).not.toHaveProperty('explanations');
    },
  );

  it('answers with plain text as it was received', async () => {
    const text = `\r\n${plain.replaceAll('\n', '\r\n')} \u00a0\t\r\n`;
    const { body } = await post(text);
    expect(body.text).toBe(text);
  });

  it('says with explain=true of each claim why it is there, and else not', async () => {
    const ask = (query: string) =>
      supertest(server.url).post(`${path}${query}`).type('text/plain').send(plain);
    const { body } = await ask('?explain=true');
    expect(body.explanations.map((one: unknown) => Explanation.parse(one).claimId)).toEqual(
      body.claims.map(({ id }: { id: string }) => id),
    );
    expect((await ask('?explain=false')).body).not.toHaveProperty('explanations');
  });

  it('may not be kept, as it was made for one asker', async () => {
    const { headers } = await post(plain);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers in the coding that is asked for', async () => {
    const { status, headers, body } = await post(plain)
      .set('Accept-Encoding', 'gzip')
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect({ status, coding: headers['content-encoding'] }).toEqual({
      status: 200,
      coding: 'gzip',
    });
    expect(headers.vary).toContain('Accept-Encoding');
    // The client that makes the request may have decoded it already.
    const isCoded = Buffer.isBuffer(body) && body[0] === 0x1f;
    expectWhole(JSON.parse(String(isCoded ? gunzipSync(body) : body)));
  });

  it.each([
    ['utf-16le', Buffer.from(plain, 'utf16le')],
    ['UTF-16BE', Buffer.from(plain, 'utf16le').swap16()],
    ['"windows-1252"', Buffer.from(plain.replace('“', '\x93').replace('”', '\x94'), 'latin1')],
    ['utf-8', Buffer.from(`\ufeff${plain}`)],
  ])('reads text in the charset %s', async (charset, bytes) => {
    const { status, body } = await post(bytes, `text/plain; charset=${charset}`);
    expect({ status, text: body.text }).toEqual({ status: 200, text: plain });
  });

  it('takes a media type in capitals', async () => {
    expect((await post(plain, 'Text/Plain; Charset=UTF-8')).status).toBe(200);
  });

  it.each([
    ['text', 'text/plain'],
    ['markdown', 'text/markdown'],
    ['html', 'text/html'],
  ])('reads JSON in the format %s as it reads %s', async (format, type) => {
    const text = String(exampleDocuments[type]);
    const json = await post({ text, format }, 'application/json');
    const { body } = await post(text, type);
    expect(json.status).toBe(200);
    expect({ ...json.body, revision: '', provenance: {} }).toEqual({
      ...body,
      revision: '',
      provenance: {},
    });
  });
});

describe('what is no article', () => {
  it.each([
    ['nothing', '', 'empty-article', 'nothing'],
    ['blanks', ' \n ', 'empty-article', 'nothing in this but blanks'],
    ['numbers', '1 2 3', 'empty-article', 'no letters'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'not-text', 'a PDF file'],
    ['a binary file', 'abc\0def', 'not-text', 'NUL'],
    ['German', 'Die Brücke ist offen. Das hat der Mann nicht gesagt.', 'not-english', 'German'],
    ['Russian', 'Мост закрыт на шесть недель.', 'not-english', 'Cyrillic'],
  ])('is refused with 422, and the detail says what was seen: %s', async (_w, text, code, seen) => {
    const { status, body, type } = await post(text);
    expect({ status, type }).toEqual({ status: 422, type: 'application/problem+json' });
    expect(body).toMatchObject({
      type: `/problems/${code}`,
      status: 422,
      instance: path,
      detail: expect.stringContaining(seen),
    });
    const asJson = await post({ text }, 'application/json');
    if (code !== 'not-text' || text.includes('\0')) {
      expect(asJson.body.type).toBe(`/problems/${code}`);
    }
  });

  it('is refused where the bytes are none of the charset', async () => {
    const { status, body } = await post(Buffer.from('caf\xe9', 'latin1'));
    expect({ status, type: body.type }).toEqual({ status: 422, type: '/problems/not-text' });
    expect(body.detail).toContain('not valid UTF-8 at byte 3.');
    const json = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"text":"caf\xe9"}', 'latin1'),
    });
    expect(json.status).toBe(422);
    expect(await json.json()).toMatchObject({
      detail: expect.stringContaining('not valid UTF-8 at byte 12.'),
    });
  });

  it('is refused where JSON holds half a character', async () => {
    const { body } = await post('{"text":"The mayor \\ud83d said so."}', 'application/json');
    expect(body).toMatchObject({ type: '/problems/not-text', status: 422 });
  });
});

describe('a request that is wrong', () => {
  it.each<[string, string, string | undefined, object]>([
    ['another media type', plain, 'application/pdf', { 'accept-post': types }],
    ['a malformed media type', plain, 'text', { 'accept-post': types }],
    ['an unknown charset', plain, 'text/plain; charset=klingon', { 'accept-post': types }],
    ['a charset that is not read', plain, 'text/plain; charset=gb2312', { 'accept-post': types }],
    ['JSON in another charset', '{}', 'application/json; charset=utf-16', { 'accept-post': types }],
  ])('is answered with 415 and what there is: %s', async (_what, body, type, expected) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(415);
    expect(answer.headers).toMatchObject(expected);
    expect(answer.body).toMatchObject({ type: '/problems/unsupported-media-type', status: 415 });
  });

  it('is answered with 415 where it says nothing of its body', async () => {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      body: Buffer.from(plain),
    });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('accept-post')).toBe(types);
    const empty = await fetch(`${server.url}${path}`, { method: 'POST' });
    expect(empty.status).toBe(415);
  });

  it('is answered with 415 where the body is compressed', async () => {
    const answer = await post(plain).set('Content-Encoding', 'gzip');
    expect(answer.status).toBe(415);
    expect(answer.headers['accept-encoding']).toBe('identity');
    expect(answer.body.detail).toContain('gzip');
    expect((await post(plain).set('Content-Encoding', 'identity')).status).toBe(200);
  });

  it.each([
    ['no object', [], '/body', 'must be an object'],
    ['no text', {}, '/body/text', 'is missing: a string'],
    ['a text that is none', { text: 5 }, '/body/text', 'must be a string'],
    ['an unknown format', { text: plain, format: 'pdf' }, '/body/format', 'one of text, markdown'],
    ['a media type as format', { text: plain, format: 'text/html' }, '/body/format', 'one of text'],
    ['an empty headline', { text: plain, headline: '' }, '/body/headline', 'leave it out'],
    [
      'a headline without end',
      { text: plain, headline: 'a'.repeat(1001) },
      '/body/headline',
      'no longer than 1000 characters',
    ],
    ['a headline of two lines', { text: plain, headline: 'a\nb' }, '/body/headline', 'one line'],
    [
      'a headline of blanks',
      { text: plain, headline: '  ' },
      '/body/headline',
      'one line of words',
    ],
    ['an unknown field', { text: plain, url: 'x' }, '/body/url', 'takes text, format, headline'],
  ])('is answered with 400 that points to it: %s', async (_what, body, pointer, detail) => {
    const answer = await post(body, 'application/json');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      type: '/problems/invalid-body',
      errors: [{ pointer, detail: expect.stringContaining(detail) }],
    });
  });

  it('names not more than twenty of a thousand unknown fields', async () => {
    const fields = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, 1]));
    const { body } = await post({ text: plain, ...fields }, 'application/json');
    expect(body.errors).toHaveLength(20);
  });

  it.each(['{', '', 'null!', '{"text":"a"}}', "{'text':'a'}"])(
    'is answered with 400 where %j is no JSON',
    async (text) => {
      const { status, body } = await post(text, 'application/json');
      expect({ status, type: body.type }).toEqual({
        status: 400,
        type: '/problems/malformed-request',
      });
    },
  );

  it.each([
    ['a text', `{"text":${'['.repeat(300_000)}${']'.repeat(300_000)}}`],
    ['a body', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ])('is answered with 400 where %s is nested without end', async (_what, text) => {
    expect((await post(text, 'application/json')).body.type).toBe('/problems/invalid-body');
  });

  it('is answered with 400 where a field is called __proto__', async () => {
    const { body } = await post('{"text":"a","__proto__":{"format":"html"}}', 'application/json');
    expect(body.errors).toMatchObject([{ pointer: '/body/__proto__' }]);
  });

  it.each([
    ['?explain=yes', '/query/explain', 'must be true or false'],
    ['?explain', '/query/explain', 'must be true or false'],
    ['?explain=true&explain=true', '/query/explain', 'once only'],
    ['?why=true', '/query/why', 'takes explain'],
  ])('is answered with 400 for the query %s', async (query, pointer, detail) => {
    const answer = await supertest(server.url)
      .post(`${path}${query}`)
      .type('text/plain')
      .send(plain);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      type: '/problems/invalid-parameters',
      errors: [{ pointer, detail: expect.stringContaining(detail) }],
    });
  });

  it.each([
    ['Accept', 'text/html'],
    ['Accept-Encoding', 'identity;q=0, zstd'],
  ])('is answered with 406 where %s is %s', async (name, value) => {
    const { status, body } = await post(plain).set(name, value);
    expect({ status, type: body.type }).toEqual({ status: 406, type: '/problems/not-acceptable' });
  });

  it.each(['get', 'head', 'put', 'delete', 'patch'] as const)(
    'is not taken as %s',
    async (method) => {
      const { status, headers } = await supertest(server.url)[method](path);
      expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'OPTIONS, POST' });
    },
  );

  it('may be announced by a preflight', async () => {
    const { status, headers } = await supertest(server.url)
      .options(path)
      .set('Origin', 'https://news.example')
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'content-type');
    expect({ status, allow: headers.allow }).toEqual({ status: 204, allow: 'OPTIONS, POST' });
    expect(headers['access-control-allow-methods']).toContain('POST');
    expect(headers['access-control-allow-headers']).toContain('Content-Type');
  });
});

describe('a document that is too large', () => {
  const start = () => startTestServer({ environment: { MAX_EXTRACTION_SIZE: '1000' } });
  const sized = (bytes: number): string =>
    plain.padEnd(bytes - Buffer.byteLength(plain) + plain.length);

  it('is refused with 413 that says how large it may be; one as large as that is read', async () => {
    const small = await start();
    expect((await post(sized(1000), 'text/plain', small)).status).toBe(200);
    const { status, body } = await post(sized(1001), 'text/plain', small);
    expect(status).toBe(413);
    expect(body).toMatchObject({
      type: '/problems/content-too-large',
      detail: 'The body may have 1000 bytes at most.',
    });
  });

  it('is refused where its length is not told beforehand', async () => {
    const { port } = await start();
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' };
      const asked = request(
        { host: '127.0.0.1', port, path, method: 'POST', headers },
        (answer) => {
          answer.resume();
          answer.on('end', () => resolve(answer.statusCode));
        },
      );
      asked.on('error', reject);
      asked.end(sized(5000));
    });
    expect(status).toBe(413);
  });

  it('does not depend on how large other bodies may be', async () => {
    const other = await startTestServer({ environment: { MAX_BODY_SIZE: '10' } });
    expect((await post(plain, 'text/plain', other)).status).toBe(200);
  });
});

/** A server whose workers do what articles say in brackets. */
const startStubbed = (options: object = {}) =>
  startTestServer({ extraction: { script: stubScript(), workers: 1, ...options } });

const saying = (words: string): string => taskWith(words).input.body;

const untilRunning = async ({ extraction }: TestServer, running: number): Promise<void> => {
  while (extraction.counts().running !== running) await delay(5);
};

describe('an article that cannot be read', () => {
  it.each([
    ['takes too long', '[spin 60000]', 422, 'article-too-complex', 'takes more than 3 s.'],
    ['takes too much memory', '[eat]', 422, 'article-too-complex', 'more than 64 MB'],
    ['is a fault of the program', '[throw]', 500, 'internal-error', 'did not foresee'],
    ['makes a record that does not hold', '[wrong]', 500, 'internal-error', 'did not foresee'],
    ['ends the worker', '[exit 1]', 500, 'internal-error', 'did not foresee'],
  ])('since it %s fails alone', async (_what, words, status, code, detail) => {
    const stubbed = await startStubbed({ timeout: 3000, memory: 64 });
    expect((await post(saying(''), 'text/plain', stubbed)).status).toBe(200);
    const { body } = await post(saying(words), 'text/plain', stubbed);
    expect(body).toMatchObject({
      type: `/problems/${code}`,
      status,
      detail: expect.stringContaining(detail),
    });
    expect(JSON.stringify(body)).not.toMatch(/stub|extractor|worker|\.ts/);
    expect((await post(saying(''), 'text/plain', stubbed)).status).toBe(200);
  });

  it('since too many wait is turned away, and told when to come again', async () => {
    const stubbed = await startStubbed({ queue: 1 });
    const first = post(saying('[spin 1000]'), 'text/plain', stubbed).then(({ status }) => status);
    await untilRunning(stubbed, 1);
    const second = post(saying(''), 'text/plain', stubbed).then(({ status }) => status);
    while (stubbed.extraction.counts().waiting < 1) await delay(5);
    const { status, body, headers } = await post(saying(''), 'text/plain', stubbed);
    expect({ status, type: body.type }).toEqual({
      status: 503,
      type: '/problems/extraction-queue-full',
    });
    expect(headers['retry-after']).toBe('2');
    expect(await Promise.all([first, second])).toEqual([200, 200]);
  });
});

describe('while articles are read', () => {
  it('everything else is answered, and the metrics say what goes on', async () => {
    const stubbed = await startStubbed();
    const ends = ['[spin 1500]', ''].map((words) =>
      post(saying(words), 'text/plain', stubbed).then(({ status }) => status),
    );
    await untilRunning(stubbed, 1);
    const start = performance.now();
    const { text } = await supertest(stubbed.url).get('/metrics');
    expect((await supertest(stubbed.url).get('/v1/articles/latest')).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(text).toMatch(/^extractions_running 1$/m);
    expect(await Promise.all(ends)).toEqual([200, 200]);
    const { text: after } = await supertest(stubbed.url).get('/metrics');
    expect(after).toMatch(/^extractions_running 0$/m);
    expect(after).toMatch(/^extractions_waiting 0$/m);
    expect(after).toMatch(/^extractions_total\{outcome="done"\} 2$/m);
    expect(after).toMatch(/^extractions_total\{outcome="failed"\} 0$/m);
    expect(after).toMatch(/^extraction_seconds_total 1\.\d+$/m);
  });

  it('a client that goes takes what still waits with it', async () => {
    const stubbed = await startStubbed();
    const first = post(saying('[spin 1000]'), 'text/plain', stubbed).then(({ status }) => status);
    await untilRunning(stubbed, 1);
    const leaving = new AbortController();
    const second = fetch(`${stubbed.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: saying(''),
      signal: leaving.signal,
    }).catch(() => 'gone');
    while (stubbed.extraction.counts().waiting < 1) await delay(5);
    leaving.abort();
    expect(await second).toBe('gone');
    while (stubbed.extraction.counts().waiting > 0) await delay(5);
    expect(await first).toBe(200);
    expect(stubbed.extraction.counts().ended).toMatchObject({ done: 1, aborted: 1 });
  });

  it('the server closes only when those that it took are answered', async () => {
    const stubbed = await startServer({
      extraction: { script: stubScript(), workers: 1 },
      environment: { SHUTDOWN_TIMEOUT: '10000' },
    });
    const ends = ['[spin 800]', ''].map((words) =>
      post(saying(words), 'text/plain', stubbed).then(({ status }) => status),
    );
    await untilRunning(stubbed, 1);
    while (stubbed.extraction.counts().waiting < 1) await delay(5);
    await stubbed.app.close();
    expect(await Promise.all(ends)).toEqual([200, 200]);
  });

  it('the server does not wait for them longer than it may', async () => {
    const stubbed = await startServer({
      extraction: { script: stubScript(), workers: 1 },
      environment: { SHUTDOWN_TIMEOUT: '500' },
    });
    const end = post(saying('[spin 60000]'), 'text/plain', stubbed).then(
      ({ status }) => status,
      () => 'cut',
    );
    await untilRunning(stubbed, 1);
    const start = performance.now();
    await stubbed.app.close();
    expect(await end).toBe('cut');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
