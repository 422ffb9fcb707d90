import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Problem, problemKinds } from '../../src/representations/problem.ts';
import { isOnPath } from '../bench/machine.ts';
import { freePort, type Running, startServer } from '../bench/processes.ts';
import { builtProgram } from '../built.ts';
import { type Answered, type Asked, ask } from '../http/ask.ts';
import { openConnection } from '../http/raw-client.ts';
import { type RunningProxy, startProxy } from './start-proxy.ts';

const hasNginx = isOnPath('nginx');
if (!hasNginx) console.warn('The proxy of compose.yaml is not tested: there is no nginx here.');

const token = 'a-token-of-the-proxy-test';
const seconds = 1000;

/** Starts a process of the API. */
const startProcess = async (port?: number): Promise<Running> =>
  startServer(
    [process.execPath, await builtProgram(), 'serve'],
    port ?? (await freePort()),
    '/readyz',
    { API_TOKENS: token, MAX_EVENT_LOOP_DELAY: '0', SHUTDOWN_TIMEOUT: '0' },
  );

let processes: [Running, Running];
let proxy: RunningProxy;

const through = (asked: Asked): Promise<Answered> => ask(proxy, asked);

/** What the proxy did for an answer: `hit`, `fwd=miss`. */
const cacheStatus = ({ headers }: Answered): string =>
  String(headers['cache-status'] ?? '').replace(/^proxy; /, '');

const tagOf = ({ headers }: Answered): string => headers.etag ?? 'no tag';

const digestOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url');

/** Without nginx these are skipped, never where everything must run. */
const isLeftOut = !hasNginx && process.env.CI !== 'true';

describe.skipIf(isLeftOut)('the proxy of compose.yaml', () => {
  beforeAll(async () => {
    processes = await Promise.all([startProcess(), startProcess()]);
    proxy = await startProxy({ upstreams: [processes[0].port, processes[1].port] });
  }, 60 * seconds);

  afterAll(async () => {
    await proxy?.stop();
    await Promise.all((processes ?? []).map(({ stop }) => stop()));
  });

  describe('keeps', () => {
    it.each([
      ['a record', '/v1/articles/latest', 'public, max-age=60, '],
      ['a page of a list', '/v1/articles?limit=1', 'public, max-age=60, '],
      ['claims by a filter', '/v1/articles/latest/claims?type=direct', 'public, max-age=60, '],
      ['the text', '/v1/articles/latest/text', 'public, max-age=60, '],
      ['the OpenAPI document', '/openapi.json', 'public, max-age=60, '],
    ])('%s, and answers the next request for it by itself', async (_what, path, cacheControl) => {
      const first = await through({ path });
      const second = await through({ path });
      expect([first, second].map(cacheStatus)).toEqual(['fwd=miss', 'hit']);
      expect(second.headers['cache-control']).toContain(cacheControl);
      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect(tagOf(second)).toBe(tagOf(first));
    });

    it('a revision, which never changes, for as long as it can', async () => {
      const { revision } = JSON.parse(
        String((await through({ path: '/v1/articles/latest' })).body),
      );
      const path = `/v1/articles/latest/revisions/${revision}`;
      const answers = [await through({ path }), await through({ path })];
      expect(answers.map(cacheStatus)).toEqual(['fwd=miss', 'hit']);
      expect(answers[1]?.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });

    it.each([
      ['what is not there', '/v1/articles/nobody', 404],
      ['what cannot be asked', '/v1/articles?limit=0x1', 400],
      ['whether all is well', '/healthz', 200],
    ])('nothing of %s', async (_what, path, status) => {
      const answers = [await through({ path }), await through({ path })];
      expect(answers.map((answer) => [answer.status, cacheStatus(answer)])).toEqual([
        [status, 'fwd=miss'],
        [status, 'fwd=miss'],
      ]);
    });

    it('nothing back from who may change articles', async () => {
      const path = '/v1/articles/latest/summary';
      const authorization = `Bearer ${token}`;
      await through({ path });
      expect(cacheStatus(await through({ path, headers: { authorization } }))).toBe('fwd=request');
    });
  });

  it('answers 304 by itself to who has what it keeps', async () => {
    const path = '/v1/articles/latest/paragraphs';
    const etag = tagOf(await through({ path }));
    const again = await through({ path, headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(cacheStatus(again)).toBe('hit');
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({ etag, vary: 'Accept, Accept-Encoding' });
    const other = await through({ path, headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  describe('keeps each coding apart', () => {
    const path = '/v1/articles/latest/claims';
    const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
      gzip: gunzipSync,
      identity: (body) => body,
    };

    it.each(['identity', 'gzip', 'br'])('%s, with a tag of its own, as it came', async (coding) => {
      const headers = { 'accept-encoding': coding };
      const direct = await ask(processes[0], { path, headers });
      for (const answer of [await through({ path, headers }), await through({ path, headers })]) {
        expect(answer.headers['content-encoding'] ?? 'identity').toBe(coding);
        expect(tagOf(answer)).toBe(tagOf(direct));
        expect(answer.headers.vary).toBe('Accept, Accept-Encoding');
        expect(digestOf(answer.body)).toBe(digestOf(direct.body));
        expect(answer.headers['content-length']).toBe(String(direct.body.length));
      }
      const plain = decoders[coding]?.(direct.body);
      if (plain !== undefined) expect(JSON.parse(String(plain)).total).toBeGreaterThan(0);
    });

    it.each([
      ['gzip, deflate, br', 'br', 'hit'],
      ['gzip, deflate, br, zstd', 'br', 'hit'],
      ['br', 'br', 'hit'],
      ['gzip, deflate', 'gzip', 'fwd=miss'],
      ['deflate, gzip', 'gzip', 'hit'],
      ['gzip;q=1, br;q=0', 'gzip', 'fwd=miss'],
      ['', 'identity', 'fwd=miss'],
    ])('but takes “%s” for %s: %s', async (accepted, coding, status) => {
      const at = '/v1/articles/latest/quotes';
      if (accepted === 'gzip, deflate, br') {
        await through({ path: at, headers: { 'accept-encoding': 'br' } });
      }
      const answer = await through({ path: at, headers: { 'accept-encoding': accepted } });
      expect(answer.headers['content-encoding'] ?? 'identity').toBe(coding);
      expect(cacheStatus(answer)).toBe(status);
    });
  });

  it('lets none see the answer to another media type', async () => {
    const path = '/v1/articles/latest/headline';
    expect((await through({ path })).status).toBe(200);
    const refused = await through({ path, headers: { accept: 'image/png' } });
    expect(refused.status).toBe(406);
    expect(JSON.parse(String(refused.body)).type).toBe('/problems/not-acceptable');
    expect((await through({ path })).status).toBe(200);
  });

  it('keeps each format of an address apart', async () => {
    const path = '/v1/articles/latest';
    const types = ['application/json', 'text/markdown', 'application/ld+json', 'application/json'];
    for (const accept of [...types, ...types]) {
      const answer = await through({ path, headers: { accept } });
      expect(answer.headers['content-type']?.split(';', 1)).toEqual([accept]);
    }
    const again = await through({ path, headers: { accept: 'text/markdown' } });
    expect(cacheStatus(again)).toBe('hit');
  });

  describe('hands on', () => {
    it('the ids of requests, and never one client’s to the next', async () => {
      const path = '/v1/articles/latest/speakers';
      const named = await through({ path, headers: { 'x-request-id': 'mine' } });
      const [next, traced] = [
        await through({ path }),
        await through({
          path,
          headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
        }),
      ];
      expect(cacheStatus(next)).toBe('hit');
      expect(named.headers['x-request-id']).toBe('mine');
      expect(next.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
      expect(traced.headers['x-request-id']).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
      const problem = await through({ path: '/nowhere', headers: { 'x-request-id': 'yours' } });
      expect(JSON.parse(String(problem.body)).requestId).toBe('yours');
      const bad = await through({ path: '/nowhere', headers: { 'x-request-id': '<b>' } });
      expect(JSON.parse(String(bad.body)).requestId).toBe(bad.headers['x-request-id']);
    });

    it('problems as they are, with their headers', async () => {
      const { status, headers, body } = await through({ path: '/v1/articles', method: 'PATCH' });
      expect(status).toBe(405);
      expect(headers).toMatchObject({
        allow: 'GET, HEAD, OPTIONS, POST',
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
      });
      expect(Problem.parse(JSON.parse(String(body))).instance).toBe('/v1/articles');
    });

    it('addresses to the letter', async () => {
      const { body } = await through({ path: '/v1//articles/%2e%2e/a%2Fb?x=%20' });
      expect(JSON.parse(String(body)).instance).toBe('/v1//articles/%2e%2e/a%2Fb?x=%20');
    });

    it('what is posted, each time', async () => {
      const headers = { 'content-type': 'text/plain' };
      const body = 'The bridge will stay open, the mayor said on Monday. “It is safe,” she said.';
      for (const _time of [1, 2]) {
        const read = await through({ path: '/v1/extractions', method: 'POST', headers, body });
        expect(read.status).toBe(200);
        expect(cacheStatus(read)).toBe('');
        expect(JSON.parse(String(read.body)).text).toBe(body);
      }
      const refused = await through({ path: '/v1/articles', method: 'POST', headers, body });
      expect(refused.status).toBe(401);
      const authorization = `Bearer ${token}`;
      const added = await through({
        path: '/v1/articles',
        method: 'POST',
        headers: { ...headers, authorization },
        body,
      });
      expect(added.status).toBe(201);
      expect(added.headers.location).toMatch(/^\/v1\/articles\//);
    }, 30_000);
  });

  describe('answers by itself with a problem as the API has it', () => {
    const problemOf = (body: string | undefined) => Problem.parse(JSON.parse(body ?? ''));
    const huge = 'x'.repeat(70_000);

    it.each([
      ['a request that is none', 'NO HTTP AT ALL\r\n\r\n', 400],
      ['an address of 70,000 characters', `GET /${huge} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
      ['headers of 70,000 characters', `GET / HTTP/1.1\r\nHost: a\r\nX: ${huge}\r\n\r\n`, 431],
      [
        'a body of 10 MB',
        'POST /v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 10485760\r\n\r\n',
        413,
      ],
      [
        'who asks for the metrics',
        'GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
        404,
      ],
    ])('%s', async (_what, bytes, status) => {
      const connection = await openConnection(proxy.port);
      connection.send(bytes);
      const [answer] = await connection.answers(1);
      connection.socket.destroy();
      expect(answer?.status).toBe(status);
      expect(answer?.headers.get('content-type')).toBe('application/problem+json');
      expect(answer?.headers.get('cache-control')).toBe('no-store');
      const problem = problemOf(answer?.body);
      const code = problem.type.replace('/problems/', '') as keyof typeof problemKinds;
      expect(problem).toMatchObject({ status, title: problemKinds[code].title });
      expect(problem.status).toBe(problemKinds[code].status);
      expect(answer?.headers.get('x-request-id')).toBe(problem.requestId);
    });
  });

  it('logs neither queries nor tokens of what no process answers, but which did not', async () => {
    const upstreams = [await freePort(), await freePort()] as const;
    const alone = await startProxy({ upstreams });
    onTestFinished(alone.stop);
    const secret = 'a-token-by-mistake';
    const asked = {
      path: `/v1/articles/latest?token=${secret}`,
      headers: { authorization: `Bearer ${secret}`, referer: `http://a.example/?${secret}` },
    };
    expect((await ask(alone, asked)).status).toBe(503);
    await expect.poll(() => alone.log()).toContain('GET "/v1/articles/latest" 503');
    for (const port of upstreams) expect(alone.log()).toContain(`127.0.0.1:${port}`);
    expect(alone.log()).not.toContain(secret);
  });

  it('logs neither queries nor tokens', async () => {
    const secret = 'a-secret-in-a-query';
    await through({
      path: `/v1/articles?token=${secret}`,
      headers: { authorization: `Bearer ${token}` },
    });
    await expect.poll(() => proxy.log()).toContain('GET "/v1/articles" 400');
    expect(proxy.log()).not.toContain(secret);
    expect(proxy.log()).not.toContain(token);
  });
});

/** As if every answer might be kept for a second instead of a minute: a test does not wait for that. */
const impatient = {
  'proxy_ignore_headers Vary;':
    'proxy_ignore_headers Vary Cache-Control; proxy_cache_valid 200 1s;',
};

/** A server whose every answer may be kept for a second, and shown longer; and how often it was asked. */
const startForgetful = async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    const cacheControl = 'public, max-age=1, stale-while-revalidate=4, stale-if-error=60';
    response.writeHead(200, { 'cache-control': cacheControl }).end(String(asked));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: address.port, asked: () => asked, stop };
};

/** Side by side: what they do most is wait. */
const sideBySide = { concurrent: true };

describe.skipIf(isLeftOut)('the proxy, when time has passed', sideBySide, () => {
  it(
    'shows what it keeps while it asks anew, and while nobody answers, as Cache-Control says',
    async ({ expect }) => {
      const origin = await startForgetful();
      const front = await startProxy({ upstreams: [origin.port, origin.port] });
      const show = async () => {
        const answer = await ask(front, { path: '/v1/articles' });
        return `${answer.status} ${answer.body} ${cacheStatus(answer)}`;
      };
      try {
        expect(await show()).toBe('200 1 fwd=miss');
        await delay(2.2 * seconds);
        expect(await show()).toBe('200 1 hit; detail=stale');
        await expect.poll(show).toBe('200 2 hit');
        expect(origin.asked()).toBe(2);
        origin.stop();
        // Later than it may show the answer while it asks.
        await delay(7 * seconds);
        expect(await show()).toBe('200 2 hit; detail=stale');
      } finally {
        origin.stop();
        await front.stop();
      }
    },
    60 * seconds,
  );

  it(
    'asks whether what it keeps is still good, and is answered 304 without a body',
    async () => {
      const one = await startProcess();
      const short = await startProxy({ upstreams: [one.port, one.port], changes: impatient });
      try {
        const path = '/v1/articles/latest';
        const first = await ask(short, { path });
        await delay(2.2 * seconds);
        const again = await ask(short, { path });
        expect(cacheStatus(again)).toContain('fwd=stale; fwd-status=304');
        expect(again.status).toBe(200);
        expect(again.body).toEqual(first.body);
        const { body } = await ask(one, { path: '/metrics' });
        expect(String(body)).toContain(
          'http_requests_total{method="GET",route="/v1/articles/:articleId",status="304"} 1\n',
        );
      } finally {
        await short.stop();
        await one.stop();
      }
    },
    60 * seconds,
  );

  it(
    'goes on reading when one process is killed, and when all are',
    async () => {
      const both = await Promise.all([startProcess(), startProcess()]);
      const front = await startProxy({ upstreams: [both[0].port, both[1].port] });
      const statuses = async (paths: readonly string[]): Promise<readonly number[]> => {
        const found: number[] = [];
        for (const path of paths) found.push((await ask(front, { path })).status);
        return found;
      };
      try {
        const kept = '/v1/articles/latest';
        await statuses([kept]);
        process.kill(both[0].pid, 'SIGKILL');
        const asked = Array.from(
          { length: 20 },
          (_, index) => `/v1/articles/latest/claims?limit=${index + 1}`,
        );
        expect(new Set(await statuses(asked))).toEqual(new Set([200]));

        process.kill(both[1].pid, 'SIGKILL');
        expect(await statuses([kept])).toEqual([200]);
        const unkept = await ask(front, { path: '/v1/articles/latest/claims/c1' });
        expect(unkept.status).toBe(503);
        expect(unkept.headers['retry-after']).toBe('5');
        expect(Problem.parse(JSON.parse(String(unkept.body))).type).toBe('/problems/overloaded');
      } finally {
        await front.stop();
        await Promise.all(both.map(({ stop }) => stop()));
      }
    },
    60 * seconds,
  );
});
