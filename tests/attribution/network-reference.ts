import {
  createNetworkInput,
  joinedInputs,
  type NetworkSurroundings,
  type NetworkVocabulary,
  networkSizes,
  relativeInputs,
} from '../../src/attribution/network-input.ts';
import type {
  Matrix,
  NetworkMatrixName,
  NetworkWeights,
} from '../../src/attribution/network-weights.ts';
import type { Word } from '../../src/syntax/sentence.ts';

// The network as plain loops over doubles: what the kernels are held against.

export type Vector = readonly number[];

const indices = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

const rowOf = ({ columns, values }: Matrix, row: number): Vector =>
  Array.from(values.subarray(row * columns, (row + 1) * columns));

const times = (matrix: Matrix, vector: Vector): Vector =>
  indices(matrix.rows).map((row) => {
    let sum = 0;
    for (let at = 0; at < vector.length; at += 1) {
      sum += (vector[at] as number) * (matrix.values[row * matrix.columns + at] as number);
    }
    return sum;
  });

const plus = (...vectors: readonly Vector[]): Vector =>
  indices(vectors[0]?.length ?? 0).map((at) =>
    vectors.reduce((sum, vector) => sum + (vector[at] as number), 0),
  );

const positive = (vector: Vector): Vector => vector.map((value) => Math.max(0, value));

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** One direction of a long short-term memory. `gates` of each step are all input gates, forget gates, candidates, output gates. */
export const runMemory = (read: readonly Vector[], state: Matrix): Vector[] => {
  const cells = state.columns;
  let kept: Vector = new Array<number>(cells).fill(0);
  let put: Vector = kept;
  return read.map((given) => {
    const gates = plus(given, times(state, put));
    const gate = (which: number, cell: number): number => gates[which * cells + cell] as number;
    kept = kept.map(
      (value, cell) =>
        logistic(gate(1, cell)) * value + logistic(gate(0, cell)) * Math.tanh(gate(2, cell)),
    );
    put = kept.map((value, cell) => logistic(gate(3, cell)) * Math.tanh(value));
    return put;
  });
};

const inBothDirections = (
  weights: NetworkWeights,
  kind: 'encoder' | 'reading',
  read: readonly Vector[],
): Vector[] => {
  const given = (direction: 'Forward' | 'Backward'): Vector[] =>
    read.map((vector) =>
      plus(
        times(weights[`${kind}${direction}Input`], vector),
        rowOf(weights[`${kind}${direction}Bias`], 0),
      ),
    );
  const forward = runMemory(given('Forward'), weights[`${kind}ForwardState`]);
  const backward = runMemory(
    given('Backward').reverse(),
    weights[`${kind}BackwardState`],
  ).reverse();
  return forward.map((vector, at) => [...vector, ...(backward[at] ?? [])]);
};

const layer = (
  weights: NetworkWeights,
  name: NetworkMatrixName,
  bias: NetworkMatrixName,
  vector: Vector,
): Vector => plus(times(weights[name], vector), rowOf(weights[bias], 0));

const shares = (scores: Vector): Vector => {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((one, other) => one + other, 0);
  return odds.map((odd) => odd / sum);
};

export type ReferenceReading = {
  readonly roleScores: readonly Vector[];
  /** Of the words of a window. */
  readonly scoresFrom: (
    cue: { readonly first: number; readonly last: number },
    window: { readonly from: number; readonly count: number },
  ) => Vector[];
};

/** Reads a paragraph: the scores of its roles, and those from any cue. */
export const readByReference = (
  vocabulary: NetworkVocabulary,
  weights: NetworkWeights,
  words: readonly Word[],
  surroundings: NetworkSurroundings,
): ReferenceReading => {
  const inputs = createNetworkInput(vocabulary)(words, surroundings);
  const read = words.map((_, at) =>
    joinedInputs.flatMap((input) => rowOf(weights[input], inputs[input][at] as number)),
  );
  const outputs = inBothDirections(weights, 'encoder', read);
  const roleScores = outputs.map((output) =>
    layer(weights, 'role2', 'role2Bias', positive(layer(weights, 'role1', 'role1Bias', output))),
  );
  const brought = outputs.map((output, at) =>
    plus(
      layer(weights, 'cueToken', 'cueTokenBias', output),
      times(weights.cueRoles, shares(roleScores[at] ?? [])),
    ),
  );
  return {
    roleScores,
    scoresFrom: (cue, { from, count }) => {
      const relative = relativeInputs(surroundings, cue);
      const inCue = outputs.slice(cue.first, cue.last + 1);
      const mean = plus(...inCue).map((value) => value / inCue.length);
      const fromCue = times(weights.cueMean, mean);
      const allLooks = brought.map((own, at) =>
        positive(
          plus(
            own,
            fromCue,
            rowOf(weights.cueDistance, relative.distance[at] as number),
            rowOf(weights.cueFlags, relative.flags[at] as number),
          ),
        ),
      );
      const looks = allLooks.slice(from, from + count);
      const again = inBothDirections(weights, 'reading', looks);
      return looks.map((look, at) =>
        layer(weights, 'readingOut', 'readingOutBias', [...look, ...(again[at] ?? [])]),
      );
    },
  };
};

/** Of a chain: logarithms of how labels follow one another. */
export type ReferenceChain = {
  readonly transitions: Matrix;
  readonly start: Matrix;
  readonly end: Matrix;
};

/** The best path (Viterbi) and its probability, by sums of logarithms. */
export const decodeByReference = (
  scores: readonly Vector[],
  { transitions, start, end }: ReferenceChain,
): { readonly path: number[]; readonly probability: number } => {
  const labels = indices(networkSizes.labels);
  const step = (from: number, to: number): number =>
    transitions.values[from * labels.length + to] as number;
  let best = labels.map((label) => (start.values[label] as number) + (scores[0]?.[label] ?? 0));
  let all = best;
  const back: number[][] = [];
  for (const own of scores.slice(1)) {
    const from = labels.map((to) =>
      labels.reduce((top, label) =>
        (best[label] as number) + step(label, to) > (best[top] as number) + step(top, to)
          ? label
          : top,
      ),
    );
    const before = { best, all };
    best = labels.map((to) => {
      const label = from[to] as number;
      return (before.best[label] as number) + step(label, to) + (own[to] as number);
    });
    all = labels.map(
      (to) =>
        logSum(labels.map((label) => (before.all[label] as number) + step(label, to))) +
        (own[to] as number),
    );
    back.push(from);
  }
  const last = labels.map((label) => (best[label] as number) + (end.values[label] as number));
  const path = [
    labels.reduce((top, label) => ((last[label] as number) > (last[top] as number) ? label : top)),
  ];
  for (const from of back.reverse()) path.unshift(from[path[0] as number] as number);
  const whole = logSum(
    labels.map((label) => (all[label] as number) + (end.values[label] as number)),
  );
  return { path, probability: Math.exp(Math.max(...last) - whole) };
};

const logSum = (values: readonly number[]): number => {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
};
