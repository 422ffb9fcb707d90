import { articleNotFound, articleWithdrawn } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import type { ArticleState } from './archive.ts';

/**
 * The article that is kept under an id.
 * @throws DomainError `article-not-found`, `article-withdrawn`
 */
export const keptArticle = (articleId: string, state: ArticleState | undefined): StoredArticle => {
  if (state === undefined) throw articleNotFound(articleId);
  if (state.kind === 'kept') return state.stored;
  throw articleWithdrawn(articleId, state.withdrawal.withdrawnAt);
};
