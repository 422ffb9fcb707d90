import type { Claim } from '../records/claim.ts';
import {
  auxiliariesOf,
  type ClauseTree,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import {
  affirmedByNo,
  conditionMarks,
  denyingHedges,
  negativePronouns,
  negators,
  notAfterNot,
  openMarks,
} from './hedge-words.ts';
import { type Hedge, hedgesOf, isFragment, type Spine, spineOf } from './hedges.ts';

/** How a proposition is presented: FactBank’s certainty and polarity, and the words that decide. */
export type Modality = {
  readonly certainty: Claim['certainty'];
  readonly polarity: Claim['polarity'];
  /** Words that hedge it: lists of neighbouring word indices, in text order. */
  readonly hedges: readonly Hedge[];
  /** Words that negate it. */
  readonly negations: readonly number[];
  /** Why it is left open, where it is. */
  readonly openBecause: 'question' | 'condition' | 'whether' | 'order' | undefined;
};

/** A proposition as its modality is judged. */
export type Judged = {
  readonly predicate: number;
  readonly words: readonly number[];
  readonly shared: readonly number[];
};

const arguments_: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'dobj', 'csubj', 'expl']);

const affirms = (tree: ClauseTree, negator: number): boolean => {
  const next = lower(tree, negator + 1);
  const word = lower(tree, negator);
  if (word === 'no') return affirmedByNo.has(next);
  return word === 'not' && notAfterNot.has(next);
};

/**
 * Negating words that hang on a predicate: “not”, “never”, “no longer”, “no choice”, “nobody”.
 * @param isLast whether it is the one that is stated, not one that only hedges it
 */
const negationsAt = (tree: ClauseTree, predicate: number, isLast: boolean): readonly number[] =>
  [predicate, ...(tree.children[predicate] ?? [])].flatMap((child) => {
    const relation = relationOf(tree, child);
    const word = lower(tree, child);
    if (child !== predicate) {
      const isAdverb = relation === 'neg' || relation === 'advmod' || relation.startsWith('cc');
      // “asked not to be named” denies nothing of the asking, wherever the parse hangs the “not”
      const isOfInfinitive = isLast && child > predicate && lower(tree, child + 1) === 'to';
      if (isAdverb && negators.has(word)) return isOfInfinitive ? [] : [child];
      const longer = word === 'longer' && lower(tree, child - 1) === 'no';
      if (longer) return [child - 1];
    }
    const isArgument = arguments_.has(relation) || child === predicate;
    if (!isArgument) return [];
    if (child !== predicate && negativePronouns.has(word)) return [child];
    return (tree.children[child] ?? []).filter(
      (one) => lower(tree, one) === 'no' && one < child && relationOf(tree, one) !== 'discourse',
    );
  });

const negationsOf = (
  tree: ClauseTree,
  spine: Spine,
  { words, shared }: Judged,
): readonly number[] => {
  const isIn = new Set(words);
  const ofShared = shared.filter((one) => relationOf(tree, one) === 'neg');
  const ofFragment = isFragment(tree, words)
    ? words.filter((one) => negators.has(lower(tree, one)))
    : [];
  const all = [
    ...spine.predicates.flatMap((one) => negationsAt(tree, one, one === spine.predicates.at(-1))),
    ...ofShared,
    ...ofFragment,
  ];
  return [...new Set(all)]
    .filter((one) => isIn.has(one) && !affirms(tree, one))
    .toSorted((one, other) => one - other);
};

const hasMark = (tree: ClauseTree, index: number, marks: ReadonlySet<string>): boolean =>
  (tree.children[index] ?? []).some(
    (child) => relationOf(tree, child) === 'mark' && marks.has(lower(tree, child)),
  );

/** “even if” and “as if” set no condition. */
const isCondition = (tree: ClauseTree, clause: number): boolean =>
  relationOf(tree, clause) === 'advcl' &&
  (tree.children[clause] ?? []).some((child) => {
    const before = lower(tree, child - 1);
    const isMark = relationOf(tree, child) === 'mark' && conditionMarks.has(lower(tree, child));
    return isMark && before !== 'even' && before !== 'as';
  });

/** “Vote for me”: a bare verb at the start, with nobody who does it. */
const isOrder = (tree: ClauseTree, { predicate, words }: Judged): boolean => {
  const first = words.find((word) => !['punct', 'cc'].includes(relationOf(tree, word)));
  const starts = first === predicate || (first !== undefined && lower(tree, first) === 'do');
  return (
    starts &&
    tagOf(tree, predicate) === 'VB' &&
    subjectsOf(tree, predicate).length === 0 &&
    auxiliariesOf(tree, predicate).every((one) => lower(tree, one) === 'do')
  );
};

const openBecause = (tree: ClauseTree, spine: Spine, judged: Judged): Modality['openBecause'] => {
  const isIn = new Set(judged.words);
  const last = judged.words.findLast((word) => !/^['"”’)]+$/.test(tree.words[word]?.text ?? ''));
  if (last !== undefined && lower(tree, last) === '?') return 'question';
  if (hasMark(tree, judged.predicate, openMarks)) return 'whether';
  const conditions = spine.predicates
    .flatMap((one) => tree.children[one] ?? [])
    .filter((clause) => isIn.has(clause) && isCondition(tree, clause));
  if (conditions.length > 0) return 'condition';
  return isOrder(tree, judged) ? 'order' : undefined;
};

const certaintyOf = (hedges: readonly Hedge[]): Claim['certainty'] => {
  if (hedges.some(({ strength }) => strength === 'possible')) return 'possible';
  return hedges.length > 0 ? 'probable' : 'certain';
};

/**
 * How sure the voice that makes a proposition presents it, and whether it denies it (FactBank: Saurí
 * and Pustejovsky 2009; docs/record.md). The weakest hedge counts; two negations make none; a negated
 * “I think” negates what is thought; questions, conditions and orders leave it open.
 */
export const modalityOf = (tree: ClauseTree, judged: Judged): Modality => {
  const spine = spineOf(tree, judged.predicate);
  const hedges = hedgesOf(tree, spine, judged.words, judged.shared);
  const negations = negationsOf(tree, spine, judged);
  const denying = hedges.filter(({ words }) =>
    words.some((word) => denyingHedges.has(lower(tree, word))),
  );
  const isNegative = (negations.length + denying.length) % 2 === 1;
  const open = openBecause(tree, spine, judged);
  return {
    certainty: open === undefined ? certaintyOf(hedges) : 'unspecified',
    polarity: isNegative ? 'negative' : 'positive',
    hedges,
    negations,
    openBecause: open,
  };
};
