import type { StoredArticle } from '../records/article.ts';
import type { ArticleOverview } from '../records/article-overview.ts';
import { claimFacets, dateFacets, everything, facet, speakerFacets } from './facets.ts';
import { partPosition, stretchFacets } from './positions.ts';
import type { Found, SearchKind } from './search.ts';
import { searchWords } from './search-words.ts';

/** What an article alone is found by. */
export const indexed = ['articles', 'claims', 'quotes'] as const;

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

/** The same before it has a position. */
export type SearchWords = Omit<SearchRow, 'position'>;

/** All by which an article can be found, but for its speakers. */
type ByKind<Row> = {
  readonly articles: readonly Row[];
  readonly claims: readonly Row[];
  readonly quotes: readonly Row[];
};
export type ArticleWords = ByKind<SearchWords>;
export type ArticleRows = ByKind<SearchRow>;

/** What is to be put into the index of a store for an article, wherever it will stand. */
export const articleWords = ({ article, sourceText }: StoredArticle): ArticleWords => {
  const dates = dateFacets(article.published?.date);
  const speakers = article.speakers.flatMap(({ id }) => speakerFacets(id));
  return {
    articles: [wordsOf(sourceText, [...speakers, ...dates])],
    claims: article.claims.map((claim) => {
      const text = claim.contents.map((span) => span.text).join(' ');
      return wordsOf(text, [...claimFacets(claim), ...dates]);
    }),
    quotes: article.quotes.map(({ text, type, attribution }) => {
      const own = [facet('type', type), ...speakerFacets(attribution.speakerId)];
      return wordsOf(text, [...own, ...dates]);
    }),
  };
};

/**
 * What is to be put into the index of a store for an article.
 * @param position the article’s own
 */
export const articleRows = (
  { articles, claims, quotes }: ArticleWords,
  position: number,
): ArticleRows => ({
  articles: articles.map((words) => place('articles', position, words)),
  claims: claims.map((words, index) => place('claims', partPosition(position, index), words)),
  quotes: quotes.map((words, index) => place('quotes', partPosition(position, index), words)),
});

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
): SearchRow => place('speakers', position, wordsOf(`${name} ${id}`, [facet('kind', kind)]));

const wordsOf = (text: string, facets: readonly string[]): SearchWords => ({
  words: searchWords(text).slice(0, mostWords).join(' '),
  facets: [everything, ...facets].join(' '),
});

const place = (kind: SearchKind, position: number, { words, facets }: SearchWords): SearchRow => ({
  position,
  words,
  facets: [facets, ...stretchFacets(kind, position)].join(' '),
});
