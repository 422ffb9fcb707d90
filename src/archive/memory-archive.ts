import type { StoredArticle } from '../records/article.ts';
import type { Archive } from './archive.ts';

/**
 * An archive that holds what it is given, in memory.
 * The article whose record was made last counts as added last.
 */
export const createMemoryArchive = (articles: readonly StoredArticle[]): Archive => {
  const newestFirst = articles.toSorted(newerFirst);
  const byId = new Map(newestFirst.map((stored) => [stored.article.id, stored]));
  return {
    find: async (articleId) => byId.get(articleId),
    list: async () => newestFirst,
  };
};

const newerFirst = ({ article: one }: StoredArticle, { article: other }: StoredArticle): number =>
  Date.parse(other.provenance.at) - Date.parse(one.provenance.at) || (one.id < other.id ? -1 : 1);
