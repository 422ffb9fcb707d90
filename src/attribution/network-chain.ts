import { labelRoom, type NetworkMemory, placeFloats } from './network-layout.ts';

/** How likely labels are to follow one another: logarithms, for 7 labels. */
export type ChainWeights = {
  /** From each label (row) to each label (column). */
  readonly transitions: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
};

/** A stretch of words that may bear a role, and how probable it is that exactly these do. */
export type ProbableStretch = {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
};

/** Decodes the labels of a paragraph’s words, or of some of them, from scores that it is given. */
export type LabelChain = {
  /** The address of the scores: 8 floats a place, to be filled before each `weigh`. */
  readonly scores: number;
  /** After `weigh`: the address of each place’s odds of its labels without their neighbours, 8 doubles a place. */
  readonly odds: number;
  readonly weigh: (count: number) => void;
  /** After `weigh`: stretches in order of their first words. The first label begins them, the second goes on. */
  readonly findStretches: (count: number, begins: number, least: number) => ProbableStretch[];
  /** After `weigh`: the most probable path, a label a place, valid until the next call, and its probability. */
  readonly findPath: (count: number) => { readonly path: Uint8Array; readonly probability: number };
};

/** So low that no path is worse. */
const never = -1e9;

const stretchBytes = 16;
const stepRows = 18;

/** The most stretches of a sequence: at most 12 of those at least 1/12 probable meet in one word, hardly ever so many. */
const mostStretches = 4096;

/** How many bytes a chain for so many places reserves. */
export const roomForChain = (places: number): number =>
  places * (labelRoom * (4 + 8 * 3) + 8 + 1 + labelRoom) + mostStretches * stretchBytes + 8192;

/** Lays a chain of labels out in a memory of kernels, for up to so many places. */
export const layOutLabelChain = (
  memory: NetworkMemory,
  weights: ChainWeights,
  places: number,
): LabelChain => {
  const { kernels } = memory;
  const reserve = (perPlace: number): number => memory.reserve(places * perPlace);
  const changes = placeFloats(memory, changesOf(weights));
  const steps = memory.reserve(stepRows * labelRoom * 8);
  new Float64Array(memory.buffer(), steps, stepRows * labelRoom).set(stepsOf(weights));
  const scores = reserve(labelRoom * 4);
  const odds = reserve(labelRoom * 8);
  const forward = reserve(labelRoom * 8);
  const backward = reserve(labelRoom * 8);
  const totals = reserve(8);
  const path = reserve(1);
  const work = memory.reserve(places * labelRoom + 64);
  const found = memory.reserve(mostStretches * stretchBytes);
  const places32 = new Uint32Array(memory.buffer(), found, mostStretches * 4);
  const probabilities = new Float64Array(memory.buffer(), found, mostStretches * 2);
  const paths = new Uint8Array(memory.buffer(), path, places);
  return {
    scores,
    odds,
    weigh: (count) => kernels.weigh(scores, count, odds),
    findStretches: (count, begins, least) => {
      const whole = kernels.sumForward(odds, count, steps, forward, totals);
      kernels.sumBackward(odds, count, steps, totals, whole, backward, work);
      const many = kernels.findStretches(
        begins,
        begins + 1,
        least,
        odds,
        count,
        steps,
        forward,
        backward,
        totals,
        whole,
        found,
        mostStretches,
      );
      return Array.from({ length: many }, (_, at) => ({
        first: places32[at * 4] as number,
        last: places32[at * 4 + 1] as number,
        probability: probabilities[at * 2 + 1] as number,
      }));
    },
    findPath: (count) => {
      const whole = kernels.sumForward(odds, count, steps, forward, totals);
      kernels.findPath(scores, count, changes, path, work);
      return {
        path: paths.subarray(0, count),
        probability: kernels.probabilityOf(path, odds, count, steps, totals, whole),
      };
    },
  };
};

/** Rows of 8: from each of 8 labels, at the start, at the end. */
const changesOf = ({ transitions, start, end }: ChainWeights): Float32Array => {
  const labels = start.length;
  const changes = new Float32Array((labelRoom + 2) * labelRoom).fill(never);
  for (let from = 0; from < labels; from += 1) {
    changes.set(transitions.subarray(from * labels, (from + 1) * labels), from * labelRoom);
  }
  changes.set(start, labelRoom * labelRoom);
  changes.set(end, (labelRoom + 1) * labelRoom);
  return changes;
};

/** The odds of the changes, and then rows to each label. */
const stepsOf = (weights: ChainWeights): Float64Array => {
  const changes = changesOf(weights);
  return Float64Array.from({ length: stepRows * labelRoom }, (_, at) => {
    const row = Math.floor(at / labelRoom);
    const turned = (at % labelRoom) * labelRoom + row - labelRoom - 2;
    return Math.exp(changes[row < labelRoom + 2 ? at : turned] as number);
  });
};
