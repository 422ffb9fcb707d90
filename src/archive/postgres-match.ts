import { everything } from '../search/facets.ts';
import type { Phrase, SearchTerms } from '../search/search.ts';
import type { SearchWords } from '../search/search-rows.ts';

/** The highest place that PostgreSQL knows of a word, and of how many it keeps the places (section 12.11). */
const lastPlace = 16_383;
const mostPlaces = 255;

/**
 * What is looked for, as PostgreSQL’s text search wants it (section 8.11.2): queries that must all match. Every
 * word stands in quotation marks, so that none is taken for an operator.
 *
 * Within one query, the index walks all that the rarest word has, or, where one of several facets must be there,
 * all that any of them has: of a range of dates these are some fifty. Between queries it skips to where the others
 * are. So the stretch and each choice of facets are queries of their own.
 * @param stretch a facet more that must be there
 */
export const tsqueries = (
  { all, none, facets }: SearchTerms,
  stretch: string | undefined,
): readonly string[] => {
  const words = [...all.map(inSequence), ...facets.filter(isOne).map(anyOf)];
  const apart = [
    ...(stretch === undefined ? [] : [quoted(stretch)]),
    ...facets.filter((group) => !isOne(group)).map(anyOf),
  ];
  if (words.length + none.length === 0 && apart.length > 0) return apart;
  // What must not be there is looked up only among what must.
  const [sure = quoted(everything), ...others] = words.length > 0 ? words : apart.slice(0, 1);
  const excluded = none.map((phrase) => `!${inSequence(phrase)}`);
  const query = [`(${sure})`, ...others, ...excluded].join(' & ');
  return [query, ...(words.length > 0 ? apart : apart.slice(1))];
};

const isOne = (group: readonly string[]): boolean => group.length === 1;

/** The words of something, as PostgreSQL keeps them (section 8.11.1). */
export const tsvector = ({ words, facets }: SearchWords): string => {
  const places = new Map<string, number[]>();
  words.split(' ').forEach((word, index) => {
    const known = places.get(word);
    const place = index + 1;
    if (known === undefined) places.set(word, place > lastPlace ? [] : [place]);
    else if (known.length < mostPlaces && place <= lastPlace) known.push(place);
  });
  places.delete('');
  return [
    ...[...places].map(
      ([word, at]) => `${inVector(word)}${at.length > 0 ? `:${at.join(',')}` : ''}`,
    ),
    ...facets.split(' ').map(inVector),
  ].join(' ');
};

/** The same with further facets. */
export const vectorWith = (vector: string, facets: readonly string[]): string =>
  `${vector} ${facets.map(inVector).join(' ')}`;

const anyOf = (group: readonly string[]): string => group.map(quoted).join(' | ');

const inSequence = (phrase: Phrase): string => `(${phrase.map(quoted).join(' <-> ')})`;

/** Words that PostgreSQL takes as they are: nearly all, and the shorter they are, the sooner it has read them. */
const plain = /^[a-z0-9=-]+$/;

const inVector = (word: string): string => (plain.test(word) ? word : quoted(word));

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
