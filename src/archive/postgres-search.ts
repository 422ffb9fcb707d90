import { estimateTotal, type Sample } from '../search/estimate.ts';
import { foundClaim, foundParts, foundQuote } from '../search/found-parts.ts';
import { isUnlimited, pageOf } from '../search/page.ts';
import { positionsOfOne, type Stretch, stretchAt, stretchesBelow } from '../search/positions.ts';
import type {
  Found,
  SearchKind,
  SearchPart,
  SearchRequest,
  SearchTerms,
  Total,
} from '../search/search.ts';
import { distinctTexts, type SpeakerAcross, textsSoughtIn } from '../search/speaker-across.ts';
import type { SoughtKind } from './archive.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { mayBe } from './postgres-id.ts';
import { tsquery } from './postgres-match.ts';

type MatchRow = { readonly position: string };
type RecordRow = MatchRow & { readonly record: string };
type ArticleRow = MatchRow & { readonly overview: string; readonly source_text: string };
type SpeakerRow = MatchRow & {
  readonly id: string;
  readonly name: string;
  readonly kind: Found['speakers']['kind'];
  readonly articles: string;
  readonly quotes: string;
  readonly claims: string;
};
type Row = RecordRow & ArticleRow & SpeakerRow;

/** From how many matches in two stretches on their density tells how many there are in all. */
const denseFrom = 20;

/**
 * A page of what is found. An index of words gives all matches at once and in no order: so one stretch after
 * the other is looked at, each with a word of its own in the index.
 * @throws DomainError `archive-unavailable`
 */
export const search = async <Kind extends SearchKind>(
  database: PostgresDatabase,
  { kind, terms, before, limit }: SearchRequest<Kind>,
): Promise<SearchPart<Kind>> => {
  const rows: Row[] = [];
  const from = before ?? (await endOf(database, kind));
  for (const stretch of stretchesBelow(kind, from)) {
    const query = tsquery(terms, stretch.facet);
    const values = [query, stretch.from, stretch.below, limit + 1 - rows.length];
    rows.push(...(await database.read<Row>({ text: sources[kind], values })));
    if (rows.length > limit) break;
  }
  const { page, next } = pageOf(rows, limit);
  return { items: readRows[kind](page) as readonly Found[Kind][], next };
};

/** The first position that nothing has yet. */
const endOf = async (database: PostgresDatabase, kind: SearchKind): Promise<number> => {
  const text =
    kind === 'speakers'
      ? 'SELECT coalesce(max(position), 0) AS last FROM speakers'
      : 'SELECT positions AS last FROM totals';
  const [row] = await database.read<{ last: string }>({ text, name: `end-of-${kind}` });
  return (Number(row?.last) + 1) * positionsOfOne(kind);
};

/**
 * How many would be found. Where the newest stretch is dense with matches, that is estimated from it and the
 * oldest one; where it is not, there are not too many to count.
 * @throws DomainError `archive-unavailable`
 */
export const countFound = async (
  database: PostgresDatabase,
  kind: SearchKind,
  terms: SearchTerms,
): Promise<Total> => {
  if (isUnlimited(terms)) {
    const [row] = await database.read<Record<string, string>>({
      text: 'SELECT articles, claims, quotes, speakers FROM totals',
      name: 'totals',
    });
    return { count: Number(row?.[kind]), isEstimate: false };
  }
  const span = { from: 0, to: (await endOf(database, kind)) - 1 };
  const sampleAt = async ({ facet, from, below }: Stretch): Promise<Sample> => ({
    count: await countUpTo(database, kind, tsquery(terms, facet), undefined),
    from,
    to: Math.min(below - 1, span.to),
  });
  const newest = stretchAt(kind, span.to);
  const oldest = stretchAt(kind, positionsOfOne(kind));
  // Of few articles, one stretch holds all.
  if (newest.facet === oldest.facet) {
    return { count: (await sampleAt(newest)).count, isEstimate: false };
  }
  const samples = await Promise.all([sampleAt(newest), sampleAt(oldest)]);
  const isDense = samples.reduce((sum, { count }) => sum + count, 0) >= denseFrom;
  const estimate = isDense ? estimateTotal(samples, span) : undefined;
  if (estimate !== undefined && estimate.count > mostCounted) return estimate;
  const count = await countUpTo(database, kind, tsquery(terms, undefined), mostCounted + 1);
  if (count <= mostCounted) return { count, isEstimate: false };
  return estimate ?? { count: mostCounted, isEstimate: true };
};

/** Up to how many matches are counted one by one, where they are not too dense to tell otherwise. */
const mostCounted = 5000;

const countUpTo = async (
  database: PostgresDatabase,
  kind: SearchKind,
  query: string,
  limit: number | undefined,
): Promise<number> => {
  const [row] = await database.read<{ count: string }>({
    text: `SELECT count(*) AS count FROM (
             SELECT FROM ${indexes[kind]} WHERE words @@ $1::tsquery LIMIT $2) AS found`,
    values: [query, limit ?? null],
  });
  return Number(row?.count);
};

/**
 * The ids of articles that have something with all of these words.
 * @throws DomainError `archive-unavailable`
 */
export const seek = async (
  database: PostgresDatabase,
  kind: SoughtKind,
  terms: SearchTerms,
  most: number,
): Promise<readonly string[]> => {
  const rows = await database.read<{ id: string }>({
    text: `SELECT DISTINCT article_id AS id FROM (
             SELECT article_id FROM ${indexes[kind]} WHERE words @@ $1::tsquery LIMIT $2) AS found`,
    values: [tsquery(terms, undefined), most],
  });
  return rows.map(({ id }) => id);
};

/**
 * A speaker of the kept articles.
 * @throws DomainError `archive-unavailable`
 */
export const findSpeaker = async (
  database: PostgresDatabase,
  speakerId: string,
): Promise<SpeakerAcross | undefined> => {
  if (!mayBe(speakerId)) return undefined;
  const [row] = await database.read<SpeakerRow>({
    text: `SELECT ${speakerColumns} FROM speakers WHERE id = $1`,
    values: [speakerId],
    name: 'find-speaker',
  });
  if (row === undefined) return undefined;
  const said = await database.read<{ name: string; description: string | null }>({
    text: `SELECT name, description FROM article_speakers
           WHERE speaker = $1 ORDER BY article DESC LIMIT ${textsSoughtIn}`,
    values: [speakerId],
    name: 'names-of-speaker',
  });
  return {
    ...speakerFrom(row),
    names: distinct(said.map(({ name }) => name)),
    descriptions: distinct(said.map(({ description }) => description)),
  };
};

/** The texts are kept as JSON, as text in PostgreSQL does not hold all. */
const distinct = (texts: readonly (string | null)[]): string[] =>
  distinctTexts(texts).map((text) => JSON.parse(text));

const speakerFrom = ({ id, name, kind, articles, quotes, claims }: SpeakerRow) => ({
  id,
  name: JSON.parse(name),
  kind,
  articles: Number(articles),
  quotes: Number(quotes),
  claims: Number(claims),
});

const indexes: Readonly<Record<SearchKind, string>> = {
  articles: 'articles_index',
  claims: 'claims_index',
  quotes: 'quotes_index',
  speakers: 'speakers',
};

const speakerColumns = 'position, id, name, kind, articles, quotes, claims';

/**
 * What OFFSET 0 fences off is found by the index of words, all of a stretch. Left to itself, the planner may
 * walk all positions instead, in the hope that twenty matches come soon.
 */
const matches = (kind: SearchKind, columns: string): string =>
  `SELECT ${columns} FROM (
     SELECT * FROM ${indexes[kind]}
     WHERE words @@ $1::tsquery AND position >= $2 AND position < $3 OFFSET 0) AS matching
   ORDER BY position DESC LIMIT $4`;

const withArticle = (kind: SearchKind, columns: string): string =>
  `SELECT found.position, ${columns} FROM (${matches(kind, 'position, article_id')}) AS found
   JOIN articles ON articles.id = found.article_id
   JOIN records ON records.article_id = articles.id AND records.revision = articles.revision
   ORDER BY found.position DESC`;

const sources: Readonly<Record<SearchKind, string>> = {
  articles: withArticle('articles', 'overview, source_text'),
  claims: withArticle('claims', 'record'),
  quotes: withArticle('quotes', 'record'),
  speakers: matches('speakers', speakerColumns),
};

/** What rows stand for; all of it was checked when it was stored. */
const readRows: {
  readonly [Kind in SearchKind]: (rows: readonly Row[]) => readonly Found[Kind][];
} = {
  articles: (rows) =>
    rows.map(({ overview, source_text }) => ({
      overview: JSON.parse(overview),
      sourceText: JSON.parse(source_text),
    })),
  claims: (rows) => foundParts(rows, foundClaim),
  quotes: (rows) => foundParts(rows, foundQuote),
  speakers: (rows) => rows.map(speakerFrom),
};
