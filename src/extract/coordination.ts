import {
  auxiliariesOf,
  type ClauseTree,
  dependants,
  hasTense,
  isPredicate,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import { joinsTop, mostDependants } from './joined-clauses.ts';

/** A clause joined to another, with the words of that other that it needs to stand by itself. */
export type Conjunct = { readonly shared: readonly number[] };

/** A subject longer than this is not repeated; the clauses then stay one proposition. */
const longestShared = 40;

/** Further apart, two words are not taken for the verbs of joined clauses that share a subject. */
const furthestJoint = 80;

const comma = /^[,;:–—-]+$/;
const joints: ReadonlySet<string> = new Set(['cc', 'conj', 'punct', 'neg', 'mark']);
const verbComplements: ReadonlySet<string> = new Set(['dobj', 'xcomp', 'ccomp']);
const copulas: ReadonlySet<string> = new Set(['cop']);
const helpers: ReadonlySet<string> = new Set(['aux', 'auxpass', 'cop']);
const negations: ReadonlySet<string> = new Set(['neg']);
const conditions: ReadonlySet<string> = new Set(['if', 'unless']);

/** The last “and”, “but”, “or” before a conjunct, among the few words before it. */
const joinedBy = (tree: ClauseTree, head: number, from: number): number | undefined =>
  (tree.children[head] ?? []).findLast(
    (child) => tree.words[child]?.relation === 'cc' && child < from && child >= from - 3,
  );

/** Singular and plural present forms, and those of “be”: what one subject cannot take both of. */
const singularForms: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does', "'s"]);
const pluralForms: ReadonlySet<string> = new Set(['are', 'were', 'have', 'do', "'re", "'ve"]);

const numberOf = (tree: ClauseTree, index: number): 'singular' | 'plural' | undefined => {
  const verbs = [...auxiliariesOf(tree, index), index];
  const forms = verbs.map((verb) => lower(tree, verb));
  if (forms.some((form) => singularForms.has(form)) || tagOf(tree, index) === 'VBZ')
    return 'singular';
  if (forms.some((form) => pluralForms.has(form)) || tagOf(tree, index) === 'VBP') return 'plural';
  return undefined;
};

const disagree = (tree: ClauseTree, one: number, other: number): boolean => {
  const [first, second] = [numberOf(tree, one), numberOf(tree, other)];
  return first !== undefined && second !== undefined && first !== second;
};

const span = (tree: ClauseTree, index: number): readonly number[] => {
  const [from, to] = [tree.left[index] ?? index, tree.right[index] ?? index];
  if (to - from >= longestShared) return [];
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
};

/** Whether other clauses between the two leave open which of them the second is joined to. */
const isAmbiguous = (
  tree: ClauseTree,
  head: number,
  joint: number,
  isStart: (index: number) => boolean,
): boolean => {
  if (joint - head > furthestJoint) return true;
  if (comma.test(lower(tree, joint - 1))) return false;
  const auxiliaries = new Set(auxiliariesOf(tree, head));
  for (let index = head + 1; index < joint; index += 1) {
    if (auxiliaries.has(index) || isStart(predicateOf(tree, index))) continue;
    if (hasTense(tree, index) && isPredicate(tree, index)) return true;
  }
  return false;
};

/** What a verb is the auxiliary of, or itself. */
const predicateOf = (tree: ClauseTree, verb: number): number =>
  helpers.has(relationOf(tree, verb)) ? (tree.heads[verb] ?? verb) : verb;

/** “was tired and wanted to go”, not “was hit and shot”, where the second may be a participle, too. */
const isFullVerb = (tree: ClauseTree, index: number): boolean =>
  /^VB[DZP]$/.test(tagOf(tree, index)) && dependants(tree, index, verbComplements).length > 0;

const hasFiniteHelper = (tree: ClauseTree, index: number): boolean =>
  auxiliariesOf(tree, index).some((one) => hasTense(tree, one));

/**
 * “bought and sold shares” says one thing of the shares; “won Ohio and lost Iowa” two, and so does “was safe
 * and had been tested”.
 */
const bothComplete = (tree: ClauseTree, head: number, index: number, joint: number): boolean =>
  (hasFiniteHelper(tree, head) && hasFiniteHelper(tree, index)) ||
  (dependants(tree, head, copulas).length > 0 && isFullVerb(tree, index)) ||
  (tree.children[head] ?? []).some(
    (child) => child > head && child < joint && !joints.has(relationOf(tree, child)),
  );

const conditionsOf = (tree: ClauseTree, head: number): readonly number[] =>
  dependants(tree, head, new Set(['advcl'])).filter(
    (clause) =>
      clause < head &&
      (tree.children[clause] ?? []).some(
        (child) => tree.words[child]?.relation === 'mark' && conditions.has(lower(tree, child)),
      ),
  );

/** What the second clause takes over from the first: subject, and auxiliaries where it has no tense. */
const sharedWords = (
  tree: ClauseTree,
  head: number,
  index: number,
  isFiniteConjunct: boolean,
): readonly number[] => {
  const subjects = subjectsOf(tree, head).filter((subject) => subject < index);
  const needed = [...subjects, ...conditionsOf(tree, head)].flatMap((one) => span(tree, one));
  if (isFiniteConjunct) return needed;
  const ownTo = (tree.children[index] ?? []).some((child) => lower(tree, child) === 'to');
  const helpers = [
    ...auxiliariesOf(tree, head),
    ...dependants(tree, head, negations),
    ...(tree.children[head] ?? []).filter((child) => lower(tree, child) === 'to' && !ownTo),
  ].filter((helper) => helper < head && !ownTo);
  return [...needed, ...helpers];
};

/** Whether a conjunct has tense, also where the tagger took a past tense for a participle. */
const conjunctHasTense = (tree: ClauseTree, head: number, index: number): boolean =>
  hasTense(tree, index) ||
  (tagOf(tree, index) === 'VBN' &&
    tagOf(tree, head) === 'VBD' &&
    auxiliariesOf(tree, head).length === 0);

/** A verb with tense within the shared subject: the parse has run two clauses into one. */
const isTensed = (tree: ClauseTree, word: number, head: number): boolean => {
  const tag = tagOf(tree, word);
  const isVerb = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
  const relation = relationOf(tree, predicateOf(tree, word));
  return isVerb && tree.heads[word] !== head && relation !== 'acl:relcl' && relation !== 'advcl';
};

const canShareTense = (tree: ClauseTree, head: number, index: number): boolean => {
  const form = tagOf(tree, index);
  if (form === 'VBG' || form === 'VBN') return auxiliariesOf(tree, head).length > 0;
  if (form !== 'VB') return false;
  return tagOf(tree, head) === 'VB' || auxiliariesOf(tree, head).length > 0;
};

/**
 * Whether a word joined to `head` makes a proposition of its own, and which words it shares: a clause
 * with its own subject; one that shares the subject, where both are complete.
 * @param inherited what stands for the subject of `head`, where it has none of its own
 * @param isIn the stretch of the sentence that is split; only its words are shared
 * @param isStart the predicates that are known to make a proposition of their own
 */
export const conjunctOf = (
  tree: ClauseTree,
  index: number,
  head: number,
  inherited: readonly number[],
  isIn: (index: number) => boolean,
  isStart: (index: number) => boolean,
): Conjunct | undefined => {
  if (relationOf(tree, index) !== 'conj' && !joinsTop(tree, index, head, isIn)) return undefined;
  if ((tree.children[head] ?? []).length > mostDependants) return undefined;
  if (!isPredicate(tree, index) || !isPredicate(tree, head)) return undefined;
  if (subjectsOf(tree, index).length > 0) {
    const isClause = hasTense(tree, index) && hasTense(tree, head);
    return isClause ? { shared: [] } : undefined;
  }
  const first = tree.left[index] ?? index;
  // “wait rather than leave” does not say that they leave
  const lead = [first - 2, first - 1, first, first + 1].filter((one) => one > head && one < index);
  if (lead.some((one) => lower(tree, one) === 'than')) return undefined;
  const joint = joinedBy(tree, head, first) ?? first;
  if (isAmbiguous(tree, head, joint, isStart) || disagree(tree, head, index)) return undefined;
  if (!bothComplete(tree, head, index, joint)) return undefined;
  const finite = conjunctHasTense(tree, head, index);
  if (!finite && !canShareTense(tree, head, index)) return undefined;
  const found = sharedWords(tree, head, index, finite).filter(isIn);
  const shared = subjectsOf(tree, head).length > 0 ? found : [...inherited, ...found];
  if (shared.some((word) => word < head && isTensed(tree, word, head))) return undefined;
  const lacksSubject = shared.length === 0 && (finite || subjectsOf(tree, head).length > 0);
  return lacksSubject || shared.length > longestShared ? undefined : { shared };
};
