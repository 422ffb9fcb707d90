import type { Sought } from './compare-words.ts';
import type { SharedRun } from './shared-runs.ts';

/** What a quotation is put together of. */
export type Splice = {
  readonly parts: readonly SharedRun[];
  /** The share of its words that the parts make up. */
  readonly coverage: number;
  /** How many statements the parts are of; the article’s own words count as one. */
  readonly owners: number;
};

/** What a run is of: the article and the statement in it. */
export const ownerOf = ({ candidate: { scanned }, quote }: SharedRun): string =>
  `${scanned.article.id} ${quote < 0 ? '' : scanned.chains.findIndex(({ quotes }) => quotes.includes(quote))}`;

/** The longest runs are enough to try. */
const mostRuns = 400;
const mostParts = 4;
/** The fewest words that the parts have on average. */
const leastAverage = 4;
/** From this share of a quotation’s words on, its parts explain it. */
const leastCoverage = 0.75;

/**
 * Finds what a quotation is spliced of: runs of words that follow each other in it, but nowhere on record. At least
 * one is quoted.
 */
export const findSplice = (sought: Sought, runs: readonly SharedRun[]): Splice | undefined => {
  const longest = runs
    .toSorted((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, mostRuns);
  const parts: SharedRun[] = [];
  let covered = 0;
  let position = 0;
  while (position < sought.length) {
    const next = bestFrom(longest, position);
    if (next === undefined) position += 1;
    else {
      parts.push({
        ...next,
        from: position,
        at: next.at + position - next.from,
      });
      covered += next.to - position;
      position = next.to;
    }
  }
  const coverage = covered / sought.length;
  const isSplice =
    parts.length >= 2 &&
    parts.length <= mostParts &&
    covered / parts.length >= leastAverage &&
    coverage >= leastCoverage &&
    parts.some(({ quote }) => quote >= 0);
  return isSplice ? { parts, coverage, owners: new Set(parts.map(ownerOf)).size } : undefined;
};

/** The run that begins here or before, with three words or more left, and goes farthest; quoted rather than not. */
const bestFrom = (runs: readonly SharedRun[], position: number): SharedRun | undefined => {
  const reachOf = ({ to, quote }: SharedRun): number => to + (quote >= 0 ? 0.5 : 0);
  return runs
    .filter(({ from, to }) => from <= position && to >= position + 2)
    .reduce<SharedRun | undefined>(
      (best, run) => (best === undefined || reachOf(run) > reachOf(best) ? run : best),
      undefined,
    );
};
