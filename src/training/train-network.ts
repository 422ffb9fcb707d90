import {
  createNetworkInput,
  type NetworkSizes,
  type NetworkVocabulary,
  networkSizes,
} from '../attribution/network-input.ts';
import type { NetworkWeights } from '../attribution/network-weights.ts';
import { planBatches } from './network-batches.ts';
import { type Example, exampleOf, type TrainingParagraph } from './network-examples.ts';
import { type NetworkMachine, startNetworkMachine } from './network-kernels.ts';
import {
  beginParameters,
  layOutParameters,
  type Parameters,
  parameterFloats,
  readParameters,
  turnBack,
} from './network-parameters.ts';
import { createPass, passFloats } from './network-pass.ts';
import type { Dropouts, Room } from './network-pass-options.ts';
import { takeStep } from './network-steps.ts';
import { buildVocabulary } from './network-vocabulary.ts';
import { seededRandom } from './random.ts';
import type { WordVectors } from './word-vectors.ts';

/** What was learnt, and what has to be known to use it. */
export type TrainedNetwork = {
  readonly vocabulary: NetworkVocabulary;
  readonly weights: NetworkWeights;
};

/** The progress after an epoch: the mean losses of a paragraph, and the weights so far. */
export type EpochReport = {
  readonly epoch: number;
  readonly steps: number;
  readonly roleLoss: number;
  readonly cueLoss: number;
  readonly weights: () => NetworkWeights;
};

export type NetworkOptions = {
  readonly epochs: number;
  readonly seed: number;
  readonly sizes: NetworkSizes;
  readonly rate: number;
  readonly wordRate: number;
  readonly keepMean: number;
  readonly dropouts: Dropouts;
  readonly batchWords: number;
  /** About how many paragraphs a batch has: what its loss is divided by. */
  readonly perBatch: number;
  readonly shareOfEmpty: number;
  readonly shiftChance: number;
  /** Longer paragraphs are left out. */
  readonly longestParagraph: number;
  readonly report?: (report: EpochReport) => void;
};

export const networkOptions: NetworkOptions = {
  epochs: 12,
  seed: 2,
  sizes: networkSizes,
  rate: 0.004,
  wordRate: 0.001,
  keepMean: 0.996,
  dropouts: { word: 0.05, input: 0.25, hidden: 0.3, middle: 0.25, reading: 0.25 },
  batchWords: 1344,
  perBatch: 32,
  shareOfEmpty: 0.5,
  shiftChance: 0.1,
  longestParagraph: 260,
};

/**
 * Learns the network that finds attributions. The same paragraphs, vectors and options give the same
 * weights, bit for bit.
 */
export const trainNetwork = (
  paragraphs: readonly TrainingParagraph[],
  vectors: WordVectors,
  options: NetworkOptions,
): TrainedNetwork => {
  const random = seededRandom(options.seed);
  const { sizes } = options;
  const learnt = paragraphs.filter(
    ({ words }) => words.length > 0 && words.length <= options.longestParagraph,
  );
  const { vocabulary, values } = buildVocabulary(
    learnt.flatMap(({ words }) => words),
    vectors,
    random,
  );
  const inputsOf = createNetworkInput(vocabulary);
  const examples = learnt.map((paragraph) => exampleOf(paragraph, inputsOf));
  const room = roomFor(options);
  const machine = startNetworkMachine(parameterFloats(sizes, vocabulary) + passFloats(sizes, room));
  const parameters = layOutParameters(machine, sizes, vocabulary);
  beginParameters(machine, parameters, sizes, values, random);
  learn(machine, parameters, examples, room, options);
  return { vocabulary, weights: readParameters(machine, parameters, 'mean') };
};

/** A batch is full with the paragraph that reaches its size. */
const roomFor = ({ batchWords, longestParagraph }: NetworkOptions): Room => ({
  words: batchWords + longestParagraph,
  cueWords: Math.max(2 * batchWords, longestParagraph),
});

const learn = (
  machine: NetworkMachine,
  parameters: Parameters,
  examples: readonly Example[],
  room: Room,
  options: NetworkOptions,
): void => {
  const random = seededRandom(options.seed + 1);
  const plan = planBatches(examples, options, random);
  const steps = plan.reduce((sum, batches) => sum + batches.length, 0);
  const pass = createPass(machine, parameters, options.sizes, room, {
    ...options,
    weightOfEmpty: 1 / options.shareOfEmpty,
  });
  let step = 0;
  plan.forEach((batches, epoch) => {
    const losses = { roles: 0, cues: 0 };
    for (const indices of batches) {
      const batch = indices.map((index) => examples[index] as Example);
      turnBack(machine, parameters);
      const { roles, cues } = pass(batch, random);
      losses.roles += roles;
      losses.cues += cues;
      takeStep(machine, parameters, wordsOf(batch), step, steps, options);
      step += 1;
    }
    options.report?.({
      epoch,
      steps: step,
      roleLoss: losses.roles / examples.length,
      cueLoss: losses.cues / examples.length,
      weights: () => readParameters(machine, parameters, 'mean'),
    });
  });
};

/** The ids of the words of a batch, each once; the unknown word always, since others are taken for it by chance. */
const wordsOf = (batch: readonly Example[]): number[] => [
  ...new Set([0, ...batch.flatMap(({ inputs }) => [...inputs.word])]),
];
