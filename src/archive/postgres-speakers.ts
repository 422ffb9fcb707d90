import type { Speaker } from '../records/speaker.ts';
import { speakerRow } from '../search/search-rows.ts';
import type { FoundUntilNow, ToBeFound } from './postgres-index.ts';
import { tsvector } from './postgres-match.ts';
import type { Ask } from './postgres-pool.ts';
import type { PreparedSpeaker } from './prepared-article.ts';

type SpeakerState = {
  readonly id: string;
  readonly position: string;
  readonly name: string;
  readonly kind: Speaker['kind'];
  readonly is_new: boolean;
};

/**
 * Counts speakers by what articles are now, and names them as the newest article does.
 * @returns how many speakers there are more than before
 */
export const indexSpeakers = async (
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
