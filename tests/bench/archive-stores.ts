import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ArchivePlace, openArchive } from '../../src/archive/open-archive.ts';
import { binaries, run, startPostgres } from '../archive/postgres-server.ts';
import { keepDataIn, removeAtExit } from './kept-postgres.ts';

/** An archive of one size in one store. */
export type Kept = {
  /** What makes the program keep its articles there. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many articles it has; opening it brings it up to date. */
  readonly count: () => Promise<number>;
  /** What it takes on the disk, indexes included. */
  readonly megabytes: () => Promise<number>;
};

/** Where archives are kept. */
type Store = {
  /** The archive for so many articles: empty, unless it was kept. */
  readonly open: (size: number) => Promise<Kept>;
  readonly close: () => Promise<void>;
};

export type StoreKind = {
  readonly id: string;
  readonly name: string;
  /** Records a second that are to be imported. */
  readonly leastImported: number;
  /**
   * @param folder where it may write
   * @param keep where archives are left for the next run
   * @returns undefined where the store cannot be had here
   */
  readonly start: (folder: string, keep: string | undefined) => Promise<Store | undefined>;
};

const bytesInMegabyte = 1024 * 1024;

const countIn = async (place: ArchivePlace): Promise<number> => {
  const archive = await openArchive([], place);
  try {
    return await archive.count();
  } finally {
    await archive.close();
  }
};

const startSqlite: StoreKind['start'] = async (folder, keep) => ({
  open: async (size) => {
    const file = join(keep ?? folder, `archive-${size}.sqlite`);
    return {
      environment: { ARCHIVE_FILE: file },
      count: () => countIn(file),
      megabytes: async () => megabytesOf(file),
    };
  },
  close: async () => undefined,
});

/** The file, and those that SQLite has beside it. */
const megabytesOf = (file: string): number =>
  readdirSync(dirname(file))
    .filter((name) => name.startsWith(basename(file)))
    .reduce((sum, name) => sum + statSync(join(dirname(file), name)).size, 0) / bytesInMegabyte;

const startInPostgres: StoreKind['start'] = async (_folder, keep) => {
  const server = await serverFor(keep);
  if (server === undefined) return undefined;
  const made: string[] = [];
  return {
    open: async (size) => {
      const name = keep === undefined ? `bench_${size}_${randomName()}` : `bench_${size}`;
      const known = await run(server.url, `SELECT FROM pg_database WHERE datname = '${name}'`);
      if (known.length === 0) await run(server.url, `CREATE DATABASE ${name}`);
      if (keep === undefined) made.push(name);
      const { href: url } = Object.assign(new URL(server.url), { pathname: `/${name}` });
      return {
        environment: { DATABASE_URL: url },
        count: () => countIn({ url }),
        megabytes: () => databaseMegabytes(url),
      };
    },
    close: async () => {
      for (const name of made) await run(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
};

const randomName = (): string => randomBytes(4).toString('hex');

const databaseMegabytes = async (url: string): Promise<number> => {
  const [size] = await run(url, 'SELECT pg_database_size(current_database()) AS bytes');
  return Number(size?.bytes) / bytesInMegabyte;
};

/** The server that DATABASE_URL names, or else one of the run’s own with PostgreSQL’s default settings. */
const serverFor = async (
  keep: string | undefined,
): Promise<{ readonly url: string; readonly close: () => Promise<void> } | undefined> => {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, close: async () => undefined };
  if (binaries === undefined) return undefined;
  const server = await startPostgres();
  await removeAtExit(server);
  if (keep !== undefined) await keepDataIn(server, join(keep, 'postgres'));
  return { url: server.url(), close: server.remove };
};

export const storeKinds: readonly StoreKind[] = [
  { id: 'sqlite', name: 'SQLite', leastImported: 500, start: startSqlite },
  { id: 'postgres', name: 'PostgreSQL', leastImported: 300, start: startInPostgres },
];
