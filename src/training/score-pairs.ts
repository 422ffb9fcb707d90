import type { Token } from '../text/tokens.ts';
import type { TokenAttribution } from './score-attribution.ts';
import { countShared, countTokens, eachToken, type TokenSpans } from './score-spans.ts';

/** A predicted attribution and the gold one whose content it is taken to be. */
export type Pair = {
  readonly predicted: TokenAttribution;
  readonly gold: TokenAttribution;
  /** Tokens in both contents over tokens in either: more than 0, at most 1. */
  readonly overlap: number;
  readonly hasRightSource: boolean;
};

/**
 * Pairs predicted with gold attributions one to one, the best overlap of contents first and those
 * earlier in their list first among equals. As better pairs never depend on worse ones, the pairs
 * of at least some overlap are those that pairing only such overlaps would give.
 */
export const pairByContent = (
  tokens: readonly Token[],
  predicted: readonly TokenAttribution[],
  gold: readonly TokenAttribution[],
): Pair[] => {
  const candidates = predicted.flatMap((p) =>
    gold
      .map((g) => ({ predicted: p, gold: g, overlap: overlapOf(p.contents, g.contents) }))
      .filter(({ overlap }) => overlap > 0),
  );
  candidates.sort((one, other) => other.overlap - one.overlap);
  const taken = new Set<TokenAttribution>();
  const pairs: Pair[] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.predicted) || taken.has(candidate.gold)) continue;
    taken.add(candidate.predicted).add(candidate.gold);
    const hasRightSource = isRightSource(
      tokens,
      candidate.predicted.sources,
      candidate.gold.sources,
    );
    pairs.push({ ...candidate, hasRightSource });
  }
  return pairs;
};

const overlapOf = (some: TokenSpans, others: TokenSpans): number => {
  const shared = countShared(some, others);
  return shared === 0 ? 0 : shared / (countTokens(some) + countTokens(others) - shared);
};

/** Tokens that do not make a source the right one by being in both. */
const functionWords = new Set(
  "the a an of and or in on at for to by with from who that his her their its ’s 's , . “ ” \" ' ’".split(
    ' ',
  ),
);

/**
 * Whether a predicted source names whom the gold one names: they share a token other than a
 * function word (any token where one of them is a single token), or both are empty.
 */
export const isRightSource = (
  tokens: readonly Token[],
  predicted: TokenSpans,
  gold: TokenSpans,
): boolean => {
  if (predicted.length === 0 || gold.length === 0) return predicted.length === gold.length;
  const goldTokens = new Set(eachToken(gold));
  const shared = eachToken(predicted).filter((at) => goldTokens.has(at));
  if (countTokens(predicted) === 1 || countTokens(gold) === 1) return shared.length > 0;
  return shared.some((at) => !functionWords.has(tokens[at]?.text.toLowerCase() ?? ''));
};
