import type { Extent } from '../text/extent.ts';
import type { InnerQuotation, Quotation } from '../text/quotations.ts';
import { firstIndex, isInside, touches } from './extents.ts';
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

/**
 * Extents so that quotations within quotations stay whole: “He told me, ‘Go,’ and I left” says what he
 * told. Words that lead to or follow such speech take it in; what lies wholly within it is not said by the
 * outer voice and goes. Of words and names in inner marks, a mark without its other goes.
 */
const withInnerWhole = (
  extents: readonly Extent[],
  quotations: readonly Quotation[],
): readonly Extent[] =>
  extents.flatMap((extent) => {
    const near = quotations.flatMap((quotation) => innerNear(quotation, extent));
    const speech = near.filter(({ isSpeech }) => isSpeech);
    const isWithin = speech.some(({ open, close }) =>
      isInside(extent, { start: open, end: close }),
    );
    if (isWithin) return [];
    const wide = speech.reduce((grown, { joint, open, end, closing, close }) => {
      // “‘Go,’ he said”: a comma within the marks has the words behind them belong to it
      const reach = end < closing ? close + 1 : close - 1;
      const isLeading = grown.start < joint && grown.end >= joint && grown.end < close;
      const isFollowing = grown.start > open && grown.start <= reach && grown.end > close;
      return {
        start: isFollowing ? open : grown.start,
        end: isLeading ? close : grown.end,
      };
    }, extent);
    return cutOut(
      wide,
      near.flatMap((one) => marksCutBy(wide, one)),
    );
  });

/** The marks of an inner quotation that only one of stands in the extent, with the commas that join them. */
const marksCutBy = (
  extent: Extent,
  { joint, open, start, end, close }: InnerQuotation,
): readonly Extent[] => {
  if (open >= extent.start && close <= extent.end) return [];
  return [
    { start: joint, end: start },
    { start: end, end: close },
  ];
};

/** The inner quotations that an extent shares a character with, or stands beside with a blank between. */
const innerNear = ({ inner }: Quotation, { start, end }: Extent): readonly InnerQuotation[] => {
  const from = firstIndex(inner, ({ close }) => close + 1 >= start);
  const to = firstIndex(inner, ({ joint }) => joint > end);
  return inner.slice(from, Math.max(from, to));
};

/** Of extents, what stands within quotations: without their marks. */
export const quotedOnly = (
  extents: readonly Extent[],
  quotations: readonly Quotation[],
): readonly Extent[] =>
  withInnerWhole(
    extents.flatMap((extent) =>
      quotations
        .filter((quotation) => touches(quotation, extent))
        .map((quotation) => clipped(extent, quotation)),
    ),
    quotations,
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
    return withInnerWhole(cutOut(wide, strayMarks), near);
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
