import { DomainError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import type { Archive } from './archive.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { createSqliteArchive } from './sqlite-archive.ts';
import { inMemory } from './sqlite-database.ts';

/** Where an archive is kept: a file of SQLite, or a database of PostgreSQL. */
export type ArchivePlace = string | PostgresSettings;

/**
 * Opens an archive that has these articles, the one whose record was made first before the others. What a
 * place has, or had, of them already stays as it is.
 * @param place where it is kept; without one, in memory
 * @throws DomainError `invalid-configuration` where the place cannot be used
 */
export const openArchive = async (
  articles: readonly StoredArticle[],
  place: ArchivePlace = inMemory,
): Promise<Archive> => {
  const archive = await createArchive(place);
  try {
    await addMissing(archive, articles);
    return archive;
  } catch (error) {
    // Open connections would keep the process from ending.
    await archive.close();
    throw error;
  }
};

const addMissing = async (archive: Archive, articles: readonly StoredArticle[]): Promise<void> => {
  for (const stored of articles.toSorted(olderFirst)) {
    const { id: articleId, provenance } = stored.article;
    if ((await archive.find(articleId)) !== undefined) continue;
    await archive.change({ articleId, stored, at: provenance.at }).catch(unlessAdded);
  }
};

/** The driver of PostgreSQL is loaded only where it is needed. */
const createArchive = async (place: ArchivePlace): Promise<Archive> => {
  if (typeof place === 'string') return createSqliteArchive(place);
  const { createPostgresArchive } = await import('./postgres-archive.ts');
  return createPostgresArchive(place);
};

/** Another process that starts at the same time may have added the same article. */
const unlessAdded = (error: unknown): void => {
  const isAdded = error instanceof DomainError && addedCodes.includes(error.code);
  if (!isAdded) throw error;
};

const addedCodes: readonly string[] = ['article-exists', 'article-withdrawn'];

const olderFirst = ({ article: one }: StoredArticle, { article: other }: StoredArticle): number =>
  Date.parse(one.provenance.at) - Date.parse(other.provenance.at) || (one.id < other.id ? 1 : -1);
