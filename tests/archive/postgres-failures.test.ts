import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Archive, Notice } from '../../src/archive/archive.ts';
import { DomainError } from '../../src/errors.ts';
import { addAndKill, checkKept } from './kill-writers.ts';
import { type PostgresServer, run, startPostgres } from './postgres-server.ts';
import { startProxy, through } from './tcp-proxy.ts';
import {
  adding,
  articleOf,
  createDatabase,
  describeWithPostgres,
  openPostgres,
  replacing,
  unavailable,
} from './with-postgres.ts';

const now = '2026-11-01T08:00:00Z';
const bridges = { all: [['bridge']], none: [], facets: [] };

/** Everything that an archive can be asked or told. */
const acts: readonly (readonly [what: string, act: (archive: Archive) => Promise<unknown>])[] = [
  ['find', ({ find }) => find('bridge')],
  ['latest', ({ latest }) => latest()],
  ['list', ({ list }) => list({ limit: 2 })],
  ['count', ({ count }) => count()],
  ['history', ({ history }) => history('bridge')],
  ['findRevision', ({ findRevision }) => findRevision('bridge', 'none')],
  ['change', ({ change }) => change(adding('ferry'))],
  ['changeAll', ({ changeAll }) => changeAll([adding('tram')])],
  ['standings', ({ standings }) => standings(['bridge'])],
  ['dates', ({ dates }) => dates(['bridge'])],
  ['findRepeated', ({ findRepeated }) => findRepeated({ key: 'a', print: 'b' }, now)],
  ['search', ({ search }) => search({ kind: 'claims', terms: bridges, limit: 2 })],
  ['countFound', ({ countFound }) => countFound('quotes', bridges)],
  ['seek', ({ seek }) => seek('claims', bridges, 2)],
  ['findSpeaker', ({ findSpeaker }) => findSpeaker('ada-lind')],
];

const kept = (id: string, edition = 1) => ({ kind: 'kept', stored: articleOf(id, edition) });

/** Waits for what comes about by itself; how long that takes is nothing to fail for. */
const eventually = (check: () => Promise<void> | void) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

/** Expects all that an archive can do to be refused, and to be done once `heal` has ended. */
const expectHealing = async (archive: Archive, heal: () => Promise<void> | void): Promise<void> => {
  const outcomes = await Promise.allSettled(acts.map(([, act]) => act(archive)));
  expect(outcomes).toMatchObject(acts.map(() => ({ status: 'rejected', reason: unavailable })));
  await heal();
  await eventually(async () => {
    expect(await archive.find('bridge')).toEqual(kept('bridge'));
  });
  await archive.changeAll([adding('ferry'), adding('tram')]);
  expect(await archive.count()).toBe(3);
};

/** What an archive notices from now on. */
const noticesOf = (archive: Archive): readonly Notice[] => {
  const notices: Notice[] = [];
  archive.watch((notice) => notices.push(notice));
  return notices;
};

describeWithPostgres('an archive in PostgreSQL', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    // Killing processes leaves the machine its files: nothing need reach the disk.
    server = await startPostgres({ max_connections: '40', fsync: 'off' });
  });

  afterAll(() => server.remove());

  const openNew = async () => {
    const url = await createDatabase(server.url());
    const archive = await openPostgres({ url });
    await archive.change(adding('bridge'));
    return { url, archive };
  };

  it('is tried in everything that it can be asked or told', async () => {
    const { archive } = await openNew();
    // These two ask nothing; what keeps an index in order has nothing to answer.
    const others = ['watch', 'close', 'tidy', 'connections'];
    const tried = acts.map(([what]) => what);
    expect([...tried, ...others].toSorted()).toEqual(Object.keys(archive).toSorted());
  });

  it('is unavailable while PostgreSQL is stopped, and heals when it starts again', async () => {
    const { archive } = await openNew();
    const notices = noticesOf(archive);
    await server.stop();
    await expectHealing(archive, server.start);
    await eventually(() => expect(notices).toEqual([{ kind: 'lost' }, { kind: 'regained' }]));
  });

  it('goes on by itself when PostgreSQL was restarted in between', async () => {
    const { archive } = await openNew();
    await Promise.all(Array.from({ length: 10 }, () => archive.find('bridge')));
    await server.stop();
    await server.start();
    expect(await archive.find('bridge')).toEqual(kept('bridge'));
    expect(await archive.change(adding('ferry'))).toMatchObject({ articleId: 'ferry' });
  });

  it('is unavailable while PostgreSQL does not answer, and heals when it does', async () => {
    const { url } = await openNew();
    const proxy = await startProxy(server.port);
    const archive = await openPostgres({ url: through(proxy, url) });
    const notices = noticesOf(archive);
    expect(await archive.find('bridge')).toEqual(kept('bridge'));
    proxy.stall();
    await expectHealing(archive, proxy.heal);
    await eventually(() => expect(notices).toEqual([{ kind: 'lost' }, { kind: 'regained' }]));
  });

  it('does not wait long for a lock that somebody holds', async () => {
    const { url, archive } = await openNew();
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query("BEGIN; SELECT * FROM articles WHERE id = 'bridge' FOR UPDATE");
    await expect(archive.change(replacing('bridge', 1, 2))).rejects.toMatchObject(unavailable);
    expect(await archive.find('bridge')).toEqual(kept('bridge'));
    await other.end();
    await archive.change(replacing('bridge', 1, 2));
    expect(await archive.find('bridge')).toEqual(kept('bridge', 2));
  });

  it('is unavailable while there are no connections left, and never answers wrongly', async () => {
    const { archive } = await openNew();
    const others: Client[] = [];
    const occupy = async (): Promise<void> => {
      for (;;) {
        const client = new Client({ connectionString: server.url() });
        client.on('error', () => undefined);
        try {
          await client.connect();
        } catch (error) {
          expect(error).toMatchObject({ code: '53300' });
          return;
        }
        others.push(client);
      }
    };
    await occupy();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        archive.find('bridge').catch((error: unknown) => {
          expect(error).toMatchObject(unavailable);
          return 'unavailable';
        }),
      ),
    );
    expect(outcomes).toContain('unavailable');
    expect(outcomes.filter((outcome) => outcome !== 'unavailable')).toEqual(
      outcomes.filter((outcome) => outcome !== 'unavailable').map(() => kept('bridge')),
    );
    await Promise.all(others.map((client) => client.end()));
    await eventually(async () => {
      const found = await Promise.all(Array.from({ length: 20 }, () => archive.find('bridge')));
      expect(found).toEqual(found.map(() => kept('bridge')));
    });
  });

  it('takes no changes from a primary that is read-only, but is read', async () => {
    const { url, archive } = await openNew();
    const name = new URL(url).pathname.slice(1);
    await run(server.url(), `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    // Connections that are open keep to what they were told when they were opened.
    await run(
      server.url(),
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );
    await expect(archive.change(adding('ferry'))).rejects.toMatchObject(unavailable);
    await expect(archive.changeAll([adding('ferry')])).rejects.toMatchObject(unavailable);
    expect(await archive.find('bridge')).toEqual(kept('bridge'));
    await run(server.url(), `ALTER DATABASE ${name} RESET default_transaction_read_only`);
    await eventually(async () => {
      expect(await archive.change(adding('ferry'))).toMatchObject({ articleId: 'ferry' });
    });
    expect(await archive.count()).toBe(2);
  });

  /** Has PostgreSQL fail a statement of each change, the first so many times. */
  const failing = async (url: string, table: string, state: string, times: number) => {
    await run(
      url,
      `CREATE SEQUENCE failures;
       CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF nextval('failures') <= ${times} THEN RAISE EXCEPTION USING ERRCODE = '${state}'; END IF;
         RETURN NEW;
       END $$;
       CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
  };

  it.each([
    ['the disk is full', '53100', 'records'],
    ['the disk is full', '53100', 'articles'],
    ['there is no memory', '53200', 'history'],
    ['the disk fails', '58030', 'totals'],
    ['a statement takes too long', '57014', 'records'],
    ['PostgreSQL is being stopped', '57P01', 'articles'],
  ])('refuses a change while %s (%s, %s), and keeps nothing of it', async (_what, state, table) => {
    const { url, archive } = await openNew();
    await failing(url, table, state, 2);
    const before = await archive.list({ limit: 9 });
    await expect(archive.change(adding('ferry'))).rejects.toMatchObject(unavailable);
    await expect(archive.changeAll(['ferry', 'tram'].map(adding))).rejects.toMatchObject(
      unavailable,
    );
    expect(await archive.list({ limit: 9 })).toEqual(before);
    expect(await archive.find('ferry')).toBeUndefined();
    await archive.changeAll(['ferry', 'tram'].map(adding));
    expect(await archive.count()).toBe(3);
  });

  it.each([
    ['a deadlock', '40P01'],
    ['a conflict', '40001'],
  ])('tries a change again after %s', async (_what, state) => {
    const { url, archive } = await openNew();
    await failing(url, 'articles', state, 3);
    await archive.change(adding('ferry'));
    expect(await archive.history('ferry')).toHaveLength(1);
  });

  it('does not take a fault of its own for one of PostgreSQL', async () => {
    const { url, archive } = await openNew();
    await run(url, 'ALTER TABLE totals DROP COLUMN articles');
    const failed = archive.count();
    await expect(failed).rejects.toMatchObject({ code: '42703' });
    await expect(failed).rejects.not.toBeInstanceOf(DomainError);
  });

  it('says of a change whose answer was lost that it may have been made, to itself too', async () => {
    const { url, archive: other } = await openNew();
    const proxy = await startProxy(server.port);
    const archive = await openPostgres({ url: through(proxy, url) });
    const [notices, others] = [noticesOf(archive), noticesOf(other)];
    proxy.swallowAnswersAfter('COMMIT');
    await expect(archive.change(replacing('bridge', 1, 2))).rejects.toMatchObject(unavailable);
    proxy.heal();
    const changed = { kind: 'changed', articleId: 'bridge' };
    await eventually(() => expect(others).toEqual([changed]));
    // Who asks again at once may ask before it was made: so it is told of when it is.
    expect(notices.filter(({ kind }) => kind === 'changed')).toContainEqual(changed);
    await eventually(async () => {
      expect(await archive.find('bridge')).toEqual(kept('bridge', 2));
    });
    expect(await archive.history('bridge')).toHaveLength(2);
  });

  it('waits at its start until PostgreSQL is up', async () => {
    const { url } = await openNew();
    await server.stop();
    const opening = openPostgres({ url, limits: { start: 30_000 } });
    await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, 400))]);
    await server.start();
    expect(await (await opening).find('bridge')).toEqual(kept('bridge'));
  });

  it('says where PostgreSQL is not, and no password, when it does not come up', async () => {
    const url = `postgres://editor:a-secret@127.0.0.1:9/articles`;
    const opening = openPostgres({ url, limits: { start: 300 } });
    await expect(opening).rejects.toMatchObject({
      code: 'invalid-configuration',
      message:
        'DATABASE_URL cannot be used: PostgreSQL at 127.0.0.1:9/articles answers: ECONNREFUSED',
    });
  });

  describe('has every article that was said to be kept, whole,', () => {
    it('after kill -9 of who writes in the middle of 1,000 writes', async () => {
      const url = await createDatabase(server.url());
      const said = new Set(await addAndKill(url, 130));
      expect(said.size).toBeGreaterThanOrEqual(130);
      await checkKept(await openPostgres({ url }), said);
    });

    it('after kill -9 of PostgreSQL in the middle of 1,000 writes', async () => {
      const url = await createDatabase(server.url());
      const archive = await openPostgres({ url });
      let killed: Promise<void> | undefined;
      const kill = () => {
        killed = server.kill();
        return killed;
      };
      const said = new Set(await addAndKill(url, 60, kill));
      await killed;
      await server.start();
      await eventually(async () => {
        await archive.count();
      });
      expect(said.size).toBeGreaterThanOrEqual(60);
      await checkKept(archive, said);
    });
  });
});

describeWithPostgres('an archive in PostgreSQL with a streaming replica', () => {
  let primary: PostgresServer;
  let replica: PostgresServer;
  let url: string;
  let readUrl: string;

  beforeAll(async () => {
    primary = await startPostgres({ fsync: 'off' });
    url = await createDatabase(primary.url());
    replica = await primary.replicate();
    readUrl = replica.url(new URL(url).pathname.slice(1));
  });

  afterAll(() => Promise.all([primary.remove(), replica.remove()]));

  it('is read while the primary is killed, and is changed again once it is back', async () => {
    const archive = await openPostgres({ url, readUrl });
    await archive.change(adding('bridge'));
    await eventually(async () => {
      expect(await run(readUrl, "SELECT id FROM articles WHERE id = 'bridge'")).toHaveLength(1);
    });
    await primary.kill();
    for (let round = 1; round <= 3; round += 1) {
      expect(await archive.find('bridge')).toEqual(kept('bridge'));
      expect((await archive.list({ limit: 9 })).items).toHaveLength(1);
      expect(await archive.count()).toBe(1);
      await expect(archive.change(adding('ferry'))).rejects.toMatchObject(unavailable);
      await expect(archive.find('bridge', true)).rejects.toMatchObject(unavailable);
    }
    await primary.start();
    await archive.change(adding('ferry'));
    expect(await archive.find('ferry')).toEqual(kept('ferry'));
    expect(await archive.count()).toBe(2);
  });

  it('never shows what was before a change that is known, however far the replica lags', async () => {
    const [one, other] = [
      await openPostgres({ url, readUrl }),
      await openPostgres({ url, readUrl }),
    ];
    const notices = noticesOf(other);
    await one.change(adding('quay'));
    await run(readUrl, 'SELECT pg_wal_replay_pause()');
    await one.change(replacing('quay', 1, 2));
    const total = await one.count();
    await one.change(adding('tram'));
    await eventually(() => expect(notices).toContainEqual({ kind: 'changed', articleId: 'tram' }));
    for (const archive of [one, other]) {
      expect(await archive.find('quay')).toEqual(kept('quay', 2));
      expect(await archive.history('quay')).toHaveLength(2);
      expect(await archive.find('tram')).toEqual(kept('tram'));
      expect(await archive.latest()).toBe('tram');
      expect(await archive.count()).toBe(total + 1);
    }
    await run(readUrl, 'SELECT pg_wal_replay_resume()');
    await eventually(async () => {
      expect(await run(readUrl, "SELECT id FROM articles WHERE id = 'tram'")).toHaveLength(1);
    });
    expect(await other.find('quay')).toEqual(kept('quay', 2));
  });

  it('is read while the replica is stopped', async () => {
    const archive = await openPostgres({ url, readUrl });
    await replica.stop();
    onTestFinished(replica.start);
    await archive.change(adding('pier'));
    expect(await archive.find('pier')).toEqual(kept('pier'));
    expect(await archive.find('bridge')).toEqual(kept('bridge'));
  });
});
