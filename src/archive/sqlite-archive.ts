import {
  articleExists,
  articleNotFound,
  articleWithdrawn,
  keyReused,
  revisionMismatch,
} from '../errors.ts';
import type { Article, StoredArticle } from '../records/article.ts';
import { type ArticleOverview, overviewOf } from '../records/article-overview.ts';
import type { Archive, Change, Changed, ListRequest, Once, RevisionEntry } from './archive.ts';
import { openDatabase, type SqliteDatabase } from './sqlite-database.ts';

type StateRow = {
  readonly position: number;
  readonly revision: string;
  readonly withdrawn_at: string | null;
};
type KeyRow = {
  readonly print: string;
  readonly article_id: string;
  readonly revision: string;
};
type RecordRow = { readonly record: string; readonly source_text: string };

/** How long a key is known, in ms: a day. */
const keyLifetime = 86_400_000;

/**
 * An archive in a database of SQLite.
 * @param file where it is kept; `:memory:` for as long as the process lives
 * @throws DomainError `invalid-configuration` where the file cannot be used
 */
export const createSqliteArchive = (file: string): Archive => {
  const database = openDatabase(file);
  const statements = prepareStatements(database);

  /** @returns the revision that the article has, or had last */
  const change = ({ articleId, stored, expected, at }: Change): string => {
    const state = statements.state.get(articleId);
    checkExpectation(articleId, state, expected);
    if (stored === undefined) {
      statements.withdraw.run(at, articleId);
      statements.count.run(-1);
      return state?.revision ?? '';
    }
    const { revision } = stored.article;
    statements.addRecord.run(revision, JSON.stringify(stored.article), stored.sourceText);
    const overview = JSON.stringify(overviewOf(stored.article));
    const position =
      state?.position ?? statements.addArticle.run(articleId, revision, overview).lastInsertRowid;
    if (state === undefined) statements.count.run(1);
    else statements.replaceArticle.run(revision, overview, position);
    statements.addHistory.run(position, revision, at, position);
    return revision;
  };

  const changeOnce = (request: Change, once: Once | undefined): Changed => {
    const known = once && statements.key.get(once.key);
    if (once !== undefined && known !== undefined) return repeated(known, once);
    const revision = change(request);
    const { articleId, at } = request;
    if (once !== undefined) {
      statements.forgetKeys.run(new Date(Date.parse(at) - keyLifetime).toISOString());
      statements.addKey.run(once.key, once.print, articleId, revision, at);
    }
    return { articleId, revision, isRepeated: false };
  };

  return {
    find: async (articleId) => {
      const state = statements.state.get(articleId);
      if (state === undefined) return undefined;
      const { revision, withdrawn_at: withdrawnAt } = state;
      if (withdrawnAt !== null) return { kind: 'withdrawn', withdrawal: { withdrawnAt, revision } };
      const row = statements.record.get(revision);
      return row === undefined ? undefined : { kind: 'kept', stored: storedFrom(row) };
    },
    latest: async () => statements.latest.get()?.id,
    list: async (request) => listPart(statements, request),
    count: async () => statements.total.get()?.count ?? 0,
    history: async (articleId) => statements.history.all(articleId).map(entryFrom),
    findRevision: async (articleId, revision) => {
      const row = statements.pastRecord.get(articleId, revision);
      return row === undefined ? undefined : storedFrom(row);
    },
    change: async (request, once) => database.change(() => changeOnce(request, once)),
    changeAll: async () => toCome(),
    search: async () => toCome(),
    countFound: async () => toCome(),
    findSpeaker: async () => toCome(),
    watch: () => undefined,
    close: async () => database.close(),
  };
};

const toCome = (): never => {
  throw new Error('to come');
};

const prepareStatements = ({ prepare }: SqliteDatabase) => ({
  state: prepare<StateRow>('SELECT position, revision, withdrawn_at FROM articles WHERE id = ?'),
  record: prepare<RecordRow>('SELECT record, source_text FROM records WHERE revision = ?'),
  latest: prepare<{ readonly id: string }>(
    'SELECT id FROM articles WHERE withdrawn_at IS NULL ORDER BY position DESC LIMIT 1',
  ),
  list: prepare<{ readonly position: number; readonly overview: string }>(
    `SELECT position, overview FROM articles
     WHERE withdrawn_at IS NULL AND position < ? ORDER BY position DESC LIMIT ?`,
  ),
  total: prepare<{ readonly count: number }>("SELECT count FROM counts WHERE name = 'articles'"),
  count: prepare("UPDATE counts SET count = count + ? WHERE name = 'articles'"),
  history: prepare<RevisionEntry>(
    `SELECT number, history.revision, history.at FROM history JOIN articles ON article = position
     WHERE id = ? ORDER BY number DESC`,
  ),
  pastRecord: prepare<RecordRow>(
    `SELECT record, source_text FROM records
     WHERE revision = (SELECT history.revision FROM history JOIN articles ON article = position
                       WHERE id = ? AND history.revision = ?)`,
  ),
  // The same record again, such as one that comes back, is there already.
  addRecord: prepare('INSERT OR IGNORE INTO records VALUES (?, ?, ?)'),
  addArticle: prepare('INSERT INTO articles (id, revision, overview) VALUES (?, ?, ?)'),
  replaceArticle: prepare('UPDATE articles SET revision = ?, overview = ? WHERE position = ?'),
  addHistory: prepare(
    `INSERT INTO history SELECT ?, 1 + coalesce(max(number), 0), ?, ? FROM history WHERE article = ?`,
  ),
  withdraw: prepare('UPDATE articles SET withdrawn_at = ? WHERE id = ?'),
  key: prepare<KeyRow>('SELECT print, article_id, revision FROM keys WHERE key = ?'),
  addKey: prepare('INSERT INTO keys VALUES (?, ?, ?, ?, ?)'),
  forgetKeys: prepare('DELETE FROM keys WHERE at < ?'),
});

type Statements = ReturnType<typeof prepareStatements>;

/** @throws DomainError where an article is not as a change expects it */
const checkExpectation = (
  articleId: string,
  state: StateRow | undefined,
  expected: string | undefined,
): void => {
  if (state !== undefined && state.withdrawn_at !== null) {
    throw articleWithdrawn(articleId, state.withdrawn_at);
  }
  if (expected === undefined && state !== undefined) throw articleExists(articleId);
  if (expected !== undefined && state === undefined) throw articleNotFound(articleId);
  if (expected !== undefined && state?.revision !== expected) throw revisionMismatch(articleId);
};

/** @throws DomainError `key-reused` */
const repeated = ({ print, article_id: articleId, revision }: KeyRow, once: Once): Changed => {
  if (print !== once.print) throw keyReused();
  return { articleId, revision, isRepeated: true };
};

const listPart = (
  statements: Statements,
  { before, limit }: ListRequest,
): { readonly items: readonly ArticleOverview[]; readonly next: number | undefined } => {
  const rows = statements.list.all(before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ overview }) => JSON.parse(overview)),
    next: rows.length > limit ? page.at(-1)?.position : undefined,
  };
};

/** What is read was checked when it was stored. */
const storedFrom = ({ record, source_text: sourceText }: RecordRow): StoredArticle => ({
  article: JSON.parse(record) as Article,
  sourceText,
});

const entryFrom = ({ number, revision, at }: RevisionEntry): RevisionEntry => ({
  number,
  revision,
  at,
});
