import type { Article, StoredArticle } from '../records/article.ts';
import type { ArticleOverview } from '../records/article-overview.ts';
import { overviewOf } from '../records/article-overview.ts';
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

/** The same, and what is answered with when it is found, as JSON. */
export type FoundRow = SearchRow & { readonly item: string };

/** All by which an article can be found, but for its speakers. */
export type ArticleRows = {
  readonly article: SearchRow;
  readonly claims: readonly FoundRow[];
  readonly quotes: readonly FoundRow[];
};

/**
 * What is to be put into the index of a store for an article.
 * @param position the article’s own
 */
export const articleRows = (
  { article, sourceText }: StoredArticle,
  position: number,
): ArticleRows => {
  const inArticle = foundIn(overviewOf(article));
  const dates = dateFacets(article.published?.date);
  const named = namedSpeakers(article);
  const speakerOf = (id: string | null | undefined) =>
    id == null ? null : (named.get(id) ?? null);

  const claims = article.claims.map((claim, index) => {
    const item: Found['claims'] = {
      article: inArticle,
      speaker: speakerOf(claim.attribution?.speakerId),
      claim,
    };
    const text = claim.contents.map((span) => span.text).join(' ');
    return {
      ...row('claims', partPosition(position, index), text, [...claimFacets(claim), ...dates]),
      item: JSON.stringify(item),
    };
  });

  const quotes = article.quotes.map((quote, index) => {
    const { speakerId } = quote.attribution;
    const item: Found['quotes'] = { article: inArticle, speaker: speakerOf(speakerId), quote };
    const facets = [facet('type', quote.type), ...speakerFacets(speakerId), ...dates];
    return {
      ...row('quotes', partPosition(position, index), quote.text, facets),
      item: JSON.stringify(item),
    };
  });

  const speakers = article.speakers.flatMap(({ id }) => speakerFacets(id));
  return {
    article: row('articles', position, sourceText, [...speakers, ...dates]),
    claims,
    quotes,
  };
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
  words: searchWords(text).join(' '),
  facets: [everything, ...facets, ...stretchFacets(kind, position)].join(' '),
});

const foundIn = ({ id, revision, headline, published }: ArticleOverview) => ({
  id,
  revision,
  ...(headline === undefined ? {} : { headline }),
  ...(published === undefined ? {} : { published }),
});

const namedSpeakers = ({ speakers }: Article) =>
  new Map(speakers.map(({ id, name, kind }) => [id, { id, name, kind }]));
