import { randomBytes } from 'node:crypto';
import { describe, onTestFinished } from 'vitest';
import type { Archive, Change } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { PostgresSettings } from '../../src/archive/postgres-settings.ts';
import type { StoredArticle } from '../../src/records/article.ts';
import { withRevision } from '../../src/records/revision.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';
import { binaries, run, startPostgres } from './postgres-server.ts';

/** A database that the tests may add others beside, instead of a server of their own. */
const given = process.env.DATABASE_URL;

/** Tests that start PostgreSQL; skipped where there is none, but never in CI. */
export const describeWithPostgres = describe.skipIf(
  binaries === undefined && process.env.CI === undefined,
);

/** A server for tests that only use it: the one that DATABASE_URL names, or else one of their own. */
export const serverForTests = async (): Promise<{
  readonly url: string;
  stop(): Promise<void>;
}> => {
  if (given !== undefined) return { url: given, stop: async () => undefined };
  // These tests kill nothing, so nothing need reach the disk.
  const server = await startPostgres({ fsync: 'off' });
  return { url: server.url(), stop: server.stop };
};

/** Makes an empty database in a server. @returns its address */
export const createDatabase = async (server: string): Promise<string> => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  if (server === given) {
    onTestFinished(async () => {
      await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** Limits that make failures quick. */
export const shortLimits = {
  connect: 600,
  statement: 600,
  answer: 800,
  lock: 300,
  start: 5000,
  pulse: 50,
  pulseAnswer: 400,
};

/** Opens an archive that is closed when the running test ends. */
export const openPostgres = async (
  settings: PostgresSettings,
  articles: readonly StoredArticle[] = [],
): Promise<Archive> => {
  const limits = { ...shortLimits, ...settings.limits };
  const archive = await openArchive(articles, { ...settings, limits });
  onTestFinished(archive.close);
  return archive;
};

const { record, sourceText } = await readHarbourBridge();

/** An article with this id; the edition tells its records apart. */
export const articleOf = (id: string, edition = 1): StoredArticle => ({
  article: withRevision({ ...record, id, published: { publisher: `Edition ${edition}` } }),
  sourceText,
});

export const adding = (id: string): Change => ({
  articleId: id,
  stored: articleOf(id),
  at: '2026-11-01T08:00:00Z',
});

export const replacing = (id: string, from: number, to: number): Change => ({
  articleId: id,
  stored: articleOf(id, to),
  expected: articleOf(id, from).article.revision,
  at: '2026-11-02T08:00:00Z',
});

/** What a failing call is told with. */
export const unavailable = { name: 'DomainError', code: 'archive-unavailable' };
