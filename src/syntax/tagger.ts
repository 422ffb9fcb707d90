import type { Features } from '../model/features.ts';
import { bestColumn, type Scorer } from '../model/scorer.ts';
import type { WordTraits } from './word-traits.ts';

/** A tagger that goes from left to right, each tag seeing the two before it (an averaged perceptron: Collins, EMNLP 2002). */
export type Tagger = { readonly tags: readonly string[]; readonly scorer: Scorer };

/** Stands for what is past the ends of a sentence. */
export const outside = -1;

/** Stands for the tags before the first word. */
const beforeStart = 63;

/** Fills in what the tag of word `at` is judged by, the two tags before it among that. */
export type FillFeatures = (
  features: Features,
  at: number,
  last: number,
  secondLast: number,
) => void;

/**
 * Tags the words of one sentence.
 * @param sureTag the tag of a word whose tag is known without judging; below 0 where it is not
 * @returns indices into the tagger’s tags
 */
export const tagFromLeft = (
  { scorer }: Tagger,
  words: readonly WordTraits[],
  sureTag: (word: WordTraits) => number,
  fill: FillFeatures,
): Uint8Array => {
  const result = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const sure = sureTag(words[at] as WordTraits);
    if (sure >= 0) {
      result[at] = sure;
      continue;
    }
    fill(scorer.features, at, result[at - 1] ?? beforeStart, result[at - 2] ?? beforeStart);
    scorer.sum();
    result[at] = bestColumn(scorer);
  }
  return result;
};
