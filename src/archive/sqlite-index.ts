import type { ArticleOverview } from '../records/article-overview.ts';
import type { Speaker } from '../records/speaker.ts';
import type { SearchKind } from '../search/search.ts';
import {
  articlePositions,
  articleRows,
  indexed,
  type SearchRow,
  speakerRow,
} from '../search/search-rows.ts';
import type { PreparedArticle, PreparedSpeaker } from './prepared-article.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { asBytes, type TextBytes, textOf } from './sqlite-text.ts';

type SpeakerRow = {
  readonly position: number;
  readonly name: TextBytes;
  readonly kind: Speaker['kind'];
  readonly articles: number;
};

/** Keeps what articles are found by. */
export type SqliteIndex = {
  /** Makes an article found; it must not be found by anything yet. */
  readonly add: (article: PreparedArticle, position: number) => void;
  /** Makes an article found no more. */
  readonly remove: (overview: ArticleOverview, position: number) => void;
  /** Makes nothing found. */
  readonly clear: () => void;
  /** Makes one piece of the many that the index grows by. */
  readonly tidy: () => void;
};

/** Prepares the index of a database. */
export const createSqliteIndex = (database: SqliteDatabase): SqliteIndex => {
  const indexes = {
    articles: prepareIndex(database, 'articles'),
    claims: prepareIndex(database, 'claims'),
    quotes: prepareIndex(database, 'quotes'),
    speakers: prepareIndex(database, 'speakers'),
  };
  const speakers = prepareSpeakers(database);
  const count = database.prepare('UPDATE counts SET count = count + ? WHERE name = ?');

  const resetCounts = database.prepare(
    "UPDATE counts SET count = 0 WHERE name IN ('claims', 'quotes', 'speakers')",
  );

  const countParts = (
    sign: 1 | -1,
    { claims, quotes }: Pick<ArticleOverview, 'claims' | 'quotes'>,
  ): void => {
    count.run(sign * claims, 'claims');
    count.run(sign * quotes, 'quotes');
  };

  /** The name and kind of a speaker are those that the newest article gives. */
  const renew = (position: number): void => {
    const { id, name, kind, articles } = speakers.find.get(position) as SpeakerRow & {
      readonly id: string;
    };
    const newest = speakers.newest.get(position);
    indexes.speakers.remove.run(position);
    if (articles === 0 || newest === undefined) {
      speakers.remove.run(position);
      count.run(-1, 'speakers');
      return;
    }
    const newestName = textOf(newest.name);
    if (newestName !== textOf(name) || newest.kind !== kind) {
      speakers.rename.run(newestName, newest.kind, position);
    }
    addRow(indexes.speakers, speakerRow({ id, name: newestName, kind: newest.kind }, position));
  };

  const addSpeaker = (speaker: PreparedSpeaker, article: number): void => {
    const { id, name, kind, description = null, quotes, claims } = speaker;
    const known = speakers.byId.get(id);
    const position = known?.position ?? speakers.add.run(id, name, kind).lastInsertRowid;
    speakers.addToArticle.run(position, article, name, kind, description, quotes, claims);
    speakers.count.run(1, quotes, claims, position);
    if (known === undefined) {
      addRow(indexes.speakers, speakerRow(speaker, position));
      count.run(1, 'speakers');
    } else if (textOf(known.name) !== name || known.kind !== kind) renew(position);
  };

  const removeSpeakers = (article: number): void => {
    const rows = speakers.ofArticle.all(article);
    speakers.removeFromArticle.run(article);
    for (const { speaker, quotes, claims } of rows) {
      speakers.count.run(-1, -quotes, -claims, speaker);
      renew(speaker);
    }
  };

  return {
    add: ({ words, speakers: spoken }, position) => {
      const rows = articleRows(words, position);
      for (const kind of indexed) for (const row of rows[kind]) addRow(indexes[kind], row);
      countParts(1, { claims: words.claims.length, quotes: words.quotes.length });
      for (const speaker of spoken) addSpeaker(speaker, position);
    },
    remove: (overview, position) => {
      const positions = articlePositions(overview, position);
      for (const kind of indexed) for (const at of positions[kind]) indexes[kind].remove.run(at);
      countParts(-1, overview);
      removeSpeakers(position);
    },
    tidy: () => {
      for (const kind of Object.values(indexes)) kind.tidy.run();
    },
    clear: () => {
      for (const kind of Object.values(indexes)) kind.clear.run();
      speakers.clear.run();
      speakers.clearArticles.run();
      resetCounts.run();
    },
  };
};

const prepareIndex = ({ prepare }: SqliteDatabase, kind: SearchKind) => ({
  add: prepare(`INSERT INTO ${kind}_index (rowid, words, facets) VALUES (?, ?, ?)`),
  remove: prepare(`DELETE FROM ${kind}_index WHERE rowid = ?`),
  clear: prepare(`INSERT INTO ${kind}_index (${kind}_index) VALUES ('delete-all')`),
  tidy: prepare(`INSERT INTO ${kind}_index (${kind}_index) VALUES ('optimize')`),
});

const addRow = (
  { add }: ReturnType<typeof prepareIndex>,
  { position, words, facets }: SearchRow,
): void => {
  add.run(position, words, facets);
};

const name = asBytes('name');

const prepareSpeakers = ({ prepare }: SqliteDatabase) => ({
  byId: prepare<SpeakerRow>(`SELECT position, ${name}, kind, articles FROM speakers WHERE id = ?`),
  find: prepare<SpeakerRow & { readonly id: string }>(
    `SELECT id, position, ${name}, kind, articles FROM speakers WHERE position = ?`,
  ),
  add: prepare(
    'INSERT INTO speakers (id, name, kind, articles, quotes, claims) VALUES (?, ?, ?, 0, 0, 0)',
  ),
  rename: prepare('UPDATE speakers SET name = ?, kind = ? WHERE position = ?'),
  count: prepare(
    `UPDATE speakers SET articles = articles + ?, quotes = quotes + ?, claims = claims + ?
     WHERE position = ?`,
  ),
  remove: prepare('DELETE FROM speakers WHERE position = ?'),
  addToArticle: prepare('INSERT INTO article_speakers VALUES (?, ?, ?, ?, ?, ?, ?)'),
  newest: prepare<Pick<SpeakerRow, 'name' | 'kind'>>(
    `SELECT ${name}, kind FROM article_speakers WHERE speaker = ? ORDER BY article DESC LIMIT 1`,
  ),
  ofArticle: prepare<{
    readonly speaker: number;
    readonly quotes: number;
    readonly claims: number;
  }>('SELECT speaker, quotes, claims FROM article_speakers WHERE article = ?'),
  clear: prepare('DELETE FROM speakers'),
  clearArticles: prepare('DELETE FROM article_speakers'),
  removeFromArticle: prepare('DELETE FROM article_speakers WHERE article = ?'),
});
