import { seededRandom } from '../../src/training/random.ts';
import { generateArticle } from './generated-articles.ts';

/** What of an article readers ask for, and in how many of a hundred requests. */
const kinds: readonly (readonly [share: number, path: (id: string, revision: string) => string])[] =
  [
    [40, (id) => `/v1/articles/${id}`],
    [15, (id) => `/v1/articles/${id}/headline`],
    [15, (id) => `/v1/articles/${id}/claims`],
    [15, (id) => `/v1/articles/${id}/claims/c1`],
    [5, (id, revision) => `/v1/articles/${id}/revisions/${revision}`],
    [5, (id) => `/v1/articles/${id}/text`],
    [5, (id) => `/v1/articles/${id}/claims?type=direct`],
  ];

/**
 * Paths as readers ask for them: an article’s share falls with its rank, as 1/rank (Zipf’s law; what was measured
 * of proxies on the web lies at exponents of 0.6 to 1).
 * @param articles how many articles of `generateArticle` there are
 * @returns as many paths as asked for, the same each time
 */
export const zipfPaths = (articles: number, count: number): readonly string[] => {
  const named = Array.from({ length: articles }, (_, number) => {
    const { id, revision } = generateArticle(number).article;
    return kinds.map(([, path]) => path(id, revision));
  });
  const random = seededRandom(1);
  const byRank = cumulated(named.map((_, rank) => 1 / (rank + 1)));
  const byKind = cumulated(kinds.map(([share]) => share));
  return Array.from({ length: count }, () => {
    const paths = named[chosen(byRank, random())];
    return paths?.[chosen(byKind, random())] ?? '';
  });
};

/** Sums of shares up to each, as parts of 1. */
const cumulated = (shares: readonly number[]): readonly number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let upTo = 0;
  return shares.map((share) => {
    upTo += share / total;
    return upTo;
  });
};

/** The first whose sum is beyond a number from 0 to 1. */
const chosen = (sums: readonly number[], at: number): number => {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) > at) high = middle;
    else low = middle + 1;
  }
  return low;
};
