import type { Total } from './search.ts';

/** Up to how many matches are counted one by one. */
export const exactUpTo = 1000;

/** The positions of some matches: the newest of all, or the oldest. */
export type Sample = { readonly count: number; readonly from: number; readonly to: number };

/**
 * How many matches there are in all, when there are more than are counted: as dense as the newest and the
 * oldest of them lie, over all positions. Two digits of it are told, as more would pretend to be known.
 * @param span the first and the last position that there are
 */
export const estimateTotal = (
  samples: readonly Sample[],
  span: Pick<Sample, 'from' | 'to'>,
): Total => {
  const counted = samples.reduce((sum, { count }) => sum + count, 0);
  const covered = samples.reduce((sum, { from, to }) => sum + (to - from + 1), 0);
  const count = Math.max(counted, (counted / covered) * (span.to - span.from + 1));
  return { count: Number(count.toPrecision(2)), isEstimate: true };
};
