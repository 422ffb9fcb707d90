import type { Changed, Once } from './archive.ts';
import type { Ask } from './postgres-pool.ts';
import { Overtaken } from './postgres-write.ts';
import { type KeyRow, knownSince, repeatedChange } from './repeated-change.ts';

/** How many old keys a change with a key clears away. */
const mostOldKeys = 100;

/**
 * What was done under a key within a day before.
 * @throws DomainError `key-reused` where that was something else
 */
export const findRepeated = async (
  ask: Ask,
  once: Once,
  at: string,
): Promise<Changed | undefined> => {
  const { rows } = await ask<KeyRow>({
    text: 'SELECT print, article_id, revision FROM keys WHERE key = $1 AND at >= $2',
    values: [once.key, knownSince(at)],
    name: 'find-key',
  });
  const [known] = rows;
  return known && repeatedChange(known, once);
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
    values: [key, knownSince(at)],
    name: 'forget-keys',
  });
  const { count } = await ask({
    text: 'INSERT INTO keys VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    values: [key, print, articleId, revision, at],
    name: 'keep-key',
  });
  if (count === 0) throw new Overtaken();
};
