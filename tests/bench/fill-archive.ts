import { type ArchivePlace, openArchive } from '../../src/archive/open-archive.ts';
import { generateArticle } from './generated-articles.ts';

const articlesAtOnce = 500;

/** Adds the first articles of `generateArticle` to an archive. */
export const fillArchive = async (place: ArchivePlace, count: number): Promise<void> => {
  const archive = await openArchive([], place);
  const at = new Date().toISOString();
  for (let first = 0; first < count; first += articlesAtOnce) {
    const changes = Array.from({ length: Math.min(articlesAtOnce, count - first) }, (_, index) => {
      const stored = generateArticle(first + index);
      return { articleId: stored.article.id, stored, at };
    });
    await archive.changeAll(changes);
  }
  await archive.close();
};
