import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { createPool } from '../../src/archive/postgres-pool.ts';
import { usualLimits } from '../../src/archive/postgres-settings.ts';
import {
  articleOf,
  createDatabase,
  describeWithPostgres,
  openPostgres,
  serverForTests,
} from './with-postgres.ts';

const key = 4711;

describeWithPostgres('the connections of a pool', () => {
  let server: Awaited<ReturnType<typeof serverForTests>>;

  beforeAll(async () => {
    server = await serverForTests();
  });

  afterAll(() => server.remove());

  it('are told by what they do: none at first, then in use while others wait, then idle', async () => {
    const pool = createPool(server.url, 2, usualLimits);
    onTestFinished(pool.close);
    expect(pool.figures()).toEqual({ inUse: 0, idle: 0, waiting: 0 });
    const holder = createPool(server.url, 1, usualLimits);
    onTestFinished(holder.close);
    await holder.transact(
      async (ask) => {
        await ask({ text: 'SELECT pg_advisory_xact_lock($1)', values: [key] });
        const blocked = [1, 2, 3].map(() =>
          pool.ask({ text: 'SELECT pg_advisory_lock_shared($1)', values: [key] }),
        );
        await vi.waitFor(() => expect(pool.figures()).toEqual({ inUse: 2, idle: 0, waiting: 1 }));
        await ask({ text: 'COMMIT' });
        await Promise.all(blocked);
      },
      () => undefined,
    );
    expect(pool.figures()).toEqual({ inUse: 0, idle: 2, waiting: 0 });
  });

  it('are told of an archive by the server they lead to', async () => {
    const url = await createDatabase(server.url);
    const alone = await openPostgres({ url }, [articleOf('bridge')]);
    expect(Object.keys(alone.connections())).toEqual(['primary']);
    expect(alone.connections().primary).toMatchObject({ inUse: 0, waiting: 0 });
    const both = await openPostgres({ url, readUrl: url });
    expect(Object.keys(both.connections()).toSorted()).toEqual(['primary', 'replica']);
  });
});
