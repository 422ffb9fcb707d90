import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer, startTestServer } from '../test-server.ts';
import { type Answered, ask } from './ask.ts';

/** Addresses whose answers are kept: the first time Fastify answers, later the short way does. */
const stored = [
  '/',
  '/v1/articles',
  '/v1/articles/latest',
  '/v1/articles/latest/headline',
  '/v1/articles/latest/claims',
  '/v1/articles/latest/claims/c13',
  '/v1/articles/latest/text',
];
/** Addresses whose answers are made for the request, or are outside the record. */
const made = [
  '/v1/articles/latest?fields=headline,summary',
  '/v1/articles/latest/claims?limit=5',
  '/v1/articles/latest/claims?certainty=possible',
  '/v1/articles/latest/quotes?speaker=nobody-at-all',
  '/problems',
  '/problems/not-found',
  '/openapi.json',
  '/docs',
  '/docs/static/swagger-ui.css',
  '/docs/static/swagger-ui-bundle.js',
];
const paths = [...stored, ...made];
/** Those large enough to come in every coding. */
const compressed = [
  '/v1/articles/latest',
  '/v1/articles/latest/claims',
  '/v1/articles/latest/claims?limit=5',
  '/v1/articles/latest/text',
  '/openapi.json',
  '/docs/static/swagger-ui.css',
];

type Headers = Readonly<Record<string, string>>;

const server = await startServer();
afterAll(() => server.app.close());

const tagOf = async (path: string, coding = 'identity'): Promise<string> => {
  const { headers } = await ask(server, { path: path, headers: { 'accept-encoding': coding } });
  return headers.etag ?? 'no tag';
};

/** Asks a server that has not been asked before, twice: the long way, then, where there is one, the short one. */
const askBothWays = async (
  asked: readonly { readonly path: string; readonly headers: Headers; readonly method?: string }[],
): Promise<readonly (readonly [path: string, answer: Answered])[]> => {
  const unasked = await startTestServer({ environment: { SHUTDOWN_TIMEOUT: '0' } });
  const answers: (readonly [string, Answered])[] = [];
  for (const { path, headers, method } of asked) {
    for (const way of ['first', 'again']) {
      answers.push([
        `${path} ${way}`,
        await ask(unasked, { path, headers, ...(method && { method }) }),
      ]);
    }
  }
  return answers;
};

const statuses = (answers: Awaited<ReturnType<typeof askBothWays>>) =>
  Object.fromEntries(answers.map(([path, { status }]) => [path, status]));
const allOf = (answers: Awaited<ReturnType<typeof askBothWays>>, status: number) =>
  Object.fromEntries(answers.map(([path]) => [path, status]));

const entityHeaders = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding'];
const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

describe('If-None-Match', () => {
  const cases: readonly (readonly [string, (tag: string) => Headers, number])[] = [
    ['the tag', (tag) => ({ 'if-none-match': tag }), 304],
    ['the tag as a weak one', (tag) => ({ 'if-none-match': `W/${tag}` }), 304],
    ['a list with the tag first', (tag) => ({ 'if-none-match': `${tag}, "a", "b"` }), 304],
    ['a list with the tag last', (tag) => ({ 'if-none-match': `"a", W/"b", ${tag}` }), 304],
    ['a list without blanks', (tag) => ({ 'if-none-match': `"a",W/${tag},"b"` }), 304],
    ['a list with empty members', (tag) => ({ 'if-none-match': `, ,${tag} ,` }), 304],
    ['*', () => ({ 'if-none-match': '*' }), 304],
    ['another tag', () => ({ 'if-none-match': '"other"' }), 200],
    ['another weak tag', () => ({ 'if-none-match': 'W/"other"' }), 200],
    ['a list of other tags', () => ({ 'if-none-match': '"a", W/"b", "c"' }), 200],
    ['nothing', () => ({ 'if-none-match': '' }), 200],
    ['the tag without its quotes', (tag) => ({ 'if-none-match': tag.replaceAll('"', '') }), 200],
    [
      'the tag and a date that has passed',
      (tag) => ({ 'if-none-match': tag, 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }),
      304,
    ],
    [
      'another tag and a date to come',
      () => ({ 'if-none-match': '"x"', 'if-modified-since': 'Fri, 31 Dec 2100 23:59:59 GMT' }),
      200,
    ],
    [
      'the tag with Cache-Control: max-age=0',
      (tag) => ({ 'if-none-match': tag, 'cache-control': 'max-age=0' }),
      304,
    ],
    [
      'the tag with Cache-Control: no-cache',
      (tag) => ({ 'if-none-match': tag, 'cache-control': 'no-cache' }),
      200,
    ],
    [
      'the tag with no-cache among others',
      (tag) => ({ 'if-none-match': tag, 'cache-control': 'max-age=0, no-cache' }),
      200,
    ],
    [
      '* with Cache-Control: no-cache',
      () => ({ 'if-none-match': '*', 'cache-control': 'no-cache' }),
      200,
    ],
  ];

  it.each(cases)('%s', async (_name, headersFor, status) => {
    const asked = await Promise.all(
      paths.map(async (path) => ({ path, headers: headersFor(await tagOf(path)) })),
    );
    const answers = await askBothWays(asked);
    expect(statuses(answers)).toEqual(allOf(answers, status));
  });

  it('a date alone never answers 304: nothing here has one', async () => {
    const headers = { 'if-modified-since': 'Fri, 31 Dec 2100 23:59:59 GMT' };
    const answers = await askBothWays(paths.map((path) => ({ path, headers })));
    expect(statuses(answers)).toEqual(allOf(answers, 200));
  });
});

describe.each(['GET', 'HEAD'])('304 to %s', (method) => {
  it('carries the headers of 200 but those of the body, and no body', async () => {
    const asked = await Promise.all(
      paths.map(async (path) => ({
        path,
        method,
        headers: { 'if-none-match': await tagOf(path) },
      })),
    );
    for (const [path, { status, headers, body }] of await askBothWays(asked)) {
      const full = await ask(server, { path: path.split(' ', 1)[0] ?? '' });
      expect(status, path).toBe(304);
      expect(body, path).toHaveLength(0);
      for (const name of entityHeaders) expect(headers, path).not.toHaveProperty(name);
      expect(without(headers, ['date', 'x-request-id']), path).toEqual(
        without(full.headers, ['date', 'x-request-id', ...entityHeaders]),
      );
      expect(headers, path).toMatchObject({
        etag: expect.stringMatching(/^"[^"]+"$/),
        'cache-control': expect.stringMatching(/max-age=\d+/),
        vary: 'Accept, Accept-Encoding',
        'x-content-type-options': 'nosniff',
      });
    }
  });
});

describe('a tag belongs to one coding', () => {
  const codings = ['identity', 'gzip', 'br'];
  const pairs = codings.flatMap((of) => codings.map((wanted) => [of, wanted] as const));

  it.each(pairs)('the tag of %s when %s is asked for', async (of, wanted) => {
    const asked = await Promise.all(
      compressed.map(async (path) => ({
        path,
        headers: { 'accept-encoding': wanted, 'if-none-match': await tagOf(path, of) },
      })),
    );
    const answers = await askBothWays(asked);
    expect(statuses(answers)).toEqual(allOf(answers, of === wanted ? 304 : 200));
  });

  it('a client that has all three gets 304 with the tag of the coding it asks for', async () => {
    for (const path of compressed) {
      const tags = await Promise.all(codings.map((coding) => tagOf(path, coding)));
      for (const [index, coding] of codings.entries()) {
        const headers = { 'accept-encoding': coding, 'if-none-match': tags.join(', ') };
        const answer = await ask(server, { path: path, headers: headers });
        expect(answer, path).toMatchObject({ status: 304, headers: { etag: tags[index] } });
      }
    }
  });
});

describe('answers that may not be kept', () => {
  it.each(['/healthz', '/readyz', '/metrics'])('%s has no tag and is not stored', async (path) => {
    const headers = { 'if-none-match': '*' };
    for (const [way, answer] of await askBothWays([{ path, headers }])) {
      expect(answer.status, way).toBe(200);
      expect(answer.headers, way).toMatchObject({ 'cache-control': 'no-store' });
      expect(answer.headers, way).not.toHaveProperty('etag');
    }
  });

  it.each([
    ['an unknown address', '/nowhere', 404],
    ['an unknown claim', '/v1/articles/latest/claims/c9999', 404],
    ['an unknown parameter', '/v1/articles?colour=red', 400],
  ])('%s is a problem whatever the client has', async (_name, path, status) => {
    const headers = { 'if-none-match': '*' };
    for (const [way, answer] of await askBothWays([{ path, headers }])) {
      expect(answer.status, way).toBe(status);
      expect(answer.headers, way).toMatchObject({ 'cache-control': 'no-store' });
      expect(answer.headers, way).not.toHaveProperty('etag');
    }
  });
});
