import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresArchive } from '../../src/archive/postgres-archive.ts';
import { run } from '../archive/postgres-server.ts';
import { createDatabase, describeWithPostgres, serverForTests } from '../archive/with-postgres.ts';

// Citus distributes a table by a column only if every unique index of it has that column, and if foreign keys
// between distributed tables join them by it:
// https://docs.citusdata.com/en/stable/reference/common_errors.html
const uniqueSql = `
  SELECT c.relname AS "table", array_agg(a.attname::text) AS columns
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
  WHERE i.indisunique
  GROUP BY c.relname, i.indexrelid`;

const foreignKeysSql = `
  SELECT one.relname AS "table", other.relname AS target,
    (SELECT array_agg(a.attname::text ORDER BY k.at)
     FROM unnest(f.conkey) WITH ORDINALITY AS k (number, at)
     JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number) AS columns,
    (SELECT array_agg(a.attname::text ORDER BY k.at)
     FROM unnest(f.confkey) WITH ORDINALITY AS k (number, at)
     JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number) AS targets
  FROM pg_constraint f
  JOIN pg_class one ON one.oid = f.conrelid
  JOIN pg_class other ON other.oid = f.confrelid
  WHERE f.contype = 'f'`;

const tablesSql = `
  SELECT relname AS "table" FROM pg_class
  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`;

/** By which column each table is distributed; by none: it stays on one node. As docs/scaling.md has it. */
const columnOf: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [
    ...readFileSync(new URL('../../docs/scaling.md', import.meta.url), 'utf8').matchAll(
      /^\| `(\w+)` \| (?:`(\w+)`|no) \|/gm,
    ),
  ].map(([, table, column]) => [table, column]),
);

let server: Awaited<ReturnType<typeof serverForTests>>;
let url: string;

describeWithPostgres('the tables', () => {
  beforeAll(async () => {
    server = await serverForTests();
    url = await createDatabase(server.url);
    await (await createPostgresArchive({ url })).close();
  }, 60_000);

  afterAll(() => server?.remove());

  it('are those that docs/scaling.md speaks of', async () => {
    const tables = (await run(url, tablesSql)).map(({ table }) => table);
    expect(Object.keys(columnOf).toSorted()).toEqual(tables);
  });

  it('have in each unique index the column that they can be distributed by', async () => {
    const indexes = await run(url, uniqueSql);
    const wanting = indexes.filter(({ table, columns }) => {
      const column = columnOf[String(table)];
      return column !== undefined && !(columns as readonly string[]).includes(column);
    });
    expect(wanting).toEqual([]);
  });

  it('refer to one another, where both are distributed, by that column', async () => {
    const keys = await run(url, foreignKeysSql);
    expect(keys.length).toBeGreaterThan(0);
    const wanting = keys.filter(({ table, target, columns, targets }) => {
      const at = (columns as readonly string[]).indexOf(columnOf[String(table)] ?? '');
      return at < 0 || (targets as readonly string[])[at] !== columnOf[String(target)];
    });
    expect(wanting).toEqual([]);
  });

  it('leave speakers where they are: two columns are unique, each by itself', async () => {
    const indexes = await run(url, uniqueSql);
    const ofSpeakers = indexes.filter(({ table }) => table === 'speakers');
    expect(ofSpeakers.map(({ columns }) => columns).toSorted()).toEqual([['id'], ['position']]);
  });
});
