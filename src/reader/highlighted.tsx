import type { Span } from '../records/span.ts';
import { indexCodePoints } from '../text/code-points.ts';

type HighlightedProps = {
  readonly spans: readonly Span[];
  /** What of them is marked: as spans of the same text, in its order. */
  readonly highlights: readonly Span[];
  readonly as?: 'mark' | 'ins' | 'del';
};

/** Words of an article, with some of them marked. Spans that stand apart are joined by an ellipsis. */
export const Highlighted = ({ spans, highlights, as: Mark = 'mark' }: HighlightedProps) => (
  <>
    {spans.map((span, index) => (
      <>
        {index > 0 && ' … '}
        {cut(span, highlights).map(({ text, isMarked }) => (isMarked ? <Mark>{text}</Mark> : text))}
      </>
    ))}
  </>
);

type Piece = { readonly text: string; readonly isMarked: boolean };

/** A span, cut where highlights begin and end. */
const cut = (span: Span, highlights: readonly Span[]): readonly Piece[] => {
  const text = indexCodePoints(span.text);
  const inside = highlights.filter(({ start, end }) => start >= span.start && end <= span.end);
  const pieces = inside.flatMap(({ start, end }, index) => [
    piece(
      text.slice((inside[index - 1]?.end ?? span.start) - span.start, start - span.start),
      false,
    ),
    piece(text.slice(start - span.start, end - span.start), true),
  ]);
  const rest = text.slice((inside.at(-1)?.end ?? span.start) - span.start, text.length);
  return [...pieces, piece(rest, false)].filter((one) => one.text !== '');
};

const piece = (text: string, isMarked: boolean): Piece => ({ text, isMarked });
