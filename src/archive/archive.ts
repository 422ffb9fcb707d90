import type { DomainError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import type { ArticleOverview } from '../records/article-overview.ts';
import type {
  SearchKind,
  SearchPart,
  SearchRequest,
  SearchTerms,
  Total,
} from '../search/search.ts';
import type { SpeakerAcross } from '../search/speaker-across.ts';
import type { PreparedArticle } from './prepared-article.ts';

/** What became of an article that was taken back. */
type Withdrawal = {
  /** When, as an ISO 8601 date and time. */
  readonly withdrawnAt: string;
  /** The revision it had last. */
  readonly revision: string;
};

/** An article’s state: what is served, or that it was taken back. */
export type ArticleState =
  | { readonly kind: 'kept'; readonly stored: StoredArticle }
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal };

/** What an article is at, without its record. */
export type Standing = {
  /** The revision it has, or had last. */
  readonly revision: string;
  /** When it was taken back, if it was. */
  readonly withdrawnAt?: string | undefined;
};

/** One entry of an article’s history. */
export type RevisionEntry = {
  /** Counts from 1, the first. */
  readonly number: number;
  readonly revision: string;
  /** When it became the article’s record, as an ISO 8601 date and time. */
  readonly at: string;
};

/** When an article became what it is, as ISO 8601 dates and times. */
export type ArticleDates = {
  /** When its first record was kept. */
  readonly added: string;
  /** When the record that it has, or had last, became its record. */
  readonly changed: string;
};

/** A page of a list that grows at its front: what comes after the position, newest first. */
export type ListRequest = {
  /** Only what was added before this position; without it, from the newest on. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** A part of a list, and the position where it goes on. */
type ListPart<Item> = {
  readonly items: readonly Item[];
  readonly next: number | undefined;
};

/** A change to an article: what it shall be, and what it must be for that. */
export type Change = {
  readonly articleId: string;
  /** The new record; without it the article is taken back. */
  readonly stored?: StoredArticle | PreparedArticle;
  /** The revision that it must have; without it, there must be no such article. */
  readonly expected?: string | undefined;
  /** When, as an ISO 8601 date and time. */
  readonly at: string;
};

/** What makes a change that is asked for again happen only once. */
export type Once = {
  /** Names what was asked for; known for a day. */
  readonly key: string;
  /** Tells whether it is the same that is asked for again. */
  readonly print: string;
};

/** What an article has become. */
export type Changed = {
  readonly articleId: string;
  /** The revision it has, or had last. */
  readonly revision: string;
  /** Whether that was done before, at an earlier request with the same key. */
  readonly isRepeated: boolean;
};

/** What belongs to one article. */
export type SoughtKind = Exclude<SearchKind, 'speakers'>;

/** What other processes did to the same store, as far as it is noticed. */
export type Notice =
  /** An article was added, replaced or taken back. */
  | { readonly kind: 'changed'; readonly articleId: string }
  /** Anything may have changed. */
  | { readonly kind: 'all-changed' }
  /** Changes are not noticed from now on: nothing may be kept. */
  | { readonly kind: 'lost' }
  /** Changes are noticed again; anything may have changed in between. */
  | { readonly kind: 'regained' };

/** What connections to a server do. */
export type ConnectionFigures = {
  readonly inUse: number;
  readonly idle: number;
  /** Requests that wait for one. */
  readonly waiting: number;
};

/** Where articles are kept. Changes are all or nothing, and durable once they are answered. */
export type Archive = {
  /**
   * @param mustBeCurrent for what decides a change: as it is now, not as a replica knew it a moment ago
   * @throws DomainError `archive-unavailable` from this and all others, where the store cannot be asked
   */
  readonly find: (articleId: string, mustBeCurrent?: boolean) => Promise<ArticleState | undefined>;
  /** What articles are at, by their ids, as it is now; nothing of those there never were. */
  readonly standings: (articleIds: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
  /** When articles were added and last changed, by their ids; nothing of those there never were. */
  readonly dates: (articleIds: readonly string[]) => Promise<ReadonlyMap<string, ArticleDates>>;
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
   * @throws DomainError `article-exists`, `article-not-found`, `article-withdrawn`, `revision-mismatch`;
   *   `key-reused` where something else was asked for under the same key
   */
  readonly change: (change: Change, once?: Once) => Promise<Changed>;
  /**
   * What was done under the same key within a day before, if anything was.
   * @param at now, as an ISO 8601 date and time
   * @throws DomainError `key-reused` where that was something else
   */
  readonly findRepeated: (once: Once, at: string) => Promise<Changed | undefined>;
  /**
   * Changes many articles, each all or nothing, as `change` does; all are durable on return.
   * @returns what became of each, in order: an error where that one could not be changed
   */
  readonly changeAll: (changes: readonly Change[]) => Promise<readonly (Changed | DomainError)[]>;
  /** A page of what is found, newest first. */
  readonly search: <Kind extends SearchKind>(
    request: SearchRequest<Kind>,
  ) => Promise<SearchPart<Kind>>;
  /** How many would be found. */
  readonly countFound: (kind: SearchKind, terms: SearchTerms) => Promise<Total>;
  /**
   * The ids of articles that have something like this, in no order.
   * @param kind what it is that must be like this: the article, or one of its claims or quotes
   * @param most how many articles are enough
   */
  readonly seek: (kind: SoughtKind, terms: SearchTerms, most: number) => Promise<readonly string[]>;
  /** A speaker of the kept articles. */
  readonly findSpeaker: (speakerId: string) => Promise<SpeakerAcross | undefined>;
  /** Puts in order what was added in bulk, so that searches are as fast as they can be. */
  readonly tidy: () => Promise<void>;
  /** Tells the listener what other processes change. */
  readonly watch: (listen: (notice: Notice) => void) => void;
  /** What its connections to a server do now, by which server that is; of a file there are none. */
  readonly connections: () => Readonly<Record<string, ConnectionFigures>>;
  readonly close: () => Promise<void>;
};
