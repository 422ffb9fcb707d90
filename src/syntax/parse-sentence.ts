import { bestColumn, type Scorer } from '../model/scorer.ts';
import { moveFeatures, relationFeatures, type TaggedWords } from './parser-features.ts';
import { apply, headOf, isAllowed, isDone, shift, stacked, startParse } from './parser-state.ts';

/** A greedy dependency parser: one table chooses the moves, the other the relations. */
export type Parser = {
  readonly relations: readonly string[];
  readonly moves: Scorer;
  readonly labels: Scorer;
};

export const moveCount = 3;

/** Heads (−1 for the root) and relations (indices into the model’s) of the words of a sentence. */
export type Parse = { readonly heads: Int32Array; readonly relations: Int32Array };

/** Parses one sentence. Linear in its length. */
export const parseSentence = ({ moves, labels }: Parser, sentence: TaggedWords): Parse => {
  const length = sentence.words.length;
  const state = startParse(length);
  while (!isDone(state)) {
    moveFeatures(moves.features, sentence, state);
    moves.sum();
    const move = bestAllowed(moves.sums, (candidate) => isAllowed(state, candidate));
    if (move === shift) {
      apply(state, shift, 0);
      continue;
    }
    relationFeatures(labels.features, sentence, state, headOf(state, move), stacked(state, 0));
    labels.sum();
    apply(state, move, bestColumn(labels));
  }
  return {
    heads: state.heads.subarray(0, length).map((head) => (head === length ? -1 : head)),
    relations: state.relations.subarray(0, length),
  };
};

/** The move with the greatest score of those that are allowed. */
export const bestAllowed = (
  scores: Int16Array | Float32Array,
  isCandidate: (move: number) => boolean,
): number => {
  let best = -1;
  for (let move = 0; move < moveCount; move += 1) {
    if (!isCandidate(move)) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
};
