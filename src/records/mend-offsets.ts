import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import type { ArticleRecord } from './article.ts';
import { checkRecord } from './check-record.ts';
import { sha256 } from './revision.ts';
import type { Span } from './span.ts';
import { mapSpans, spansOf } from './visit-spans.ts';

/** How far from where it should be a span’s text is looked for, in code points. */
const nearBy = 400;

export type MendedRecord = { readonly record: ArticleRecord; readonly moved: number };

/** Where a span stood in the record, and how far from there its text now stands. */
type Anchor = { readonly start: number; readonly shift: number };

/**
 * Mends a record in which only offsets are wrong, as after a change of the source text’s layout.
 * Spans whose text stands exactly once near by move there; the others, such as a name that recurs,
 * move as far as the nearest of those that leads to their text. The source text’s hash and length follow.
 * @returns the mended record, or undefined where that does not make it whole
 */
export const mendOffsets = (
  record: ArticleRecord,
  sourceText: string,
): MendedRecord | undefined => {
  const text = indexCodePoints(sourceText);
  const anchors = spansOf(record).flatMap(({ span }) => {
    const found = onlyOccurrence(span, sourceText, text);
    return found === undefined ? [] : [{ start: span.start, shift: found - span.start }];
  });
  let moved = 0;
  const mended = {
    ...mapSpans(record, (span) => {
      const start = span.start + shiftOf(span, anchors, text);
      const end = start + indexCodePoints(span.text).length;
      if (text.slice(start, end) !== span.text) return span;
      if (start !== span.start || end !== span.end) moved += 1;
      return { start, end, text: span.text };
    }),
    sourceText: { sha256: sha256(sourceText), length: text.length },
  };
  return checkRecord(mended, sourceText).faults.length === 0
    ? { record: mended, moved }
    : undefined;
};

/** Where a span’s text stands, if that is exactly once near where the span says. */
const onlyOccurrence = (
  span: Span,
  sourceText: string,
  text: CodePointText,
): number | undefined => {
  const clamp = (position: number) =>
    text.utf16IndexOf(Math.max(0, Math.min(position, text.length)));
  const from = clamp(span.start - nearBy);
  const window = sourceText.slice(
    from,
    clamp(span.start + indexCodePoints(span.text).length + nearBy),
  );
  const at = window.indexOf(span.text);
  if (at < 0 || window.indexOf(span.text, at + 1) >= 0) return undefined;
  return text.positionOf(from + at);
};

/** How far to move a span: as the nearest anchor did whose shift leads to the span’s text. */
const shiftOf = (span: Span, anchors: readonly Anchor[], text: CodePointText): number => {
  const length = indexCodePoints(span.text).length;
  const nearestFirst = anchors.toSorted(
    (one, other) => Math.abs(one.start - span.start) - Math.abs(other.start - span.start),
  );
  const anchor = nearestFirst.find(({ shift }) => {
    const start = span.start + shift;
    return start >= 0 && text.slice(start, start + length) === span.text;
  });
  return anchor?.shift ?? 0;
};
