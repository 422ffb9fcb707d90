import type { StoredArticle } from '../records/article.ts';
import type { Paragraph, SummaryPoint } from '../records/paragraph.ts';
import { indexCodePoints } from '../text/code-points.ts';
import type { Stretch } from './text-segments.ts';

type Remainder = StoredArticle['article']['remainder'][number];

/** A part of the article, or what else stands in its text, in code points. */
export type Piece = Stretch &
  (
    | { readonly kind: 'headline' | 'caption' }
    | { readonly kind: 'point'; readonly point: SummaryPoint }
    | { readonly kind: 'paragraph'; readonly paragraph: Paragraph; readonly startsSection: boolean }
    | { readonly kind: 'remainder'; readonly role: Remainder['role'] }
  );

/** A line or more of the source text that is shown as one block: one part, and what stands on the same line. */
export type Block = Stretch & {
  /** What the block is. */
  readonly main: Piece;
  /** All that it is made of, in text order. */
  readonly pieces: readonly Piece[];
};

/**
 * The blocks of an article, in text order; between them there are only blanks. What is no part stands in the block of
 * the part beside it (a bullet, the dateline before the first sentence) unless a line ends between them.
 */
export const blocksOf = ({ article, sourceText }: StoredArticle): readonly Block[] => {
  const text = indexCodePoints(sourceText);
  return piecesOf(article).reduce<Block[]>((blocks, piece) => {
    const last = blocks.at(-1);
    const isBeside = last !== undefined && !lineEnd.test(text.slice(last.end, piece.start));
    if (last === undefined || !isBeside || (isPart(last.main) && isPart(piece))) {
      blocks.push({ start: piece.start, end: piece.end, main: piece, pieces: [piece] });
    } else {
      blocks[blocks.length - 1] = {
        start: last.start,
        end: piece.end,
        main: isPart(piece) ? piece : last.main,
        pieces: [...last.pieces, piece],
      };
    }
    return blocks;
  }, []);
};

/** The characters that end a line (Unicode Standard Annex 14, classes BK, CR, LF and NL). */
const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/;

const isPart = ({ kind }: Piece): boolean => kind !== 'remainder';

const piecesOf = (article: StoredArticle['article']): readonly Piece[] => {
  const { headline, caption, summary, paragraphs, remainder } = article;
  const pieces: Piece[] = [
    ...(headline === undefined ? [] : [{ ...stretchOf(headline), kind: 'headline' as const }]),
    ...(caption === undefined ? [] : [{ ...stretchOf(caption), kind: 'caption' as const }]),
    ...summary.map((point) => ({ ...stretchOf(point), kind: 'point' as const, point })),
    ...paragraphs.map((paragraph, index) => ({
      ...stretchOf(paragraph),
      kind: 'paragraph' as const,
      paragraph,
      startsSection: index > 0 && paragraph.section !== paragraphs[index - 1]?.section,
    })),
    ...remainder.map((one) => ({
      ...stretchOf(one),
      kind: 'remainder' as const,
      role: one.role,
    })),
  ];
  return pieces.toSorted((one, other) => one.start - other.start);
};

const stretchOf = ({ start, end }: Stretch): Stretch => ({ start, end });
