import type { Stretch } from '../../src/attribution/cue-view.ts';
import {
  joinedInputs,
  type RelativeInputs,
  type WordInputs,
} from '../../src/attribution/network-input.ts';
import type {
  Matrix,
  NetworkMatrixName,
  NetworkWeights,
} from '../../src/attribution/network-weights.ts';

/** The network as its definition has it, in numbers of 64 bits and without regard to speed: what the fast one is held against. */
export type Reading = { readonly hidden: number[][]; readonly scores: number[][] };

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const rowOf = ({ values, columns }: Matrix, row: number): number[] =>
  Array.from(values.subarray(row * columns, (row + 1) * columns));

const times = ({ rows, columns, values }: Matrix, input: readonly number[]): number[] =>
  Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let at = 0; at < columns; at += 1)
      sum += (values[row * columns + at] ?? 0) * (input[at] ?? 0);
    return sum;
  });

const plus = (...terms: readonly (readonly number[])[]): number[] =>
  (terms[0] ?? []).map((_, at) => terms.reduce((sum, term) => sum + (term[at] ?? 0), 0));

const rectified = (values: readonly number[]): number[] =>
  values.map((value) => Math.max(0, value));

/** A long short-term memory in one direction. */
const remember = (
  weights: NetworkWeights,
  name: 'encoderForward' | 'encoderBackward' | 'readingForward' | 'readingBackward',
  input: readonly number[][],
): number[][] => {
  const size = weights[`${name}State`].columns;
  const isBackward = name.endsWith('Backward');
  const outputs: number[][] = [];
  let output: number[] = Array(size).fill(0);
  let cell: number[] = Array(size).fill(0);
  for (const word of isBackward ? input.toReversed() : input) {
    const gates = plus(
      times(weights[`${name}Input`], word),
      times(weights[`${name}State`], output),
      rowOf(weights[`${name}Bias`], 0),
    );
    const gate = (number: number, at: number): number => gates[number * size + at] ?? 0;
    cell = cell.map(
      (before, at) => sigmoid(gate(1, at)) * before + sigmoid(gate(0, at)) * Math.tanh(gate(2, at)),
    );
    output = cell.map((value, at) => sigmoid(gate(3, at)) * Math.tanh(value));
    outputs.push(output);
  }
  return isBackward ? outputs.reverse() : outputs;
};

export const readRoles = (weights: NetworkWeights, inputs: WordInputs): Reading => {
  const joined = Array.from(inputs.word, (_, word) =>
    joinedInputs.flatMap((input) => rowOf(weights[input], inputs[input][word] ?? 0)),
  );
  const backward = remember(weights, 'encoderBackward', joined);
  const hidden = remember(weights, 'encoderForward', joined).map((state, word) => [
    ...state,
    ...(backward[word] ?? []),
  ]);
  const scores = hidden.map((state) => {
    const middle = rectified(plus(times(weights.role1, state), rowOf(weights.role1Bias, 0)));
    return plus(times(weights.role2, middle), rowOf(weights.role2Bias, 0));
  });
  return { hidden, scores };
};

const softmax = (scores: readonly number[]): number[] => {
  const sum = scores.reduce((total, score) => total + Math.exp(score), 0);
  return scores.map((score) => Math.exp(score) / sum);
};

/**
 * The scores of the words’ labels as read from a cue.
 * @param roleScores what the probabilities of the labels come from: no slopes lead back through them
 */
export const readCue = (
  weights: NetworkWeights,
  { hidden }: Reading,
  roleScores: readonly number[][],
  { first, last }: Stretch,
  { distance, flags }: RelativeInputs,
): number[][] => {
  const own = hidden.slice(first, last + 1);
  const mean = plus(...own).map((sum) => sum / own.length);
  const read = hidden.map((state, word) =>
    rectified(
      plus(
        times(weights.cueToken, state),
        rowOf(weights.cueTokenBias, 0),
        times(weights.cueMean, mean),
        times(weights.cueRoles, softmax(roleScores[word] ?? [])),
        rowOf(weights.cueDistance, distance[word] ?? 0),
        rowOf(weights.cueFlags, flags[word] ?? 0),
      ),
    ),
  );
  const forward = remember(weights, 'readingForward', read);
  const backward = remember(weights, 'readingBackward', read);
  return read.map((values, word) =>
    plus(
      times(weights.readingOut, [...values, ...(forward[word] ?? []), ...(backward[word] ?? [])]),
      rowOf(weights.readingOutBias, 0),
    ),
  );
};

/** The negative log likelihood of a path, by the sums over all paths (in logarithms, one word at a time). */
export const lossOf = (
  weights: NetworkWeights,
  which: 'role' | 'cue',
  scores: readonly number[][],
  path: Uint8Array,
): number => {
  const at = (part: 'Transitions' | 'Start' | 'End', row: number, column: number): number => {
    const name: NetworkMatrixName = `${which}${part}`;
    const { values, columns } = weights[name];
    return values[row * columns + column] ?? 0;
  };
  const labels = [...(scores[0] ?? []).keys()];
  let sums = labels.map((to) => at('Start', 0, to) + (scores[0]?.[to] ?? 0));
  for (const score of scores.slice(1)) {
    sums = labels.map(
      (to) => logSum(sums.map((sum, from) => sum + at('Transitions', from, to))) + (score[to] ?? 0),
    );
  }
  const total = logSum(sums.map((sum, label) => sum + at('End', 0, label)));
  const own = [...path].reduce((sum, label, word) => {
    const before = path[word - 1];
    const step = before === undefined ? at('Start', 0, label) : at('Transitions', before, label);
    return sum + step + (scores[word]?.[label] ?? 0);
  }, 0);
  return total - own - at('End', 0, path.at(-1) ?? 0);
};

const logSum = (values: readonly number[]): number => {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
};
