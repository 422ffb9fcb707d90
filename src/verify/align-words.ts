import { sameButFirstLetter } from './canonical-word.ts';
import type { Candidate, Sought } from './compare-words.ts';
import { startsQuote } from './find-verbatim.ts';
import { keyAt } from './word-table.ts';

/** What each word of a quotation is, beside a stretch of the record. */
export type Alignment = {
  /** For each word of the quotation, its place in the stretch; -1 where it is added. */
  readonly at: Int32Array;
  /** How like the word there is: `wordIs`. */
  readonly like: Uint8Array;
};

export const wordIs = { another: 0, same: 1, sameButCase: 2 } as const;

/** Costs in eighths of a word. To leave words out is more usual than to invent some. */
const addition = 8;
const omission = 5;
const change = 9;
const caseOnly = 2;
const none = 0;

const likeByCost: ReadonlyMap<number, number> = new Map([
  [none, wordIs.same],
  [caseOnly, wordIs.sameButCase],
]);

const fromBoth = 1;
const fromQuotation = 2;
const fromRecord = 3;

/**
 * Aligns a quotation with a stretch of words by the least change (weighted edit distance of words: Wagner and
 * Fischer, 1974). What the stretch has before, behind, and at marked edits costs nothing; words that differ in
 * case cost a quarter. Takes time and memory of the product of both lengths.
 * @param stretch places among the article’s words
 */
export const alignWords = (
  sought: Sought,
  candidate: Candidate,
  stretch: Int32Array,
): Alignment => {
  const rows = sought.length;
  const columns = stretch.length;
  const width = columns + 1;
  const isFree = freeRows(sought);
  const steps = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width);
  let current = new Int32Array(width);
  steps.fill(fromRecord, 0, width);
  const costOf = substitutionCosts(sought, candidate, stretch);
  for (let row = 1; row <= rows; row += 1) {
    const dropped = isFree[row] === 1 ? none : omission;
    current[0] = (above[0] as number) + addition;
    steps[row * width] = fromQuotation;
    for (let column = 1; column <= columns; column += 1) {
      const both = (above[column - 1] as number) + costOf(row - 1, column - 1);
      const added = (above[column] as number) + addition;
      const left = (current[column - 1] as number) + dropped;
      const best = Math.min(both, added, left);
      current[column] = best;
      steps[row * width + column] =
        best === both ? fromBoth : best === left ? fromRecord : fromQuotation;
    }
    [above, current] = [current, above];
  }
  return traceBack(steps, sought, candidate, stretch);
};

/** After how many words of the quotation the record may have others: at its ends and its marked edits. */
const freeRows = ({ pattern, length }: Sought): Uint8Array => {
  const isFree = new Uint8Array(length + 1);
  isFree[0] = 1;
  isFree[length] = 1;
  for (const { before } of pattern.edits) isFree[before] = 1;
  return isFree;
};

const substitutionCosts = (
  { ids, pattern }: Sought,
  candidate: Candidate,
  stretch: Int32Array,
): ((word: number, at: number) => number) => {
  const exact = stretch.map((place) => candidate.ids.exact[place] as number);
  const folded = stretch.map((place) => candidate.ids.folded[place] as number);
  const edited = new Set(pattern.edits.map(({ before }) => before));
  return (word, at) => {
    if (ids.exact[word] === exact[at]) return none;
    if (ids.folded[word] !== folded[at]) return change;
    const mayDiffer = word === 0 || edited.has(word) || startsQuote(candidate.scanned, stretch, at);
    const isSame =
      mayDiffer &&
      sameButFirstLetter(
        pattern.words.keys[word] ?? '',
        keyAt(candidate.scanned.words, stretch[at] as number),
      );
    return isSame ? none : caseOnly;
  };
};

const traceBack = (
  steps: Uint8Array,
  sought: Sought,
  candidate: Candidate,
  stretch: Int32Array,
): Alignment => {
  const width = stretch.length + 1;
  const at = new Int32Array(sought.length).fill(-1);
  const like = new Uint8Array(sought.length);
  const costOf = substitutionCosts(sought, candidate, stretch);
  let row = sought.length;
  let column = stretch.length;
  while (row > 0) {
    const step = column === 0 ? fromQuotation : steps[row * width + column];
    if (step === fromRecord) column -= 1;
    else if (step === fromQuotation) row -= 1;
    else {
      row -= 1;
      column -= 1;
      at[row] = column;
      like[row] = likeByCost.get(costOf(row, column)) ?? wordIs.another;
    }
  }
  return { at, like };
};
