import {
  auxiliariesOf,
  type ClauseTree,
  isVerb,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import {
  adjectiveHedges,
  firstPersonHedges,
  likenessVerbs,
  negators,
  nounHedges,
  participleHedges,
  raisingVerbs,
  type Strength,
} from './hedge-words.ts';

const complements: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'advcl', 'csubj', 'acl']);
const firstPerson: ReadonlySet<string> = new Set(['i', 'we']);
const likeness: ReadonlySet<string> = new Set(['like', 'as']);

const complementOf = (tree: ClauseTree, index: number): number | undefined =>
  (tree.children[index] ?? []).find(
    (child) => child > index && complements.has(relationOf(tree, child)),
  );

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

const emptySubjectBefore = (tree: ClauseTree, index: number): number => {
  const subject = subjectsOf(tree, index)[0];
  const isEmpty = subject !== undefined && lower(tree, subject) === 'it';
  return isEmpty && index - subject <= 3 && subject < index ? subject : index;
};

/** A predicate that only hedges: the words that do, and the predicate they hedge. */
export type Step = {
  readonly words: readonly number[];
  readonly strength: Strength;
  readonly next: number | undefined;
};

/** “seems”, “appeared to”, “it seems”: with the empty “it”, so that one reads the whole turn. */
const raisingStep = (tree: ClauseTree, index: number): Step | undefined => {
  const strength = raisingVerbs.get(lower(tree, index));
  if (strength === undefined || !isVerb(tree, index)) return undefined;
  const next = complementOf(tree, index);
  const hasLikeness = likeness.has(lower(tree, index + 1));
  if (next === undefined && !hasLikeness) return undefined;
  const end = hasLikeness ? index + 1 : index;
  return { words: range(emptySubjectBefore(tree, index), end), strength, next };
};

const likenessStep = (tree: ClauseTree, index: number): Step | undefined => {
  const strength = likenessVerbs.get(lower(tree, index));
  if (strength === undefined || !isVerb(tree, index)) return undefined;
  if (!likeness.has(lower(tree, index + 1))) return undefined;
  const start = emptySubjectBefore(tree, index);
  const next = complementOf(tree, index);
  return start === index && next === undefined
    ? undefined
    : { words: range(start, index + 1), strength, next };
};

const firstPersonStep = (tree: ClauseTree, index: number): Step | undefined => {
  const isDoubt = lower(tree, index) === 'doubt';
  const strength = isDoubt ? 'probable' : firstPersonHedges.get(lower(tree, index));
  const subject = subjectsOf(tree, index).find((one) => firstPerson.has(lower(tree, one)));
  if (strength === undefined || subject === undefined || subject > index) return undefined;
  const next = complementOf(tree, index);
  const isParenthesis = relationOf(tree, index) === 'parataxis';
  if (next === undefined && !isParenthesis) return undefined;
  const words = index - subject <= 3 ? range(subject, index) : [index];
  return { words, strength, next };
};

/** “It is said that the mill is haunted” */
const isImpersonal = (tree: ClauseTree, index: number): boolean =>
  emptySubjectBefore(tree, index) !== index && auxiliariesOf(tree, index).length > 0;

const predicativeStep = (tree: ClauseTree, index: number): Step | undefined => {
  const word = lower(tree, index);
  const next = complementOf(tree, index);
  if (next === undefined || auxiliariesOf(tree, index).length === 0) return undefined;
  // “The deal is said to be worth …”: the tagger often takes the participle for a past tense
  const participle = /^(?:VBN|VBD|JJ)$/.test(tagOf(tree, index));
  const isInfinitive = (tree.children[next] ?? []).some((child) => lower(tree, child) === 'to');
  const strength =
    adjectiveHedges.get(word) ??
    (participle && (isInfinitive || isImpersonal(tree, index))
      ? participleHedges.get(word)
      : undefined);
  return strength && { words: [index], strength, next };
};

/** “a risk of floods”, “no prospect of a deal”: what the noun makes uncertain may be a noun itself. */
const hasOf = (tree: ClauseTree, noun: number): boolean =>
  (tree.children[noun] ?? []).some(
    (child) => child > noun && lower(tree, tree.left[child] ?? child) === 'of',
  );

const isDenied = (tree: ClauseTree, index: number): boolean =>
  (tree.children[index] ?? []).some((child) => negators.has(lower(tree, child)));

/**
 * “there is a chance that he wins”. “there is a risk” by itself hedges nothing, nor does what is denied:
 * “there is no chance”, “I don’t believe there is a chance”.
 */
const existentialStep = (
  tree: ClauseTree,
  index: number,
  before: readonly number[],
): Step | undefined => {
  const subjects = subjectsOf(tree, index);
  if (!subjects.some((subject) => lower(tree, subject) === 'there')) return undefined;
  const noun = [index, ...subjects].find((one) => nounHedges.has(lower(tree, one)));
  const strength = noun === undefined ? undefined : nounHedges.get(lower(tree, noun));
  if (noun === undefined || strength === undefined) return undefined;
  const next = complementOf(tree, noun);
  if (next === undefined && !hasOf(tree, noun)) return undefined;
  if ([...before, index, noun].some((one) => isDenied(tree, one))) return undefined;
  return { words: [noun], strength, next };
};

const steps = [raisingStep, likenessStep, firstPersonStep, predicativeStep, existentialStep];

/**
 * What a predicate is that only hedges another: “seems to”, “looks like”, “I think”, “is likely to”, “there is a risk”.
 * @param before the predicates that led here
 */
export const stepAt = (
  tree: ClauseTree,
  index: number,
  before: readonly number[] = [],
): Step | undefined => {
  for (const step of steps) {
    const found = step(tree, index, before);
    if (found) return found;
  }
  return undefined;
};
