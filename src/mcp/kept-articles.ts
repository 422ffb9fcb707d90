import type { Archive } from '../archive/archive.ts';
import { keptArticle } from '../archive/kept-article.ts';
import { articleNotFound, revisionNotFound } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { latestArticle } from '../records/identifiers.ts';
import { type Citer, citerOf } from './citation.ts';
import type { ToolContext } from './tool.ts';

/**
 * An article as it is, or was at a revision.
 * @param articleId an id, or `latest`
 * @throws DomainError `article-not-found`, `article-withdrawn`, `revision-not-found`, `archive-unavailable`
 */
export const findArticle = async (
  archive: Archive,
  articleId: string,
  revision?: string,
): Promise<StoredArticle> => {
  const id = articleId === latestArticle ? await archive.latest() : articleId;
  if (id === undefined) throw articleNotFound(articleId);
  if (revision === undefined) return keptArticle(id, await archive.find(id));
  const stored = await archive.findRevision(id, revision);
  if (stored === undefined) throw revisionNotFound(id, revision);
  return stored;
};

/**
 * The citers of articles that were found, each at the revision that it was found at.
 * @param found which articles; each is read once
 * @throws DomainError `archive-unavailable`, `revision-not-found`
 */
export const citersOf = async (
  { archive, base }: ToolContext,
  found: readonly { readonly id: string; readonly revision: string }[],
): Promise<(articleId: string) => Citer> => {
  const revisions = new Map(found.map(({ id, revision }) => [id, revision]));
  const citers = new Map<string, Citer>();
  for (const [id, revision] of revisions) {
    citers.set(id, citerOf(await findArticle(archive, id, revision), base));
  }
  return (articleId) => {
    const citer = citers.get(articleId);
    if (citer === undefined) throw new RangeError(`${articleId} was not among what was found`);
    return citer;
  };
};
