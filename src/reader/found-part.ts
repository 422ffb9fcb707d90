import type { FoundArticle, FoundClaim, FoundQuote } from '../search/found.ts';

/** What is searched in, in the order in which it is shown. */
export const searchedIn = ['claims', 'quotes', 'articles'] as const;
export type SearchedIn = (typeof searchedIn)[number];

type Items = {
  readonly claims: FoundClaim;
  readonly quotes: FoundQuote;
  readonly articles: FoundArticle;
};

/** What was found of one kind. */
export type FoundPart<Kind extends SearchedIn = SearchedIn> = {
  readonly [One in Kind]: {
    readonly kind: One;
    readonly items: readonly Items[One][];
    readonly total: number;
    readonly totalIsEstimate?: true | undefined;
    /** Where the next page begins, if there is one. */
    readonly cursor: string | undefined;
  };
}[Kind];
