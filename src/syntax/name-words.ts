import { add1, add2, add3, type Features } from '../model/features.ts';
import { outside, type Tagger, tagFromLeft } from './tagger.ts';
import type { WordTraits } from './word-traits.ts';

/** Fills in what the kind of name of word `at` is judged by; `tags` are the words’ parts of speech. */
export const nameFeatures = (
  features: Features,
  words: readonly WordTraits[],
  tags: Uint8Array,
  at: number,
  last: number,
  secondLast: number,
): void => {
  features.count = 0;
  const word = words[at] as WordTraits;
  const before = words[at - 1];
  const after = words[at + 1];
  const next = words[at + 2];
  const tag = tags[at] ?? outside;
  const tagAfter = tags[at + 1] ?? outside;
  add1(features, 1, word.form);
  add1(features, 2, word.lower);
  add1(features, 3, word.suffix3);
  add1(features, 4, word.prefix3);
  add1(features, 5, word.shape);
  add2(features, 6, word.shape, at === 0 ? 1 : 0);
  add1(features, 7, word.fine);
  add1(features, 8, word.coarse);
  add2(features, 9, last, secondLast);
  add2(features, 10, last, word.form);
  add2(features, 11, last, word.shape);
  add2(features, 12, last, before?.form ?? outside);
  add1(features, 13, before?.lower ?? outside);
  add1(features, 14, after?.lower ?? outside);
  add2(features, 15, before?.lower ?? outside, word.lower);
  add2(features, 16, word.lower, after?.lower ?? outside);
  add1(features, 17, words[at - 2]?.lower ?? outside);
  add1(features, 18, next?.lower ?? outside);
  add2(features, 19, tag, last);
  add3(features, 20, tags[at - 1] ?? outside, tag, tagAfter);
  add2(features, 21, word.fine, last);
  add2(features, 22, after?.fine ?? outside, word.shape);
  add2(features, 23, before?.fine ?? outside, word.shape);
  add2(features, 24, after?.shape ?? outside, word.shape);
  add2(features, 25, word.fine, after?.fine ?? outside);
  add2(features, 26, last, after?.fine ?? outside);
  add2(features, 27, last, tagAfter);
};

/** Marks the names, numbers and times of one sentence. @returns indices into the model’s tags */
export const nameWords = (
  tagger: Tagger,
  words: readonly WordTraits[],
  tags: Uint8Array,
): Uint8Array =>
  tagFromLeft(
    tagger,
    words,
    ({ sureName }) => sureName,
    (features, at, last, secondLast) => nameFeatures(features, words, tags, at, last, secondLast),
  );
