import type { Span } from '../records/span.ts';
import type { ScannedArticle } from './scan-article.ts';

/** The stretches of text from the first to the last of words that follow each other in one quote or outside all, in one part. */
export const spansOf = (scanned: ScannedArticle, record: readonly number[]): readonly Span[] => {
  const { words, quoteOf, parts, sourceText, codePoints } = scanned;
  const isCut = (word: number): boolean => parts.some(({ from }) => from === word);
  const runs: { first: number; last: number }[] = [];
  for (const word of record) {
    const run = runs.at(-1);
    const follows =
      run !== undefined &&
      word === run.last + 1 &&
      quoteOf[word] === quoteOf[run.last] &&
      !isCut(word);
    if (follows) run.last = word;
    else runs.push({ first: word, last: word });
  }
  return runs.map(({ first, last }) => {
    const [start, end] = [words.starts[first] as number, words.ends[last] as number];
    return {
      start: codePoints.positionOf(start),
      end: codePoints.positionOf(end),
      text: sourceText.slice(start, end),
    };
  });
};
