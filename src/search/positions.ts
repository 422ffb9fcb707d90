import { mostParts } from '../records/article.ts';
import type { SearchKind } from './search.ts';

/**
 * The position of an article’s claim or quote. Going down, one meets the newest article’s first, and of
 * those what stands first.
 * @param article the article’s position
 * @param index which of its claims, or quotes, from 0
 */
export const partPosition = (article: number, index: number): number =>
  article * mostParts + mostParts - 1 - index;

/** The article’s position, and which of its claims or quotes it is, from 0. */
export const partAtPosition = (
  position: number,
): { readonly article: number; readonly index: number } => ({
  article: Math.floor(position / mostParts),
  index: mostParts - 1 - (position % mostParts),
});

/** How many positions the smallest stretch has; each further one is eight times as long. */
const smallestStretch: Readonly<Record<SearchKind, number>> = {
  articles: 8192,
  claims: 1024 * mostParts,
  quotes: 1024 * mostParts,
  speakers: 8192,
};

const stretchLevels = [0, 1, 2, 3] as const;

const stretchLength = (kind: SearchKind, level: number): number =>
  smallestStretch[kind] * 8 ** level;

/**
 * The words by which the index knows in which stretch of positions something stands. An index of words
 * walks all matches before the page that it is asked for; with such a word it begins near it.
 */
export const stretchFacets = (kind: SearchKind, position: number): readonly string[] =>
  stretchLevels.map((level) => stretchFacet(kind, level, position));

const stretchFacet = (kind: SearchKind, level: number, position: number): string =>
  `in${level}=${Math.floor(position / stretchLength(kind, level))}`;

/** A stretch of positions to look in, from `below` down. */
type Stretch = { readonly facet: string | undefined; readonly below: number };

/**
 * Where to look for what stands below a position, in turn: in the stretch that it lies in, then in ever
 * longer ones, at last everywhere. What is common is found in the first; for what is rare, none costs much.
 */
export const stretchesBelow = (kind: SearchKind, below: number): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = below;
  for (const level of stretchLevels) {
    stretches.push({ facet: stretchFacet(kind, level, from - 1), below: from });
    const length = stretchLength(kind, level);
    from = Math.floor((from - 1) / length) * length;
    if (from <= 0) return stretches;
  }
  return [...stretches, { facet: undefined, below: from }];
};
