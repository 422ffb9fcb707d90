import { bytesOf, type NetworkMachine } from './network-kernels.ts';
import type { Block, Parameters } from './network-parameters.ts';

/** Rates of learning, and how much of a mean is kept at each step. */
export type StepOptions = {
  readonly rate: number;
  readonly wordRate: number;
  /** Of the running mean of the weights that is the result (Polyak and Juditsky, SIAM J. Control Optim. 30, 1992). */
  readonly keepMean: number;
};

/** How much Adam keeps of its moments: for all weights but the words’, and for those. */
const kept = { rest: [0.9, 0.99], words: [0.9, 0.999] } as const;

/** Gradients longer than this are cut (Pascanu, Mikolov and Bengio, ICML 2013). */
const longestGradient = 5;

/** The mean of the word vectors, which are many, follows once in so many steps. */
const wordsFollowEvery = 20;

const warmUp = 200;
const leastFactor = 0.005;

/** What the rates are times: rising over the first steps, then falling to almost nought at the last. */
export const rateFactor = (step: number, steps: number): number =>
  Math.min(1, (step + 1) / warmUp) * (1 - step / steps) + leastFactor;

/**
 * One step of Adam (Kingma and Ba, ICLR 2015) along the gradients, which it sets back to nought. Word
 * vectors are moved only where the word occurred, and so are their moments (lazy Adam).
 * @param step how many steps there were before
 */
export const takeStep = (
  machine: NetworkMachine,
  parameters: Parameters,
  words: readonly number[],
  step: number,
  steps: number,
  options: StepOptions,
): void => {
  const { words: wordBlock, rest, placed } = parameters;
  const factor = rateFactor(step, steps);
  const share = shareOf(machine.floats, rest);
  const { columns } = placed.word;
  move(machine, rest, [0, rest.count], share, kept.rest, options.rate * factor, step + 1);
  for (const word of words) {
    const range = [word * columns, columns] as const;
    move(machine, wordBlock, range, 1, kept.words, options.wordRate * factor, step + 1);
    const at = wordBlock.gradients + word * columns;
    machine.floats.fill(0, at, at + columns);
  }
  machine.floats.fill(0, rest.gradients, rest.gradients + rest.count);
  followWeights(machine, parameters, step + 1, steps, options.keepMean);
};

const move = (
  { kernels }: NetworkMachine,
  { weights, gradients, first, second }: Block,
  [offset, count]: readonly [number, number],
  share: number,
  [keepFirst, keepSecond]: readonly [number, number],
  rate: number,
  step: number,
): void =>
  kernels.moveWeights(
    count,
    bytesOf(weights + offset),
    bytesOf(gradients + offset),
    bytesOf(first + offset),
    bytesOf(second + offset),
    share,
    keepFirst,
    keepSecond,
    rate / (1 - keepFirst ** step),
    1 / Math.sqrt(1 - keepSecond ** step),
  );

/** What the gradients are times so that together they are not too long. */
const shareOf = (floats: Float32Array, { gradients, count }: Block): number => {
  let squares = 0;
  for (let at = gradients; at < gradients + count; at += 1) squares += (floats[at] as number) ** 2;
  return Math.min(1, longestGradient / (Math.sqrt(squares) + 1e-6));
};

/** Moves the running means; early on they forget faster. */
const followWeights = (
  { kernels }: NetworkMachine,
  { words, rest }: Parameters,
  step: number,
  steps: number,
  keepMean: number,
): void => {
  const keep = Math.min(keepMean, step / (step + 50));
  kernels.follow(rest.count, bytesOf(rest.weights), bytesOf(rest.mean), 1 - keep);
  if (step % wordsFollowEvery !== 0 && step !== steps) return;
  kernels.follow(
    words.count,
    bytesOf(words.weights),
    bytesOf(words.mean),
    1 - keep ** wordsFollowEvery,
  );
};
