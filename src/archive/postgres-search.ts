import { foundClaim, foundParts, foundQuote } from '../search/found-parts.ts';
import { pageOf } from '../search/page.ts';
import { stretchesBelow } from '../search/positions.ts';
import type {
  Found,
  SearchKind,
  SearchPart,
  SearchRequest,
  SearchTerms,
} from '../search/search.ts';
import { distinctTexts, type SpeakerAcross, textsSoughtIn } from '../search/speaker-across.ts';
import type { SoughtKind } from './archive.ts';
import { endOf } from './postgres-count.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { mayBe } from './postgres-id.ts';
import { tsqueries } from './postgres-match.ts';
import {
  allMatch,
  type FoundRow,
  indexes,
  rowsQuery,
  type SpeakerRow,
  speakerColumns,
} from './postgres-search-query.ts';

/**
 * A page of what is found. An index of words gives all matches at once and in no order: so one stretch after
 * the other is looked at, each with a word of its own in the index. What is common is found in the first two;
 * the others are asked for in one go, so that what is rare costs few round trips.
 * @throws DomainError `archive-unavailable`
 */
export const search = async <Kind extends SearchKind>(
  database: PostgresDatabase,
  { kind, terms, before, limit }: SearchRequest<Kind>,
): Promise<SearchPart<Kind>> => {
  const rows: FoundRow[] = [];
  const from = before ?? (await endOf(database, kind));
  const stretches = stretchesBelow(kind, from);
  for (const some of [stretches.slice(0, 2), stretches.slice(2)]) {
    if (some.length === 0 || rows.length > limit) break;
    const query = rowsQuery(kind, terms, some, limit + 1 - rows.length);
    rows.push(...(await database.read<FoundRow>(query)));
  }
  const { page, next } = pageOf(rows, limit);
  return { items: readRows[kind](page) as readonly Found[Kind][], next };
};

/** How many quotes or claims of one article may have the same words: with more, its article may hide others. */
const likelyInOne = 4;

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
  const queries = tsqueries(terms, undefined);
  const rows = await database.read<{ id: string }>({
    text: `SELECT DISTINCT article_id AS id FROM (
             SELECT article_id FROM ${indexes[kind]} WHERE ${allMatch(3, queries)} LIMIT $2) AS found
           LIMIT $1`,
    values: [most, most * likelyInOne, ...queries],
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

/** What rows stand for; all of it was checked when it was stored. */
const readRows: {
  readonly [Kind in SearchKind]: (rows: readonly FoundRow[]) => readonly Found[Kind][];
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
