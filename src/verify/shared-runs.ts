import type { Candidate, Sought } from './compare-words.ts';
import { isTelling } from './telling-words.ts';

/** Words in a row that a quotation shares with an article, all within one quote or all outside quotes. */
export type SharedRun = {
  readonly candidate: Candidate;
  /** Which words of the quotation, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The place of the first among the article’s words. */
  readonly at: number;
  /** The place of the quote among the article’s; -1 outside quotes. */
  readonly quote: number;
};

/** The fewest words that make a run. */
const least = 3;
/** At how many places of the quotation the same three words are looked at. */
const mostPlaces = 8;
/** With more runs than these, the text repeats itself: the others say nothing new. */
const mostRuns = 2_000;

/** Where every three words in a row of a quotation stand in it. */
export type Triples = ReadonlyMap<number, readonly number[]>;

const keyOf = (size: number, one: number, two: number, three: number): number =>
  (one * size + two) * size + three;

export const triplesOf = ({ ids, different, length }: Sought): Triples => {
  const size = different + 1;
  const triples = new Map<number, number[]>();
  for (let at = 0; at + least <= length; at += 1) {
    const [one, two, three] = [ids.folded[at], ids.folded[at + 1], ids.folded[at + 2]];
    const key = keyOf(size, one ?? 0, two ?? 0, three ?? 0);
    const known = triples.get(key);
    if (known === undefined) triples.set(key, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  return triples;
};

/** The runs of at least three words that a quotation and an article share, as long as they go. */
export const sharedRuns = (
  sought: Sought,
  triples: Triples,
  candidate: Candidate,
): readonly SharedRun[] => {
  const ours = sought.ids.folded;
  const theirs = candidate.ids.folded;
  const size = sought.different + 1;
  const runs: SharedRun[] = [];
  for (let at = 0; at + least <= theirs.length && runs.length < mostRuns; at += 1) {
    const [one, two, three] = [theirs[at], theirs[at + 1], theirs[at + 2]];
    if (!one || !two || !three) continue;
    for (const from of triples.get(keyOf(size, one, two, three)) ?? []) {
      const isWithin = from > 0 && at > 0 && ours[from - 1] === theirs[at - 1];
      if (isWithin) continue;
      let length = least;
      while (from + length < ours.length && ours[from + length] === theirs[at + length]) {
        length += 1;
      }
      runs.push(...cutAtQuotes(candidate, from, at, length));
    }
  }
  return runs.filter(({ from, to }) => isTellingRun(sought, from, to));
};

const isTellingRun = ({ pattern }: Sought, from: number, to: number): boolean => {
  if (to - from < least) return false;
  for (let word = from; word < to; word += 1) {
    if (isTelling(pattern.words.folded[word] ?? '')) return true;
  }
  return false;
};

const cutAtQuotes = (
  candidate: Candidate,
  from: number,
  at: number,
  length: number,
): readonly SharedRun[] => {
  const { quoteOf } = candidate.scanned;
  const runs: SharedRun[] = [];
  let start = 0;
  for (let next = 1; next <= length; next += 1) {
    const quote = quoteOf[at + start] as number;
    if (next < length && quoteOf[at + next] === quote) continue;
    runs.push({ candidate, from: from + start, to: from + next, at: at + start, quote });
    start = next;
  }
  return runs;
};
