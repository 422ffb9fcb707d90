import { articleExists, articleNotFound, articleWithdrawn, revisionMismatch } from '../errors.ts';

/**
 * Checks that an article is as a change expects it.
 * @param state what it is; undefined where it never was
 * @param expected the revision that it must have; without one, there must be no such article
 * @throws DomainError `article-exists`, `article-not-found`, `article-withdrawn`, `revision-mismatch`
 */
export const checkExpectation = (
  articleId: string,
  state: { readonly revision: string; readonly withdrawnAt?: string | undefined } | undefined,
  expected: string | undefined,
): void => {
  if (state?.withdrawnAt !== undefined) throw articleWithdrawn(articleId, state.withdrawnAt);
  if (expected === undefined && state !== undefined) throw articleExists(articleId);
  if (expected !== undefined && state === undefined) throw articleNotFound(articleId);
  if (expected !== undefined && state?.revision !== expected) throw revisionMismatch(articleId);
};
