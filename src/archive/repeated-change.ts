import { keyReused } from '../errors.ts';
import type { Changed, Once } from './archive.ts';

/** What was done under a key, as a store keeps it. */
export type KeyRow = {
  readonly print: string;
  readonly article_id: string;
  readonly revision: string;
};

/** How long a key is known, in ms: a day. */
const keyLifetime = 86_400_000;

/** From when on keys are known at a time, both as ISO 8601 dates and times. */
export const knownSince = (at: string): string =>
  new Date(Date.parse(at) - keyLifetime).toISOString();

/**
 * What was done under a key before.
 * @throws DomainError `key-reused` where that was something else
 */
export const repeatedChange = (
  { print, article_id: articleId, revision }: KeyRow,
  once: Once,
): Changed => {
  if (print !== once.print) throw keyReused();
  return { articleId, revision, isRepeated: true };
};
