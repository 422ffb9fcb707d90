import { estimateTotal, exactUpTo, type Sample } from '../search/estimate.ts';
import { stretchesBelow } from '../search/positions.ts';
import type {
  Found,
  SearchKind,
  SearchPart,
  SearchRequest,
  SearchTerms,
  Total,
} from '../search/search.ts';
import type { SpeakerAcross } from '../search/speaker-across.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { matchExpression } from './sqlite-match.ts';

type ItemRow = { readonly position: number; readonly item: string; readonly source_text: string };
type SpanRow = { readonly from: number | null; readonly to: number | null };
type SampleRow = SpanRow & { readonly count: number };

/** How many names and descriptions of a speaker are told, and in how many articles they are sought. */
const mostNames = 20;
const namesSoughtIn = 1000;

/** Finds things in an archive by their words. */
export type SqliteSearch = {
  readonly search: <Kind extends SearchKind>(request: SearchRequest<Kind>) => SearchPart<Kind>;
  readonly countFound: (kind: SearchKind, terms: SearchTerms) => Total;
  readonly findSpeaker: (speakerId: string) => SpeakerAcross | undefined;
};

/** Prepares the search of a database. */
export const createSqliteSearch = (database: SqliteDatabase): SqliteSearch => {
  const kinds = {
    articles: prepareKind(database, 'articles'),
    claims: prepareKind(database, 'claims'),
    quotes: prepareKind(database, 'quotes'),
    speakers: prepareKind(database, 'speakers'),
  };
  const speakers = prepareSpeaker(database);

  /** At most `limit` rows below a position, the highest first. */
  const rowsBelow = ({ kind, terms, before, limit }: SearchRequest): readonly ItemRow[] => {
    const { match, all } = kinds[kind];
    const below = before ?? Number.MAX_SAFE_INTEGER;
    if (isUnlimited(terms)) return all.all(below, limit);
    if (before === undefined) return match.all(matchExpression(terms, undefined), below, limit);
    const rows: ItemRow[] = [];
    for (const stretch of stretchesBelow(kind, before)) {
      const expression = matchExpression(terms, stretch.facet);
      rows.push(...match.all(expression, stretch.below, limit - rows.length));
      if (rows.length >= limit) break;
    }
    return rows;
  };

  const countFound = (kind: SearchKind, terms: SearchTerms): Total => {
    const { total, newest, oldest, span } = kinds[kind];
    if (isUnlimited(terms)) return { count: total.get(kind)?.count ?? 0, isEstimate: false };
    const expression = matchExpression(terms, undefined);
    const sample = newest.get(expression, exactUpTo + 1);
    if (sample === undefined || sample.count <= exactUpTo) {
      return { count: sample?.count ?? 0, isEstimate: false };
    }
    const samples = [sample, oldest.get(expression, exactUpTo + 1)];
    return estimateTotal(samples as Sample[], span.get() as Sample);
  };

  return {
    search: <Kind extends SearchKind>(request: SearchRequest<Kind>): SearchPart<Kind> => {
      const rows = rowsBelow({ ...request, limit: request.limit + 1 });
      const page = rows.slice(0, request.limit);
      return {
        items: page.map((row) => readItem[request.kind](row) as Found[Kind]),
        next: rows.length > request.limit ? page.at(-1)?.position : undefined,
      };
    },
    countFound,
    findSpeaker: (speakerId) => {
      const found = speakers.find.get(speakerId);
      if (found === undefined) return undefined;
      const said = speakers.articles.all(found.position, namesSoughtIn);
      return {
        ...readItem.speakers(found),
        names: distinct(said.map(({ name }) => name)),
        descriptions: distinct(said.map(({ description }) => description)),
      };
    },
  };
};

const isUnlimited = ({ all, none, facets }: SearchTerms): boolean =>
  all.length + none.length + facets.length === 0;

const distinct = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null))].slice(0, mostNames);

/** What a row stands for; it was checked when it was stored. */
const readItem: { readonly [Kind in SearchKind]: (row: ItemRow) => Found[Kind] } = {
  articles: (row) => ({ overview: JSON.parse(row.item), sourceText: row.source_text }),
  claims: (row) => JSON.parse(row.item),
  quotes: (row) => JSON.parse(row.item),
  speakers: (row) => JSON.parse(row.item),
};

/** What is answered with, by kind. */
const items: Readonly<Record<SearchKind, { readonly columns: string; readonly tables: string }>> = {
  articles: {
    columns: 'overview AS item, source_text',
    tables: 'articles JOIN records USING (revision)',
  },
  claims: { columns: 'item', tables: 'claims' },
  quotes: { columns: 'item', tables: 'quotes' },
  speakers: {
    columns: `json_object('id', id, 'name', name, 'kind', kind, 'articles', articles,
      'quotes', quotes, 'claims', claims) AS item`,
    tables: 'speakers',
  },
};

const prepareKind = ({ prepare }: SqliteDatabase, kind: SearchKind) => {
  const { columns, tables } = items[kind];
  const index = `${kind}_index`;
  const kept = kind === 'articles' ? 'withdrawn_at IS NULL AND' : '';
  const sample = (order: 'ASC' | 'DESC') =>
    prepare<SampleRow>(
      `SELECT count(*) AS count, min(position) AS "from", max(position) AS "to" FROM (
         SELECT rowid AS position FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid ${order} LIMIT ?)`,
    );
  return {
    // The index gives its rows in order, and each is looked up: CROSS JOIN keeps it so.
    match: prepare<ItemRow>(
      `SELECT position, ${columns} FROM ${index} CROSS JOIN ${tables}
       WHERE ${index} MATCH ? AND ${index}.rowid < ? AND position = ${index}.rowid
       ORDER BY ${index}.rowid DESC LIMIT ?`,
    ),
    all: prepare<ItemRow>(
      `SELECT position, ${columns} FROM ${tables}
       WHERE ${kept} position < ? ORDER BY position DESC LIMIT ?`,
    ),
    total: prepare<{ readonly count: number }>('SELECT count FROM counts WHERE name = ?'),
    newest: sample('DESC'),
    oldest: sample('ASC'),
    span: prepare<SpanRow>(
      `SELECT (SELECT min(position) FROM ${kind}) AS "from", (SELECT max(position) FROM ${kind}) AS "to"`,
    ),
  };
};

const prepareSpeaker = ({ prepare }: SqliteDatabase) => ({
  find: prepare<ItemRow>(`SELECT position, ${items.speakers.columns} FROM speakers WHERE id = ?`),
  articles: prepare<{ readonly name: string; readonly description: string | null }>(
    `SELECT name, description FROM article_speakers
     WHERE speaker = ? ORDER BY article DESC LIMIT ?`,
  ),
});
