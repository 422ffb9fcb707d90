import {
  type ClauseTree,
  hasTense,
  isPredicate,
  isVerb,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import { type Conjunct, conjunctOf } from './coordination.ts';
import { antecedentOf, assertingRelative } from './relative-clauses.ts';

/** What made a stretch of a sentence a proposition of its own. */
export type PropositionKind =
  | 'whole' // the clause everything else hangs on
  | 'coordinate' // joined to another by “and”, “but” or a comma
  | 'relative' // a relative clause that asserts something
  | 'beside' // set beside another: by a semicolon, “while”, “although”
  | 'reason' // the reason given for another: “because”
  | 'circumstance'; // “with elections coming in November”

/** One proposition of a sentence; word indices in text order. */
export type Proposition = {
  readonly predicate: number;
  readonly kind: PropositionKind;
  /** All its words, those it shares with another proposition included; marks at the edges as they stand. */
  readonly words: readonly number[];
  /** Those of its words that belong to another proposition too. */
  readonly shared: readonly number[];
};

type Start = { readonly kind: PropositionKind; readonly shared: readonly number[] };

/** “While he won, she lost” tells two things; “when”, “after” and “if” only say of one when or whether. */
const contrastMarks: ReadonlySet<string> = new Set(['while', 'whereas', 'although', 'though']);
const reasonMarks: ReadonlySet<string> = new Set(['because']);

const markOf = (tree: ClauseTree, index: number): number | undefined =>
  (tree.children[index] ?? []).find((child) => tree.words[child]?.relation === 'mark');

const relativePronoun = /^(?:WDT|WP|WP\$|WRB)$/;

const standsAlone = (tree: ClauseTree, index: number): boolean => {
  const subjects = subjectsOf(tree, index);
  return (
    isPredicate(tree, index) &&
    hasTense(tree, index) &&
    subjects.length > 0 &&
    !subjects.some((subject) => relativePronoun.test(tagOf(tree, subject)))
  );
};

const apart = /^(?:conj|ccomp|dep|advcl)$/;

/** “Security comes first: only four states meet the bar”, whatever the parse makes of it. */
const followsColon = (tree: ClauseTree, index: number): boolean => {
  const first = tree.left[index] ?? index;
  const mark = lower(tree, first - 1);
  return (
    (mark === ':' || mark === ';') &&
    first > (tree.heads[index] ?? -1) &&
    apart.test(relationOf(tree, index))
  );
};

const besideOf = (tree: ClauseTree, index: number): Start | undefined => {
  const relation = relationOf(tree, index);
  if (!standsAlone(tree, index)) return undefined;
  if (relation === 'parataxis' || followsColon(tree, index)) return { kind: 'beside', shared: [] };
  if (relation !== 'advcl') return undefined;
  const mark = markOf(tree, index);
  const isContrast = mark !== undefined && contrastMarks.has(lower(tree, mark));
  // “while the case is pending” says when; so does “while” with no comma before it
  const isTime = tagOf(tree, index) === 'VBG' || !isSetOff(tree, index);
  const tellsTime = mark !== undefined && lower(tree, mark) === 'while' && isTime;
  return isContrast && !tellsTime ? { kind: 'beside', shared: [] } : undefined;
};

/** “with vital elections coming in November”: a noun after “with” and the participle that tells of it. */
const circumstanceOf = (tree: ClauseTree, index: number): Start | undefined => {
  if (relationOf(tree, index) !== 'nmod') return undefined;
  const first = tree.left[index] ?? index;
  if (lower(tree, first) !== 'with' || !isSetOff(tree, index)) return undefined;
  const tells = (tree.children[index] ?? []).some(
    (child) =>
      relationOf(tree, child) === 'acl' &&
      tagOf(tree, child) === 'VBG' &&
      tree.left[child] === index + 1,
  );
  return tells ? { kind: 'circumstance', shared: [] } : undefined;
};

const isSetOff = (tree: ClauseTree, index: number): boolean => {
  const before = (tree.left[index] ?? index) - 1;
  const after = (tree.right[index] ?? index) + 1;
  return before < 0 || lower(tree, before) === ',' || lower(tree, after) === ',';
};

const fromConjunct = (conjunct: Conjunct | undefined): Start | undefined =>
  conjunct && { kind: 'coordinate', shared: conjunct.shared };

const actors: ReadonlySet<string> = new Set(['nsubj', 'dobj', 'iobj']);

/**
 * Splits a stretch of a sentence into the propositions it makes, by the dependency parse: clauses
 * joined by “and” or “but”, clauses set beside each other, relative clauses that assert something
 * (Universal Dependencies 1: conj, parataxis, advcl, acl:relcl). A subject, auxiliary or antecedent
 * that two of them share is among the words of both. Takes time linear in the words of the sentence.
 * @param isIn which words of the sentence belong to the stretch
 * @returns the propositions in text order of their own words; none for an empty stretch
 */
export const propositionsOf = (
  tree: ClauseTree,
  isIn: (index: number) => boolean,
): readonly Proposition[] => {
  const inside = tree.order.filter(isIn);
  const isTop = (index: number): boolean => !isIn(tree.heads[index] ?? -1);
  const tops = inside.filter(isTop).toSorted((a, b) => a - b);
  const main = tops.find((top) => isPredicate(tree, top)) ?? tops[0];
  if (main === undefined) return [];

  const starts = new Map<number, Start>([[main, { kind: 'whole', shared: [] }]]);
  const owners = new Int32Array(tree.words.length).fill(-1);
  // “told [them to stop and go]”: who shall do it stands before the verb, as the object of the cue
  const leading = tops.filter((top) => top < main && actors.has(relationOf(tree, top)));
  const inheritedBy = (head: number, { shared }: Start): readonly number[] =>
    head === main ? leading : shared;
  const isStart = (index: number): boolean => starts.has(index);
  const startAt = (index: number): Start | undefined => {
    if (isTop(index)) {
      if (index < main) return undefined;
      return fromConjunct(conjunctOf(tree, index, main, leading, isIn, isStart));
    }
    if (assertingRelative(tree, index)) return { kind: 'relative', shared: [] };
    const head = tree.heads[index] ?? -1;
    const above = starts.get(head);
    if (above === undefined) return undefined;
    return (
      fromConjunct(conjunctOf(tree, index, head, inheritedBy(head, above), isIn, isStart)) ??
      besideOf(tree, index) ??
      circumstanceOf(tree, index)
    );
  };
  for (const index of inside) {
    const start = index === main ? undefined : startAt(index);
    if (start) starts.set(index, start);
    const above = isTop(index) ? main : (owners[tree.heads[index] ?? main] ?? main);
    owners[index] = starts.has(index) ? index : above;
  }

  const own = new Map<number, number[]>();
  for (const [index, owner] of owners.entries()) {
    if (owner < 0) continue;
    const words = own.get(owner);
    if (words) words.push(index);
    else own.set(owner, [index]);
  }
  const split = [...starts].map(([predicate, start]): Proposition => {
    const shared = sharedBy(tree, predicate, start, starts, owners);
    const words = withoutJoint(tree, start.kind, shared, own.get(predicate) ?? []);
    const all = [...shared, ...words].toSorted((a, b) => a - b);
    return { predicate, kind: start.kind, shared, words: all };
  });
  const first = ({ words, shared }: Proposition) =>
    words.find((word) => !shared.includes(word)) ?? 0;
  return [...split, ...split.flatMap((proposition) => reasonsOf(tree, proposition))].toSorted(
    (one, other) => first(one) - first(other),
  );
};

/** What a proposition shares, now that every word has its owner: without clauses that are split off. */
const sharedBy = (
  tree: ClauseTree,
  predicate: number,
  { kind, shared }: Start,
  starts: ReadonlyMap<number, Start>,
  owners: Int32Array,
): readonly number[] => {
  if (kind === 'coordinate') {
    return shared.filter((word) => starts.get(owners[word] ?? -1)?.kind !== 'relative');
  }
  if (kind !== 'relative' || assertingRelative(tree, predicate) === 'alone') return [];
  const owner = owners[tree.heads[predicate] ?? -1];
  return antecedentOf(tree, predicate, (word) => owners[word] === owner);
};

const leadingJoints: ReadonlySet<string> = new Set([...contrastMarks, 'with', 'where']);

/** Without the “while”, “with” or “where” that only joins the proposition to the words before. */
const withoutJoint = (
  tree: ClauseTree,
  kind: PropositionKind,
  shared: readonly number[],
  words: readonly number[],
): readonly number[] => {
  if (kind === 'whole' || kind === 'coordinate' || shared.length > 0) return words;
  const joint = words.findIndex((word) => relationOf(tree, word) !== 'punct');
  const isJoint = joint >= 0 && leadingJoints.has(lower(tree, words[joint] ?? 0));
  return isJoint ? words.slice(joint + 1) : words;
};

/** “… because Y”: that Y is told too, besides being the reason. */
const reasonsOf = (tree: ClauseTree, { predicate, words }: Proposition): readonly Proposition[] =>
  (tree.children[predicate] ?? []).flatMap((child) => {
    if (relationOf(tree, child) !== 'advcl' || !standsAlone(tree, child)) return [];
    const mark = markOf(tree, child);
    if (mark === undefined || !reasonMarks.has(lower(tree, mark))) return [];
    const [from, to] = [tree.left[child] ?? child, tree.right[child] ?? child];
    const own = words.filter((word) => word > mark && word >= from && word <= to);
    return own.includes(child)
      ? [{ predicate: child, kind: 'reason' as const, words: own, shared: [] }]
      : [];
  });

/** Whether a proposition states something: its predicate has tense, of its own or shared, or a subject. */
export const statesSomething = (
  tree: ClauseTree,
  { predicate, kind, shared, words }: Proposition,
): boolean => {
  if (words.length < 2 || !isPredicate(tree, predicate)) return false;
  if (kind === 'coordinate' && shared.length > 0) return true;
  const hasSubject = isVerb(tree, predicate) && subjectsOf(tree, predicate).length > 0;
  return hasSubject || hasTense(tree, predicate);
};
