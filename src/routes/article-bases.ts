import type * as z from 'zod';
import type { ProblemCode } from '../representations/problem.ts';
import type { AnswerShelf, Kept } from './answer-shelf.ts';
import type { ArticleAnswers } from './article-answers.ts';
import { ArticleParams, RevisionParams } from './route-context.ts';

/** The path parameters of a route whose parameters are not known where it is written. */
export type Params = Readonly<Record<string, string>>;

/** Where all that is made of an article is served: below the article, or below one of its revisions. */
export type ArticleBase = {
  readonly state: 'current' | 'revision';
  readonly path: string;
  /** What stands in operation ids between the verb and what is served. */
  readonly infix: string;
  readonly of: string;
  readonly params: z.ZodObject;
  readonly problems: readonly ProblemCode[];
  readonly find: (shelf: AnswerShelf, params: Params) => Promise<Kept<ArticleAnswers>>;
};

export const articleBases: readonly ArticleBase[] = [
  {
    state: 'current',
    path: '/v1/articles/:articleId',
    infix: '',
    of: '',
    params: ArticleParams,
    problems: ['article-not-found', 'article-withdrawn'],
    find: (shelf, { articleId = '' }) => shelf.find(articleId),
  },
  {
    state: 'revision',
    path: '/v1/articles/:articleId/revisions/:revision',
    infix: 'Revision',
    of: ', at a revision',
    params: RevisionParams,
    problems: ['revision-not-found'],
    find: (shelf, { articleId = '', revision = '' }) => shelf.findRevision(articleId, revision),
  },
];
