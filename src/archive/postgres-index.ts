import type { ArticleOverview } from '../records/article-overview.ts';
import type { Speaker } from '../records/speaker.ts';
import {
  articlePositions,
  articleRows,
  indexed,
  type SearchRow,
  speakerRow,
} from '../search/search-rows.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { tsvector } from './postgres-match.ts';
import type { Ask } from './postgres-pool.ts';
import type { PreparedArticle, PreparedSpeaker } from './prepared-article.ts';

type IndexedKind = (typeof indexed)[number];

/** How many rows one statement writes; so none takes long. */
const mostRows = 2000;

/** An article that was found until now. */
export type FoundUntilNow = { readonly position: number; readonly overview: ArticleOverview };

/** An article that is to be found from now on. */
export type ToBeFound = { readonly position: number; readonly stored: PreparedArticle };

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
  const rows = added.map(({ stored, position }) => ({
    id: stored.articleId,
    rows: articleRows(stored.words, position),
  }));
  for (const kind of indexed) {
    const all = rows.flatMap((one) => one.rows[kind].map((row) => ({ ...row, id: one.id })));
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

const addRows = async (
  ask: Ask,
  kind: IndexedKind,
  rows: readonly (SearchRow & { readonly id: string })[],
): Promise<void> => {
  await ask({
    text: `INSERT INTO ${kind}_index (position, article_id, words)
           SELECT position, id, words::tsvector
           FROM unnest($1::bigint[], $2::text[], $3::text[]) AS new (position, id, words)`,
    values: [rows.map(({ position }) => position), rows.map(({ id }) => id), rows.map(tsvector)],
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

type SpeakerState = {
  readonly id: string;
  readonly position: string;
  readonly name: string;
  readonly kind: Speaker['kind'];
  readonly is_new: boolean;
};

/** @returns how many speakers there are more than before */
const indexSpeakers = async (
  ask: Ask,
  gone: readonly FoundUntilNow[],
  added: readonly ToBeFound[],
): Promise<number> => {
  const removed = await ask<{ readonly speaker: string }>({
    text: `WITH gone AS (
             DELETE FROM article_speakers WHERE article_id = ANY($1::text[]) RETURNING *),
           sums AS (
             SELECT speaker, count(*) AS articles, sum(quotes) AS quotes, sum(claims) AS claims
             FROM gone GROUP BY speaker)
           UPDATE speakers SET articles = speakers.articles - sums.articles,
             quotes = speakers.quotes - sums.quotes, claims = speakers.claims - sums.claims
           FROM sums WHERE id = speaker RETURNING speaker`,
    values: [gone.map(({ overview }) => overview.id)],
    name: 'remove-speakers',
  });
  const spoken = added.flatMap(({ stored, position }) =>
    stored.speakers.map((speaker) => ({ speaker, position, id: stored.articleId })),
  );
  if (spoken.length > 0) await addSpeakers(ask, spoken);
  const touched = [
    ...new Set([...removed.rows.map((row) => row.speaker), ...spoken.map((one) => one.speaker.id)]),
  ];
  if (touched.length === 0) return 0;
  const dropped = await ask({
    text: 'DELETE FROM speakers WHERE id = ANY($1::text[]) AND articles = 0',
    values: [touched],
    name: 'drop-speakers',
  });
  return (await renameSpeakers(ask, touched)) - dropped.count;
};

type Spoken = { readonly speaker: PreparedSpeaker; readonly position: number; readonly id: string };

const addSpeakers = async (ask: Ask, spoken: readonly Spoken[]): Promise<void> => {
  const columns = [
    spoken.map(({ speaker }) => speaker.id),
    spoken.map(({ id }) => id),
    spoken.map(({ position }) => position),
    spoken.map(({ speaker }) => JSON.stringify(speaker.name)),
    spoken.map(({ speaker }) => speaker.kind),
    spoken.map(({ speaker }) => speaker.description && JSON.stringify(speaker.description)),
    spoken.map(({ speaker }) => speaker.quotes),
    spoken.map(({ speaker }) => speaker.claims),
  ];
  await ask({
    text: `INSERT INTO article_speakers
             (speaker, article_id, article, name, kind, description, quotes, claims)
           SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[],
             $6::text[], $7::integer[], $8::integer[])`,
    values: columns,
    name: 'add-article-speakers',
  });
  await ask({
    text: `INSERT INTO speakers (id, name, kind, articles, quotes, claims)
           SELECT speaker, '', '', count(*), sum(quotes), sum(claims)
           FROM unnest($1::text[], $2::integer[], $3::integer[]) WITH ORDINALITY
             AS new (speaker, quotes, claims, number)
           GROUP BY speaker ORDER BY min(number)
           ON CONFLICT (id) DO UPDATE SET articles = speakers.articles + excluded.articles,
             quotes = speakers.quotes + excluded.quotes, claims = speakers.claims + excluded.claims`,
    values: [columns[0], columns[6], columns[7]],
    name: 'add-speakers',
  });
};

/**
 * Gives speakers the name and kind that the newest article does.
 * @returns how many of them are new
 */
const renameSpeakers = async (ask: Ask, touched: readonly string[]): Promise<number> => {
  const { rows } = await ask<SpeakerState>({
    text: `SELECT id, position, newest.name, newest.kind, speakers.name = '' AS is_new
           FROM speakers CROSS JOIN LATERAL (
             SELECT name, kind FROM article_speakers
             WHERE speaker = id ORDER BY article DESC LIMIT 1) AS newest
           WHERE id = ANY($1::text[])
             AND (newest.name <> speakers.name OR newest.kind <> speakers.kind)`,
    values: [touched],
    name: 'newest-names',
  });
  if (rows.length === 0) return 0;
  const words = rows.map(({ id, position, name, kind }) =>
    tsvector(speakerRow({ id, name: JSON.parse(name), kind }, Number(position))),
  );
  await ask({
    text: `UPDATE speakers SET name = new.name, kind = new.kind, words = new.words::tsvector
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS new (id, name, kind, words)
           WHERE speakers.id = new.id`,
    values: [
      rows.map((row) => row.id),
      rows.map((row) => row.name),
      rows.map((row) => row.kind),
      words,
    ],
    name: 'rename-speakers',
  });
  return rows.filter((row) => row.is_new).length;
};
