import type { WeightTable } from '../model/weight-table.ts';
import { nameFeatures } from '../syntax/name-words.ts';
import { tagFeatures } from '../syntax/tag-words.ts';
import type { WordTraits } from '../syntax/word-traits.ts';
import { createPerceptron, type Perceptron, type PerceptronOptions } from './perceptron.ts';
import { seededRandom, shuffledIndices } from './random.ts';

/** A sentence to learn from: its words, with the right tags and kinds of name as indices. */
export type TaggedSentence = {
  readonly words: readonly WordTraits[];
  readonly tags: Uint8Array;
  readonly names: Uint8Array;
};

export type TrainingOptions = PerceptronOptions & {
  readonly rounds: number;
  readonly seed: number;
};

/** Stands for the tags before the first word. */
const beforeStart = 63;

/** Learns to tag words with parts of speech: `count` different ones. */
export const trainTagger = (
  sentences: readonly TaggedSentence[],
  count: number,
  options: TrainingOptions,
): WeightTable =>
  learn(sentences, count, options, ({ words, tags: right }, { features }, choose) => {
    const given = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const { sureTag } = words[at] as WordTraits;
      if (sureTag >= 0) {
        given[at] = sureTag;
        continue;
      }
      tagFeatures(features, words, at, given[at - 1] ?? beforeStart, given[at - 2] ?? beforeStart);
      given[at] = choose(right[at] as number);
    }
  });

/** Learns to mark names, numbers and times: `count` kinds of them. */
export const trainNamer = (
  sentences: readonly TaggedSentence[],
  count: number,
  options: TrainingOptions,
): WeightTable =>
  learn(sentences, count, options, ({ words, tags, names: right }, { features }, choose) => {
    const given = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const { sureName } = words[at] as WordTraits;
      if (sureName >= 0) {
        given[at] = sureName;
        continue;
      }
      nameFeatures(
        features,
        words,
        tags,
        at,
        given[at - 1] ?? beforeStart,
        given[at - 2] ?? beforeStart,
      );
      given[at] = choose(right[at] as number);
    }
  });

type Walk = (
  sentence: TaggedSentence,
  perceptron: Perceptron,
  choose: (right: number) => number,
) => void;

const learn = (
  sentences: readonly TaggedSentence[],
  count: number,
  { rounds, seed, ...options }: TrainingOptions,
  walk: Walk,
): WeightTable => {
  const perceptron = createPerceptron(count, options);
  const random = seededRandom(seed);
  const choose = (right: number): number => {
    const guess = indexOfBest(perceptron.score());
    if (guess !== right) perceptron.update(right, guess);
    perceptron.countStep();
    return guess;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffledIndices(sentences.length, random)) {
      walk(sentences[index] as TaggedSentence, perceptron, choose);
    }
  }
  return perceptron.finish();
};

/** The place of the greatest number; of equal ones the first. */
export const indexOfBest = (scores: Float32Array): number => {
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) {
    if ((scores[at] as number) > (scores[best] as number)) best = at;
  }
  return best;
};
