import type { Quote } from '../records/quote.ts';
import type { Span } from '../records/span.ts';
import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import { isClosingMark } from '../text/quotation-marks.ts';

/** A stretch of a text, and the quotes that end with it. */
type Piece = { readonly text: string; readonly quotes: readonly Quote[] };

/** Cuts a stretch of the source text behind its quotes; spans count code points. */
export type PieceCutter = (stretch: Pick<Span, 'start' | 'end'>) => readonly Piece[];

/** How many closing marks a quote may have behind it: its own, and that of one around it. */
const mostClosing = 2;

/** Prepares a text for notes behind its quotes: each stretch is cut behind the closing marks of its quotes. */
export const cutBehindQuotes = (sourceText: string, quotes: readonly Quote[]): PieceCutter => {
  const text = indexCodePoints(sourceText);
  const ends = quotes.map((quote) => ({ quote, at: endWithMarks(quote, text) }));
  return ({ start, end }) => {
    const within = ends
      .filter(({ quote }) => quote.start >= start && quote.end <= end)
      .map(({ quote, at }) => ({ quote, at: Math.min(at, end) }));
    const cuts = [...new Set(within.map(({ at }) => at))].toSorted((one, other) => one - other);
    const pieces = cuts.map((cut, index) => ({
      text: text.slice(cuts[index - 1] ?? start, cut),
      quotes: within.filter(({ at }) => at === cut).map(({ quote }) => quote),
    }));
    return [...pieces, { text: text.slice(cuts.at(-1) ?? start, end), quotes: [] }];
  };
};

/** Where a quote ends with its closing marks, and the full stop or comma that may stand before them. */
const endWithMarks = ({ end }: Quote, text: CodePointText): number => {
  const stop = /^[,.;:!?…]$/.test(text.slice(end, end + 1)) ? 1 : 0;
  let marks = 0;
  while (
    marks < mostClosing &&
    isClosingMark(text.slice(end + stop + marks, end + stop + marks + 1))
  ) {
    marks += 1;
  }
  return marks === 0 ? end : end + stop + marks;
};
