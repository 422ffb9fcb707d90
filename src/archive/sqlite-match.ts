import { everything } from '../search/facets.ts';
import type { Phrase, SearchTerms } from '../search/search.ts';

/**
 * What is looked for, as SQLite’s full-text search wants it (https://www.sqlite.org/fts5.html, section 3).
 * Every word stands in quotation marks, so that none is taken for an operator.
 * @param stretch a facet more that must be there
 */
export const matchExpression = (
  { all, none, facets }: SearchTerms,
  stretch: string | undefined,
): string => {
  const groups = [...facets, ...(stretch === undefined ? [] : [[stretch]])];
  const wanted = [
    ...all.map((phrase) => `words : ${quoted(phrase)}`),
    ...groups.map((group) => `facets : ${anyOf(group.map((facet) => [facet]))}`),
  ];
  const found = wanted.length > 0 ? wanted.join(' AND ') : `facets : "${everything}"`;
  return none.length === 0 ? found : `(${found}) NOT (words : ${anyOf(none)})`;
};

const anyOf = (phrases: readonly Phrase[]): string => `(${phrases.map(quoted).join(' OR ')})`;

const quoted = (phrase: Phrase): string => `"${phrase.join(' ').replaceAll('"', '""')}"`;
