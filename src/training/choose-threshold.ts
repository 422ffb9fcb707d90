/** A prediction that may be kept or left out: its confidence, and of which aims it is a hit. */
export type Choice = { readonly confidence: number; readonly hits: readonly boolean[] };

/**
 * The least confidence at which the mean F1 of several aims is greatest. For one aim that is about
 * half of the F1 reached (Lipton, Elkan and Naryanaswamy, ECML 2014).
 * @param gold how many there are to be found
 */
export const bestThreshold = (choices: readonly Choice[], gold: number): number => {
  const ordered = choices.toSorted((one, other) => other.confidence - one.confidence);
  const hits = (choices[0]?.hits ?? []).map(() => 0);
  let best = { score: -1, threshold: 0.5 };
  ordered.forEach(({ confidence, hits: own }, index) => {
    own.forEach((isHit, aim) => {
      if (isHit) hits[aim] = (hits[aim] ?? 0) + 1;
    });
    const f1 = hits.map((count) => (2 * count) / (index + 1 + gold));
    const score = f1.reduce((sum, value) => sum + value, 0);
    if (score > best.score) best = { score, threshold: confidence };
  });
  return best.threshold;
};
