import type { Sentence, Word } from '../syntax/sentence.ts';
import { mendedWords } from './mend-clauses.ts';
import { finiteTags } from './word-classes.ts';

/** A sentence as a tree. Indices are those of `Sentence.words`. */
export type ClauseTree = {
  readonly words: readonly Word[];
  /** The words in lower case, with straight apostrophes. */
  readonly lowered: readonly string[];
  /** The head of each word; −1 for a root. A parse that runs in a circle is cut open. */
  readonly heads: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** First and last word of what hangs on each word, itself included. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The words, each after its head. */
  readonly order: readonly number[];
};

/** Heads without circles: whatever closes one becomes a root. */
const openHeads = (words: readonly Word[]): number[] => {
  const heads = words.map(({ head }, index) =>
    Number.isInteger(head) && head >= 0 && head < words.length && head !== index ? head : -1,
  );
  const visitedBy = new Int32Array(words.length).fill(-1);
  for (const start of words.keys()) {
    let at = start;
    while (at >= 0 && visitedBy[at] === -1) {
      visitedBy[at] = start;
      const next = heads[at] ?? -1;
      if (next >= 0 && visitedBy[next] === start) heads[at] = -1;
      at = heads[at] ?? -1;
    }
  }
  return heads;
};

/** Makes the tree of a sentence, its parse mended, in time linear in its words. */
export const treeOf = (sentence: Sentence): ClauseTree => {
  const words = mendedWords(sentence.words);
  const heads = openHeads(words);
  const children = words.map((): number[] => []);
  const order: number[] = [];
  for (const [index, head] of heads.entries()) {
    if (head < 0) order.push(index);
    else children[head]?.push(index);
  }
  for (let at = 0; at < order.length; at += 1) {
    for (const child of children[order[at] ?? 0] ?? []) order.push(child);
  }
  const left = words.map((_, index) => index);
  const right = words.map((_, index) => index);
  for (const index of order.toReversed()) {
    const head = heads[index] ?? -1;
    if (head < 0) continue;
    left[head] = Math.min(left[head] ?? head, left[index] ?? index);
    right[head] = Math.max(right[head] ?? head, right[index] ?? index);
  }
  const lowered = words.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
  return { words, lowered, heads, children, left, right, order };
};

/** The word’s relation to its head; `root` where it has none. */
export const relationOf = ({ words, heads }: ClauseTree, index: number): string =>
  (heads[index] ?? -1) < 0 ? 'root' : (words[index]?.relation ?? 'dep');

/** The word in lower case, with a straight apostrophe. */
export const lower = ({ lowered }: ClauseTree, index: number): string => lowered[index] ?? '';

export const tagOf = ({ words }: ClauseTree, index: number): string => words[index]?.tag ?? '';

/** The dependants of a word that stand in one of these relations to it. */
export const dependants = (
  tree: ClauseTree,
  index: number,
  relations: ReadonlySet<string>,
): readonly number[] =>
  (tree.children[index] ?? []).filter((child) => relations.has(tree.words[child]?.relation ?? ''));

const subjects: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl']);
const auxiliaries: ReadonlySet<string> = new Set(['aux', 'auxpass', 'cop']);

export const subjectsOf = (tree: ClauseTree, index: number): readonly number[] =>
  dependants(tree, index, subjects);

export const auxiliariesOf = (tree: ClauseTree, index: number): readonly number[] =>
  dependants(tree, index, auxiliaries);

/** Whether the word is a verb with tense, or has an auxiliary or copula that is. */
export const hasTense = (tree: ClauseTree, index: number): boolean =>
  finiteTags.has(tagOf(tree, index)) ||
  auxiliariesOf(tree, index).some((auxiliary) => finiteTags.has(tagOf(tree, auxiliary)));

export const isVerb = (tree: ClauseTree, index: number): boolean => {
  const tag = tagOf(tree, index);
  return tag.startsWith('VB') || tag === 'MD';
};

/** Whether the word can be the predicate of a clause: a verb, or anything with a subject or copula. */
export const isPredicate = (tree: ClauseTree, index: number): boolean =>
  isVerb(tree, index) ||
  subjectsOf(tree, index).length > 0 ||
  auxiliariesOf(tree, index).length > 0;
