import type { StoredArticle } from '../records/article.ts';
import type { ArticleOverview } from '../records/article-overview.ts';
import { claimFacets, dateFacets, everything, facet, speakerFacets } from './facets.ts';
import { partPosition, stretchFacets } from './positions.ts';
import type { Found, SearchKind } from './search.ts';
import { searchWords } from './search-words.ts';

/** What the index of a store holds of one thing that can be found. */
export type SearchRow = {
  readonly position: number;
  /** Its words in order, a blank between each two. */
  readonly words: string;
  /** Its facets, a blank between each two. */
  readonly facets: string;
};

/** How many words of a text are searched: stores have limits, and this is the text of a short book. */
const mostWords = 50_000;

/** All by which an article can be found, but for its speakers. */
export type ArticleRows = {
  readonly articles: readonly SearchRow[];
  readonly claims: readonly SearchRow[];
  readonly quotes: readonly SearchRow[];
};

/**
 * What is to be put into the index of a store for an article.
 * @param position the article’s own
 */
export const articleRows = (
  { article, sourceText }: StoredArticle,
  position: number,
): ArticleRows => {
  const dates = dateFacets(article.published?.date);
  const speakers = article.speakers.flatMap(({ id }) => speakerFacets(id));
  return {
    articles: [row('articles', position, sourceText, [...speakers, ...dates])],
    claims: article.claims.map((claim, index) => {
      const text = claim.contents.map((span) => span.text).join(' ');
      const at = partPosition(position, index);
      return row('claims', at, text, [...claimFacets(claim), ...dates]);
    }),
    quotes: article.quotes.map(({ text, type, attribution }, index) => {
      const at = partPosition(position, index);
      const own = [facet('type', type), ...speakerFacets(attribution.speakerId)];
      return row('quotes', at, text, [...own, ...dates]);
    }),
  };
};

/** The positions in the index of all that `articleRows` put into it for an article. */
export const articlePositions = (
  { claims, quotes }: Pick<ArticleOverview, 'claims' | 'quotes'>,
  position: number,
): Readonly<Record<keyof ArticleRows, readonly number[]>> => {
  const parts = (length: number) =>
    Array.from({ length }, (_, index) => partPosition(position, index));
  return { articles: [position], claims: parts(claims), quotes: parts(quotes) };
};

/** What is to be put into the index for a speaker across the articles. */
export const speakerRow = (
  { id, name, kind }: Pick<Found['speakers'], 'id' | 'name' | 'kind'>,
  position: number,
): SearchRow => row('speakers', position, `${name} ${id}`, [facet('kind', kind)]);

const row = (
  kind: SearchKind,
  position: number,
  text: string,
  facets: readonly string[],
): SearchRow => ({
  position,
  words: searchWords(text).slice(0, mostWords).join(' '),
  facets: [everything, ...facets, ...stretchFacets(kind, position)].join(' '),
});
