import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/representations/problem.ts';
import { startServer } from '../test-server.ts';
import { type Answered, ask } from './ask.ts';

const seed = 20_180_716;
const runsOfEach = 60;
console.info(`header fuzz: seed ${seed}, ${runsOfEach} requests a header`);

type Response = { readonly content?: Readonly<Record<string, object>> };
type OpenApi = {
  readonly paths: Readonly<
    Record<string, { get: { responses: Readonly<Record<string, Response | { $ref: string }>> } }>
  >;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
};
const { paths, components }: OpenApi = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
);

/** The response that an operation documents for a status. */
const documentedResponse = (path: string, status: number): Response | undefined => {
  const response = paths[path]?.get.responses[status];
  if (response === undefined || !('$ref' in response)) return response;
  return components.responses[response.$ref.split('/').at(-1) ?? ''];
};

/** Addresses, by the path under which the OpenAPI document describes them. */
const addresses = [
  ['/', '/'],
  ['/v1/articles', '/v1/articles?limit=1'],
  ['/v1/articles/{articleId}', '/v1/articles/latest'],
  ['/v1/articles/{articleId}', '/v1/articles/latest?fields=headline'],
  ['/v1/articles/{articleId}/text', '/v1/articles/latest/text'],
  ['/v1/articles/{articleId}/claims', '/v1/articles/latest/claims?type=narration'],
  ['/v1/articles/{articleId}/claims/{claimId}', '/v1/articles/latest/claims/c13'],
  ['/v1/articles/{articleId}/claims/{claimId}', '/v1/articles/latest/claims/c9999'],
  ['/problems', '/problems'],
  ['/healthz', '/healthz'],
  ['/openapi.json', '/openapi.json'],
] as const;

/** What values of a header are made of: enough that random ones are often nearly right. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  accept: ['application/json', 'text/plain', '*/*', 'text/*', 'application/problem+json'],
  'accept-charset': ['utf-8', 'iso-8859-1', '*'],
  'accept-encoding': ['gzip', 'br', 'identity', 'deflate', '*', 'x-gzip'],
  'accept-language': ['en', 'de-CH', '*', 'x-klingon'],
  'access-control-request-method': ['GET', 'PUT', 'TRACE'],
  authorization: ['Bearer', 'Basic', 'YTpi', 'Digest username="a"'],
  'cache-control': ['no-cache', 'no-store', 'max-age=0', 'only-if-cached'],
  connection: ['keep-alive', 'close', 'upgrade', 'te', 'host'],
  'content-encoding': ['gzip', 'identity', 'x-unknown'],
  'content-type': ['application/json', 'text/plain', 'multipart/form-data', 'charset=utf-8'],
  cookie: ['a=b', '__proto__=1', '="', 'session'],
  expect: ['100-continue', '200-ok', '100'],
  forwarded: ['for=192.0.2.1', 'proto=https', 'host="a"', 'by="[::1]"'],
  host: ['localhost', '127.0.0.1', '[::1]', ':80', ':99999', 'a/b', '@'],
  'if-match': ['*', '"a"', 'W/"a"'],
  'if-modified-since': ['Mon, 16 Jul 2018 00:00:00 GMT', '0', 'yesterday'],
  'if-none-match': ['*', '"a"', 'W/"a"', 'W/', '"'],
  'if-range': ['"a"', 'Mon, 16 Jul 2018 00:00:00 GMT'],
  'if-unmodified-since': ['Mon, 16 Jul 2018 00:00:00 GMT', '-1'],
  'max-forwards': ['0', '10', '-1'],
  origin: ['https://reader.example', 'null', 'http://', 'file://'],
  range: ['bytes=0-1', 'bytes=-1', 'bytes=5-2', 'items=0-', 'bytes='],
  referer: ['https://reader.example/', '/relative', 'http://[', 'javascript:'],
  te: ['trailers', 'deflate', 'chunked'],
  upgrade: ['websocket', 'h2c', 'HTTP/2.0', 'TLS/1.0'],
  'user-agent': ['curl/8', 'Mozilla/5.0 (X11)', '()'],
  via: ['1.1 proxy', '2 a, 1.0 b'],
  'x-forwarded-for': ['192.0.2.1', '::1', 'unknown', '999.1.1.1', '10.0.0.1:80'],
  'x-forwarded-host': ['reader.example', 'a, b', '[::1]:1'],
  'x-forwarded-proto': ['https', 'http', 'gopher'],
  'x-http-method-override': ['DELETE', 'PUT'],
};

/** Any bytes that may stand in the value of a header (RFC 9110, section 5.5). */
const valueCharacter = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x80, max: 0xff }) },
    { weight: 1, arbitrary: fc.constant(0x09) },
  )
  .map((code) => String.fromCharCode(code));
const separator = fc.constantFrom(',', ', ', ';', ';q=', '=', '"', '/', '*', '0', '1.5', ' ', '\t');
const anyValue = fc.string({ unit: valueCharacter, maxLength: 300 });
const longValue = fc
  .tuple(fc.string({ unit: valueCharacter, minLength: 1, maxLength: 12 }), fc.nat(7000))
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
const likelyValue = (words: readonly string[]) =>
  fc
    .oneof(
      fc.constantFrom(...words).map((word) => [word]),
      fc.array(fc.oneof(fc.constantFrom(...words), separator), { maxLength: 40 }),
    )
    .map((tokens) => tokens.join(''));
const valueMadeOf = (words: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: likelyValue(words) },
    { weight: 3, arbitrary: anyValue },
    { weight: 1, arbitrary: longValue },
  );

type Headers = Readonly<Record<string, string>>;

const agent = new Agent({ keepAlive: true });
const usual = await startServer();
/** Here every request takes the long way, and what proxies say counts. */
const limited = await startServer({
  environment: { RATE_LIMIT: '1000000', TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' },
});
const servers = { usual, limited };
afterAll(async () => {
  agent.destroy();
  await Promise.all([usual.app.close(), limited.app.close()]);
});

const withoutParameters = (mediaType: string): string => mediaType.split(';', 1)[0] ?? '';

/** What is wrong with an answer, as its OpenAPI operation has it. */
const faultsOf = (path: string, { status, headers, body }: Answered): readonly string[] => {
  const documented = documentedResponse(path, status);
  if (documented === undefined) return [`status ${status} is not documented`];
  const faults: string[] = [];
  if (status >= 500) faults.push(`status ${status}`);
  if (headers['x-content-type-options'] !== 'nosniff') faults.push('no nosniff');
  const type = withoutParameters(headers['content-type'] ?? '');
  const types = Object.keys(documented.content ?? {}).map(withoutParameters);
  // Browsers are told what went wrong by a page, which the document says nothing about.
  if (type === 'text/html' && status >= 400) return faults;
  const isKnown = type === '' ? types.length === 0 : types.includes(type);
  if (!isKnown) faults.push(`media type ${type}`);
  if (status >= 400) {
    const problem = Problem.safeParse(JSON.parse(String(body))).data;
    if (problem?.status !== status) faults.push(`no problem: ${body}`);
  }
  return faults;
};

const where = fc.record({
  address: fc.constantFrom(...addresses),
  server: fc.constantFrom<keyof typeof servers>('usual', 'limited'),
});

type Case = { readonly headers: Headers; readonly body?: string | undefined };

const checkAnswers = (cases: fc.Arbitrary<Case>, numRuns = runsOfEach) =>
  fc.assert(
    fc.asyncProperty(where, cases, async ({ address: [path, url], server }, { headers, body }) => {
      // A second time, for the short way of answers that are kept.
      for (const _time of ['first', 'again']) {
        const answer = await ask(servers[server], { path: url, headers, body, agent });
        expect(faultsOf(path, answer)).toEqual([]);
      }
    }),
    { seed, numRuns },
  );

const expectHealthy = async (): Promise<void> => {
  for (const server of Object.values(servers)) {
    const { status, body } = await ask(server, { path: '/v1/articles/latest/headline', agent });
    expect(status).toBe(200);
    expect(JSON.parse(String(body))).toHaveProperty('text');
  }
};

describe('any value of a request header is answered as documented', () => {
  it.each(Object.entries(vocabulary))('%s', async (name, words) => {
    await checkAnswers(valueMadeOf(words).map((value) => ({ headers: { [name]: value } })));
    await expectHealthy();
  });

  it('content-length, with a body of that length', async () => {
    const body = fc.string({ unit: valueCharacter, maxLength: 5000 });
    const type = fc.constantFrom('application/json', 'text/plain', 'a/b', '');
    await checkAnswers(
      fc.tuple(body, type).map(([body, contentType]) => ({
        headers: {
          'content-length': String(Buffer.byteLength(body)),
          ...(contentType === '' ? {} : { 'content-type': contentType }),
        },
        body,
      })),
    );
    await expectHealthy();
  });

  it('several headers at once', async () => {
    const header = fc
      .constantFrom(...Object.entries(vocabulary))
      .chain(([name, words]) => fc.tuple(fc.constant(name), likelyValue(words)));
    const headers = fc.array(header, { minLength: 2, maxLength: 12 });
    await checkAnswers(
      headers.map((all) => ({ headers: Object.fromEntries(all) })),
      400,
    );
    await expectHealthy();
  });

  it('a header that nobody knows', async () => {
    const name = fc.stringMatching(/^x-[a-z0-9!#$%&'*+.^_`|~-]{1,60}$/);
    await checkAnswers(
      fc.tuple(name, anyValue).map(([name, value]) => ({ headers: { [name]: value } })),
    );
    await expectHealthy();
  });
});
