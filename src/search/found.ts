import type { ArticleOverview } from '../records/article-overview.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Speaker } from '../records/speaker.ts';

/** The article that something was found in, as far as it takes to cite it. */
export type FoundInArticle = Pick<ArticleOverview, 'id' | 'revision' | 'headline' | 'published'>;

type NamedSpeaker = Pick<Speaker, 'id' | 'name' | 'kind'>;

/** A claim that was found. */
export type FoundClaim = {
  readonly article: FoundInArticle;
  /** Who made it; null for the article’s own voice, and where the article leaves it open. */
  readonly speaker: NamedSpeaker | null;
  readonly claim: Claim;
};

/** A quote that was found. */
export type FoundQuote = {
  readonly article: FoundInArticle;
  readonly speaker: NamedSpeaker | null;
  readonly quote: Quote;
};

/** An article that was found, with the text in which its words stand. */
export type FoundArticle = {
  readonly overview: ArticleOverview;
  readonly sourceText: string;
};

/** A speaker across the articles: those of the same id, which is made of the name. */
export type FoundSpeaker = Pick<Speaker, 'id' | 'name' | 'kind'> & {
  /** In how many articles, with how many quotes and claims. */
  readonly articles: number;
  readonly quotes: number;
  readonly claims: number;
};
