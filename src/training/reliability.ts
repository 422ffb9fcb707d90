import type { AnnotatedArticle, GoldAttribution } from './corpus.ts';
import { scoredArticle } from './score-article.ts';

/** A prediction’s confidence, and whether it was right. */
export type Judged = { readonly confidence: number; readonly isRight: boolean };

/**
 * Judges the predictions of an article: right is one whose content shares at least half of its
 * tokens with that of its gold attribution, under the right source.
 */
export const judge = (
  article: AnnotatedArticle,
  predicted: readonly (GoldAttribution & { readonly confidence: number })[],
): Judged[] => {
  const scored = scoredArticle(article, predicted, {});
  const right = new Set(
    scored.pairs
      .filter(({ overlap, hasRightSource }) => overlap >= 0.5 && hasRightSource)
      .map((pair) => scored.predicted.indexOf(pair.predicted)),
  );
  return predicted.map(({ confidence }, index) => ({ confidence, isRight: right.has(index) }));
};

/** Cases of like confidence: how sure on average, how often right. */
export type ReliabilityBin = {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
};

/** A reliability table of ten bins (DeGroot and Fienberg, The Statistician 32, 1983); empty bins are left out. */
export const reliability = (cases: readonly Judged[]): ReliabilityBin[] =>
  Array.from({ length: 10 }, (_, bin) => {
    const own = cases.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    const mean = (of: (one: Judged) => number) =>
      own.reduce((sum, one) => sum + of(one), 0) / own.length;
    return {
      from: bin / 10,
      count: own.length,
      confidence: mean(({ confidence }) => confidence),
      right: mean(({ isRight }) => (isRight ? 1 : 0)),
    };
  }).filter(({ count }) => count > 0);

/** The mean distance between confidence and share of right cases, each bin by its size. */
export const calibrationError = (bins: readonly ReliabilityBin[]): number => {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.confidence - bin.right),
    0,
  );
};

/** The table for people. */
export const formatReliability = (bins: readonly ReliabilityBin[]): string =>
  [
    'confidence   cases   mean  right',
    ...bins.map(
      ({ from, count, confidence, right }) =>
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)} ${String(count).padStart(7)} ${confidence.toFixed(2).padStart(6)} ${right.toFixed(2).padStart(6)}`,
    ),
    `mean distance ${calibrationError(bins).toFixed(3)}`,
  ].join('\n');
