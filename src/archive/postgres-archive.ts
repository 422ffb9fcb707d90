import type { QueryResultRow } from 'pg';
import { DomainError } from '../errors.ts';
import type { Article, StoredArticle } from '../records/article.ts';
import { pageOf } from '../search/page.ts';
import type {
  Archive,
  ArticleDates,
  Change,
  Changed,
  ListRequest,
  Once,
  Standing,
} from './archive.ts';
import { countFound } from './postgres-count.ts';
import { openDatabase, type PostgresDatabase } from './postgres-database.ts';
import { mayBe } from './postgres-id.ts';
import { tidyIndexes } from './postgres-index.ts';
import { findRepeated, keepKey } from './postgres-keys.ts';
import type { Ask, Query } from './postgres-pool.ts';
import { findSpeaker, search, seek } from './postgres-search.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { writeChanges } from './postgres-write.ts';

type StateRow = {
  readonly revision: string;
  readonly withdrawn_at: string | null;
  readonly record: string | null;
  readonly source_text: string | null;
};
type RecordRow = { readonly record: string; readonly source_text: string };
type HistoryRow = { readonly number: number; readonly revision: string; readonly at: string };

/**
 * An archive in a database of PostgreSQL, which any number of processes may use at once.
 * Waits some seconds for PostgreSQL to be up.
 * @throws DomainError `invalid-configuration` where the database cannot be used
 */
export const createPostgresArchive = async (settings: PostgresSettings): Promise<Archive> => {
  const database = await openDatabase(settings);

  return {
    find: async (articleId, mustBeCurrent = false) => {
      if (!mayBe(articleId)) return undefined;
      const freshness = mustBeCurrent ? 'now' : 'as-noticed';
      const [row] = await database.read<StateRow>(stateQuery(articleId), articleId, freshness);
      if (row === undefined) return undefined;
      const { revision, withdrawn_at: withdrawnAt, record, source_text } = row;
      if (withdrawnAt !== null) return { kind: 'withdrawn', withdrawal: { withdrawnAt, revision } };
      if (record === null || source_text === null) return undefined;
      return { kind: 'kept', stored: storedFrom({ record, source_text }) };
    },
    standings: async (articleIds) => {
      const ids = articleIds.filter(mayBe);
      const rows = await database.read<StandingRow>(standingsQuery(ids), undefined, 'now');
      return new Map(rows.map((row) => [row.id, standingFrom(row)]));
    },
    dates: async (articleIds) => {
      const rows = await database.read<DatesRow>(datesQuery(articleIds.filter(mayBe)));
      return new Map(rows.map(({ article_id: id, added, changed }) => [id, { added, changed }]));
    },
    latest: async () => (await database.read<{ id: string }>(latestQuery))[0]?.id,
    list: (request) => listPart(database, request),
    count: async () => Number((await database.read<{ articles: string }>(totalQuery))[0]?.articles),
    history: async (articleId) => {
      if (!mayBe(articleId)) return [];
      const rows = await database.read<HistoryRow>(historyQuery(articleId), articleId);
      return rows.map(({ number, revision, at }) => ({ number, revision, at }));
    },
    findRevision: async (articleId, revision) => {
      if (!mayBe(articleId) || !mayBe(revision)) return undefined;
      const query = recordQuery(articleId, revision);
      const [row] = await database.read<RecordRow>(query, articleId);
      return row === undefined ? undefined : storedFrom(row);
    },
    change: (change, once) => changeOne(database, change, once),
    findRepeated: (once, at) => findRepeatedNow(database, once, at),
    changeAll: async (changes) => {
      if (changes.length === 0) return [];
      const { outcomes } = await database.change(async (ask) => {
        const { outcomes, articles } = await writeChanges(ask, changes);
        return { outcomes, changed: [...articles.keys()] };
      });
      return outcomes;
    },
    search: (request) => search(database, request),
    countFound: (kind, terms) => countFound(database, kind, terms),
    seek: (kind, terms, most) => seek(database, kind, terms, most),
    findSpeaker: (speakerId) => findSpeaker(database, speakerId),
    tidy: () => tidyIndexes(database),
    watch: database.watch,
    connections: database.connections,
    close: database.close,
  };
};

const stateQuery = (articleId: string) => ({
  text: `SELECT articles.revision, withdrawn_at, record, source_text
         FROM articles LEFT JOIN records
           ON article_id = id AND records.revision = articles.revision AND withdrawn_at IS NULL
         WHERE id = $1`,
  values: [articleId],
  name: 'find',
});

type StandingRow = Pick<StateRow, 'revision' | 'withdrawn_at'> & { readonly id: string };

const standingsQuery = (articleIds: readonly string[]) => ({
  text: 'SELECT id, revision, withdrawn_at FROM articles WHERE id = ANY($1::text[])',
  values: [articleIds],
  name: 'standings',
});

const standingFrom = ({ revision, withdrawn_at: withdrawnAt }: StandingRow): Standing =>
  withdrawnAt === null ? { revision } : { revision, withdrawnAt };

type DatesRow = ArticleDates & { readonly article_id: string };

const datesQuery = (articleIds: readonly string[]) => ({
  text: `SELECT article_id, (array_agg(at ORDER BY number))[1] AS added,
           (array_agg(at ORDER BY number DESC))[1] AS changed
         FROM history WHERE article_id = ANY($1::text[]) GROUP BY article_id`,
  values: [articleIds],
  name: 'dates',
});

/** As it is now: a replica may not have heard of the key yet. */
const findRepeatedNow: (
  database: PostgresDatabase,
  once: Once,
  at: string,
) => Promise<Changed | undefined> = (database, once, at) => {
  const ask = async <Row extends QueryResultRow>(query: Query) => {
    const rows = await database.read<Row>(query, undefined, 'now');
    return { rows, count: rows.length };
  };
  return findRepeated(ask, once, at);
};

const latestQuery = {
  text: 'SELECT id FROM articles WHERE withdrawn_at IS NULL ORDER BY position DESC LIMIT 1',
  name: 'latest',
};

const totalQuery = { text: 'SELECT articles FROM totals', name: 'total' };

const historyQuery = (articleId: string) => ({
  text: 'SELECT number, revision, at FROM history WHERE article_id = $1 ORDER BY number DESC',
  values: [articleId],
  name: 'history',
});

const recordQuery = (articleId: string, revision: string) => ({
  text: 'SELECT record, source_text FROM records WHERE article_id = $1 AND revision = $2',
  values: [articleId, revision],
  name: 'find-revision',
});

const listPart = async (
  database: PostgresDatabase,
  { before, limit }: ListRequest,
): ReturnType<Archive['list']> => {
  const rows = await database.read<{ position: string; overview: string }>({
    text: `SELECT position, overview FROM articles
           WHERE withdrawn_at IS NULL AND position < $1 ORDER BY position DESC LIMIT $2`,
    values: [before ?? Number.MAX_SAFE_INTEGER, limit + 1],
    name: 'list',
  });
  const { page, next } = pageOf(rows, limit);
  return { items: page.map(({ overview }) => JSON.parse(overview)), next };
};

/** What is read was checked when it was stored. */
const storedFrom = ({ record, source_text: sourceText }: RecordRow): StoredArticle => ({
  article: JSON.parse(record) as Article,
  sourceText: JSON.parse(sourceText) as string,
});

const changeOne = async (
  database: PostgresDatabase,
  change: Change,
  once: Once | undefined,
): Promise<Changed> => {
  const make = async (ask: Ask) => {
    const repeated = once && (await findRepeated(ask, once, change.at));
    if (repeated !== undefined) return { outcome: repeated, changed: [] };
    const [outcome] = (await writeChanges(ask, [change])).outcomes;
    if (outcome === undefined || outcome instanceof DomainError) throw outcome;
    if (once !== undefined) await keepKey(ask, once, outcome, change.at);
    return { outcome, changed: [outcome.articleId] };
  };
  return (await database.change(make)).outcome;
};
