import type { Archive } from '../archive/archive.ts';
import { articleNotFound, articleWithdrawn } from '../errors.ts';
import type { Answer } from '../http/answer.ts';
import type { PageQuery } from '../http/collection.ts';
import type { IsCurrent } from '../http/ready-lane.ts';
import { latestArticle } from '../records/identifiers.ts';
import { type ArticleAnswers, answersAbout } from './article-answers.ts';
import { prepareArticlePage } from './article-page.ts';

/** Of how many articles the answers are kept, those asked for last. */
const mostArticles = 200;

/** Something kept, for as long as it is current. */
type Kept<Value> = { readonly value: Value; readonly isCurrent: IsCurrent };

/** The answers about the articles of an archive, made when first asked for. */
export type AnswerShelf = {
  /** @throws DomainError `article-not-found`, `article-withdrawn`, `archive-unavailable` */
  readonly find: (articleId: string) => Promise<Kept<ArticleAnswers>>;
  /**
   * A page of the articles.
   * @throws DomainError `invalid-parameters`, `archive-unavailable`
   */
  readonly page: (query: PageQuery) => Promise<Kept<Answer>>;
  /** Tells that an article was added, replaced or taken back. */
  readonly forget: (articleId: string) => void;
};

type Shelved = { readonly answers: ArticleAnswers; isCurrent: boolean };

/**
 * Makes the shelf of an archive.
 * @param base what addresses are made with: the public URL, or nothing
 */
export const createAnswerShelf = (archive: Archive, base: string): AnswerShelf => {
  const shelved = new Map<string, Shelved>();
  /** How many changes there were: what was asked before the last of them may be out of date. */
  let changes = 0;

  const drop = (articleId: string): void => {
    const known = shelved.get(articleId);
    if (known !== undefined) known.isCurrent = false;
    shelved.delete(articleId);
  };

  const load = async (articleId: string): Promise<Shelved> => {
    const asked = changes;
    const state = await archive.find(articleId);
    if (state === undefined) throw articleNotFound(articleId);
    if (state.kind === 'withdrawn') throw articleWithdrawn(articleId, state.withdrawal.withdrawnAt);
    const answers = answersAbout(state.stored, base);
    return { answers, isCurrent: asked === changes };
  };

  const keep = (articleId: string, one: Shelved): void => {
    // The one asked for last comes last.
    shelved.delete(articleId);
    shelved.set(articleId, one);
    const [oldest] = shelved.keys();
    if (shelved.size > mostArticles && oldest !== undefined) drop(oldest);
  };

  const findKept = async (articleId: string): Promise<Shelved> => {
    const one = shelved.get(articleId) ?? (await load(articleId));
    if (one.isCurrent) keep(articleId, one);
    return one;
  };

  const unchanged = (): IsCurrent => {
    const asked = changes;
    return () => asked === changes;
  };

  return {
    find: async (articleId) => {
      const isLatest = articleId === latestArticle;
      const isSame = isLatest ? unchanged() : () => true;
      const id = isLatest ? await archive.latest() : articleId;
      if (id === undefined) throw articleNotFound(articleId);
      const one = await findKept(id);
      return { value: one.answers, isCurrent: () => one.isCurrent && isSame() };
    },
    page: async (query) => {
      const isCurrent = unchanged();
      return { value: await prepareArticlePage(archive, query, base), isCurrent };
    },
    forget: (articleId) => {
      changes += 1;
      drop(articleId);
    },
  };
};
