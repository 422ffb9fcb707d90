import { keyReused } from '../errors.ts';
import type { Changed, Once } from './archive.ts';
import type { Ask } from './postgres-pool.ts';
import { Overtaken } from './postgres-write.ts';

/** How long a key is known, in ms: a day. */
const keyLifetime = 86_400_000;

/** How many old keys a change with a key clears away. */
const mostOldKeys = 100;

type KeyRow = {
  readonly print: string;
  readonly article_id: string;
  readonly revision: string;
};

/**
 * What was done under a key within a day before.
 * @throws DomainError `key-reused` where that was something else
 */
export const findRepeated = async (
  ask: Ask,
  { key, print }: Once,
  at: string,
): Promise<Changed | undefined> => {
  const { rows } = await ask<KeyRow>({
    text: 'SELECT print, article_id, revision FROM keys WHERE key = $1 AND at >= $2',
    values: [key, dayBefore(at)],
    name: 'find-key',
  });
  const [known] = rows;
  if (known === undefined) return undefined;
  if (known.print !== print) throw keyReused();
  return { articleId: known.article_id, revision: known.revision, isRepeated: true };
};

/**
 * Keeps a key for a day, and forgets some that are older.
 * @throws Overtaken
 */
export const keepKey = async (
  ask: Ask,
  { key, print }: Once,
  { articleId, revision }: Changed,
  at: string,
): Promise<void> => {
  await ask({
    text: `DELETE FROM keys WHERE key = $1 AND at < $2 OR key IN
             (SELECT key FROM keys WHERE at < $2 ORDER BY at LIMIT ${mostOldKeys} FOR UPDATE SKIP LOCKED)`,
    values: [key, dayBefore(at)],
    name: 'forget-keys',
  });
  const { count } = await ask({
    text: 'INSERT INTO keys VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    values: [key, print, articleId, revision, at],
    name: 'keep-key',
  });
  if (count === 0) throw new Overtaken();
};

const dayBefore = (at: string): string => new Date(Date.parse(at) - keyLifetime).toISOString();
