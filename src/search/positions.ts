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

/** How many positions each article, or each speaker, has of its own among what is searched. */
export const positionsOfOne = (kind: SearchKind): number =>
  kind === 'claims' || kind === 'quotes' ? mostParts : 1;

/** How many positions the smallest stretch has; each further one is 32 times as long. */
const smallestStretch: Readonly<Record<SearchKind, number>> = {
  articles: 1024,
  claims: 128 * mostParts,
  quotes: 128 * mostParts,
  speakers: 1024,
};

const stretchLevels = [0, 1, 2] as const;

/** How long a stretch is: each level is 32 times as long as the one before. */
export type StretchLevel = (typeof stretchLevels)[number];

const stretchLength = (kind: SearchKind, level: number): number =>
  smallestStretch[kind] * 32 ** level;

/**
 * The words by which the index knows in which stretch of positions something stands. An index of words
 * walks all matches before the page that it is asked for; with such a word it begins near it.
 */
export const stretchFacets = (kind: SearchKind, position: number): readonly string[] =>
  stretchLevels.map((level) => stretchFacet(kind, level, position));

const stretchFacet = (kind: SearchKind, level: number, position: number): string =>
  `in${level}=${Math.floor(position / stretchLength(kind, level))}`;

/** A stretch of positions to look in: from `from` on, below `below`. */
export type Stretch = {
  readonly facet: string | undefined;
  readonly from: number;
  readonly below: number;
};

/**
 * Where to look for what stands below a position, in turn: in what is left of the stretch that it lies in, in
 * the whole one below it, and then in longer ones, at last everywhere. What is common is found in the first two;
 * for what is rare, none costs much. Without a whole one, a position at the bottom of its stretch would lead
 * straight into a longer one, and what is common is found there many thousand times.
 */
export const stretchesBelow = (kind: SearchKind, below: number): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let left = below;
  for (const level of stretchLevels) {
    const length = stretchLength(kind, level);
    for (const _ of ['the rest of one', 'a whole one']) {
      if (left <= 0) return stretches;
      const from = Math.floor((left - 1) / length) * length;
      stretches.push({ facet: stretchFacet(kind, level, left - 1), from, below: left });
      left = from;
    }
  }
  return left <= 0 ? stretches : [...stretches, { facet: undefined, from: 0, below: left }];
};

/** The stretch of a level that a position lies in. */
export const stretchAt = (kind: SearchKind, position: number, level: StretchLevel): Stretch => {
  const length = stretchLength(kind, level);
  const from = Math.floor(position / length) * length;
  return { facet: stretchFacet(kind, level, position), from, below: from + length };
};
