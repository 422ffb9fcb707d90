import { type Claim, readableText } from '../records/claim.ts';
import type { Span } from '../records/span.ts';
import { indexCodePoints } from '../text/code-points.ts';

/** Code points, and stretches, of one claim or quote that are shown at most. */
const mostCharacters = 2000;
const mostSpans = 50;

/** Spans as they are shown, and whether something was left out. */
export type ShortSpans = { readonly spans: readonly Span[]; readonly isCut: boolean };

/** The first spans, as far as there is room for them; one that is cut is still exactly its slice of the text. */
export const shortSpans = (spans: readonly Span[], most = mostCharacters): ShortSpans => {
  const kept: Span[] = [];
  let room = most;
  for (const { start, end, text } of spans) {
    if (room === 0 || kept.length === mostSpans) break;
    const length = Math.min(end - start, room);
    kept.push({ start, end: start + length, text: indexCodePoints(text).slice(0, length) });
    room -= length;
  }
  const shown = kept.at(-1)?.end;
  return { spans: kept, isCut: kept.length < spans.length || shown !== spans.at(-1)?.end };
};

/** A claim’s words to read; of one that is too long, the first of them. */
export const shortText = ({ contents, text }: Pick<Claim, 'contents' | 'text'>): string => {
  const { spans, isCut } = shortSpans(contents);
  return isCut ? `${readableText(spans)} …` : text;
};
