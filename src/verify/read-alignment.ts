import { type Alignment, wordIs } from './align-words.ts';
import type { Candidate, Sought } from './compare-words.ts';
import { hiddenByBrackets, hiddenByEllipsis } from './hidden-meaning.ts';
import type { RawDifference } from './raw-difference.ts';
import { isTelling } from './telling-words.ts';
import { foldedAt, keyAt } from './word-table.ts';

/** How like a quotation is to words on record, and where they differ. */
export type Likeness = {
  readonly differences: readonly RawDifference[];
  /** The words of the record that it is compared with, by their place in the article. */
  readonly record: readonly number[];
  /** 1 − words that differ / words of the longer; words that differ in case count a quarter. */
  readonly similarity: number;
  /** How many words are the same, case aside; how many of them tell one text from another. */
  readonly same: number;
  readonly telling: number;
  /** The most words the same in a row, and how many of them are telling. */
  readonly longest: number;
  readonly longestTelling: number;
};

const mostReplaced = 8;
const caseCost = 0.25;

/** Reads off an alignment what differs. */
export const readAlignment = (
  sought: Sought,
  candidate: Candidate,
  stretch: Int32Array,
  alignment: Alignment,
): Likeness => {
  const differences = differencesOf(sought, candidate, stretch, alignment);
  const changed = countChanged(sought, candidate, differences);
  const dropped = differences.flatMap(({ kind, record }) => (kind === 'dropped' ? record : []));
  const placed = [...alignment.at].filter((at) => at >= 0).map((at) => stretch[at] as number);
  const record = [...new Set([...placed, ...dropped])].toSorted((one, other) => one - other);
  const similarity = 1 - changed / Math.max(sought.length, record.length, 1);
  return {
    differences,
    record,
    similarity: Math.max(0, similarity),
    ...commonWords(sought, alignment),
  };
};

/** How many words differ: of a change, as many as the longer side has. */
export const countChanged = (
  { pattern }: Sought,
  { scanned }: Candidate,
  differences: readonly RawDifference[],
): number => {
  const isCaseOnly = ({ record, quoted }: RawDifference): boolean =>
    record.length === quoted.length &&
    record.every((place, at) => {
      const ours = pattern.words.folded[quoted[at] as number];
      return ours === foldedAt(scanned.words, place);
    });
  return differences.reduce((count, difference) => {
    const words = Math.max(difference.record.length, difference.quoted.length, 1);
    return count + (isCaseOnly(difference) ? words * caseCost : words);
  }, 0);
};

const commonWords = (
  { pattern, length }: Sought,
  { at, like }: Alignment,
): Pick<Likeness, 'same' | 'telling' | 'longest' | 'longestTelling'> => {
  const found = { same: 0, telling: 0, longest: 0, longestTelling: 0 };
  let run = 0;
  let runTelling = 0;
  for (let word = 0; word < length; word += 1) {
    if (like[word] === wordIs.another) {
      [run, runTelling] = [0, 0];
      continue;
    }
    const follows = word > 0 && at[word] === (at[word - 1] as number) + 1;
    if (!follows) [run, runTelling] = [0, 0];
    const telling = isTelling(pattern.words.folded[word] ?? '') ? 1 : 0;
    run += 1;
    runTelling += telling;
    found.same += 1;
    found.telling += telling;
    if (run > found.longest) {
      found.longest = run;
      found.longestTelling = runTelling;
    }
  }
  return found;
};

type Step = { readonly word?: number; readonly at?: number };

const differencesOf = (
  sought: Sought,
  candidate: Candidate,
  stretch: Int32Array,
  alignment: Alignment,
): readonly RawDifference[] => {
  const found: RawDifference[] = [];
  let open: Step[] = [];
  const close = (): void => {
    if (open.length > 0) found.push(differenceOf(stretch, open));
    open = [];
  };
  let last: number | undefined;
  for (let word = 0; word < sought.length; word += 1) {
    const at = alignment.at[word] as number;
    if (at >= 0) {
      const skipped = last === undefined ? 0 : at - last - 1;
      const edits = sought.pattern.edits.filter(({ before }) => before === word);
      if (skipped > 0 && last !== undefined && edits.length > 0) {
        close();
        found.push(...leftOut(candidate, stretch, edits, last + 1, at));
      } else if (last !== undefined) {
        for (let next = last + 1; next < at; next += 1) open.push({ at: next });
      }
      last = at;
    }
    if (alignment.like[word] === wordIs.same) close();
    else open.push(at < 0 ? { word } : { word, at });
  }
  close();
  return [...found, ...unaskedQuestion(sought, candidate, stretch, alignment)];
};

const differenceOf = (stretch: Int32Array, steps: readonly Step[]): RawDifference => {
  const quoted = steps.flatMap(({ word }) => (word === undefined ? [] : [word]));
  const record = steps.flatMap(({ at }) => (at === undefined ? [] : [stretch[at] as number]));
  if (quoted.length === 0) return { kind: 'dropped', record, quoted };
  return { kind: record.length === 0 ? 'added' : 'changed', record, quoted };
};

/** What marked edits leave out costs nothing unless it hides meaning, or brackets stand for too much. */
const leftOut = (
  { scanned }: Candidate,
  stretch: Int32Array,
  edits: Sought['pattern']['edits'],
  from: number,
  to: number,
): readonly RawDifference[] => {
  const inside = edits.flatMap((edit) => edit.inside);
  const isEllipsis = edits.some(({ kind }) => kind === 'ellipsis');
  const record = [...stretch.subarray(from, to)];
  if (inside.length > 0) {
    const isTooMuch = !isEllipsis && record.length > mostReplaced;
    return isTooMuch
      ? [{ kind: 'dropped', record, quoted: [] }]
      : hiddenByBrackets(scanned, record, inside);
  }
  return hiddenByEllipsis(scanned, stretch, from, to);
};

/** A question that the quotation ends in a full stop. */
const unaskedQuestion = (
  { pattern, length }: Sought,
  { scanned }: Candidate,
  stretch: Int32Array,
  { at }: Alignment,
): readonly RawDifference[] => {
  const last = at[length - 1] ?? -1;
  const next = last < 0 ? undefined : stretch[last + 1];
  const tail = pattern.text.slice(pattern.words.ends[length - 1] ?? 0);
  if (next === undefined || keyAt(scanned.words, next) !== '?' || !/[.!]/.test(tail)) return [];
  if (pattern.edits.some(({ before }) => before === length)) return [];
  return [{ kind: 'changed', record: [next], quoted: [], mark: /[.!]/.exec(tail)?.[0] ?? '.' }];
};
