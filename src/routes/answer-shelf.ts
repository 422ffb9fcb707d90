import type { Archive } from '../archive/archive.ts';
import { keptArticle } from '../archive/kept-article.ts';
import { articleNotFound, DomainError, revisionNotFound } from '../errors.ts';
import { type Answer, cacheable, immutable } from '../http/answer.ts';
import type { PageQuery } from '../http/collection.ts';
import type { ShelfFigures } from '../http/metrics.ts';
import type { IsCurrent } from '../http/ready-lane.ts';
import { latestArticle } from '../records/identifiers.ts';
import { type ArticleAnswers, answersAbout } from './article-answers.ts';
import { prepareArticlePage } from './article-page.ts';

/** Of how many articles the answers are kept, those asked for last. */
const mostArticles = 200;
/** Of how many ids it is kept that they stand for no article. */
const mostMissing = 1000;

/** Something kept, for as long as it is current. */
export type Kept<Value> = { readonly value: Value; readonly isCurrent: IsCurrent };

/** The answers about the articles of an archive, made when first asked for. */
export type AnswerShelf = {
  /**
   * The id that `latest` stands for; any other stands for itself.
   * @throws DomainError `article-not-found` where there is no article, `archive-unavailable`
   */
  readonly resolve: (articleId: string) => Promise<string>;
  /** @throws DomainError `article-not-found`, `article-withdrawn`, `archive-unavailable` */
  readonly find: (articleId: string) => Promise<Kept<ArticleAnswers>>;
  /**
   * The answers about an article as it is now, whatever is kept: for what decides a change.
   * @throws DomainError `article-not-found`, `article-withdrawn`, `archive-unavailable`
   */
  readonly findNow: (articleId: string) => Promise<ArticleAnswers>;
  /**
   * The answers about an article as it was at a revision, which nothing changes.
   * @throws DomainError `revision-not-found`, `archive-unavailable`
   */
  readonly findRevision: (articleId: string, revision: string) => Promise<Kept<ArticleAnswers>>;
  /**
   * A page of the articles.
   * @throws DomainError `invalid-parameters`, `archive-unavailable`
   */
  readonly page: (query: PageQuery) => Promise<Kept<Answer>>;
  /** Something that is true until an article is added, replaced or taken back, as far as that is noticed. */
  readonly unchanged: () => IsCurrent;
  /** Tells that an article was added, replaced or taken back. */
  readonly forget: (articleId: string) => void;
  readonly figures: () => ShelfFigures;
};

const missingCodes: readonly string[] = ['article-not-found', 'article-withdrawn'];

/** What is asked for may be anything, so that no id may be taken for another key: “bridge@c15e…” is none that is kept. */
const articleKey = (articleId: string): string => `article ${articleId}`;
const revisionKey = (articleId: string, revision: string): string =>
  `revision ${revision} ${articleId}`;

type Shelved = { readonly answers: ArticleAnswers; isCurrent: boolean };

/**
 * Makes the shelf of an archive. What other processes change lapses once the archive notices it. While it
 * notices nothing, nothing is kept but what no change can touch: each answer is made anew.
 * @param base what addresses are made with: the public URL, or nothing
 */
export const createAnswerShelf = (archive: Archive, base: string): AnswerShelf => {
  const shelved = new Map<string, Shelved>();
  /** Why there is no article of an id, until something changes. */
  const missing = new Map<string, DomainError>();
  /** How many changes there were: what was asked before the last of them may be out of date. */
  let changes = 0;
  /** Whether changes by others are noticed. */
  let isTrusted = true;
  let hits = 0;
  let misses = 0;

  const drop = (key: string): void => {
    const known = shelved.get(key);
    if (known !== undefined) known.isCurrent = false;
    shelved.delete(key);
  };

  const noteChange = (): void => {
    changes += 1;
    missing.clear();
  };

  const forget = (articleId: string): void => {
    noteChange();
    drop(articleKey(articleId));
  };

  const forgetAll = (): void => {
    noteChange();
    for (const key of [...shelved.keys()]) drop(key);
  };

  archive.watch((notice) => {
    if (notice.kind === 'changed') return forget(notice.articleId);
    if (notice.kind !== 'all-changed') isTrusted = notice.kind === 'regained';
    forgetAll();
  });

  const load = async (articleId: string, mustBeCurrent = false): Promise<Shelved> => {
    const asked = changes;
    const stored = keptArticle(articleId, await archive.find(articleId, mustBeCurrent));
    const address = `${base}/v1/articles/${articleId}`;
    const readerAddress = `${base}/articles/${articleId}`;
    const answers = answersAbout(stored, {
      address,
      readerAddress,
      cacheControl: cacheable,
      base,
      state: 'current',
    });
    return { answers, isCurrent: isTrusted && asked === changes };
  };

  /** The same as `load`, but asks only once for what is not there. */
  const loadKnown = async (articleId: string): Promise<Shelved> => {
    const known = missing.get(articleId);
    if (known !== undefined) throw known;
    const asked = changes;
    try {
      return await load(articleId);
    } catch (error) {
      const isMissing = error instanceof DomainError && missingCodes.includes(error.code);
      if (isMissing && isTrusted && asked === changes) {
        if (missing.size >= mostMissing) missing.clear();
        missing.set(articleId, error);
      }
      throw error;
    }
  };

  const keep = (key: string, one: Shelved): void => {
    // The one asked for last comes last.
    shelved.delete(key);
    shelved.set(key, one);
    const [oldest] = shelved.keys();
    if (shelved.size > mostArticles && oldest !== undefined) drop(oldest);
  };

  const loadRevision = async (articleId: string, revision: string): Promise<Shelved> => {
    const stored = await archive.findRevision(articleId, revision);
    if (stored === undefined) throw revisionNotFound(articleId, revision);
    const address = `${base}/v1/articles/${articleId}/revisions/${revision}`;
    const readerAddress = `${base}/articles/${articleId}/revisions/${revision}`;
    const place = {
      address,
      readerAddress,
      cacheControl: immutable,
      base,
      state: 'revision',
    } as const;
    return { answers: answersAbout(stored, place), isCurrent: true };
  };

  const findKept = async (key: string, make: () => Promise<Shelved>): Promise<Shelved> => {
    const known = shelved.get(key);
    if (known === undefined) misses += 1;
    else hits += 1;
    const one = known ?? (await make());
    if (one.isCurrent) keep(key, one);
    return one;
  };

  const unchanged = (): IsCurrent => {
    const asked = changes;
    return () => isTrusted && asked === changes;
  };

  /** The id of an article, which `latest` may stand for until something changes. */
  const resolve = async (
    articleId: string,
  ): Promise<{ readonly id: string; readonly isSame: IsCurrent }> => {
    if (articleId !== latestArticle) return { id: articleId, isSame: () => true };
    const isSame = unchanged();
    const id = await archive.latest();
    if (id === undefined) throw articleNotFound(articleId);
    return { id, isSame };
  };

  return {
    resolve: async (articleId) => (await resolve(articleId)).id,
    find: async (articleId) => {
      const { id, isSame } = await resolve(articleId);
      const one = await findKept(articleKey(id), () => loadKnown(id));
      return { value: one.answers, isCurrent: () => one.isCurrent && isSame() };
    },
    findNow: async (articleId) => (await load(articleId, true)).answers,
    findRevision: async (articleId, revision) => {
      const { id, isSame } = await resolve(articleId);
      const one = await findKept(revisionKey(id, revision), () => loadRevision(id, revision));
      return { value: one.answers, isCurrent: () => one.isCurrent && isSame() };
    },
    page: async (query) => {
      const isCurrent = unchanged();
      return { value: await prepareArticlePage(archive, query, base), isCurrent };
    },
    unchanged,
    forget,
    figures: () => ({ kept: shelved.size, hits, misses }),
  };
};
