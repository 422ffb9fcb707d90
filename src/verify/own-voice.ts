import type { Claim } from '../records/claim.ts';
import { alignWords } from './align-words.ts';
import type { Candidate, Sought } from './compare-words.ts';
import { type Likeness, readAlignment } from './read-alignment.ts';
import type { SharedRun } from './shared-runs.ts';
import { isNegation, isTelling } from './telling-words.ts';
import { foldedAt } from './word-table.ts';

/** How many words around the longest shared run are compared beyond the quotation’s length. */
const slack = 8;
const slackForEllipsis = 80;

/** Compares a quotation with the words of the article around the run that they share. */
export const compareAround = (sought: Sought, run: SharedRun): Likeness => {
  const { candidate } = run;
  const hasEllipsis = sought.pattern.edits.some(({ kind }) => kind === 'ellipsis');
  const spare = slack + Math.ceil(sought.length / 4) + (hasEllipsis ? slackForEllipsis : 0);
  const first = Math.max(0, run.at - run.from - spare);
  const count = candidate.ids.exact.length;
  const end = Math.min(count, run.at + sought.length - run.from + spare);
  const stretch = Int32Array.from({ length: end - first }, (_, at) => first + at);
  return readAlignment(sought, candidate, stretch, alignWords(sought, candidate, stretch));
};

/** Whether most of the words are outside the article’s quotes. */
export const isOwnVoice = ({ scanned }: Candidate, record: readonly number[]): boolean => {
  const outside = record.filter((place) => scanned.quoteOf[place] === -1).length;
  return outside * 2 > record.length;
};

/** A claim that says in other words what a quotation does. */
export type Paraphrase = { readonly claim: Claim; readonly similarity: number };

/** The fewest telling words in common, and the least share of them. */
const leastCommon = 3;
const leastShare = 0.6;
/** A paraphrase is never as good as the words themselves. */
const discount = 0.9;

/** Finds the claim outside quotes that has the same telling words in nearly the same order. */
export const findParaphrase = (sought: Sought, candidate: Candidate): Paraphrase | undefined => {
  const ours = stemsOf(sought.pattern.words.folded);
  if (ours.length < leastCommon) return undefined;
  const polarity = polarityOf(sought.pattern.words.folded);
  const known = new Set(ours);
  let best: Paraphrase | undefined;
  for (const claim of candidate.scanned.article.claims) {
    if (claim.type === 'direct') continue;
    const words = wordsIn(candidate, claim);
    const theirs = stemsOf(words);
    if (theirs.filter((stem) => known.has(stem)).length < leastCommon) continue;
    if (polarityOf(words) !== polarity) continue;
    const common = commonInOrder(ours, theirs);
    const share = common / Math.max(ours.length, theirs.length);
    const similarity = share * discount;
    if (common < leastCommon || share < leastShare) continue;
    if (best === undefined || similarity > best.similarity) best = { claim, similarity };
  }
  return best;
};

const polarityOf = (words: readonly string[]): boolean => words.some(isNegation);

/** The article’s words that a claim is made of, in lower case. */
const wordsIn = ({ scanned }: Candidate, { contents }: Claim): readonly string[] =>
  contents.flatMap((content) =>
    placesIn(scanned, content).map((at) => foldedAt(scanned.words, at)),
  );

/** The places of the words within a span. */
export const placesIn = (
  { words, codePoints }: Candidate['scanned'],
  span: { readonly start: number; readonly end: number },
): readonly number[] => {
  const start = codePoints.utf16IndexOf(span.start);
  const end = codePoints.utf16IndexOf(span.end);
  const places: number[] = [];
  for (
    let at = firstFrom(words.starts.subarray(0, words.count), start);
    at < words.count;
    at += 1
  ) {
    if ((words.ends[at] as number) > end) break;
    places.push(at);
  }
  return places;
};

/** The first of ascending numbers that is no less, by halving. */
const firstFrom = (ascending: Int32Array, wanted: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

const ending = /(?:'s|ing|ed|es|s)$/;
const leastStem = 3;

/** The telling words without the endings of number and tense. */
const stemsOf = (words: readonly string[]): readonly string[] =>
  words.filter(isTelling).map((word) => {
    const stem = word.replace(ending, '');
    return stem.length < leastStem ? word : stem.replace(/e$/, '');
  });

/** How many words two lists have in common in the same order (longest common subsequence). */
const commonInOrder = (ours: readonly string[], theirs: readonly string[]): number => {
  let above = new Int32Array(theirs.length + 1);
  for (const our of ours) {
    const row = new Int32Array(theirs.length + 1);
    for (let at = 1; at <= theirs.length; at += 1) {
      row[at] =
        our === theirs[at - 1]
          ? (above[at - 1] as number) + 1
          : Math.max(above[at] as number, row[at - 1] as number);
    }
    above = row;
  }
  return above[theirs.length] as number;
};
