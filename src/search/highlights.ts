import type { Span } from '../records/span.ts';
import { indexCodePoints } from '../text/code-points.ts';
import type { Phrase } from './search.ts';
import { locateWords } from './search-words.ts';

/** Most places that are shown of one thing that was found. */
const mostHighlights = 20;

type PlacedWord = {
  readonly word: string;
  readonly span: number;
  readonly start: number;
  readonly end: number;
};

/**
 * Where phrases stand in what was found: the words that follow each other as one span, or one in each span
 * that they run over.
 * @param spans the words of what was found, one after the other
 */
export const highlightsIn = (
  spans: readonly Span[],
  phrases: readonly Phrase[],
): readonly Span[] => {
  if (phrases.length === 0) return [];
  const words = spans.flatMap(placeWords);
  const marked = markedWords(words, phrases);
  const found: Span[] = [];
  for (const [first, last] of runsOf(words, marked)) {
    const span = spans[first.span] as Span;
    found.push(sliceSpan(span, first.start, last.end));
    if (found.length === mostHighlights) break;
  }
  return found;
};

const placeWords = ({ text }: Span, span: number): PlacedWord[] =>
  locateWords(text).map(({ word, start, end }) => ({ word, span, start, end }));

/** For each word the phrase that it belongs to, told by where that begins; undefined where it is in none. */
const markedWords = (
  words: readonly PlacedWord[],
  phrases: readonly Phrase[],
): ReadonlyMap<number, number> => {
  const marked = new Map<number, number>();
  words.forEach(({ word }, at) => {
    const longest = phrases
      .filter(([first]) => first === word)
      .filter((phrase) => phrase.every((one, index) => words[at + index]?.word === one))
      .reduce((length, phrase) => Math.max(length, phrase.length), 0);
    for (let index = 0; index < longest; index += 1) {
      if (!marked.has(at + index)) marked.set(at + index, at);
    }
  });
  return marked;
};

/** The first and the last word of each run that belongs to one phrase and one span. */
const runsOf = (
  words: readonly PlacedWord[],
  marked: ReadonlyMap<number, number>,
): readonly (readonly [PlacedWord, PlacedWord])[] => {
  const runs: [PlacedWord, PlacedWord][] = [];
  let before: number | undefined;
  words.forEach((word, at) => {
    const phrase = marked.get(at);
    const run = runs.at(-1);
    if (phrase !== undefined) {
      if (run !== undefined && phrase === before && run[1].span === word.span) run[1] = word;
      else runs.push([word, word]);
    }
    before = phrase;
  });
  return runs;
};

const sliceSpan = (span: Span, from: number, to: number): Span => {
  const points = indexCodePoints(span.text);
  return {
    start: span.start + points.positionOf(from),
    end: span.start + points.positionOf(to),
    text: span.text.slice(from, to),
  };
};
