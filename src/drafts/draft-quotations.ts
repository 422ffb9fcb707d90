import type { Article, StoredArticle } from '../records/article.ts';
import type { Span } from '../records/span.ts';
import { indexSpans } from '../records/span-index.ts';
import { indexCodePoints } from '../text/code-points.ts';
import type { Extent } from '../text/extent.ts';
import { isOpeningMark } from '../text/quotation-marks.ts';
import { quotationsIn } from '../text/quotations.ts';
import { wordsOf } from '../text/words.ts';
import { readBlockQuotation } from './block-quotation.ts';
import type { SetApart } from './set-apart.ts';
import { unansweredIn } from './unanswered-marks.ts';

/** A quotation of a draft: the words between the marks, in UTF-16 positions of the readable text. */
export type DraftQuotation = Extent & {
  readonly text: string;
  /** Who is said to have said it, by name; undefined where the draft names nobody. */
  readonly speaker: string | undefined;
  /** Why it cannot be told whether it quotes anybody. */
  readonly doubt: keyof typeof doubts | undefined;
};

/** Why something in quotation marks is not checked. */
export const doubts = {
  short: 'one or two words may stand in quotation marks for other reasons',
  unclosed: 'no mark closes it',
  code: 'it stands in code',
} as const;

/** Of so many words it is not told whether they quote anybody: “so-called” things, titles. */
const mostOfShort = 2;

/** What is set apart in the document around a stretch of the readable text. */
export type ApartAround = (extent: Extent, kind: SetApart['kind']) => SetApart | undefined;

/**
 * Every quotation of a draft that was read as an article, with who the draft says said it: what stands between marks,
 * what is quoted within that, and paragraphs of block quotations that have no marks.
 * @param draft its record as extracted, and its readable text
 */
export const draftQuotations = (
  draft: StoredArticle,
  apartAround: ApartAround,
): readonly DraftQuotation[] => {
  const { sourceText } = draft;
  const speakerOf = speakersOf(draft);
  const parts = partsOf(draft);
  const blocks = parts.map((part) => apartAround(part, 'block-quotation'));

  const marked = (extent: Extent, speaker: string | undefined, isWhole: boolean) => {
    const text = sourceText.slice(extent.start, extent.end);
    const doubt = apartAround(extent, 'code') ? 'code' : doubtOf(text, isWhole);
    return { start: extent.start, end: extent.end, text, speaker, doubt };
  };

  return parts.flatMap((part, index) => {
    const found = quotationsIn(sourceText, part);
    if (found.length === 0 && blocks[index] !== undefined)
      return quotedAsBlock(sourceText, part, lastOf(parts, blocks, index));
    // A quotation goes on in the next paragraph, which opens it anew.
    const goesOn = isOpeningMark(sourceText.charAt(parts[index + 1]?.start ?? sourceText.length));
    return [
      ...unansweredIn(sourceText, part, found).map((one) => marked(one, undefined, false)),
      ...found.flatMap((one) => [
        marked(one, speakerOf(one), one.isClosed || goesOn),
        // Words and names within a quotation are as its speaker calls them.
        ...one.inner
          .filter(({ start, end }) => !isShort(sourceText.slice(start, end)))
          .map((inner) => marked(inner, undefined, true)),
      ]),
    ].toSorted((one, other) => one.start - other.start);
  });
};

/** The last paragraph of the block quotation that one is of. */
const lastOf = (
  parts: readonly Extent[],
  blocks: readonly (SetApart | undefined)[],
  index: number,
): Extent | undefined => parts[blocks.lastIndexOf(blocks[index])];

/**
 * A paragraph of a block quotation, which is quoted without marks; nothing where it is but a signature.
 * @param last the last paragraph of the block: it may be signed, for all of them
 */
const quotedAsBlock = (
  sourceText: string,
  part: Extent,
  last: Extent = part,
): readonly DraftQuotation[] => {
  const { words, speaker } = readBlockQuotation(sourceText, part);
  if (words.start === words.end) return [];
  const text = sourceText.slice(words.start, words.end);
  const signed = speaker ?? readBlockQuotation(sourceText, last).speaker;
  return [{ ...words, text, speaker: signed, doubt: doubtOf(text, true) }];
};

/** Tells who the record has saying what stands at a stretch, by name. */
const speakersOf = ({
  article,
  sourceText,
}: StoredArticle): ((extent: Extent) => string | undefined) => {
  const codePoints = indexCodePoints(sourceText);
  const quotesAt = indexSpans(article.quotes);
  return ({ start, end }) => {
    const [quote] = quotesAt({
      start: codePoints.positionOf(start),
      end: codePoints.positionOf(end),
    });
    return nameOf(article, quote?.attribution.speakerId);
  };
};

const doubtOf = (text: string, isWhole: boolean): DraftQuotation['doubt'] => {
  if (!isWhole) return 'unclosed';
  return isShort(text) ? 'short' : undefined;
};

const isShort = (text: string): boolean => wordsOf(text).length <= mostOfShort;

/** All that stands in the text, in its order. */
const partsOf = ({ article, sourceText }: StoredArticle): readonly Extent[] => {
  const codePoints = indexCodePoints(sourceText);
  const spans: readonly (Pick<Span, 'start' | 'end'> | undefined)[] = [
    article.headline,
    article.caption,
    ...article.summary,
    ...article.paragraphs,
    ...article.remainder,
  ];
  return spans
    .filter((part) => part !== undefined)
    .map(({ start, end }) => ({
      start: codePoints.utf16IndexOf(start),
      end: codePoints.utf16IndexOf(end),
    }))
    .toSorted((one, other) => one.start - other.start);
};

/**
 * The name of a speaker, as far as it names one: “officials” or “a spokesman” may be anybody on record, so nobody is
 * taken to be wrong for it.
 */
const nameOf = (
  { speakers }: Article,
  speakerId: string | null | undefined,
): string | undefined => {
  const speaker = speakers.find(({ id }) => id === speakerId);
  if (speaker === undefined || speaker.kind === 'group') return undefined;
  return /\p{Lu}/u.test(speaker.name) ? speaker.name : undefined;
};
