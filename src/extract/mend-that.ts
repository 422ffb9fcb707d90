import {
  clauseVerb,
  farthest,
  firstFinite,
  hangClause,
  isComma,
  isTensed,
  type Mending,
  predicateOf,
  topWithin,
} from './mend-words.ts';
import { conjunctions } from './word-classes.ts';

const subordinators: ReadonlySet<string> = new Set(
  'if unless when whenever while whereas although though because once after before until since'.split(
    ' ',
  ),
);

/** The first comma from a word on, or −1. */
const commaAfter = (mending: Mending, from: number): number => {
  const end = Math.min(mending.words.length, from + farthest);
  for (let index = from; index < end; index += 1) if (isComma(mending, index)) return index;
  return -1;
};

/** “said that if it rained, the game would be off”: “that” leads to the game. */
export const mendThatIf = (mending: Mending): void => {
  const { words, lowered, heads, relations } = mending;
  for (let that = 1; that < words.length - 4; that += 1) {
    if (lowered[that] !== 'that' || !subordinators.has(lowered[that + 1] ?? '')) continue;
    const comma = commaAfter(mending, that + 2);
    const condition = comma < 0 ? -1 : firstFinite(mending, that + 2, comma);
    const verb = condition < 0 ? -1 : firstFinite(mending, comma + 1, words.length);
    if (verb < 0) continue;
    const predicate = findPredicate(mending, verb, comma);
    const under = findPredicate(mending, condition, that, comma);
    const cue = (heads[that] ?? -1) >= 0 && (heads[that] ?? 0) < that ? heads[that] : that - 1;
    if (cue === undefined || !clauseVerb.test(words[cue]?.tag ?? '')) continue;
    if (topWithin(mending, cue, 0, words.length) > that) hangClause(mending, cue, -1, 'root');
    const end = Math.min(words.length, verb + farthest);
    for (let index = that + 1; index < end; index += 1) {
      if (index === predicate || index === under) continue;
      const head = heads[index] ?? -1;
      const isFirst = index <= comma;
      if (isFirst && (head <= that || head > comma)) heads[index] = under;
      if (!isFirst && head >= that && head <= comma) heads[index] = predicate;
    }
    hangClause(mending, predicate, cue, 'ccomp');
    heads[that] = predicate;
    relations[that] = 'mark';
    heads[under] = predicate;
    relations[under] = 'advcl';
    mendMark(mending, that + 1, under);
    that = comma;
  }
};

const mendMark = ({ heads, relations, words }: Mending, mark: number, predicate: number): void => {
  if (words[mark]?.tag !== 'IN') return;
  heads[mark] = predicate;
  relations[mark] = 'mark';
};

/** The predicate of a verb with tense, or the verb itself where the parse leads out of the stretch. */
const findPredicate = (
  mending: Mending,
  verb: number,
  after: number,
  until = mending.words.length,
): number => {
  const predicate = predicateOf(mending, verb);
  return predicate > after && predicate < until ? predicate : verb;
};

/** “that X and that Y”, “X but that Y”: two clauses joined, whatever the parse hangs the second on. */
export const mendAndThat = (mending: Mending): void => {
  const { words, lowered, heads, relations } = mending;
  let mark = -1;
  let first = -1;
  for (let that = 1; that < words.length - 2; that += 1) {
    const isMark = lowered[that] === 'that' && words[that]?.tag === 'IN';
    if (!isMark || isTensed(mending, that + 1)) continue;
    // “found here and that place is watched”: which place
    if (mark < 0 && words[that + 1]?.tag === 'NN' && words[that - 1]?.tag === 'CC') continue;
    const isJoined =
      conjunctions.has(lowered[that - 1] ?? '') ||
      (words[that - 1]?.text === ',' && (mark >= 0 || complementBefore(mending, that) >= 0));
    const verb = firstFinite(mending, that + 1, words.length);
    if (verb < 0) return;
    if (!isJoined) {
      mark = that;
      first = findPredicate(mending, verb, that);
      continue;
    }
    const head = first >= 0 ? first : complementBefore(mending, that);
    const predicate = findPredicate(mending, verb, that);
    if (head < 0 || head >= that || predicate === head) continue;
    // the first clause may hang on the second
    const top = topWithin(mending, head, head, words.length);
    const isReversed = topWithin(mending, head, 0, words.length) === predicate || top > that;
    if (isReversed) hangClause(mending, head, heads[predicate] ?? -1, relations[predicate] ?? '');
    heads[predicate] = head;
    relations[predicate] = 'conj';
    heads[that] = predicate;
    relations[that] = 'mark';
    heads[that - 1] = head;
    for (let index = that + 1; index < Math.max(verb, predicate); index += 1) {
      if (index !== predicate && (heads[index] ?? -1) < that) heads[index] = predicate;
    }
    if (mark < 0) mark = that;
    first = head;
  }
};

/** The predicate of the reported clause that a word stands behind. */
const complementBefore = ({ heads, relations }: Mending, index: number): number => {
  let at = index - 2;
  for (let steps = 0; steps < farthest && at >= 0; steps += 1) {
    if (relations[at] === 'ccomp' && at < index) return at;
    at = heads[at] ?? -1;
  }
  return -1;
};
