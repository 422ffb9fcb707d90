import type { TaggedAttribution } from './tag-attributions.ts';

const logOdds = (probability: number): number => {
  const safe = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(safe / (1 - safe));
};

/** What the confidence in an attribution is judged by, the first being constant. */
export const confidenceFeatures = (tagged: TaggedAttribution): readonly number[] => {
  const { cueProbability, confirmed, wholeProbability, sources, contents } = tagged;
  return [
    1,
    logOdds(confirmed),
    logOdds(cueProbability),
    Math.log(Math.max(1e-6, wholeProbability)),
    sources.length === 0 ? 1 : 0,
    contents.length === 0 ? 1 : contents.length > 1 ? 0.5 : 0,
  ];
};

/**
 * How often an attribution is right, from what the taggers think of it: logistic regression
 * (Platt scaling with several scores; Platt 1999). @param weights one for each feature
 */
export const confidenceFrom =
  (weights: readonly number[]): ((tagged: TaggedAttribution) => number) =>
  (tagged) => {
    const score = confidenceFeatures(tagged).reduce(
      (sum, value, at) => sum + value * (weights[at] ?? 0),
      0,
    );
    return 1 / (1 + Math.exp(-score));
  };
