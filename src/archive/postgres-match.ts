import { everything } from '../search/facets.ts';
import type { Phrase, SearchTerms } from '../search/search.ts';
import type { SearchRow } from '../search/search-rows.ts';

/** The highest place that PostgreSQL knows of a word, and of how many it keeps the places (section 12.11). */
const lastPlace = 16_383;
const mostPlaces = 255;

/**
 * What is looked for, as PostgreSQL’s text search wants it (section 8.11.2). Every word stands in quotation
 * marks, so that none is taken for an operator.
 * @param stretch a facet more that must be there
 */
export const tsquery = (
  { all, none, facets }: SearchTerms,
  stretch: string | undefined,
): string => {
  const groups = [...facets, ...(stretch === undefined ? [] : [[stretch]])];
  const wanted = [
    ...all.map(inSequence),
    ...groups.map((group) => `(${group.map(quoted).join(' | ')})`),
    ...none.map((phrase) => `!${inSequence(phrase)}`),
  ];
  const hasWanted = all.length + groups.length > 0;
  return [...(hasWanted ? [] : [quoted(everything)]), ...wanted].join(' & ');
};

/** The words of something, as PostgreSQL keeps them (section 8.11.1). */
export const tsvector = ({ words, facets }: SearchRow): string => {
  const places = new Map<string, number[]>();
  words.split(' ').forEach((word, index) => {
    const known = places.get(word);
    const place = index + 1;
    if (known === undefined) places.set(word, place > lastPlace ? [] : [place]);
    else if (known.length < mostPlaces && place <= lastPlace) known.push(place);
  });
  places.delete('');
  return [
    ...[...places].map(([word, at]) => `${quoted(word)}${at.length > 0 ? `:${at.join(',')}` : ''}`),
    ...facets.split(' ').map(quoted),
  ].join(' ');
};

const inSequence = (phrase: Phrase): string => `(${phrase.map(quoted).join(' <-> ')})`;

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
