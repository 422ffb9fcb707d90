import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { accepts, chooseCoding } from '../../src/http/negotiation.ts';
import { Problem } from '../../src/representations/problem.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';
import { type Answered, ask } from './ask.ts';

type Headers = Readonly<Record<string, string>>;

const requestIdInBody = /("requestId":")[^"]*/;

/** What lasts of an answer: its date does not, nor the id of its request. */
const askFor = async (server: TestServer, path: string, headers: Headers = {}, method = 'GET') => {
  const answer = await ask(server, { path, headers, method });
  const { date: _date, 'x-request-id': _id, ...rest } = answer.headers;
  const isProblem = rest['content-type']?.startsWith('application/problem+json');
  const body = isProblem
    ? Buffer.from(answer.body.toString().replace(requestIdInBody, '$1any'))
    : answer.body;
  return { ...answer, headers: rest, body } satisfies Answered;
};

const server = await startServer();
afterAll(() => server.app.close());

const record = '/v1/articles/latest';
const text = '/v1/articles/latest/text';
const headline = '/v1/articles/latest/headline';
const large = [
  record,
  text,
  '/v1/articles/latest/claims',
  '/v1/articles/latest/claims?limit=5',
  '/openapi.json',
  '/docs/static/swagger-ui.css',
];
const small = ['/', headline, '/v1/articles', '/problems/not-found', '/healthz', '/docs'];

/**
 * Asks a server that has not been asked before: the first answer goes the long way, the second the
 * short one, where there is one. They have to be the same.
 */
const askBothWays = async (path: string, headers: Headers): Promise<Answered> => {
  const unasked = await startTestServer({ environment: { SHUTDOWN_TIMEOUT: '0' } });
  const first = await askFor(unasked, path, headers);
  expect(await askFor(unasked, path, headers)).toEqual(first);
  // What others have asked for in the meantime makes no difference.
  await askFor(unasked, path, { 'accept-encoding': 'br' });
  expect(await askFor(unasked, path, headers)).toEqual(first);
  return first;
};

const expectNotAcceptable = ({ status, headers, body }: Answered): void => {
  expect(status).toBe(406);
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(headers).not.toHaveProperty('etag');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(Problem.parse(JSON.parse(body.toString()))).toMatchObject({
    type: '/problems/not-acceptable',
    status: 406,
  });
};

describe('Accept', () => {
  const json = 'application/json; charset=utf-8';
  const plain = 'text/plain; charset=utf-8';

  it.each([
    ['absent', record, undefined, json],
    ['anything', record, '*/*', json],
    ['any application', record, 'application/*', json],
    ['the type', record, 'application/json', json],
    ['the type in capitals', record, 'Application/JSON', json],
    ['the type with the charset of the answer', record, 'application/json; charset=utf-8', json],
    ['the type with the charset in capitals', record, 'application/json;charset=UTF-8', json],
    ['the type at the lowest weight', record, 'application/json;q=0.001', json],
    ['the type behind a better one', record, 'text/html, application/json;q=0.1', json],
    ['the type allowed, all else refused', record, '*/*;q=0, application/json', json],
    ['what a browser sends', record, 'text/html,application/xhtml+xml,*/*;q=0.8', json],
    ['plain text', text, 'text/plain', plain],
    ['any text', text, 'text/*;q=0.5', plain],
    ['plain text with the charset of the answer', text, 'text/plain; charset=utf-8', plain],
    [
      'the version of Prometheus’s format',
      '/metrics',
      'text/plain;version=0.0.4',
      'text/plain; version=0.0.4; charset=utf-8',
    ],
  ])('%s: %s answers to %s', async (_name, path, accept, contentType) => {
    const { status, headers } = await askFor(server, path, accept === undefined ? {} : { accept });
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: contentType });
  });

  it.each([
    ['another type', record, 'image/png'],
    ['the type of errors only', record, 'application/problem+json'],
    ['the type refused', record, 'application/json;q=0'],
    ['the type refused, all else taken', headline, 'application/json;q=0, */*'],
    ['everything refused', record, '*/*;q=0'],
    ['another range', headline, 'text/*'],
    ['JSON for text', text, 'application/json'],
    ['HTML for text', text, 'text/html'],
    ['text for a part', headline, 'text/plain'],
    ['an image for a collection', '/v1/articles/latest/claims', 'image/*'],
    ['an image for a page of a collection', '/v1/articles/latest/claims?limit=2', 'image/*'],
    ['an image for the documentation', '/docs', 'image/png'],
    ['an image for health', '/healthz', 'image/png'],
  ])('%s is not acceptable: %s to %s', async (_name, path, accept) => {
    expectNotAcceptable(await askBothWays(path, { accept }));
  });

  it('HEAD is refused as GET is', async () => {
    const head = await askFor(server, record, { accept: 'image/png' }, 'HEAD');
    const get = await askFor(server, record, { accept: 'image/png' });
    expect(head).toEqual({ ...get, body: Buffer.alloc(0) });
  });

  it.each([
    '',
    ' ',
    ',',
    ';',
    ';q=1',
    '/',
    '*/',
    '/*',
    'text',
    '*',
    'a/b/c',
    '*/*;q',
    '*/*;q=',
    '*/*;q=x',
    '*/*;q=-1',
    '*/*;q=1e9',
    '"',
    '*/*;a="',
    'é/ü',
    ',,,*/*,,,',
    '*/*;'.repeat(2000),
  ])('the malformed value <%s> is answered by 200 or 406', async (accept) => {
    for (const path of [record, text, headline]) {
      const answer = await askFor(server, path, { accept: Buffer.from(accept).toString('latin1') });
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
      if (answer.status !== 200) expectNotAcceptable(answer);
    }
  });
});

const codingCases: readonly (readonly [string | undefined, string, string])[] = [
  [undefined, 'identity', 'identity'],
  ['', 'identity', 'identity'],
  ['identity', 'identity', 'identity'],
  ['gzip', 'gzip', 'identity'],
  ['GZip', 'gzip', 'identity'],
  ['br', 'br', 'identity'],
  ['gzip, br', 'br', 'identity'],
  ['br, gzip', 'br', 'identity'],
  ['gzip, deflate, br, zstd', 'br', 'identity'],
  ['gzip;q=1, br;q=0.5', 'gzip', 'identity'],
  ['gzip;q=0.5, br;q=0.5', 'br', 'identity'],
  ['identity, gzip;q=0.5', 'identity', 'identity'],
  ['gzip;q=0.5, identity;q=0.1', 'gzip', 'identity'],
  ['gzip;q=0, br;q=0', 'identity', 'identity'],
  ['br;q=0, *', 'gzip', 'identity'],
  ['*', 'br', 'identity'],
  ['x-unknown', 'identity', 'identity'],
  ['deflate', 'identity', 'identity'],
  ['gzip, identity;q=0', 'gzip', 'none'],
  ['br, *;q=0', 'br', 'none'],
  ['x-unknown, identity;q=0', 'none', 'none'],
  ['identity;q=0', 'none', 'none'],
  ['*;q=0', 'none', 'none'],
  ['identity, *;q=0', 'identity', 'identity'],
];

describe.each(codingCases)('Accept-Encoding %s', (acceptEncoding, ofLarge, ofSmall) => {
  const headers: Headers =
    acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
  const expectCoding = (answer: Answered, coding: string): void => {
    if (coding === 'none') {
      expectNotAcceptable(answer);
      return;
    }
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding'] ?? 'identity').toBe(coding);
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    expect(answer.headers.vary).toBe('Accept, Accept-Encoding');
  };

  it(`is answered in ${ofLarge} where the body is large`, async () => {
    expectCoding(await askBothWays(record, headers), ofLarge);
    for (const path of large) expectCoding(await askFor(server, path, headers), ofLarge);
  });

  it(`is answered in ${ofSmall} where the body is small`, async () => {
    expectCoding(await askBothWays(headline, headers), ofSmall);
    for (const path of small) expectCoding(await askFor(server, path, headers), ofSmall);
  });

  it('is decided by chooseCoding', () => {
    expect(chooseCoding(acceptEncoding, true)).toBe(ofLarge);
    expect(chooseCoding(acceptEncoding, false)).toBe(ofSmall);
  });
});

it.each([
  ',',
  ';',
  'gzip;',
  'gzip;q',
  'gzip;q=',
  'gzip;q=x',
  'gzip;q=-1',
  'gzip;q=2',
  'gzip q=1',
  '"',
  '*;',
  '*,*',
  'gzip,'.repeat(2000),
])('the malformed Accept-Encoding <%s> is answered by 200 or 406', async (acceptEncoding) => {
  for (const path of [record, text, headline]) {
    const answer = await askFor(server, path, { 'accept-encoding': acceptEncoding });
    if (answer.status !== 200) expectNotAcceptable(answer);
  }
});

const codings = ['identity', 'gzip', 'br'] as const;

describe.each(large)('the codings of %s', (path) => {
  const decode = { identity: (body: Buffer) => body, gzip: gunzipSync, br: brotliDecompressSync };

  it('decode to the same bytes, and each has a strong tag of its own', async () => {
    const answers = await Promise.all(
      codings.map((coding) => askFor(server, path, { 'accept-encoding': coding })),
    );
    const decoded = answers.map(({ body }, index) => decode[codings[index] ?? 'identity'](body));
    for (const body of decoded) expect(body).toEqual(decoded[0]);
    const tags = answers.map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(codings.length);
    for (const tag of tags) expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    const lengths = answers.map(({ body }) => body.length);
    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
  });
});

it.each(codings)('the tag of an answer in %s is the same on every server', async (coding) => {
  const headers = { 'accept-encoding': coding };
  for (const path of [record, text]) {
    const { etag } = (await askFor(server, path, headers)).headers;
    expect((await askBothWays(path, headers)).headers.etag).toBe(etag);
  }
});

describe('accepts', () => {
  it.each([
    [undefined, 'application/json', true],
    ['*/*', 'application/json', true],
    ['application/*', 'application/json', true],
    ['application/json', 'application/json', true],
    ['application/json;q=0', 'application/json', false],
    ['*/*, application/json;q=0', 'application/json', false],
    ['*/*;q=0, application/json;q=0.1', 'application/json', true],
    ['application/ld+json', 'application/json', false],
    ['text/*', 'application/json', false],
    ['text/*', 'text/plain', true],
    ['', 'text/plain', true],
  ])('%s takes %s: %s', (accept, mediaType, expected) => {
    expect(accepts(accept, mediaType)).toBe(expected);
  });

  it('answers the same when asked again, and after more values than are remembered', () => {
    const outcomes = () =>
      Array.from({ length: 1200 }, (_, index) =>
        accepts(index % 2 === 0 ? `text/plain;q=0.${index + 1}` : `image/x-${index}`, 'text/plain'),
      );
    const expected = Array.from({ length: 1200 }, (_, index) => index % 2 === 0);
    expect(outcomes()).toEqual(expected);
    expect(outcomes()).toEqual(expected);
  });
});
