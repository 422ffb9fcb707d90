import type { Archive } from '../archive/archive.ts';
import type { Answer } from '../http/answer.ts';
import { answerPage, cursorOf, type PageQuery, positionIn } from '../http/collection.ts';

/**
 * One page of the archive’s articles, as an answer.
 * @throws DomainError `invalid-parameters` where the cursor is none; `archive-unavailable`
 */
export const prepareArticlePage = async (
  archive: Archive,
  query: PageQuery,
  base: string,
): Promise<Answer> => {
  const { limit, cursor } = query;
  const before = cursor === undefined ? undefined : positionIn(cursor);
  const [{ items, next }, total] = await Promise.all([
    archive.list({ before, limit }),
    archive.count(),
  ]);
  const address = `${base}/v1/articles`;
  const goesOn = next === undefined ? undefined : cursorOf(next);
  return answerPage({ items, total }, { address, query }, goesOn);
};
