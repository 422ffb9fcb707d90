import type { Judged } from './judge-finding.ts';
import type { AttributionCheck } from './verification.ts';

const rankByCheck: Readonly<Record<AttributionCheck, number>> = {
  confirmed: 0,
  'not-asked': 1,
  unknown: 1,
  other: 2,
};
const lastRank = 3;

const isExact = ({ verdict }: Judged): boolean =>
  verdict === 'verbatim' || verdict === 'misattributed';

const isQuote = ({ verdict }: Judged): boolean => verdict !== 'not-a-quotation';

/**
 * Sorts what was found, the best first: by likeness, whether the speaker is right, how little had to be tolerated;
 * equals stay in their order. What is known to be another’s is not verbatim because some other article leaves open
 * whose it is.
 */
export const rankMatches = (found: readonly Judged[]): readonly Judged[] => {
  const isOther = found.some((one) => isExact(one) && one.check === 'other');
  const rankOf = ({ check }: Judged): number =>
    check === 'unknown' && isOther ? lastRank : rankByCheck[check];
  return found.toSorted(
    (one, other) =>
      other.finding.similarity - one.finding.similarity ||
      Number(isQuote(other)) - Number(isQuote(one)) ||
      rankOf(one) - rankOf(other) ||
      one.finding.needed.length - other.finding.needed.length,
  );
};
