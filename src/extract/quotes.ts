import type { Extent } from '../text/extent.ts';
import { isInside, touches } from './extents.ts';
import type { Quotation } from './quotations.ts';
import { type ReadText, wordsTouching } from './reading.ts';
import type { WordRoles } from './roles.ts';

/** A quotation that somebody is said to have said, with the voice that says so. */
export type OwnedQuotation = Quotation & { readonly voice: number };

/** What may follow a quotation that nothing closes: the end of its paragraph. */
const endsLine = (text: string, at: number): boolean =>
  at >= text.length || text[at] === '\n' || text[at] === '\r';

/**
 * Which voice a quotation belongs to: the one with most of its words among its contents. A quotation whose
 * marks are paired wrongly, so that the cue or the source of its voice stands between them, is none; nor is
 * one that nothing closes before the end of its line, as inches and feet.
 */
const voiceBehind = (
  read: ReadText,
  { voiceOf, roleOf }: WordRoles,
  quotation: Quotation,
): number | undefined => {
  if (!quotation.isClosed && !endsLine(read.text, quotation.close)) return undefined;
  const counts = new Map<number, number>();
  const signs = new Set<number>();
  const { from, to } = wordsTouching(read, quotation);
  for (let word = from; word < to; word += 1) {
    const voice = voiceOf(word);
    if (roleOf(word) === 'content') counts.set(voice, (counts.get(voice) ?? 0) + 1);
    else if (roleOf(word) !== 'none') signs.add(voice);
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best === undefined || signs.has(best[0]) ? undefined : best[0];
};

/** The quotations that some voice’s contents cover, whole or partly, in text order. */
export const ownedQuotations = (
  read: ReadText,
  quotations: readonly Quotation[],
  roles: WordRoles,
): readonly OwnedQuotation[] =>
  quotations.flatMap((quotation) => {
    const voice = voiceBehind(read, roles, quotation);
    return voice === undefined ? [] : [{ ...quotation, voice }];
  });

const clipped = (extent: Extent, { start, end }: Extent): Extent => ({
  start: Math.max(extent.start, start),
  end: Math.min(extent.end, end),
});

/** Of extents, what stands within quotations: without their marks. */
export const quotedOnly = (
  extents: readonly Extent[],
  quotations: readonly Quotation[],
): readonly Extent[] =>
  extents.flatMap((extent) =>
    quotations
      .filter((quotation) => touches(quotation, extent))
      .map((quotation) => clipped(extent, quotation)),
  );

/**
 * Extents that mix quoted and other words, so that marks stand in pairs: a whole quotation at the edge
 * takes its marks in; of one that is cut, the mark that is left over goes.
 */
export const withPairedMarks = (
  extents: readonly Extent[],
  quotations: readonly Quotation[],
): readonly Extent[] =>
  extents.flatMap((extent) => {
    const near = quotations.filter(({ open, close }) =>
      touches(extent, { start: open, end: close }),
    );
    const wide = near.reduce((grown, quotation) => {
      const { open, close } = quotation;
      if (!quotation.isClosed || !isInside(quotation, grown)) return grown;
      return { start: Math.min(grown.start, open), end: Math.max(grown.end, close) };
    }, extent);
    const strayMarks = near.flatMap(({ open, start, closing, close, isClosed }) => {
      const isWhole = open >= wide.start && close <= wide.end && isClosed;
      if (isWhole) return [];
      const marks = [{ start: open, end: start }];
      return isClosed ? [...marks, { start: closing, end: close }] : marks;
    });
    return cutOut(wide, strayMarks);
  });

const cutOut = (extent: Extent, marks: readonly Extent[]): readonly Extent[] =>
  marks.reduce<readonly Extent[]>(
    (pieces, mark) =>
      pieces.flatMap((piece) =>
        touches(piece, mark)
          ? [
              { start: piece.start, end: mark.start },
              { start: mark.end, end: piece.end },
            ].filter(({ start, end }) => start < end)
          : [piece],
      ),
    [extent],
  );
