import type { Extent } from '../text/extent.ts';
import { type ClauseTree, isVerb, lower, relationOf, tagOf } from './clause-tree.ts';

/** Words that only join a sentence to the one before, where a comma sets them off. */
const connectives: ReadonlySet<string> = new Set(
  'however instead meanwhile now still moreover furthermore also besides nevertheless nonetheless therefore thus then so yet finally additionally similarly likewise indeed again first second third next later earlier separately'.split(
    ' ',
  ),
);

const connectiveTurns: readonly (readonly string[])[] = [
  ['in', 'addition'],
  ['for', 'example'],
  ['for', 'instance'],
  ['of', 'course'],
  ['in', 'fact'],
  ['after', 'all'],
  ['in', 'other', 'words'],
  ['on', 'the', 'other', 'hand'],
  ['at', 'the', 'same', 'time'],
];

const joiningMarks = /^(?:[,;:–—-]+|\.{2,}|…)$/;
/** Conjunctions that negate stay. */
const keptConjunctions: ReadonlySet<string> = new Set(['nor', 'neither', 'not']);
/** At the end of a clause these only lead to the next. */
const trailingJoints: ReadonlySet<string> = new Set([
  'yet',
  'so',
  'and',
  'but',
  'or',
  'while',
  'plus',
]);
const openBracket = /^(?:[([{]|-LRB-)$/i;
const closeBracket = /^(?:[)\]}]|-RRB-)$/i;
const quotationMark = /^(?:["“”„«»‘’']|``|'')$/;

/** Lists of neighbouring indices: [1, 2, 5] → [1, 2], [5]. */
export const runsOf = (words: readonly number[]): readonly (readonly number[])[] =>
  words.reduce<number[][]>((runs, word) => {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === word - 1) last.push(word);
    else runs.push([word]);
    return runs;
  }, []);

const afterConnective = (tree: ClauseTree, run: readonly number[]): readonly number[] => {
  const at = run[0] ?? 0;
  const turn = connectiveTurns.find((words) =>
    words.every((word, offset) => lower(tree, at + offset) === word),
  );
  const length = turn?.length ?? (connectives.has(lower(tree, at)) ? 1 : 0);
  const isSetOff = length > 0 && run.length > length + 1 && lower(tree, at + length) === ',';
  return isSetOff ? run.slice(length + 1) : run;
};

const isJoint = (tree: ClauseTree, word: number): boolean =>
  joiningMarks.test(tree.words[word]?.text ?? '') ||
  (relationOf(tree, word) === 'cc' && !keptConjunctions.has(lower(tree, word)));

/** “Oxted … and Marnby are twins”: the conjunction joins two nouns, between which a clause was taken out. */
const joinsNouns = (tree: ClauseTree, word: number): boolean => {
  const head = tree.heads[word] ?? -1;
  const isFar = head >= 0 && head < word - 1;
  return relationOf(tree, word) === 'cc' && isFar && /^(?:NN|PRP)/.test(tagOf(tree, head));
};

const isMark = (tree: ClauseTree, word: number): boolean =>
  quotationMark.test(tree.words[word]?.text ?? '');

const hasLetter = /[\p{L}\p{N}]/u;

/** A run without what joins it to the words around: commas, dashes, “and”, half a bracket, the full stop. */
const trimmed = (
  tree: ClauseTree,
  run: readonly number[],
  keepsStop: boolean,
  keepsConjunction: boolean,
): readonly number[] => {
  const text = (word: number): string => tree.words[word]?.text ?? '';
  const opensInRun = run.some((word) => openBracket.test(text(word)));
  const closesInRun = run.some((word) => closeBracket.test(text(word)));
  const isStray = (word: number): boolean =>
    isJoint(tree, word) ||
    (openBracket.test(text(word)) && !closesInRun) ||
    (closeBracket.test(text(word)) && !opensInRun);
  const isLeading = (word: number): boolean =>
    keepsConjunction && relationOf(tree, word) === 'cc'
      ? false
      : isStray(word) || text(word) === '.';
  let from = 0;
  let to = run.length;
  while (from < to && isLeading(run[from] ?? 0)) from += 1;
  // “But we lost”: the conjunction goes, and with it the mark before it
  const behindMark = run.findIndex((word) => !isMark(tree, word));
  if (from === 0 && behindMark > 0 && isLeading(run[behindMark] ?? 0)) {
    from = behindMark;
    while (from < to && isLeading(run[from] ?? 0)) from += 1;
  }
  const isStop = (word: number): boolean => !keepsStop && text(word) === '.';
  const isTrailing = (word: number): boolean =>
    isStray(word) || isStop(word) || trailingJoints.has(lower(tree, word));
  while (to > from && isTrailing(run[to - 1] ?? 0)) to -= 1;
  return run.slice(from, to);
};

export type TidyOptions = {
  /** Whether the final full stop stays: that of a quoted sentence. */
  readonly keepsStop: boolean;
  /** Whether “But”, “However,” at the start go. */
  readonly dropsConnective: boolean;
};

/**
 * The words of a proposition as they read by themselves: lists of neighbouring words without the commas,
 * dashes, conjunctions and connectives (“However,”) that join them to what was taken away.
 */
export const tidyWords = (
  tree: ClauseTree,
  words: readonly number[],
  { keepsStop, dropsConnective }: TidyOptions,
): readonly (readonly number[])[] => {
  const isFragment = !words.some((word) => isVerb(tree, word));
  const runs = runsOf(words).flatMap((run, index) => {
    const joint = run.find((word) => !joiningMarks.test(tree.words[word]?.text ?? ''));
    const keeps = index === 0 ? isFragment : joint !== undefined && joinsNouns(tree, joint);
    const own = trimmed(tree, run, keepsStop, keeps);
    const rest = index === 0 && dropsConnective ? afterConnective(tree, own) : own;
    const says = rest.some(
      (word) => !isMark(tree, word) && hasLetter.test(tree.words[word]?.text ?? ''),
    );
    return says ? [rest] : [];
  });
  const [first, ...others] = runs;
  const isBare = first?.length === 1 && connectives.has(lower(tree, first[0] ?? 0));
  return dropsConnective && isBare && others.length > 0 ? others : runs;
};

/** The stretch of text from the first to the last word of a run (UTF-16). */
export const extentOf = (tree: ClauseTree, run: readonly number[]): Extent => ({
  start: tree.words[run[0] ?? 0]?.start ?? 0,
  end: tree.words[run.at(-1) ?? 0]?.end ?? 0,
});
