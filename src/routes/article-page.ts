import type { Archive } from '../archive/archive.ts';
import { type Answer, prepareJson } from '../http/answer.ts';
import { cursorOf, nextPage, type PageQuery, positionIn } from '../http/collection.ts';

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
  if (next === undefined) return prepareJson({ items, total });
  const address = `${base}/v1/articles`;
  return prepareJson(...nextPage({ items, total }, { address, query, cursor: cursorOf(next) }));
};
