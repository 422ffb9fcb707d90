import type { ArticleOverview } from '../records/article-overview.ts';
import type { FoundClaim, FoundQuote, FoundSpeaker } from './found.ts';

/** What is found, by what is searched, before it is told where the words stand. */
export type Found = {
  readonly articles: { readonly overview: ArticleOverview; readonly sourceText: string };
  readonly claims: Omit<FoundClaim, 'highlights' | 'link'>;
  readonly quotes: Omit<FoundQuote, 'highlights' | 'link'>;
  readonly speakers: FoundSpeaker;
};

/** What can be searched. */
export type SearchKind = keyof Found;

/** A word, or words that follow each other: as `searchWords` makes them. */
export type Phrase = readonly string[];

/** What something must be like to be found. */
export type SearchTerms = {
  /** Each must occur. */
  readonly all: readonly Phrase[];
  /** None may occur. */
  readonly none: readonly Phrase[];
  /** Of each group, one facet must be there: as `facets.ts` makes them. */
  readonly facets: readonly (readonly string[])[];
};

/** A page of what is found, newest first. */
export type SearchRequest<Kind extends SearchKind = SearchKind> = {
  readonly kind: Kind;
  readonly terms: SearchTerms;
  /** Only what stands before this position; without it, from the newest on. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** How many there are; beyond some thousand that is estimated. */
export type Total = { readonly count: number; readonly isEstimate: boolean };

/** What was found, and the position where it goes on. */
export type SearchPart<Kind extends SearchKind = SearchKind> = {
  readonly items: readonly Found[Kind][];
  readonly next: number | undefined;
};
