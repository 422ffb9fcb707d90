import type { Stretch } from '../search/positions.ts';
import type { Found, SearchKind, SearchTerms } from '../search/search.ts';
import { tsqueries } from './postgres-match.ts';
import type { Query } from './postgres-pool.ts';

type MatchRow = { readonly position: string };
type RecordRow = MatchRow & { readonly record: string };
type ArticleRow = MatchRow & { readonly overview: string; readonly source_text: string };
export type SpeakerRow = MatchRow & {
  readonly id: string;
  readonly name: string;
  readonly kind: Found['speakers']['kind'];
  readonly articles: string;
  readonly quotes: string;
  readonly claims: string;
};
/** What a query for things of any kind gives: of the columns, those of the kind. */
export type FoundRow = RecordRow & ArticleRow & SpeakerRow;

/** The tables that are searched. */
export const indexes: Readonly<Record<SearchKind, string>> = {
  articles: 'articles_index',
  claims: 'claims_index',
  quotes: 'quotes_index',
  speakers: 'speakers',
};

export const speakerColumns = 'position, id, name, kind, articles, quotes, claims';

/** That all queries match, of which the first is the parameter of this number. */
export const allMatch = (first: number, queries: readonly string[]): string =>
  queries.map((_, index) => `words @@ $${first + index}::tsquery`).join(' AND ');

/**
 * The matches in one stretch. What OFFSET 0 fences off is found by the index of words, all of the stretch. Left
 * to itself, the planner may walk all positions instead, in the hope that twenty matches come soon.
 * @param first the number of the first parameter of the stretch: from, below, queries
 */
const matches = (
  kind: SearchKind,
  columns: string,
  first: number,
  queries: readonly string[],
): string =>
  `(SELECT ${columns} FROM (
     SELECT * FROM ${indexes[kind]}
     WHERE ${allMatch(first + 2, queries)} AND position >= $${first} AND position < $${first + 1}
     OFFSET 0) AS matching
   ORDER BY position DESC LIMIT $1)`;

/**
 * What finds the first rows in stretches that follow one another. PostgreSQL looks at one after the other, and
 * stops where there are enough.
 */
export const rowsQuery = (
  kind: SearchKind,
  terms: SearchTerms,
  stretches: readonly Stretch[],
  limit: number,
): Query => {
  const values: unknown[] = [limit];
  const parts = stretches.map(({ facet, from, below }) => {
    const queries = tsqueries(terms, facet);
    values.push(from, below, ...queries);
    return matches(kind, matchColumns[kind], values.length - queries.length - 1, queries);
  });
  return {
    text: sources[kind](`SELECT * FROM (${parts.join(' UNION ALL ')}) AS parts LIMIT $1`),
    values,
  };
};

const withArticle = (columns: string, found: string): string =>
  `SELECT found.position, ${columns}
   FROM (${found}) AS found
   JOIN articles ON articles.id = found.article_id
   JOIN records ON records.article_id = articles.id AND records.revision = articles.revision
   ORDER BY found.position DESC`;

const matchColumns: Readonly<Record<SearchKind, string>> = {
  articles: 'position, article_id',
  claims: 'position, article_id',
  quotes: 'position, article_id',
  speakers: speakerColumns,
};

/** The record of an article, with the first of its parts only: it is long, and parts follow each other. */
const recordOnce = `
  CASE WHEN lag(articles.id) OVER (ORDER BY found.position DESC) = articles.id THEN '' ELSE record END AS record`;

/** What reads what was found, given what finds it. */
const sources: Readonly<Record<SearchKind, (found: string) => string>> = {
  articles: (found) => withArticle('overview, source_text', found),
  claims: (found) => withArticle(recordOnce, found),
  quotes: (found) => withArticle(recordOnce, found),
  speakers: (found) => `SELECT * FROM (${found}) AS found ORDER BY position DESC`,
};
