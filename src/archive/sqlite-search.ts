import { mostParts } from '../records/article.ts';
import { estimateTotal, exactUpTo, type Sample } from '../search/estimate.ts';
import { foundClaim, foundParts, foundQuote } from '../search/found-parts.ts';
import { isUnlimited, pageOf } from '../search/page.ts';
import { stretchesBelow } from '../search/positions.ts';
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
import type { SqliteDatabase } from './sqlite-database.ts';
import { matchExpression } from './sqlite-match.ts';
import { asBytes, type TextBytes, textOf } from './sqlite-text.ts';

type MatchRow = {
  readonly position: number;
  readonly record: string;
  readonly overview: string;
  readonly source_text: TextBytes;
  readonly speaker: string;
};
type SpanRow = { readonly from: number | null; readonly to: number | null };
type SampleRow = SpanRow & { readonly count: number };

/** Finds things in an archive by their words. */
export type SqliteSearch = {
  readonly search: <Kind extends SearchKind>(request: SearchRequest<Kind>) => SearchPart<Kind>;
  readonly countFound: (kind: SearchKind, terms: SearchTerms) => Total;
  readonly seek: (kind: SoughtKind, terms: SearchTerms, most: number) => readonly string[];
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
  const rowsBelow = ({ kind, terms, before, limit }: SearchRequest): readonly MatchRow[] => {
    const { match } = kinds[kind];
    if (before === undefined) {
      return match.all(matchExpression(terms, undefined), Number.MAX_SAFE_INTEGER, limit);
    }
    const rows: MatchRow[] = [];
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
      const { page, next } = pageOf(rows, request.limit);
      return { items: readRows[request.kind](page) as readonly Found[Kind][], next };
    },
    countFound,
    seek: (kind, terms, most) => {
      const found = kinds[kind].seek.all(matchExpression(terms, undefined), most);
      return found.map(({ id }) => id);
    },
    findSpeaker: (speakerId) => {
      const found = speakers.find.get(speakerId);
      if (found === undefined) return undefined;
      const said = speakers.articles.all(found.position, textsSoughtIn);
      return {
        ...(JSON.parse(found.speaker) as Found['speakers']),
        names: distinctTexts(said.map(({ name }) => textOf(name))),
        descriptions: distinctTexts(
          said.map(({ description }) => description && textOf(description)),
        ),
      };
    },
  };
};

/** What rows stand for; all of it was checked when it was stored. */
const readRows: {
  readonly [Kind in SearchKind]: (rows: readonly MatchRow[]) => readonly Found[Kind][];
} = {
  articles: (rows) =>
    rows.map(({ overview, source_text: bytes }) => ({
      overview: JSON.parse(overview),
      sourceText: textOf(bytes),
    })),
  claims: (rows) => foundParts(rows, foundClaim),
  quotes: (rows) => foundParts(rows, foundQuote),
  speakers: (rows) => rows.map(({ speaker }) => JSON.parse(speaker)),
};

/** What is read of what was found, and where. */
type Source = {
  readonly columns: string;
  readonly tables: string;
  /** How a row is found by its position in the index. */
  readonly key: string;
  /** The first and the last position that there may be. */
  readonly span: string;
};

// Asked for together, SQLite finds the least and the greatest by reading all.
const spanOf = (table: string): string =>
  `SELECT (SELECT min(position) FROM ${table}) AS "from", (SELECT max(position) FROM ${table}) AS "to"`;

const ofParts: Source = {
  columns: 'record',
  tables: 'articles JOIN records USING (revision)',
  key: `found.position / ${mostParts}`,
  span: `SELECT (SELECT min(position) FROM articles) * ${mostParts} AS "from",
    ((SELECT max(position) FROM articles) + 1) * ${mostParts} - 1 AS "to"`,
};

const speakerColumn = `json_object('id', id, 'name', name, 'kind', kind, 'articles', articles,
  'quotes', quotes, 'claims', claims) AS speaker`;

const sources: Readonly<Record<SearchKind, Source>> = {
  articles: {
    columns: `overview, ${asBytes('source_text')}`,
    tables: 'articles JOIN records USING (revision)',
    key: 'found.position',
    span: spanOf('articles'),
  },
  claims: ofParts,
  quotes: ofParts,
  speakers: {
    columns: speakerColumn,
    tables: 'speakers',
    key: 'found.position',
    span: spanOf('speakers'),
  },
};

const prepareKind = ({ prepare }: SqliteDatabase, kind: SearchKind) => {
  const { columns, tables, key, span } = sources[kind];
  const index = `${kind}_index`;
  const matches = (order: 'ASC' | 'DESC', and = '') =>
    `SELECT rowid AS position FROM ${index} WHERE ${index} MATCH ? ${and} ORDER BY rowid ${order} LIMIT ?`;
  const sample = (order: 'ASC' | 'DESC') =>
    prepare<SampleRow>(
      `SELECT count(*) AS count, min(position) AS "from", max(position) AS "to" FROM (${matches(order)})`,
    );
  return {
    match: prepare<MatchRow>(
      `SELECT found.position AS position, ${columns} FROM (${matches('DESC', 'AND rowid < ?')}) AS found
       CROSS JOIN ${tables} WHERE ${tables.split(' ', 1)[0]}.position = ${key} ORDER BY found.position DESC`,
    ),
    seek: prepare<{ readonly id: string }>(
      `SELECT DISTINCT id FROM (SELECT rowid AS position FROM ${index} WHERE ${index} MATCH ?) AS found
       CROSS JOIN articles WHERE articles.position = ${key} LIMIT ?`,
    ),
    total: prepare<{ readonly count: number }>('SELECT count FROM counts WHERE name = ?'),
    newest: sample('DESC'),
    oldest: sample('ASC'),
    span: prepare<SpanRow>(span),
  };
};

const prepareSpeaker = ({ prepare }: SqliteDatabase) => ({
  find: prepare<MatchRow>(`SELECT position, ${speakerColumn} FROM speakers WHERE id = ?`),
  articles: prepare<{ readonly name: TextBytes; readonly description: TextBytes | null }>(
    `SELECT ${asBytes('name')}, ${asBytes('description')} FROM article_speakers
     WHERE speaker = ? ORDER BY article DESC LIMIT ?`,
  ),
});
