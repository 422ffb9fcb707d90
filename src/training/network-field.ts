/**
 * The scores of a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001), or their
 * gradients: labels × labels from label to label, and a score of each label as first and as last.
 */
export type Field = {
  readonly labels: number;
  readonly transitions: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
};

/** Scores so low mean “may not be”; they are not learnt. */
const leastLearnt = -1000;

/** Sums over all paths, scaled at each word so that they stay in range. */
type Sums = {
  /** words × labels: e to the power of each score less the word’s greatest. */
  readonly odds: Float64Array;
  /** Shares of the paths up to and including each word by its label; and what all paths after it add. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What the forward sums of each word were divided by. */
  readonly scales: Float64Array;
  readonly logTotal: number;
};

type ExpField = {
  readonly between: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
};

/**
 * The negative log likelihood of the gold labels. Adds its gradient, times `weight`, to that of the field, and
 * leaves that of the scores in `slopes`.
 * @param scores words × labels
 */
export const learnField = (
  field: Field,
  gradients: Field,
  scores: Float32Array,
  gold: Uint8Array,
  weight: number,
  slopes: Float32Array,
): number => {
  const odds = {
    between: Float64Array.from(field.transitions, Math.exp),
    start: Float64Array.from(field.start, Math.exp),
    end: Float64Array.from(field.end, Math.exp),
  };
  const sums = sumPaths(field.labels, odds, scores, gold.length);
  learnScores(field.labels, sums, gold, weight, slopes, gradients);
  learnTransitions(field, odds, sums, gold, weight, gradients);
  return sums.logTotal - scoreOf(field, scores, gold);
};

/** The score of one path. */
export const scoreOf = (
  { labels, transitions, start, end }: Field,
  scores: Float32Array,
  path: Uint8Array,
): number => {
  let score =
    (start[path[0] as number] as number) + (end[path[path.length - 1] as number] as number);
  path.forEach((label, word) => {
    score += scores[word * labels + label] as number;
    if (word > 0) score += transitions[(path[word - 1] as number) * labels + label] as number;
  });
  return score;
};

const sumPaths = (labels: number, field: ExpField, scores: Float32Array, words: number): Sums => {
  const odds = new Float64Array(words * labels);
  const forward = new Float64Array(words * labels);
  const backward = new Float64Array(words * labels);
  const scales = new Float64Array(words);
  let logTotal = 0;
  for (let word = 0; word < words; word += 1) {
    const at = word * labels;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labels; label += 1)
      most = Math.max(most, scores[at + label] as number);
    let scale = 0;
    for (let label = 0; label < labels; label += 1) {
      const odd = Math.exp((scores[at + label] as number) - most);
      odds[at + label] = odd;
      const sum =
        (word === 0
          ? (field.start[label] as number)
          : reaching(labels, field, forward, at, label)) * odd;
      forward[at + label] = sum;
      scale += sum;
    }
    for (let label = 0; label < labels; label += 1)
      forward[at + label] = (forward[at + label] as number) / scale;
    scales[word] = scale;
    logTotal += Math.log(scale) + most;
  }
  const last = (words - 1) * labels;
  let ending = 0;
  for (let label = 0; label < labels; label += 1) {
    ending += (forward[last + label] as number) * (field.end[label] as number);
  }
  for (let label = 0; label < labels; label += 1)
    backward[last + label] = (field.end[label] as number) / ending;
  for (let at = last - labels; at >= 0; at -= labels)
    leaving(labels, field, odds, backward, at, scales[at / labels + 1] as number);
  return { odds, forward, backward, scales, logTotal: logTotal + Math.log(ending) };
};

const reaching = (
  labels: number,
  { between }: ExpField,
  forward: Float64Array,
  at: number,
  label: number,
): number => {
  let sum = 0;
  for (let from = 0; from < labels; from += 1) {
    sum += (forward[at - labels + from] as number) * (between[from * labels + label] as number);
  }
  return sum;
};

const leaving = (
  labels: number,
  { between }: ExpField,
  odds: Float64Array,
  backward: Float64Array,
  at: number,
  scale: number,
): void => {
  const after = at + labels;
  for (let from = 0; from < labels; from += 1) {
    let sum = 0;
    for (let to = 0; to < labels; to += 1) {
      sum +=
        (between[from * labels + to] as number) *
        (odds[after + to] as number) *
        (backward[after + to] as number);
    }
    backward[at + from] = sum / scale;
  }
};

/** Probability of each label less one where it is gold; at the ends also for `start` and `end`. */
const learnScores = (
  labels: number,
  { forward, backward }: Sums,
  gold: Uint8Array,
  weight: number,
  slopes: Float32Array,
  gradients: Field,
): void => {
  for (let at = 0; at < gold.length * labels; at += 1) {
    const isGold = gold[Math.floor(at / labels)] === at % labels;
    slopes[at] = ((forward[at] as number) * (backward[at] as number) - (isGold ? 1 : 0)) * weight;
  }
  const last = (gold.length - 1) * labels;
  for (let label = 0; label < labels; label += 1) {
    gradients.start[label] = (gradients.start[label] as number) + (slopes[label] as number);
    gradients.end[label] = (gradients.end[label] as number) + (slopes[last + label] as number);
  }
};

const learnTransitions = (
  { labels, transitions }: Field,
  { between }: ExpField,
  { odds, forward, backward, scales }: Sums,
  gold: Uint8Array,
  weight: number,
  gradients: Field,
): void => {
  const expected = new Float64Array(labels * labels);
  for (let word = 1; word < gold.length; word += 1) {
    const at = word * labels;
    const gone = (gold[word - 1] as number) * labels + (gold[word] as number);
    expected[gone] = (expected[gone] as number) - 1;
    for (let to = 0; to < labels; to += 1) {
      const onwards =
        ((odds[at + to] as number) * (backward[at + to] as number)) / (scales[word] as number);
      for (let from = 0; from < labels; from += 1) {
        const pair = from * labels + to;
        expected[pair] =
          (expected[pair] as number) +
          (forward[at - labels + from] as number) * (between[pair] as number) * onwards;
      }
    }
  }
  expected.forEach((value, pair) => {
    if ((transitions[pair] as number) < leastLearnt) return;
    gradients.transitions[pair] = (gradients.transitions[pair] as number) + value * weight;
  });
};
