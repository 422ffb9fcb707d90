import { DomainError } from '../errors.ts';
import type { Article, StoredArticle } from '../records/article.ts';
import type { ArticleOverview } from '../records/article-overview.ts';
import { pageOf } from '../search/page.ts';
import type {
  Archive,
  ArticleDates,
  Change,
  Changed,
  ListRequest,
  Once,
  RevisionEntry,
  Standing,
} from './archive.ts';
import { checkExpectation } from './check-expectation.ts';
import { prepareArticle, preparedFrom } from './prepared-article.ts';
import { type KeyRow, knownSince, repeatedChange } from './repeated-change.ts';
import { inMemory, openDatabase, type SqliteDatabase } from './sqlite-database.ts';
import { createSqliteIndex } from './sqlite-index.ts';
import { createSqliteSearch } from './sqlite-search.ts';
import { asBytes, type TextBytes, textOf } from './sqlite-text.ts';
import { watchFile } from './sqlite-watch.ts';

type StateRow = {
  readonly position: number;
  readonly revision: string;
  readonly overview: string;
  readonly withdrawn_at: string | null;
};
type RecordRow = { readonly record: string; readonly source_text: TextBytes };

/**
 * An archive in a database of SQLite.
 * @param file where it is kept; `:memory:` for as long as the process lives
 * @throws DomainError `invalid-configuration` where the file cannot be used
 */
export const createSqliteArchive = (file: string): Archive => {
  const database = openDatabase(file);
  const statements = prepareStatements(database);
  const index = createSqliteIndex(database);
  const search = createSqliteSearch(database);
  const watching = watchFile(database, file !== inMemory);
  fillIndex(database, statements, index);

  /** @returns the revision that the article has, or had last */
  const change = ({ articleId, stored, expected, at }: Change): string => {
    const state = statements.state.get(articleId);
    checkExpectation(articleId, state && standingOf(state), expected);
    if (stored === undefined) {
      const { position, revision, overview } = state as StateRow;
      index.remove(JSON.parse(overview), position);
      statements.withdraw.run(at, articleId);
      statements.count.run(-1);
      return revision;
    }
    const prepared = preparedFrom(stored);
    const { revision, overview } = prepared;
    statements.addRecord.run(revision, prepared.record, prepared.sourceText);
    const position =
      state?.position ?? statements.addArticle.run(articleId, revision, overview).lastInsertRowid;
    if (state === undefined) statements.count.run(1);
    else {
      statements.replaceArticle.run(revision, overview, position);
      index.remove(JSON.parse(state.overview), position);
    }
    index.add(prepared, position);
    statements.addHistory.run(position, position, revision, at);
    return revision;
  };

  const findRepeated = (once: Once, at: string): Changed | undefined => {
    const known = statements.key.get(once.key, knownSince(at));
    return known && repeatedChange(known, once);
  };

  const changeOnce = (request: Change, once?: Once): Changed => {
    const done = once && findRepeated(once, request.at);
    if (done !== undefined) return done;
    const revision = change(request);
    const { articleId, at } = request;
    if (once !== undefined) {
      statements.forgetKeys.run(knownSince(at));
      statements.addKey.run(once.key, once.print, articleId, revision, at);
    }
    return { articleId, revision, isRepeated: false };
  };

  const standing = (articleId: string): readonly (readonly [string, Standing])[] => {
    const state = statements.state.get(articleId);
    return state === undefined ? [] : [[articleId, standingOf(state)]];
  };

  const datesOf = (articleId: string): readonly (readonly [string, ArticleDates])[] => {
    const row = statements.dates.get(articleId);
    return row === undefined ? [] : [[articleId, { added: row.added, changed: row.changed }]];
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
    standings: async (articleIds) => new Map(articleIds.flatMap(standing)),
    dates: async (articleIds) => new Map(articleIds.flatMap(datesOf)),
    latest: async () => statements.latest.get()?.id,
    list: async (request) => listPart(statements, request),
    count: async () => statements.total.get()?.count ?? 0,
    history: async (articleId) => statements.history.all(articleId).map(entryFrom),
    findRevision: async (articleId, revision) => {
      const row = statements.pastRecord.get(articleId, revision);
      return row === undefined ? undefined : storedFrom(row);
    },
    change: async (request, once) => database.change(() => changeOnce(request, once)),
    findRepeated: async (once, at) => findRepeated(once, at),
    changeAll: async (requests) =>
      database.change(() => requests.map((request) => tryChange(() => changeOnce(request)))),
    search: async (request) => search.search(request),
    countFound: async (kind, terms) => search.countFound(kind, terms),
    seek: async (kind, terms, most) => search.seek(kind, terms, most),
    findSpeaker: async (speakerId) => search.findSpeaker(speakerId),
    tidy: async () => database.change(index.tidy),
    watch: watching.watch,
    connections: () => ({}),
    close: async () => {
      watching.stop();
      database.close();
    },
  };
};

/**
 * Whether a change can be made is found out before anything is written, so that one which cannot leaves
 * nothing in the transaction of many.
 */
const tryChange = (change: () => Changed): Changed | DomainError => {
  try {
    return change();
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'archive-unavailable') return error;
    throw error;
  }
};

/** Grows with each change to what is put into the index, or how: it is then made anew. */
const indexVersion = 1;

/** Makes the index of an archive whose articles were kept by a version of the program with another one. */
const fillIndex = (
  database: SqliteDatabase,
  statements: Statements,
  index: ReturnType<typeof createSqliteIndex>,
): void => {
  if (statements.indexVersion.get()?.count === indexVersion) return;
  database.change(() => {
    if (statements.indexVersion.get()?.count === indexVersion) return;
    index.clear();
    let after = 0;
    for (
      let row = statements.next.get(after);
      row !== undefined;
      row = statements.next.get(after)
    ) {
      index.add(prepareArticle(storedFrom(row)), row.position);
      after = row.position;
    }
    statements.setIndexVersion.run(indexVersion);
  });
};

const sourceText = asBytes('source_text');

const prepareStatements = ({ prepare }: SqliteDatabase) => ({
  state: prepare<StateRow>(
    'SELECT position, revision, overview, withdrawn_at FROM articles WHERE id = ?',
  ),
  record: prepare<RecordRow>(`SELECT record, ${sourceText} FROM records WHERE revision = ?`),
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
  dates: prepare<ArticleDates>(
    `SELECT (SELECT at FROM history WHERE article = position ORDER BY number LIMIT 1) AS added,
            (SELECT at FROM history WHERE article = position ORDER BY number DESC LIMIT 1) AS changed
     FROM articles WHERE id = ?`,
  ),
  pastRecord: prepare<RecordRow>(
    `SELECT record, ${sourceText} FROM records
     WHERE revision = (SELECT history.revision FROM history JOIN articles ON article = position
                       WHERE id = ? AND history.revision = ?)`,
  ),
  // The same record again, such as one that comes back, is there already.
  addRecord: prepare('INSERT OR IGNORE INTO records VALUES (?, ?, ?)'),
  addArticle: prepare('INSERT INTO articles (id, revision, overview) VALUES (?, ?, ?)'),
  replaceArticle: prepare('UPDATE articles SET revision = ?, overview = ? WHERE position = ?'),
  addHistory: prepare(
    // Not as INSERT … SELECT, which makes a table for what it selects: that took a tenth of the time of a change.
    `INSERT INTO history VALUES
       (?, (SELECT 1 + coalesce(max(number), 0) FROM history WHERE article = ?), ?, ?)`,
  ),
  withdraw: prepare('UPDATE articles SET withdrawn_at = ? WHERE id = ?'),
  key: prepare<KeyRow>('SELECT print, article_id, revision FROM keys WHERE key = ? AND at >= ?'),
  addKey: prepare('INSERT INTO keys VALUES (?, ?, ?, ?, ?)'),
  indexVersion: prepare<{ readonly count: number }>(
    "SELECT count FROM counts WHERE name = 'index'",
  ),
  setIndexVersion: prepare("UPDATE counts SET count = ? WHERE name = 'index'"),
  next: prepare<RecordRow & { readonly position: number }>(
    `SELECT position, record, ${sourceText} FROM articles JOIN records USING (revision)
     WHERE withdrawn_at IS NULL AND position > ? ORDER BY position LIMIT 1`,
  ),
  forgetKeys: prepare('DELETE FROM keys WHERE at < ?'),
});

type Statements = ReturnType<typeof prepareStatements>;

const standingOf = ({ revision, withdrawn_at: withdrawnAt }: StateRow): Standing =>
  withdrawnAt === null ? { revision } : { revision, withdrawnAt };

const listPart = (
  statements: Statements,
  { before, limit }: ListRequest,
): { readonly items: readonly ArticleOverview[]; readonly next: number | undefined } => {
  const rows = statements.list.all(before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const { page, next } = pageOf(rows, limit);
  return { items: page.map(({ overview }) => JSON.parse(overview)), next };
};

/** What is read was checked when it was stored. */
const storedFrom = ({ record, source_text: bytes }: RecordRow): StoredArticle => ({
  article: JSON.parse(record) as Article,
  sourceText: textOf(bytes),
});

const entryFrom = ({ number, revision, at }: RevisionEntry): RevisionEntry => ({
  number,
  revision,
  at,
});
