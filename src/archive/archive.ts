import type { StoredArticle } from '../records/article.ts';
import type { ArticleOverview } from '../records/article-overview.ts';

/** What became of an article that was taken back. */
export type Withdrawal = {
  /** When, as an ISO 8601 date and time. */
  readonly withdrawnAt: string;
  /** The revision it had last. */
  readonly revision: string;
};

/** An article’s state: what is served, or that it was taken back. */
export type ArticleState =
  | { readonly kind: 'kept'; readonly stored: StoredArticle }
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal };

/** One entry of an article’s history. */
export type RevisionEntry = {
  readonly revision: string;
  /** When it became the article’s record, as an ISO 8601 date and time. */
  readonly at: string;
};

/** A page of a list that grows at its front: what comes after the position, newest first. */
export type ListRequest = {
  /** Only what was added before this position; without it, from the newest on. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** A part of a list, and the position where it goes on. */
export type ListPart<Item> = {
  readonly items: readonly Item[];
  readonly next: number | undefined;
};

/** A change to an article: what it shall be, and what it must be for that. */
export type Change = {
  readonly articleId: string;
  /** The new record; without it the article is taken back. */
  readonly stored?: StoredArticle;
  /** The revision that it must have; without it, there must be no such article. */
  readonly expected?: string;
  /** When, as an ISO 8601 date and time. */
  readonly at: string;
};

/** Where articles are kept. Changes are all or nothing, and durable once they are answered. */
export type Archive = {
  /** @throws DomainError `archive-unavailable` from this and all others, where the store cannot be asked */
  readonly find: (articleId: string) => Promise<ArticleState | undefined>;
  /** The id of the article added last. */
  readonly latest: () => Promise<string | undefined>;
  readonly list: (request: ListRequest) => Promise<ListPart<ArticleOverview>>;
  /** How many articles there are. */
  readonly count: () => Promise<number>;
  /** All revisions of an article, the current one first; of one taken back too. */
  readonly history: (articleId: string) => Promise<readonly RevisionEntry[]>;
  /** The article as it was at a revision; also after it was replaced or taken back. */
  readonly findRevision: (
    articleId: string,
    revision: string,
  ) => Promise<StoredArticle | undefined>;
  /**
   * Adds, replaces or takes back an article.
   * @throws DomainError `article-exists`, `article-not-found`, `article-withdrawn`, `revision-mismatch`
   */
  readonly change: (change: Change) => Promise<void>;
  readonly close: () => Promise<void>;
};
