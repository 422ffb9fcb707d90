import { sameButFirstLetter } from './canonical-word.ts';
import type { Candidate, Sought } from './compare-words.ts';
import { hiddenByBrackets, hiddenByEllipsis, wordsBeside } from './hidden-meaning.ts';
import type { RawDifference } from './raw-difference.ts';
import type { Edit } from './read-quotation.ts';
import type { Chain, ScannedArticle } from './scan-article.ts';
import { isNegation, isTelling } from './telling-words.ts';
import { foldedAt, keyAt } from './word-table.ts';

/** Where the words of a quotation stand in a chain. */
export type VerbatimPlaces = {
  /** For each word of the quotation, its place among the article’s words. */
  readonly places: Int32Array;
  /** Meaning that its marked edits hide: not verbatim then. */
  readonly hidden: readonly RawDifference[];
};

/** The most words that brackets may stand for. */
const mostReplaced = 8;
/** With more marked edits than these, a quotation is not looked for as a whole. */
const mostEdits = 40;
/** The fewest words outside brackets that a quotation with edits inside must have. */
const leastWords = 3;
/** The most comparisons of words for one chain; what takes more is found by its likeness. */
const mostSteps = 200_000;

/**
 * Looks for a quotation’s words in a chain: as a contiguous run, where it marks no edits. Where the edits hide
 * meaning everywhere, says which.
 */
export const findVerbatim = (
  sought: Sought,
  candidate: Candidate,
  chain: Chain,
): VerbatimPlaces | undefined => {
  if (sought.pattern.edits.length > mostEdits || !isAnchored(sought)) return undefined;
  return (
    search({ sought, candidate, chain: chain.words, mayHide: false }) ??
    search({ sought, candidate, chain: chain.words, mayHide: true })
  );
};

/** Whether a quotation with edits inside has words enough left to be recognised by. */
const isAnchored = ({ pattern, length }: Sought): boolean => {
  const isPlain =
    [...pattern.editedWords.values()].every(({ before }) => before === '') &&
    pattern.edits.every(
      ({ before, kind }) => kind === 'ellipsis' && (before === 0 || before === length),
    );
  return isPlain || (length >= leastWords && pattern.words.folded.some(isTelling));
};

type Search = {
  readonly sought: Sought;
  readonly candidate: Candidate;
  readonly chain: Int32Array;
  readonly mayHide: boolean;
};

type Placed = { readonly starts: readonly number[]; readonly hidden: readonly RawDifference[] };

/** The edits that stand before one word, taken together. */
type Joint = {
  readonly isEllipsis: boolean;
  readonly inside: readonly string[];
};

/** By the word before which they stand. */
const jointsOf = (edits: readonly Edit[]): ReadonlyMap<number, Joint> => {
  const joints = new Map<number, Joint>();
  for (const { before, kind, inside } of edits) {
    const known = joints.get(before);
    joints.set(before, {
      isEllipsis: kind === 'ellipsis' || known?.isEllipsis === true,
      inside: [...(known?.inside ?? []), ...inside.filter((word) => word !== 'sic')],
    });
  }
  return joints;
};

const search = (task: Search): VerbatimPlaces | undefined => {
  const { sought, chain } = task;
  const { length, pattern } = sought;
  const joints = jointsOf(pattern.edits);
  const cuts = [0, ...[...joints.keys()].filter((at) => at > 0 && at < length)];
  const failed = new Set<number>();
  let steps = 0;

  const matchesRun = (from: number, to: number, at: number): boolean => {
    if (at + (to - from) > chain.length) return false;
    for (let word = from; word < to; word += 1) {
      steps += 1;
      if (!isSameWord(task, word, at + word - from, word === from && joints.has(word)))
        return false;
    }
    return true;
  };

  const place = (cut: number, after: number): Placed | undefined => {
    const from = cuts[cut];
    if (from === undefined) return endAt(task, joints.get(length), after);
    const key = cut * (chain.length + 1) + after;
    if (failed.has(key)) return undefined;
    const to = cuts[cut + 1] ?? length;
    const joint = joints.get(from);
    const isFree = cut === 0 || joint?.isEllipsis === true;
    const last = isFree ? chain.length : Math.min(chain.length, after + mostReplaced);
    for (let at = after; at <= last && steps < mostSteps; at += 1) {
      if (!matchesRun(from, to, at)) continue;
      const hidden = hiddenAt(task, joint, cut === 0, after, at);
      if (hidden.length > 0 && !task.mayHide) continue;
      const rest = place(cut + 1, at + (to - from));
      if (rest === undefined) continue;
      return { starts: [at, ...rest.starts], hidden: [...hidden, ...rest.hidden] };
    }
    failed.add(key);
    return undefined;
  };

  const placed = place(0, 0);
  if (placed === undefined) return undefined;
  const places = new Int32Array(length);
  for (const [cut, from] of cuts.entries()) {
    const to = cuts[cut + 1] ?? length;
    for (let word = from; word < to; word += 1) {
      places[word] = chain[(placed.starts[cut] as number) + word - from] as number;
    }
  }
  if (!hasSameLetters(task, places)) return undefined;
  const hidden = [...placed.hidden, ...editedMeaning(task, places)];
  if (hidden.length > 0 && !task.mayHide) return undefined;
  return { places, hidden };
};

const hiddenAt = (
  { candidate: { scanned }, chain }: Search,
  joint: Joint | undefined,
  isFirst: boolean,
  after: number,
  at: number,
): readonly RawDifference[] => {
  if (joint === undefined) return [];
  const { isEllipsis, inside } = joint;
  if (isFirst) {
    return inside.length === 0
      ? []
      : hiddenByBrackets(scanned, wordsBeside(scanned, chain, at, 'before', inside), inside);
  }
  if (inside.length > 0) return hiddenByBrackets(scanned, [...chain.subarray(after, at)], inside);
  return isEllipsis || at > after ? hiddenByEllipsis(scanned, chain, after, at) : [];
};

const stops = /[.!]/;
const asks = /[?？؟‽]/;

/** The end of a quotation: what brackets there stand for; and a question that must not end in a full stop. */
const endAt = (
  { sought: { pattern, length }, candidate: { scanned }, chain }: Search,
  joint: Joint | undefined,
  after: number,
): Placed | undefined => {
  const tail = pattern.text.slice(pattern.words.ends[length - 1] ?? 0);
  const next = chain[after];
  const wasQuestion = next !== undefined && keyAt(scanned.words, next) === '?';
  if (joint === undefined && wasQuestion && stops.test(tail) && !asks.test(tail)) return undefined;
  const inside = joint?.inside ?? [];
  const hidden =
    inside.length === 0
      ? []
      : hiddenByBrackets(scanned, wordsBeside(scanned, chain, after, 'after', inside), inside);
  return { starts: [], hidden };
};

/** Whether a word of the quotation is that of the chain; its first letter’s case is free where a statement may begin anew. */
const isSameWord = (
  { sought: { ids, pattern }, candidate, chain }: Search,
  word: number,
  at: number,
  isAfterEdit: boolean,
): boolean => {
  const there = chain[at] as number;
  if (ids.exact[word] === candidate.ids.exact[there]) return true;
  const edited = pattern.editedWords.get(word);
  if (edited !== undefined) {
    return isEdited(
      edited,
      pattern.words.folded[word] ?? '',
      foldedAt(candidate.scanned.words, there),
    );
  }
  if (ids.folded[word] !== candidate.ids.folded[there]) return false;
  const isFree = word === 0 || isAfterEdit || startsQuote(candidate.scanned, chain, at);
  return (
    isFree &&
    sameButFirstLetter(pattern.words.keys[word] ?? '', keyAt(candidate.scanned.words, there))
  );
};

/** Whether the words are the same letter by letter, not by their numbers only. */
const hasSameLetters = ({ sought: { pattern }, candidate }: Search, places: Int32Array): boolean =>
  pattern.words.keys.every(
    (key, word) =>
      pattern.editedWords.has(word) ||
      sameButFirstLetter(key, keyAt(candidate.scanned.words, places[word] as number)),
  );

export const startsQuote = ({ quoteOf }: ScannedArticle, chain: Int32Array, at: number): boolean =>
  at > 0 && quoteOf[chain[at] as number] !== quoteOf[chain[at - 1] as number];

/** The fewest letters before brackets by which a word is known: “compan[ies]”. */
const leastStem = 3;

const isEdited = (
  { before, after }: { readonly before: string; readonly after: string },
  edited: string,
  original: string,
): boolean =>
  edited === original ||
  (before.length >= leastStem && original.startsWith(before) && original.endsWith(after));

const lacks = /less$/;

/** Letters in brackets must not deny, or stop denying: “could[]” for “couldn’t”, “help[less]” for “helpful”. */
const editedMeaning = (
  { sought: { pattern }, candidate }: Search,
  places: Int32Array,
): readonly RawDifference[] =>
  [...pattern.editedWords.keys()].flatMap((word) => {
    const there = places[word] as number;
    const edited = pattern.words.folded[word] ?? '';
    const original = foldedAt(candidate.scanned.words, there);
    const isSame =
      isNegation(edited) === isNegation(original) && lacks.test(edited) === lacks.test(original);
    return isSame ? [] : [{ kind: 'changed' as const, record: [there], quoted: [word] }];
  });
