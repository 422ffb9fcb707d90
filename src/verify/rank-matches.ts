import type { AttributionCheck, VerificationMatch } from './verification.ts';

const attributionRank: Readonly<Record<AttributionCheck, number>> = {
  confirmed: 0,
  'not-asked': 1,
  unknown: 1,
  other: 2,
};

/** Whose words are whose counts only where the words are right. */
const isExact = ({ verdict }: VerificationMatch): boolean =>
  verdict === 'verbatim' || verdict === 'misattributed';

/**
 * Sorts matches, the best first: by likeness, whether the speaker is right, how little had to be tolerated; equals
 * stay in their order. Known to be another’s, words are not verbatim because another article leaves open whose.
 */
export const rankMatches = (
  matches: readonly VerificationMatch[],
): readonly VerificationMatch[] => {
  const isConfirmed = matches.some(({ attribution }) => attribution === 'confirmed');
  const isOther = matches.some((match) => isExact(match) && match.attribution === 'other');
  const rankOf = ({ attribution }: VerificationMatch): number =>
    attribution === 'unknown' && isOther && !isConfirmed ? 3 : attributionRank[attribution];
  return matches.toSorted(
    (one, other) =>
      other.similarity - one.similarity ||
      Number(isQuote(other)) - Number(isQuote(one)) ||
      rankOf(one) - rankOf(other) ||
      one.needed.length - other.needed.length,
  );
};

const isQuote = ({ verdict }: VerificationMatch): boolean => verdict !== 'not-a-quotation';
