import { add1, add2, add3, add4, type Features } from '../model/features.ts';
import { ahead, none, type ParserState, stacked } from './parser-state.ts';
import type { WordTraits } from './word-traits.ts';

/** A sentence as the parser sees it. */
export type TaggedWords = {
  readonly words: readonly WordTraits[];
  readonly tags: Uint8Array;
};

/** Stands for the root and for places outside the sentence. */
const rootWord = -7;
const noWord = -9;
const rootTag = 98;
const noTag = 99;

const wordAt = ({ words }: TaggedWords, at: number): number =>
  at === none ? noWord : at === words.length ? rootWord : (words[at] as WordTraits).lower;
const tagAt = ({ tags }: TaggedWords, at: number): number =>
  at === none ? noTag : at === tags.length ? rootTag : (tags[at] as number);
const clusterAt = ({ words }: TaggedWords, at: number): number =>
  at === none ? noWord : at === words.length ? rootWord : (words[at] as WordTraits).fine;
const relationAt = (state: ParserState, at: number): number =>
  at === none ? none : (state.relations[at] as number);
const of = (list: Int32Array, at: number): number => (at === none ? none : (list[at] as number));

const bucket = (distance: number): number =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 15 ? 6 : 7;

/** Fills in what the next move is judged by; after the feature sets of Zhang and Nivre (ACL 2011). */
export const moveFeatures = (
  features: Features,
  sentence: TaggedWords,
  state: ParserState,
): void => {
  features.count = 0;
  const s0 = stacked(state, 0);
  const s1 = stacked(state, 1);
  const s2 = stacked(state, 2);
  const b0 = ahead(state, 0);
  const b1 = ahead(state, 1);
  const b2 = ahead(state, 2);
  const s0w = wordAt(sentence, s0);
  const s1w = wordAt(sentence, s1);
  const b0w = wordAt(sentence, b0);
  const b1w = wordAt(sentence, b1);
  const s0t = tagAt(sentence, s0);
  const s1t = tagAt(sentence, s1);
  const s2t = tagAt(sentence, s2);
  const b0t = tagAt(sentence, b0);
  const b1t = tagAt(sentence, b1);
  const b2t = tagAt(sentence, b2);
  const s0c = clusterAt(sentence, s0);
  const s1c = clusterAt(sentence, s1);
  const b0c = clusterAt(sentence, b0);
  const s0l = of(state.leftmost, s0);
  const s0r = of(state.rightmost, s0);
  const s1l = of(state.leftmost, s1);
  const s1r = of(state.rightmost, s1);
  const b0l = of(state.leftmost, b0);
  const distance = s0 === none || b0 === none ? 9 : bucket(b0 - s0);
  const between = s0 === none || s1 === none ? 9 : bucket(s0 - s1);
  const s0Valency =
    s0 === none
      ? 99
      : Math.min(6, of(state.leftCount, s0)) * 8 + Math.min(6, of(state.rightCount, s0));
  const s1Valency =
    s1 === none
      ? 99
      : Math.min(6, of(state.leftCount, s1)) * 8 + Math.min(6, of(state.rightCount, s1));

  add2(features, 1, s0w, s0t);
  add1(features, 2, s0w);
  add2(features, 3, s1w, s1t);
  add1(features, 4, s1w);
  add2(features, 5, b0w, b0t);
  add1(features, 6, b0w);
  add2(features, 7, b1w, b1t);
  add1(features, 8, s0t);
  add2(features, 9, b1t, b2t);
  add3(features, 10, s0w, s0t, b0t);
  add3(features, 11, s0t, b0w, b0t);
  add4(features, 12, s0w, s0t, b0w, b0t);
  add2(features, 13, s0w, b0w);
  add2(features, 14, s0t, b0t);
  add3(features, 15, s0t, b0t, b1t);
  add4(features, 16, s0t, b0t, b1t, b2t);
  add3(features, 17, s1t, s0t, b0t);
  add4(features, 18, s1t, s0t, b0t, b1t);
  add4(features, 19, s2t, s1t, s0t, b0t);
  add3(features, 20, s1w, s0w, b0t);
  add2(features, 21, s1w, s0w);
  add3(features, 22, s1t, s0w, s0t);
  add3(features, 23, s1w, s1t, s0t);
  add3(features, 24, s1t, s0t, between);
  add3(features, 25, s0t, b0t, distance);
  add3(features, 26, s0w, b0w, distance);
  add3(features, 27, s0w, b0t, b1t);
  add3(features, 28, s0t, b0w, b1t);
  add4(features, 29, s0t, tagAt(sentence, s0l), tagAt(sentence, s0r), b0t);
  add3(features, 30, s0t, relationAt(state, s0l), relationAt(state, s0r));
  add3(features, 31, s1t, relationAt(state, s1l), relationAt(state, s1r));
  add4(features, 32, s1t, s0t, relationAt(state, s1r), relationAt(state, s0l));
  add3(features, 33, b0t, relationAt(state, b0l), s0t);
  add4(features, 34, s0t, s1t, tagAt(sentence, s1r), b0t);
  add3(features, 35, s0t, tagAt(sentence, s0r), b0t);
  add3(features, 36, s0t, tagAt(sentence, s0l), s1t);
  add3(features, 37, s0w, s0Valency, b0t);
  add3(features, 38, s0t, s0Valency, b0t);
  add3(features, 39, s1t, s1Valency, s0t);
  add3(features, 40, s1w, s1Valency, s0t);
  add2(features, 41, s0c, b0c);
  add2(features, 42, s1c, s0c);
  add3(features, 43, s0c, b0t, s1t);
  add3(features, 44, s0t, b0c, b1t);
  add2(features, 45, b0w, tagAt(sentence, of(state.secondLeft, s0)));
  add3(features, 46, s0w, relationAt(state, s0r), b0t);
  add3(features, 47, s1w, relationAt(state, s1r), s0t);
  add3(features, 48, s0w, relationAt(state, of(state.secondRight, s0)), relationAt(state, s0r));
  add4(features, 49, s0t, relationAt(state, of(state.secondLeft, s0)), relationAt(state, s0l), b0t);
  add3(features, 50, b0w, b1t, s1t);
  add3(features, 51, s0w, b0w, b1w);
  add4(features, 52, s1c, s1t, s0c, b0t);
  add3(features, 53, tagAt(sentence, s0 === none ? none : s0 - 1), s0t, b0t);
  add3(features, 54, s0 === none ? noTag : tagAt(sentence, s0 + 1), s0t, b0t);
  add4(features, 55, s1t, s0t, b0t, distance);
  add4(features, 56, s1w, s0t, b0w, between);
};

/** Fills in what the relation of a word to its head is judged by, at the moment the two are joined. */
export const relationFeatures = (
  features: Features,
  sentence: TaggedWords,
  state: ParserState,
  head: number,
  dependent: number,
): void => {
  features.count = 0;
  const headWord = wordAt(sentence, head);
  const headTag = tagAt(sentence, head);
  const word = wordAt(sentence, dependent);
  const tag = tagAt(sentence, dependent);
  const side = head < dependent ? 1 : 2;
  const first = of(state.leftmost, dependent);
  const last = of(state.rightmost, dependent);
  const sibling = side === 1 ? of(state.rightmost, head) : of(state.leftmost, head);
  const distance = bucket(Math.abs(head - dependent));
  add3(features, 1, headTag, tag, side);
  add3(features, 2, headWord, tag, side);
  add3(features, 3, headTag, word, side);
  add3(features, 4, headWord, word, side);
  add2(features, 5, word, side);
  add2(features, 6, headWord, side);
  add4(features, 7, headTag, tag, distance, side);
  add4(features, 8, headTag, tag, side, relationAt(state, first));
  add4(features, 9, headTag, tag, side, relationAt(state, last));
  add4(features, 10, headTag, tag, side, relationAt(state, sibling));
  add3(features, 11, tag, side, wordAt(sentence, first));
  add3(features, 12, headTag, side, wordAt(sentence, first));
  add4(features, 13, headTag, tag, tagAt(sentence, dependent - 1), side);
  add4(
    features,
    14,
    headTag,
    tag,
    tagAt(sentence, Math.min(dependent + 1, sentence.tags.length)),
    side,
  );
  add4(
    features,
    15,
    headTag,
    tag,
    head === sentence.tags.length ? noTag : tagAt(sentence, head - 1),
    side,
  );
  add4(
    features,
    16,
    headTag,
    tag,
    head === sentence.tags.length ? noTag : tagAt(sentence, head + 1),
    side,
  );
  add3(features, 17, clusterAt(sentence, head), clusterAt(sentence, dependent), side);
  add3(features, 18, clusterAt(sentence, head), tag, side);
  add3(features, 19, headTag, clusterAt(sentence, dependent), side);
  add4(features, 20, headWord, tag, side, relationAt(state, sibling));
  add4(features, 21, headWord, tag, relationAt(state, first), side);
  add4(features, 22, tag, relationAt(state, first), relationAt(state, last), side);
  add3(features, 23, word, headTag, relationAt(state, first));
  add4(
    features,
    24,
    headTag,
    tag,
    of(state.leftCount, dependent) > 0 ? 1 : 0,
    of(state.rightCount, dependent) > 0 ? 1 : 0,
  );
  add4(features, 25, wordAt(sentence, dependent - 1), tag, headTag, side);
  add4(features, 26, headTag, tag, of(state.leftCount, head), side);
};
