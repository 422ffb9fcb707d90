import supertest from 'supertest';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type PostgresServer, run, startPostgres } from '../archive/postgres-server.ts';
import { startProxy, through } from '../archive/tcp-proxy.ts';
import {
  articleOf,
  createDatabase,
  describeWithPostgres,
  shortLimits,
} from '../archive/with-postgres.ts';
import { startTestServer } from '../test-server.ts';

const token = 'a-token-for-the-tests';
const path = '/v1/articles/bridge';

/** Waits for what comes about by itself; how long that takes is nothing to fail for. */
const eventually = (check: () => Promise<void> | void) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

/** A server on a database, and what it is asked and told. */
const serve = async (url: string) => {
  const { url: address, archive } = await startTestServer({
    environment: { API_TOKENS: token },
    articles: [articleOf('bridge')],
    place: { url, limits: shortLimits },
  });
  const client = supertest(address);
  return {
    archive,
    get: (at = path) => client.get(at),
    verify: () => client.post('/v1/verifications').send({ quotation: 'It is the cheapest way' }),
    put: (edition: number, tag = '*') => {
      const { article, sourceText } = articleOf('bridge', edition);
      return client
        .put(path)
        .set({ authorization: `Bearer ${token}`, 'if-match': tag })
        .send({ record: article, text: sourceText });
    },
  };
};

describeWithPostgres('servers on PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;

  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(() => server.remove());

  const editionIn = ({ body }: { body: unknown }) =>
    (body as { published?: { publisher: string } }).published?.publisher;

  /** Whatever an archive has to be asked for. */
  const asked = [
    path,
    `${path}/claims`,
    '/v1/articles',
    '/v1/articles?q=bridge',
    '/v1/claims?q=bridge',
    '/v1/quotes?speaker=ada-lind',
    '/v1/speakers?q=ada',
    '/v1/speakers/ada-lind',
    `${path}/revisions`,
    '/readyz',
  ];

  const expectUnavailable = (
    { headers, body }: Awaited<ReturnType<ReturnType<typeof supertest>['get']>>,
    what: string,
  ): void => {
    expect(body, what).toMatchObject({ status: 503, type: '/problems/archive-unavailable' });
    expect(body.detail).not.toMatch(/ECONN|postgres|SQL/);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(headers['content-type']).toContain('application/problem+json');
  };

  it('answer 503 and when to try again while it does not answer, and heal', async () => {
    url = await createDatabase(server.url());
    const proxy = await startProxy(server.port);
    const { get, put, verify } = await serve(through(proxy, url));
    for (const at of asked) expect((await get(at)).status, at).toBe(200);
    proxy.stall();
    await eventually(async () => expect((await get()).status).toBe(503));
    const answers = await Promise.all([...asked.map((at) => get(at)), verify(), put(2)]);
    for (const [index, answer] of answers.entries()) {
      expectUnavailable(answer, asked[index] ?? 'a verification, a change');
    }
    expect((await get('/healthz')).status).toBe(200);
    proxy.heal();
    await eventually(async () => expect((await get('/readyz')).status).toBe(200));
    for (const at of asked) expect((await get(at)).status, at).toBe(200);
    expect((await verify()).status).toBe(200);
    expect((await put(3)).status).toBe(200);
  });

  it('answer 503 and when to try again while it takes no connections, and heal', async () => {
    url = await createDatabase(server.url());
    const name = new URL(url).pathname.slice(1);
    const { get, put, verify } = await serve(url);
    const leave = () =>
      run(
        server.url(),
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
    // A limit would let in the superuser that the tests are.
    await run(server.url(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await leave();
    for (const answer of await Promise.all([...asked.map((at) => get(at)), verify(), put(2)])) {
      expectUnavailable(answer, 'takes no connections');
    }
    await run(server.url(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await eventually(async () => expect((await get('/readyz')).status).toBe(200));
    for (const at of asked) expect((await get(at)).status, at).toBe(200);
    expect((await put(3)).status).toBe(200);
  });

  it('answer 503 and when to try again while it is stopped, are alive, and heal', async () => {
    url = await createDatabase(server.url());
    const { get, put, verify } = await serve(url);
    for (const at of asked) expect((await get(at)).status, at).toBe(200);
    await server.stop();
    await eventually(async () => expect((await get()).status).toBe(503));
    for (const answer of [...asked.map((at) => get(at)), verify(), put(2)]) {
      expectUnavailable(await answer, 'stopped');
    }
    expect((await get('/healthz')).status).toBe(200);
    await server.start();
    await eventually(async () => expect((await get('/readyz')).status).toBe(200));
    for (const at of asked) expect((await get(at)).status, at).toBe(200);
    expect((await put(2)).status).toBe(200);
    expect(editionIn(await get())).toBe('Edition 2');
  });

  it('show on /metrics what their connections do', async () => {
    url = await createDatabase(server.url());
    const { get } = await serve(url);
    await get();
    const { text } = await get('/metrics');
    const lines = text.split('\n').filter((line) => line.startsWith('archive_connections{'));
    // What is asked for /metrics itself is not counted: else one request would always wait.
    expect(lines.map((line) => line.replace(/idle"} [1-9]\d*$/, 'idle"} some'))).toEqual([
      'archive_connections{pool="primary",state="in-use"} 0',
      'archive_connections{pool="primary",state="idle"} some',
      'archive_connections{pool="primary",state="waiting"} 0',
    ]);
  });

  it('serve what was written through another one, and take a tag that it gave', async () => {
    url = await createDatabase(server.url());
    const [one, other] = [await serve(url), await serve(url)];
    for (const edition of [2, 3, 4]) {
      const { headers } = await one.get();
      // Asked twice, it is kept.
      for (const at of [path, path, '/v1/articles', '/v1/articles/latest']) await other.get(at);
      const written = await one.put(edition, headers.etag);
      expect(written.status).toBe(200);
      await eventually(async () => {
        for (const at of [path, '/v1/articles/latest']) {
          const fresh = await other.get(at);
          expect(editionIn(fresh), at).toBe(`Edition ${edition}`);
          expect(fresh.headers.etag).toBe(written.headers.etag);
        }
        expect(editionIn({ body: (await other.get('/v1/articles')).body.items[0] })).toBe(
          `Edition ${edition}`,
        );
      });
    }
  });

  it('take the tag of what another one has just written, whatever they keep', async () => {
    url = await createDatabase(server.url());
    const [one, other] = [await serve(url), await serve(url)];
    let tag = '*';
    for (let edition = 2; edition <= 11; edition += 1) {
      const writer = edition % 2 === 0 ? one : other;
      const { status, headers } = await writer.put(edition, tag);
      expect(status, `edition ${edition}`).toBe(200);
      tag = headers.etag ?? '';
    }
  });

  it('keep no answers while they do not hear of changes', async () => {
    url = await createDatabase(server.url());
    const proxy = await startProxy(server.port);
    const [one, other] = [await serve(url), await serve(through(proxy, url))];
    const finds = vi.spyOn(other.archive, 'find');
    const isKept = async () => {
      await other.get();
      const before = finds.mock.calls.length;
      await other.get();
      return finds.mock.calls.length === before;
    };
    expect(await isKept()).toBe(true);

    // Connections that are open go on, but that for notices is cut, and no other one can be opened.
    proxy.refuse();
    const lost = new Promise<void>((resolve) => {
      other.archive.watch(({ kind }) => {
        if (kind === 'lost') resolve();
      });
    });
    await run(
      url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'on-the-record (notices)'`,
    );
    await lost;
    expect(await isKept()).toBe(false);
    for (const edition of [2, 3, 4, 5]) {
      expect((await one.put(edition)).status).toBe(200);
      expect(editionIn(await other.get())).toBe(`Edition ${edition}`);
    }

    proxy.heal();
    await eventually(async () => expect(await isKept()).toBe(true));
    expect(editionIn(await other.get())).toBe('Edition 5');
  });
});
