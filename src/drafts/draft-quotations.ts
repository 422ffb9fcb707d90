import type { Article, StoredArticle } from '../records/article.ts';
import type { Span } from '../records/span.ts';
import { indexSpans } from '../records/span-index.ts';
import { indexCodePoints } from '../text/code-points.ts';
import type { Extent } from '../text/extent.ts';
import { isOpeningMark } from '../text/quotation-marks.ts';
import { quotationsIn } from '../text/quotations.ts';
import { wordsOf } from '../text/words.ts';

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
} as const;

/** Of so many words it is not told whether they quote anybody: “so-called” things, titles. */
const mostOfShort = 2;

/**
 * Every quotation of a draft that was read as an article, with who the draft says said it.
 * @param draft its record as extracted, and its readable text
 */
export const draftQuotations = ({
  article,
  sourceText,
}: StoredArticle): readonly DraftQuotation[] => {
  const codePoints = indexCodePoints(sourceText);
  const quotesAt = indexSpans(article.quotes);
  const parts = partsOf(article)
    .map(({ start, end }) => ({
      start: codePoints.utf16IndexOf(start),
      end: codePoints.utf16IndexOf(end),
    }))
    .toSorted((one, other) => one.start - other.start);
  return parts.flatMap((part, index) =>
    quotationsIn(sourceText, part).map(({ start, end, isClosed }) => {
      const text = sourceText.slice(start, end);
      const [quote] = quotesAt({
        start: codePoints.positionOf(start),
        end: codePoints.positionOf(end),
      });
      const speaker = nameOf(article, quote?.attribution.speakerId);
      // A quotation goes on in the next paragraph, which opens it anew.
      const goesOn = isOpeningMark(sourceText.charAt(parts[index + 1]?.start ?? sourceText.length));
      return { start, end, text, speaker, doubt: doubtOf(text, isClosed || goesOn) };
    }),
  );
};

const doubtOf = (text: string, isWhole: boolean): DraftQuotation['doubt'] => {
  if (!isWhole) return 'unclosed';
  return wordsOf(text).length <= mostOfShort ? 'short' : undefined;
};

/** All that stands in the text. */
const partsOf = (article: Article): readonly Pick<Span, 'start' | 'end'>[] =>
  [
    article.headline,
    article.caption,
    ...article.summary,
    ...article.paragraphs,
    ...article.remainder,
  ].filter((part) => part !== undefined);

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
