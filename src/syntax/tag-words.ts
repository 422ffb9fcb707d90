import { add1, add2, add3, type Features } from '../model/features.ts';
import { outside, type Tagger, tagFromLeft } from './tagger.ts';
import type { WordTraits } from './word-traits.ts';

/** Fills in what the tag of word `at` is judged by. */
export const tagFeatures = (
  features: Features,
  words: readonly WordTraits[],
  at: number,
  last: number,
  secondLast: number,
): void => {
  features.count = 0;
  const word = words[at] as WordTraits;
  const before = words[at - 1];
  const after = words[at + 1];
  const lowerBefore = before?.lower ?? outside;
  const lowerAfter = after?.lower ?? outside;
  add1(features, 1, word.lower);
  add1(features, 2, word.form);
  add1(features, 3, word.suffix2);
  add1(features, 4, word.suffix3);
  add1(features, 5, word.suffix4);
  add1(features, 6, word.prefix3);
  add1(features, 7, word.shape);
  add2(features, 8, word.shape, at === 0 ? 1 : 0);
  add1(features, 9, word.fine);
  add1(features, 10, last);
  add2(features, 11, last, secondLast);
  add2(features, 12, last, word.lower);
  add2(features, 13, last, word.suffix3);
  add1(features, 14, lowerBefore);
  add1(features, 15, lowerAfter);
  add2(features, 16, lowerBefore, word.lower);
  add2(features, 17, word.lower, lowerAfter);
  add1(features, 18, words[at - 2]?.lower ?? outside);
  add1(features, 19, words[at + 2]?.lower ?? outside);
  add1(features, 20, after?.suffix3 ?? outside);
  add1(features, 21, after?.fine ?? outside);
  add1(features, 22, before?.suffix3 ?? outside);
  add2(features, 23, word.fine, last);
  add2(features, 24, last, after?.suffix2 ?? outside);
  add3(features, 25, last, word.suffix2, after?.suffix2 ?? outside);
  add2(features, 26, after?.shape ?? outside, word.shape);
  add2(features, 27, word.fine, after?.fine ?? outside);
  add2(features, 28, lowerAfter, words[at + 2]?.lower ?? outside);
};

/** Tags the words of one sentence. @returns indices into the model’s tags */
export const tagWords = (tagger: Tagger, words: readonly WordTraits[]): Uint8Array =>
  tagFromLeft(
    tagger,
    words,
    ({ sureTag }) => sureTag,
    (features, at, last, secondLast) => tagFeatures(features, words, at, last, secondLast),
  );
