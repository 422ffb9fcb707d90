import type { WeightTable } from '../model/weight-table.ts';
import { bestAllowed, moveCount } from '../syntax/parse-sentence.ts';
import { moveFeatures, relationFeatures, type TaggedWords } from '../syntax/parser-features.ts';
import {
  apply,
  headOf,
  isAllowed,
  isDone,
  left,
  none,
  type ParserState,
  right,
  shift,
  stacked,
  startParse,
} from '../syntax/parser-state.ts';
import { createPerceptron } from './perceptron.ts';
import { seededRandom, shuffledIndices } from './random.ts';
import { indexOfBest, type TrainingOptions } from './train-taggers.ts';

/** A sentence to learn from; a head of −1 is the root. */
export type ParsedSentence = TaggedWords & {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
};

/**
 * Learns to parse, exploring its own mistakes with a dynamic oracle
 * (Goldberg and Nivre, Transactions of the ACL 1, 2013).
 */
export const trainParser = (
  sentences: readonly ParsedSentence[],
  relationCount: number,
  { rounds, seed, ...options }: TrainingOptions,
): { readonly moves: WeightTable; readonly labels: WeightTable } => {
  const moves = createPerceptron(moveCount, options);
  const labels = createPerceptron(relationCount, { ...options, capacity: options.capacity / 4 });
  const random = seededRandom(seed);
  const learn = (sentence: ParsedSentence, explores: boolean): void => {
    const state = startParse(sentence.words.length);
    const gold = sentence.heads.map((head) => (head < 0 ? sentence.words.length : head));
    while (!isDone(state)) {
      moveFeatures(moves.features, sentence, state);
      const scores = moves.score();
      const guess = bestAllowed(scores, (move) => isAllowed(state, move));
      const best = bestAllowed(
        scores,
        (move) => isAllowed(state, move) && keepsGold(state, gold, move),
      );
      const wanted = best < 0 ? guess : best;
      if (guess !== wanted && !keepsGold(state, gold, guess)) moves.update(wanted, guess);
      moves.countStep();
      const move = explores && random() < 0.9 ? guess : wanted;
      if (move === shift) {
        apply(state, shift, 0);
        continue;
      }
      const head = headOf(state, move);
      const dependent = stacked(state, 0);
      relationFeatures(labels.features, sentence, state, head, dependent);
      const label = indexOfBest(labels.score());
      const right = sentence.relations[dependent] as number;
      if (gold[dependent] === head) {
        if (label !== right) labels.update(right, label);
        labels.countStep();
      }
      apply(state, move, label);
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffledIndices(sentences.length, random)) {
      learn(sentences[index] as ParsedSentence, round > 0);
    }
  }
  return { moves: moves.finish(), labels: labels.finish() };
};

/** Whether after the move every dependency of the right parse that could still be made can still be made. */
const keepsGold = (state: ParserState, gold: Int32Array, move: number): boolean => {
  const top = stacked(state, 0);
  const next = state.next;
  if (move === shift) {
    const head = gold[next] as number;
    for (let below = 0; below < state.depth; below += 1) {
      const word = stacked(state, below);
      if (gold[word] === next || (below > 0 && head === word)) return false;
    }
    return true;
  }
  const head = gold[top] as number;
  if (move === left && (head === stacked(state, 1) || head > next) && head !== none) return false;
  if (move === right && head >= next) return false;
  for (let word = next; word < state.length; word += 1) if (gold[word] === top) return false;
  return true;
};
