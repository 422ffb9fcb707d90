import type { ArticleOverview } from '../records/article-overview.ts';
import { partPosition, stretchFacets } from '../search/positions.ts';
import { articlePositions, indexed } from '../search/search-rows.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { tsvector, vectorWith } from './postgres-match.ts';
import type { Ask } from './postgres-pool.ts';
import { indexSpeakers } from './postgres-speakers.ts';
import type { PreparedArticle } from './prepared-article.ts';

type IndexedKind = (typeof indexed)[number];

/** How many rows one statement writes; so none takes long. */
const mostRows = 2000;

/** An article that was found until now. */
export type FoundUntilNow = { readonly position: number; readonly overview: ArticleOverview };

/** What the indexes of words hold of an article, but for where it stands. */
export type ArticleVectors = Readonly<Record<IndexedKind, readonly string[]>>;

export const vectorsOf = ({ words }: PreparedArticle): ArticleVectors => ({
  articles: words.articles.map(tsvector),
  claims: words.claims.map(tsvector),
  quotes: words.quotes.map(tsvector),
});

/** An article that is to be found from now on. */
export type ToBeFound = {
  readonly position: number;
  readonly stored: PreparedArticle;
  readonly vectors: ArticleVectors;
};

/**
 * Makes articles found by what they are now. The row of the totals is locked first, until the transaction
 * ends: so nobody else does at the same time.
 */
export const indexArticles = async (
  ask: Ask,
  gone: readonly FoundUntilNow[],
  added: readonly ToBeFound[],
): Promise<void> => {
  if (gone.length + added.length === 0) return;
  await countParts(ask, gone, added);
  if (gone.length > 0) await removeRows(ask, gone);
  for (const kind of indexed) {
    const all = added.flatMap((one) => indexRows(kind, one));
    for (let at = 0; at < all.length; at += mostRows) {
      await addRows(ask, kind, all.slice(at, at + mostRows));
    }
  }
  const speakers = await indexSpeakers(ask, gone, added);
  if (speakers === 0) return;
  await ask({
    text: 'UPDATE totals SET speakers = speakers + $1',
    values: [speakers],
    name: 'count-speakers',
  });
};

/**
 * Sorts in what the indexes of words have only listed yet, and tells the planner how much there is now.
 * @throws DomainError `archive-unavailable`
 */
export const tidyIndexes = async (database: PostgresDatabase): Promise<void> => {
  await database.change(async (ask) => {
    await ask({ text: 'SET LOCAL statement_timeout = 0' });
    for (const index of [...indexed.map((kind) => `${kind}_words`), 'speakers_words']) {
      await ask({ text: `SELECT gin_clean_pending_list('${index}')` });
    }
    const tables = [...indexed.map((kind) => `${kind}_index`), 'speakers', 'article_speakers'];
    await ask({ text: `ANALYZE ${tables.join(', ')}, articles, records` });
    return { changed: [] };
  });
};

const removeRows = async (ask: Ask, gone: readonly FoundUntilNow[]): Promise<void> => {
  for (const kind of indexed) {
    const positions = gone.flatMap(({ overview, position }) => [
      ...articlePositions(overview, position)[kind],
    ]);
    await ask({
      text: `DELETE FROM ${kind}_index WHERE position = ANY($1::bigint[])`,
      values: [positions],
    });
  }
};

type IndexRow = { readonly position: number; readonly id: string; readonly vector: string };

const indexRows = (
  kind: IndexedKind,
  { position: article, stored, vectors }: ToBeFound,
): readonly IndexRow[] =>
  vectors[kind].map((vector, index) => {
    const position = kind === 'articles' ? article : partPosition(article, index);
    const stretches = stretchFacets(kind, position);
    return { position, id: stored.articleId, vector: vectorWith(vector, stretches) };
  });

const addRows = async (ask: Ask, kind: IndexedKind, rows: readonly IndexRow[]): Promise<void> => {
  await ask({
    text: `INSERT INTO ${kind}_index (position, article_id, words)
           SELECT position, id, words::tsvector
           FROM unnest($1::bigint[], $2::text[], $3::text[]) AS new (position, id, words)`,
    values: [
      rows.map(({ position }) => position),
      rows.map(({ id }) => id),
      rows.map(({ vector }) => vector),
    ],
    name: `index-${kind}`,
  });
};

const countParts = async (
  ask: Ask,
  gone: readonly FoundUntilNow[],
  added: readonly ToBeFound[],
): Promise<void> => {
  const sum = (kind: 'claims' | 'quotes'): number =>
    added.reduce((count, { stored }) => count + stored.words[kind].length, 0) -
    gone.reduce((count, { overview }) => count + overview[kind], 0);
  await ask({
    text: 'UPDATE totals SET claims = claims + $1, quotes = quotes + $2',
    values: [sum('claims'), sum('quotes')],
    name: 'count-parts',
  });
};
