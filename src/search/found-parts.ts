import type { Article } from '../records/article.ts';
import { citedArticle, namedSpeaker } from '../records/citation.ts';
import { partAtPosition } from './positions.ts';
import type { Found } from './search.ts';

/**
 * A claim as it is found.
 * @param index which of the article’s claims, from 0
 * @throws RangeError where the article has no such claim
 */
export const foundClaim = (article: Article, index: number): Found['claims'] => {
  const claim = partAt(article.claims, index);
  const speaker = namedSpeaker(article, claim.attribution?.speakerId);
  return { article: citedArticle(article), speaker, claim };
};

/**
 * A quote as it is found.
 * @param index which of the article’s quotes, from 0
 * @throws RangeError where the article has no such quote
 */
export const foundQuote = (article: Article, index: number): Found['quotes'] => {
  const quote = partAt(article.quotes, index);
  const speaker = namedSpeaker(article, quote.attribution.speakerId);
  return { article: citedArticle(article), speaker, quote };
};

/**
 * What parts of articles were found, by their positions. Reads the record of an article once for all its
 * parts, which follow each other: only the first of them need have it.
 */
export const foundParts = <Part>(
  rows: readonly { readonly position: number | string; readonly record: string }[],
  found: (article: Article, index: number) => Part,
): readonly Part[] => {
  let last: { readonly position: number; readonly article: Article } | undefined;
  return rows.map(({ position, record }) => {
    const part = partAtPosition(Number(position));
    if (last?.position !== part.article) {
      last = { position: part.article, article: JSON.parse(record) };
    }
    return found(last.article, part.index);
  });
};

const partAt = <Part>(parts: readonly Part[], index: number): Part => {
  const part = parts[index];
  if (part === undefined) throw new RangeError(`the index speaks of a part ${index} that is none`);
  return part;
};
