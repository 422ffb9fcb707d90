import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, METHODS } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/representations/problem.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';
import { type Asked, ask } from './ask.ts';

type Parameter = { readonly in?: string; readonly name?: string; readonly example?: string };
type PathItem = { readonly get?: { readonly parameters?: readonly Parameter[] } };
type OpenApi = {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
};
const openApi: OpenApi = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
);
const examples = new Map(
  [
    ...Object.values(openApi.components.parameters),
    ...Object.values(openApi.paths).flatMap(({ get }) => get?.parameters ?? []),
  ].flatMap(({ in: place, name, example }) => (place === 'path' ? [[name, example]] : [])),
);
/** The methods that an address takes, as `Allow` has them. */
const allowed = (item: PathItem): string => {
  const own = Object.keys(item).map((method) => method.toUpperCase());
  const head = item.get === undefined ? [] : ['HEAD'];
  return [...own, ...head, 'OPTIONS'].toSorted().join(', ');
};
const allow = 'GET, HEAD, OPTIONS';
/** The query without which an address cannot be read. */
const neededQuery = ({ get }: PathItem): string => {
  const needed = (get?.parameters ?? []).filter(
    ({ in: place, example }) => place === 'query' && example !== undefined,
  );
  const pairs = needed.map(({ name, example = '' }) => `${name}=${encodeURIComponent(example)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};
const addresses = Object.entries(openApi.paths).map(([path, item]) => ({
  path: `${path.replace(/\{(\w+)\}/g, (_braces, name: string) => examples.get(name) ?? '')}${neededQuery(item)}`,
  allow: allowed(item),
  isRead: item.get !== undefined,
}));
type Address = readonly [path: string, allow: string];
const known: readonly Address[] = [
  ...addresses.filter(({ isRead }) => isRead).map(({ path, allow }): Address => [path, allow]),
  ['/docs', allow],
  ['/docs/static/swagger-ui.css', allow],
  ['/articles/latest', allow],
];
/** Addresses that something can only be sent to. */
const sentTo: readonly Address[] = addresses
  .filter(({ isRead }) => !isRead)
  .map(({ path, allow }) => [path, allow]);
const unknown = ['/nowhere', '/v1', '/v1/articles/latest/nowhere', '/docsx', '/V1/articles'];

// CONNECT opens a tunnel: it names no address, and Node’s client cannot send it as others.
const methods = METHODS.filter((method) => method !== 'CONNECT');

// The server reads a refused body to its end only where the connection is to be used again.
const agent = new Agent({ keepAlive: true });
const server = await startServer();
afterAll(async () => {
  agent.destroy();
  await server.app.close();
});

const askFor = async (asked: Asked, target: TestServer = server) => {
  const { status, headers, body } = await ask(target, { ...asked, agent });
  return { status, headers, body: body.toString() };
};

const askRaw = (requestLine: string): Promise<string> => {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(`${requestLine} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  return text(socket);
};

/** What two answers to the same question have in common. */
const lasting = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  return rest;
};

/** The figures of /metrics change while they are asked for, and so does the length of the answer. */
const comparable = (path: string, headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  path === '/metrics' ? { ...lasting(headers), 'content-length': 'varies' } : lasting(headers);

const refusal = ({ status, headers, body }: Awaited<ReturnType<typeof askFor>>) => ({
  status,
  type: headers['content-type'],
  allow: headers.allow,
  nosniff: headers['x-content-type-options'],
  problem: Problem.safeParse(JSON.parse(body)).data?.type,
});
const methodNotAllowed = {
  status: 405,
  type: 'application/problem+json; charset=utf-8',
  allow,
  nosniff: 'nosniff',
  problem: '/problems/method-not-allowed',
};
const notFound = {
  ...methodNotAllowed,
  status: 404,
  allow: undefined,
  problem: '/problems/not-found',
};

const askEach = async (path: string, asked: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      asked.map(async (method) => [method, refusal(await askFor({ method, path }))] as const),
    ),
  );
const forEach = <Value>(asked: readonly string[], value: Value) =>
  Object.fromEntries(asked.map((method) => [method, value]));

describe.each(known)('the known address %s, which can be read', (path) => {
  it('answers GET with 200', async () => {
    const { status, headers, body } = await askFor({ method: 'GET', path });
    expect(status).toBe(200);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).not.toBe('');
  });

  it.each(['identity', 'gzip', 'br'])(
    'answers HEAD as GET, less the body, in %s',
    async (coding) => {
      const headers = { 'accept-encoding': coding };
      const get = await askFor({ method: 'GET', path, headers });
      const head = await askFor({ method: 'HEAD', path, headers });
      expect(head.status).toBe(get.status);
      expect(comparable(path, head.headers)).toEqual(comparable(path, get.headers));
      expect(head.body).toBe('');
    },
  );
});

describe.each([...known, ...sentTo])('the known address %s, which takes %s', (path, allow) => {
  const origin = { origin: 'https://reader.example' };
  it.each([
    ['plain', {}],
    ['from another origin', origin],
  ])('answers OPTIONS, %s, with 204 and the methods it takes', async (_kind, headers) => {
    const answer = await askFor({ method: 'OPTIONS', path, headers });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(answer.headers).toMatchObject({
      allow,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers).not.toHaveProperty('content-length');
    expect(answer.headers).not.toHaveProperty('content-type');
  });

  it('answers a CORS preflight with what other origins may do', async () => {
    const headers = {
      ...origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    };
    const answer = await askFor({ method: 'OPTIONS', path, headers });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(answer.headers).toMatchObject({
      allow,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': allow.replaceAll(', ', ','),
      'access-control-allow-headers': expect.stringContaining('If-None-Match'),
      'access-control-max-age': expect.stringMatching(/^[1-9]\d*$/),
      'x-content-type-options': 'nosniff',
    });
  });

  it('refuses every other method with 405 and the methods it takes', async () => {
    const refused = methods.filter(
      (method) => method !== 'HEAD' && !allow.split(', ').includes(method),
    );
    expect(await askEach(path, refused)).toEqual(forEach(refused, { ...methodNotAllowed, allow }));
  });
});

it.each(sentTo)(
  'refuses HEAD at %s with 405, the methods it takes, and no body',
  async (path, allow) => {
    const { status, headers, body } = await askFor({ method: 'HEAD', path });
    expect({ status, allow: headers.allow, body }).toEqual({ status: 405, allow, body: '' });
  },
);

it('knows every address of the OpenAPI document', () => {
  expect(known.length - 3 + sentTo.length).toBe(Object.keys(openApi.paths).length);
  expect(sentTo.map(([path]) => path)).toEqual(['/v1/extractions', '/v1/verifications']);
});

describe.each(unknown)('the unknown address %s', (path) => {
  const withBody = methods.filter((method) => method !== 'HEAD');

  it('answers every method with 404, OPTIONS included', async () => {
    expect(await askEach(path, withBody)).toEqual(forEach(withBody, notFound));
  });

  it('answers HEAD as GET, less the body', async () => {
    const get = await askFor({ method: 'GET', path });
    const head = await askFor({ method: 'HEAD', path });
    expect(head).toMatchObject({ status: 404, body: '' });
    expect(lasting(head.headers)).toEqual(lasting(get.headers));
  });

  it('answers a CORS preflight with 404', async () => {
    const headers = { origin: 'https://reader.example', 'access-control-request-method': 'GET' };
    expect(refusal(await askFor({ method: 'OPTIONS', path, headers }))).toEqual(notFound);
  });
});

it('answers HEAD as GET where HEAD is the first request for an address', async () => {
  const other = await startTestServer();
  for (const [path] of known) {
    const head = await askFor({ method: 'HEAD', path }, other);
    const get = await askFor({ method: 'GET', path }, other);
    expect(head, path).toMatchObject({ status: 200, body: '' });
    expect(comparable(path, head.headers), path).toEqual(comparable(path, get.headers));
  }
});

describe('a body does not change how an unknown method or address is answered', () => {
  const large = 'x'.repeat(2_000_000);
  const bodies: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['larger than the server takes', { 'content-type': 'text/plain' }, large],
    ['too large and of a wrong type', { 'content-type': 'application/x-nonsense' }, large],
    ['too large and chunked', { 'transfer-encoding': 'chunked' }, large],
    ['of a wrong type', { 'content-type': 'application/x-nonsense' }, 'x'],
    ['without a type', {}, 'x'],
    ['of a type that cannot be read', { 'content-type': '; ;' }, 'x'],
    ['that is broken JSON', { 'content-type': 'application/json' }, '{"'],
    ['that is empty JSON', { 'content-type': 'application/json', 'content-length': '0' }, ''],
  ];

  it.each(bodies)('a body %s', async (_kind, headers, body) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const asked = { method, headers, body };
      const toKnown = await askFor({ ...asked, path: '/v1/articles/latest/headline' });
      expect(refusal(toKnown), method).toEqual(methodNotAllowed);
      const toUnknown = await askFor({ ...asked, path: '/nowhere' });
      expect(refusal(toUnknown), method).toEqual(notFound);
    }
  });
});

describe('request targets that name no address', () => {
  it('answers OPTIONS * with 204 and the methods the server takes', async () => {
    const answer = await askRaw('OPTIONS *');
    expect(answer).toMatch(/^HTTP\/1\.1 204 /);
    expect(answer).toContain(`\r\nallow: ${allow}\r\n`);
    expect(answer).toContain('\r\nx-content-type-options: nosniff\r\n');
    expect(answer).toMatch(/\r\n\r\n$/);
  });

  // The asterisk-form is for OPTIONS alone (RFC 9112, section 3.2.4).
  it.each(['GET', 'HEAD', 'POST', 'DELETE'])('refuses %s *', async (method) => {
    const answer = await askRaw(`${method} *`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).toContain('\r\ncontent-type: application/problem+json; charset=utf-8\r\n');
    expect(answer).toContain('\r\nx-content-type-options: nosniff\r\n');
  });

  it.each([
    '127.0.0.1:80',
    'localhost:443',
    ...[...known, ...sentTo].map(([path]) => path),
    ...unknown,
  ])('refuses CONNECT %s with 405', async (target) => {
    const answer = await askRaw(`CONNECT ${target}`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain(`\r\nallow: ${allow}\r\n`);
    expect(answer).toContain('\r\ncontent-type: application/problem+json; charset=utf-8\r\n');
    expect(answer).toContain('\r\nx-content-type-options: nosniff\r\n');
  });
});
