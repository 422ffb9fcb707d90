import {
  auxiliariesOf,
  type ClauseTree,
  hasTense,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import { clauseTakers } from './mend-words.ts';
import { conjunctions } from './word-classes.ts';

/** Where more hangs on one word, the parse is no guide (and looking through it each time is slow). */
export const mostDependants = 200;
/** How many adverbs and marks may stand between a conjunction and its clause. */
const mostLeading = 4;
const looseRelations: ReadonlySet<string> = new Set(['parataxis', 'ccomp', 'dep', 'advcl']);
const introductions: ReadonlySet<string> = new Set(
  'if unless when whenever once while as because although though since after before until'.split(
    ' ',
  ),
);

/** “When it rains, …”: what follows the comma is the main clause of the first. */
const isIntroduced = (tree: ClauseTree, head: number): boolean =>
  introductions.has(lower(tree, tree.left[head] ?? head)) ||
  (tree.children[head] ?? []).some(
    (child) => child < head && introductions.has(lower(tree, child)),
  );

const takesClause = (tree: ClauseTree, index: number): boolean =>
  clauseTakers.has(lower(tree, index));

/**
 * Whether a clause in the stretch that the parse hangs on something outside it, as it does the stretch’s first,
 * is joined to that one: a comma or conjunction stands before it. “said [he had met her, had seen it]”
 */
export const joinsTop = (
  tree: ClauseTree,
  index: number,
  head: number,
  isIn: (index: number) => boolean,
): boolean => {
  const isTop = !isIn(tree.heads[index] ?? -1) && index > head;
  if (!isTop || !looseRelations.has(relationOf(tree, index)) || !hasTense(tree, index))
    return false;
  if ((tree.children[index] ?? []).length > mostDependants) return false;
  const [subject] = subjectsOf(tree, index);
  const isAsked = subject !== undefined && tagOf(tree, subject).startsWith('W');
  if (isAsked || isIntroduced(tree, index)) return false;
  let first =
    subject === undefined
      ? Math.min(index, ...auxiliariesOf(tree, index))
      : (tree.left[subject] ?? subject);
  const isLeading = (word: number): boolean =>
    tagOf(tree, word).startsWith('RB') || lower(tree, word) === 'that';
  for (let steps = 0; steps < mostLeading && isLeading(first - 1); steps += 1) first -= 1;
  const before = lower(tree, first - 1);
  if (!isIn(first - 1) || isIntroduced(tree, head)) return false;
  const isJoint = conjunctions.has(before) || (before === ',' && !takesClause(tree, first - 2));
  return isJoint && hasTense(tree, head);
};
