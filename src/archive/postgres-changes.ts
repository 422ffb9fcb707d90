import { DomainError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { overviewOf } from '../records/article-overview.ts';
import type { Change, Changed } from './archive.ts';
import { checkExpectation } from './check-expectation.ts';

/** What an article is, or becomes. */
export type ArticleState = {
  /** Undefined for one that is new. */
  readonly position: number | undefined;
  readonly revision: string;
  /** How many revisions it has had. */
  readonly revisions: number;
  readonly overview: string;
  readonly withdrawnAt: string | undefined;
  /** What it has become; undefined for what it was before, and where it was taken back. */
  readonly stored?: StoredArticle;
};

export type NewRecord = {
  readonly articleId: string;
  readonly revision: string;
  /** Both as JSON. */
  readonly record: string;
  readonly sourceText: string;
};

export type NewHistory = {
  readonly articleId: string;
  readonly number: number;
  readonly revision: string;
  readonly at: string;
};

/** What changes come to, before anything is written. */
export type Plan = {
  /** What becomes of each change, in order. */
  readonly outcomes: readonly (Changed | DomainError)[];
  readonly records: readonly NewRecord[];
  readonly history: readonly NewHistory[];
  /** The articles that change, and what they become; new ones in the order in which they are added. */
  readonly articles: ReadonlyMap<string, ArticleState>;
};

/**
 * Says what changes come to, one after the other: a change may build on one before it.
 * @param states what the articles are that the changes are about
 */
export const planChanges = (
  changes: readonly Change[],
  states: ReadonlyMap<string, ArticleState>,
): Plan => {
  const articles = new Map<string, ArticleState>();
  const records: NewRecord[] = [];
  const history: NewHistory[] = [];

  const plan = (change: Change): Changed => {
    const { articleId, stored, expected, at } = change;
    const state = articles.get(articleId) ?? states.get(articleId);
    checkExpectation(articleId, state, expected);
    const next = stateAfter(change, state);
    articles.set(articleId, next);
    if (stored !== undefined) {
      const { revision, revisions: number } = next;
      records.push({
        articleId,
        revision,
        record: JSON.stringify(stored.article),
        sourceText: JSON.stringify(stored.sourceText),
      });
      history.push({ articleId, number, revision, at });
    }
    return { articleId, revision: next.revision, isRepeated: false };
  };

  const outcomes = changes.map((change) => {
    try {
      return plan(change);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  });
  return { outcomes, records, history, articles };
};

const stateAfter = ({ stored, at }: Change, state: ArticleState | undefined): ArticleState => {
  if (stored !== undefined) {
    return {
      position: state?.position,
      revision: stored.article.revision,
      revisions: (state?.revisions ?? 0) + 1,
      overview: JSON.stringify(overviewOf(stored.article)),
      withdrawnAt: undefined,
      stored,
    };
  }
  // Only what is there can be taken back: a change that expects a revision has found it.
  if (state === undefined) throw new Error('a change takes back an article that is not there');
  const { stored: _gone, ...rest } = state;
  return { ...rest, withdrawnAt: at };
};
