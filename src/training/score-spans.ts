import type { Extent } from '../text/extent.ts';

/** Tokens in a row, counted from 0, end exclusive. */
type TokenSpan = { readonly first: number; readonly end: number };

/** Tokens as spans in text order that neither meet nor overlap. */
export type TokenSpans = readonly TokenSpan[];

/**
 * The tokens that the extents (in the same positions as the tokens’ own) touch. Spans that meet
 * become one: fragments with nothing but blanks between them are one fragment.
 */
export const touchedTokens = (
  tokens: readonly Extent[],
  extents: readonly Extent[],
): TokenSpans => {
  const touched = extents
    .map(({ start, end }) => ({
      first: firstWhere(tokens, (token) => token.end > start),
      end: firstWhere(tokens, (token) => token.start >= end),
    }))
    .filter(({ first, end }) => first < end)
    .sort((one, other) => one.first - other.first);
  const joined: TokenSpan[] = [];
  for (const span of touched) {
    const last = joined.at(-1);
    const isApart = last === undefined || last.end < span.first;
    if (isApart) joined.push(span);
    else joined[joined.length - 1] = { first: last.first, end: Math.max(last.end, span.end) };
  }
  return joined;
};

/** The first position from which on the test holds: binary search. */
const firstWhere = (tokens: readonly Extent[], test: (token: Extent) => boolean): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && test(token)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** How many tokens. */
export const countTokens = (spans: TokenSpans): number =>
  spans.reduce((count, { first, end }) => count + end - first, 0);

/** The tokens one by one. */
export const eachToken = (spans: TokenSpans): number[] =>
  spans.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at));

/** How many tokens are in both. */
export const countShared = (some: TokenSpans, others: TokenSpans): number =>
  some.reduce(
    (count, one) =>
      others.reduce((sum, other) => {
        const shared = Math.min(one.end, other.end) - Math.max(one.first, other.first);
        return sum + Math.max(0, shared);
      }, count),
    0,
  );

/** Whether both are the same tokens in the same fragments. */
export const areSame = (some: TokenSpans, others: TokenSpans): boolean =>
  some.length === others.length &&
  some.every(({ first, end }, at) => first === others[at]?.first && end === others[at]?.end);

/**
 * Whether predicted tokens overlap gold ones as Citron tests it: also when the predicted begin
 * right where the gold end (but not the other way round). Kept so that figures stay comparable.
 */
export const overlapLikeCitron = (predicted: TokenSpans, gold: TokenSpans): boolean =>
  predicted.some((p) => gold.some((g) => p.first <= g.end && p.end > g.first));
