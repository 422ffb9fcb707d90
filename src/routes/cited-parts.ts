import { partNotFound } from '../errors.ts';
import type { Article } from '../records/article.ts';
import type { Citation, Citations } from '../representations/citation.ts';

/** What can be cited of an article: a quote or a claim; or the whole of it. */
export type CitedPart = {
  readonly collection: 'quotes' | 'claims';
  readonly id: string;
};

/**
 * Cites a part of an article; without one, the article.
 * @throws DomainError `part-not-found`
 */
export const citePart = (
  { id: articleId, quotes, claims }: Article,
  citations: Citations,
  part?: CitedPart,
): Citation => {
  if (part === undefined) return citations.ofArticle();
  const { collection, id } = part;
  if (collection === 'quotes') {
    const quote = quotes.find((one) => one.id === id);
    if (quote !== undefined) return citations.ofQuote(quote);
  } else {
    const claim = claims.find((one) => one.id === id);
    if (claim !== undefined) return citations.ofClaim(claim);
  }
  throw partNotFound(articleId, collection.slice(0, -1), id);
};
