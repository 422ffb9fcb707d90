import type { StoredArticle } from '../records/article.ts';

/** Where articles are kept. */
export type Archive = {
  /** The article with this id. */
  readonly find: (articleId: string) => Promise<StoredArticle | undefined>;
  /** All articles, the one added last first. */
  readonly list: () => Promise<readonly StoredArticle[]>;
};
