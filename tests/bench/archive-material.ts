import * as z from 'zod';
import { Verdict } from '../../src/verify/verification.ts';
import { expectedOf, makeSpecimens, type Specimen } from '../verify/generated-quotations.ts';
import { onRecordIn } from '../verify/on-record.ts';
import { type ClaimQuery, makeQueries } from './archive-queries.ts';
import type { Asked } from './archive-requests.ts';
import { generateArticle } from './generated-articles.ts';
import { choicesOf } from './random-choices.ts';

/** What archives of all sizes are asked, so that only their size tells them apart. */
export type Material = {
  readonly queries: readonly ClaimQuery[];
  readonly verifications: readonly Asked[];
  /** Others of the same kinds, asked before anything is measured: until then a new process compiles its code. */
  readonly warmUp: readonly Asked[];
};

/** The articles that questions are made of: the first ones, which every archive has, behind all that came later. */
const mostArticles = 1000;

/** How many different ones of each kind there are. */
const differentQueries = 100;
const differentQuotations = 100;
export const warmUpOfEach = 20;

/** @param smallest how many articles the smallest archive has */
export const makeMaterial = (smallest: number): Material => {
  const count = Math.min(mostArticles, smallest);
  const articles = Array.from({ length: count }, (_, number) => generateArticle(number));
  const isOnRecord = onRecordIn(articles);
  const specimens = (each: number, seed: number) =>
    makeSpecimens(articles, each, choicesOf(seed), isOnRecord);
  return {
    queries: makeQueries(articles, differentQueries, choicesOf(1)),
    verifications: specimens(differentQuotations, 2).map(verificationOf),
    warmUp: [
      ...makeQueries(articles, warmUpOfEach, choicesOf(3)).map(searchOf),
      ...specimens(warmUpOfEach, 4).map(verificationOf),
    ],
  };
};

/** A query as a request. */
export const searchOf = ({ kind, path }: ClaimQuery): Asked => ({ kind, question: { path } });

const Answer = z.object({ verdict: Verdict });

const verificationOf = ({ kind, request }: Specimen): Asked => ({
  kind,
  question: {
    method: 'POST',
    path: '/v1/verifications',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  },
  isRight: (body) => Answer.parse(JSON.parse(body.toString())).verdict === expectedOf[kind],
});
