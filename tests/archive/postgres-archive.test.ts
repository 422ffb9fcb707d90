import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Archive, Notice } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { describeArchive } from './archive-contract.ts';
import { describeChangeAll } from './change-all-contract.ts';
import { run } from './postgres-server.ts';
import { describeSearch } from './search-contract.ts';
import {
  adding,
  articleOf,
  createDatabase,
  describeWithPostgres,
  openPostgres,
  replacing,
  serverForTests,
} from './with-postgres.ts';

describeWithPostgres('with PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof serverForTests>>;
  let url: string;

  beforeAll(async () => {
    server = await serverForTests();
  });

  afterAll(() => server.stop());

  const open = async (): Promise<Archive> => {
    url = await createDatabase(server.url);
    return openPostgres({ url });
  };

  describeArchive('PostgreSQL', open);
  describeChangeAll('PostgreSQL', open, () => openPostgres({ url }));
  describeSearch('PostgreSQL', open);

  describe('an archive in PostgreSQL', () => {
    it('gives back texts that PostgreSQL itself cannot hold', async () => {
      const archive = await open();
      const { article } = articleOf('bridge');
      const stored = { article, sourceText: 'nul \0, half a pair \ud83d, “quotes”, \\u0000' };
      await archive.change({ ...adding('bridge'), stored });
      expect(await archive.find('bridge')).toEqual({ kind: 'kept', stored });
    });

    it.each(['bridge\0', '\0', "bridge' OR 'a'='a", '\ud83d', 'bridge%', '$1', ''])(
      'finds nothing under %j',
      async (id) => {
        const archive = await open();
        await archive.change(adding('bridge'));
        expect(await archive.find(id)).toBeUndefined();
        expect(await archive.history(id)).toEqual([]);
        expect(await archive.findRevision(id, id)).toBeUndefined();
        expect(await archive.findRevision('bridge', id)).toBeUndefined();
      },
    );

    it('is brought up to date and filled once by ten that start at once', async () => {
      url = await createDatabase(server.url);
      const articles = ['bridge', 'ferry', 'tram'].map((id) => articleOf(id));
      const archives = await Promise.all(
        Array.from({ length: 10 }, () => openPostgres({ url, connections: 2 }, articles)),
      );
      const counts = await Promise.all(archives.map(({ count }) => count()));
      expect(counts).toEqual(archives.map(() => 3));
      expect(await run(url, 'SELECT number FROM migrations')).toEqual([{ number: 1 }]);
    });

    it('does not take back what was withdrawn, when opened again', async () => {
      const archive = await open();
      await archive.change(adding('bridge'));
      const { revision: expected } = articleOf('bridge').article;
      await archive.change({ articleId: 'bridge', expected, at: '2026-11-02T08:00:00Z' });
      const again = await openPostgres({ url }, [articleOf('bridge')]);
      expect(await again.find('bridge')).toMatchObject({ kind: 'withdrawn' });
    });

    it('shows articles in the order in which they appear, however many add them', async () => {
      const archives = [await open(), await openPostgres({ url }), await openPostgres({ url })];
      const reader = await openPostgres({ url });
      let isAdding = true;
      const added = Promise.all(
        archives.map(async (archive, part) => {
          for (let number = 0; number < 40; number += 4) {
            const ids = Array.from({ length: 4 }, (_, index) => `bridge-${part}-${number + index}`);
            if (number % 8 === 0) await archive.changeAll(ids.map(adding));
            else await Promise.all(ids.map((id) => archive.change(adding(id))));
          }
        }),
      ).finally(() => {
        isAdding = false;
      });
      let before: readonly string[] = [];
      while (isAdding) {
        const { items } = await reader.list({ limit: 1000 });
        const oldestFirst = items.map(({ id }) => id).toReversed();
        // What appears, appears behind what was there: a cursor passes nothing by.
        expect(oldestFirst.slice(0, before.length)).toEqual(before);
        before = oldestFirst;
      }
      await added;
      expect(await reader.count()).toBe(120);
    });

    it('makes a change once that is asked of several at once under one key', async () => {
      const archives = [await open(), await openPostgres({ url }), await openPostgres({ url })];
      const once = { key: 'a key', print: 'a print' };
      const changed = await Promise.all(
        archives.flatMap(({ change }, number) => [
          change(adding(`bridge-${number}`), once),
          change(adding(`ferry-${number}`), once),
        ]),
      );
      expect(changed.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1);
      expect(new Set(changed.map(({ articleId }) => articleId)).size).toBe(1);
      expect(await archives[0]?.count()).toBe(1);
    });

    it('tells the others of each change, and itself of none', async () => {
      const [one, other] = [await open(), await openPostgres({ url })];
      const heard: Record<'one' | 'other', Notice[]> = { one: [], other: [] };
      one.watch((notice) => heard.one.push(notice));
      other.watch((notice) => heard.other.push(notice));
      await one.change(adding('bridge'));
      await one.change(replacing('bridge', 1, 2));
      await expect(one.change(adding('bridge'))).rejects.toMatchObject({ code: 'article-exists' });
      await one.changeAll([adding('ferry'), adding('bridge'), adding('tram')]);
      await other.change(adding('quay'));
      await vi.waitFor(() => {
        expect(heard).toEqual({
          one: [{ kind: 'changed', articleId: 'quay' }],
          other: ['bridge', 'bridge', 'ferry', 'tram'].map((articleId) => ({
            kind: 'changed',
            articleId,
          })),
        });
      }, 10_000);
    });

    it.each([
      [
        'has tables of a newer version',
        (address: string) => run(address, 'INSERT INTO migrations (number) VALUES (99)'),
        /^127\.0\.0\.1.* has tables of version 99.*use a newer one/,
      ],
      [
        'is not there',
        (address: string) => run(server.url, `DROP DATABASE ${new URL(address).pathname.slice(1)}`),
        /^DATABASE_URL cannot be used: PostgreSQL at .*does not exist/,
      ],
    ])('that %s is refused, and says why', async (_what, spoil, reason) => {
      url = await createDatabase(server.url);
      await (await openArchive([], { url })).close();
      await spoil(url);
      await expect(openPostgres({ url })).rejects.toMatchObject({
        code: 'invalid-configuration',
        message: expect.stringMatching(reason),
      });
    });
  });
});
