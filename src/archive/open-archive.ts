import type { StoredArticle } from '../records/article.ts';
import type { Archive } from './archive.ts';
import { createSqliteArchive } from './sqlite-archive.ts';
import { inMemory } from './sqlite-database.ts';

/**
 * Opens an archive that has these articles, the one whose record was made first before the others. What a
 * file has, or had, of them already stays as it is.
 * @param file where it is kept; without one, in memory
 * @throws DomainError `invalid-configuration` where the file cannot be used
 */
export const openArchive = async (
  articles: readonly StoredArticle[],
  file: string = inMemory,
): Promise<Archive> => {
  const archive = createSqliteArchive(file);
  for (const stored of articles.toSorted(olderFirst)) {
    const { id: articleId, provenance } = stored.article;
    if ((await archive.find(articleId)) !== undefined) continue;
    await archive.change({ articleId, stored, at: provenance.at });
  }
  return archive;
};

const olderFirst = ({ article: one }: StoredArticle, { article: other }: StoredArticle): number =>
  Date.parse(one.provenance.at) - Date.parse(other.provenance.at) || (one.id < other.id ? 1 : -1);
