import {
  type ClauseTree,
  hasTense,
  isPredicate,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import { finiteTags } from './word-classes.ts';

/** A longer antecedent is not repeated; the clause then stays with its noun. */
const longestAntecedent = 25;

/** A comma may be one word with a number before it: “Kell, 42, who”. */
const setOff = /^(?:.*,|-|–|—|--|\(|-LRB-)$/i;
const pronoun = /^(?:who|whom|whose|which|that)$/;
const place = /^(?:where)$/;
const properNoun = /^NNPS?$/;
const nominal = /^(?:NN|PRP|DT|CD|JJ)/;
const definite: ReadonlySet<string> = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
]);
const relativeRelations: ReadonlySet<string> = new Set(['acl:relcl', 'dep']);

/** The first word of a clause, marks aside. */
const firstWordOf = (tree: ClauseTree, clause: number): number => {
  let first = tree.left[clause] ?? clause;
  while (first < clause && tree.heads[first] === clause && relationOf(tree, first) === 'punct')
    first += 1;
  return first;
};

/** The word that makes it a relative clause: the first, or one after a preposition, “many of whom”. */
const relativeWord = (tree: ClauseTree, index: number): number | undefined => {
  const first = firstWordOf(tree, index);
  const isPart = lower(tree, first + 1) === 'of';
  return [first, first + 1, ...(isPart ? [first + 2] : [])].find(
    (at) => at <= index && (pronoun.test(lower(tree, at)) || place.test(lower(tree, at))),
  );
};

/**
 * The antecedent of a relative clause: its noun and what stands around that before the clause, without the
 * preposition that leads to it.
 * @param isOwned the words of the proposition that the noun stands in
 */
export const antecedentOf = (
  tree: ClauseTree,
  clause: number,
  isOwned: (index: number) => boolean,
): readonly number[] => {
  const noun = tree.heads[clause] ?? clause;
  const until = tree.left[clause] ?? clause;
  const from = Math.max(tree.left[noun] ?? noun, until - longestAntecedent);
  const all = Array.from({ length: Math.max(0, until - from) }, (_, offset) => from + offset);
  const isJoint = (index: number): boolean =>
    tree.heads[index] === noun && ['case', 'cc', 'mark'].includes(relationOf(tree, index));
  const words = all.filter((index) => isOwned(index) && !(index < noun && isJoint(index)));
  const start = words.findIndex((index) => relationOf(tree, index) !== 'punct');
  const end = words.findLastIndex((index) => relationOf(tree, index) !== 'punct');
  return start < 0 ? [] : words.slice(start, end + 1);
};

/** “the Democratic Convention hacks that …”: its name tells which one is meant; no person is “the Smith who”. */
const isNamed = (tree: ClauseTree, noun: number): boolean => {
  if (tree.words[noun]?.name === 'PERSON') return false;
  const children = tree.children[noun] ?? [];
  const isDefinite = children.some((child) => child < noun && definite.has(lower(tree, child)));
  return (
    isDefinite &&
    [noun, ...children].some((one) => one <= noun && properNoun.test(tagOf(tree, one)))
  );
};

/**
 * Whether the word heads a relative clause that asserts something by itself, and whether it needs its
 * antecedent for that. A clause set off by a comma asserts (“Smith, who won, …”), and one
 * upon a proper name, which picks out its bearer without it; others only say which one is meant.
 * @returns `alone` where the clause has all it needs (“where he won”); undefined where it asserts nothing
 */
export const assertingRelative = (
  tree: ClauseTree,
  index: number,
): 'alone' | 'with-antecedent' | undefined => {
  const relation = relationOf(tree, index);
  if (!relativeRelations.has(relation) || !isPredicate(tree, index)) return undefined;
  if (!hasTense(tree, index) || subjectsOf(tree, index).length === 0) return undefined;
  const word = relativeWord(tree, index);
  const noun = tree.heads[index] ?? -1;
  if (word === undefined || noun < 0 || noun > word || !nominal.test(tagOf(tree, noun)))
    return undefined;
  const before = firstWordOf(tree, index) - 1;
  const isSetOff = setOff.test(tree.words[before]?.text ?? '') && before > noun;
  if (place.test(lower(tree, word))) return isSetOff ? 'alone' : undefined;
  if (!isSetOff && (relation === 'dep' || !isNamed(tree, noun))) return undefined;
  const length = (tree.left[index] ?? index) - (tree.left[noun] ?? noun);
  if (length > longestAntecedent) return undefined;
  const antecedent = tree.words.slice(tree.left[noun] ?? noun, tree.left[index] ?? index);
  // a verb with tense in it: the parse has run two clauses into one
  return antecedent.some(({ tag }) => finiteTags.has(tag)) ? undefined : 'with-antecedent';
};
