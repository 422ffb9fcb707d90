import { sayingVerbs } from '../attribution/saying-verbs.ts';
import type { Word } from '../syntax/sentence.ts';
import { finiteTags, helperRelations } from './word-classes.ts';

/*
 * What the mending of parses has in common: the words of a sentence with heads and relations that may be
 * changed, and what can be told of a word by its tag and its neighbours alone, whatever the parse says.
 */

/** A sentence whose parse is being mended. */
export type Mending = {
  readonly words: readonly Word[];
  /** The words in lower case, with straight apostrophes. */
  readonly lowered: readonly string[];
  readonly heads: number[];
  readonly relations: string[];
};

/** No clause is looked at over more words than these, so that mending stays linear. */
export const farthest = 60;

/** Verbs that take a clause without “that”: what follows may be its subject, “said the ferry, which …, will”. */
export const clauseTakers = sayingVerbs('takes-clause');

/** The tags of “who”, “which”, “whose”, “where”. */
export const relativeTag = /^W(?:DT|P|P\$|RB)$/;
/** The tags of verbs. */
export const clauseVerb = /^VB/;

export const isTensed = ({ words }: Mending, index: number): boolean =>
  finiteTags.has(words[index]?.tag ?? '');

/** Whether a comma stands here; after a number it may be one word with it: “2019,”. */
export const isComma = ({ words }: Mending, index: number): boolean =>
  words[index]?.text.endsWith(',') ?? false;

const longestHelp = 8;

/** The predicate that a verb with tense belongs to: what it is auxiliary or copula of, else itself. */
export const predicateOf = ({ heads, relations }: Mending, verb: number): number => {
  const head = heads[verb] ?? -1;
  const helps = helperRelations.has(relations[verb] ?? '');
  return helps && head > verb && head - verb <= longestHelp ? head : verb;
};

/** The first verb with tense from a word on, before `until`, save that of “who won”; −1 where there is none nearby. */
export const firstFinite = (mending: Mending, from: number, until: number): number => {
  const end = Math.min(until, from + farthest, mending.words.length);
  const isOfRelative = (index: number): boolean =>
    index > from && relativeTag.test(mending.words[index - 1]?.tag ?? '');
  for (let index = from; index < end; index += 1) {
    if (isTensed(mending, index) && !isOfRelative(index)) return index;
  }
  return -1;
};

/** The highest word that `index` hangs on without leaving the stretch from `from` to `to`, which holds it. */
export const topWithin = ({ heads }: Mending, index: number, from: number, to: number): number => {
  let top = index;
  for (let steps = 0; steps < farthest; steps += 1) {
    const head = heads[top] ?? -1;
    if (head < from || head > to) return top;
    top = head;
  }
  return top;
};

const strayed: Readonly<Record<string, string>> = {
  nsubj: 'nmod',
  nsubjpass: 'nmod',
  dobj: 'nmod',
  mark: 'case',
  cop: 'aux',
};

/**
 * Hangs the words of a stretch that hang on something outside it on its predicate instead. What was
 * subject, object or mark of something outside is not that of the predicate.
 */
export const gather = (
  { heads, relations }: Mending,
  from: number,
  to: number,
  predicate: number,
): void => {
  for (let index = from; index <= to; index += 1) {
    const head = heads[index] ?? -1;
    if (index === predicate || (head >= from && head <= to)) continue;
    heads[index] = predicate;
    relations[index] = strayed[relations[index] ?? ''] ?? relations[index] ?? 'dep';
  }
};

const clauseRelations: ReadonlySet<string> = new Set([
  'root',
  'ccomp',
  'xcomp',
  'csubj',
  'conj',
  'advcl',
  'parataxis',
  'acl',
  'acl:relcl',
]);

/** Hangs a word on another by a relation that clauses have; what cannot be one is a complement. */
export const hangClause = (
  { heads, relations }: Mending,
  index: number,
  head: number,
  relation: string,
): void => {
  heads[index] = head;
  relations[index] = clauseRelations.has(relation) ? relation : 'ccomp';
};
