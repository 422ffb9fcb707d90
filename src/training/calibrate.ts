/** A case to calibrate on: what it is judged by, and whether it was right. */
export type Case = { readonly features: readonly number[]; readonly isRight: boolean };

/**
 * Logistic regression by Newton’s method (iteratively reweighted least squares), with a slight
 * pull of the weights towards nought so that it always converges.
 * @returns one weight for each feature
 */
export const calibrate = (cases: readonly Case[], rounds = 25, pull = 0.1): number[] => {
  const size = cases[0]?.features.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight) => -pull * weight);
    const curve = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? pull : 0)),
    );
    for (const { features, isRight } of cases) {
      const score = features.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
      const chance = 1 / (1 + Math.exp(-score));
      const spread = chance * (1 - chance);
      features.forEach((value, row) => {
        slope[row] = (slope[row] as number) + value * ((isRight ? 1 : 0) - chance);
        features.forEach((other, column) => {
          (curve[row] as number[])[column] =
            ((curve[row] as number[])[column] as number) + spread * value * other;
        });
      });
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, at) => weight + (step[at] as number));
  }
  return weights;
};

/** Solves linear equations by elimination with pivoting. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .map((row, at) => ({ at, value: Math.abs(row[column] as number) }))
      .slice(column)
      .reduce((best, candidate) => (candidate.value > best.value ? candidate : best));
    const chosen = rows[pivot.at] as number[];
    rows[pivot.at] = rows[column] as number[];
    rows[column] = chosen;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = ((rows[row] as number[])[column] as number) / (chosen[column] as number);
      rows[row] = (rows[row] as number[]).map(
        (value, at) => value - factor * (chosen[at] as number),
      );
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
};
