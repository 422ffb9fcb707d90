import * as z from 'zod';
import { invalidParameters } from '../errors.ts';
import type { Article, StoredArticle } from '../records/article.ts';
import { CitedArticle, citedArticle } from '../records/citation.ts';
import { Claim } from '../records/claim.ts';
import type { Span } from '../records/span.ts';
import { Speaker } from '../records/speaker.ts';
import { indexCodePoints } from '../text/code-points.ts';
import { type Part, type PieceKind, partsOf, pieceKinds } from './article-parts.ts';
import { Citation, type Citer, citerOf } from './citation.ts';

const Piece = z.strictObject({
  kind: z.enum(pieceKinds),
  text: z.string().describe('The words to read; a long part is answered in several pieces.'),
  citation: Citation,
  claim: Claim.pick({ type: true, certainty: true, polarity: true }).optional(),
  speaker: Speaker.pick({ id: true, name: true, kind: true, description: true }).optional(),
});
type Piece = z.infer<typeof Piece>;

/** Some pieces of an article, and where it goes on. */
export const ArticlePieces = z.strictObject({
  article: CitedArticle,
  language: z.string(),
  counts: z
    .strictObject({ paragraphs: z.int(), quotes: z.int(), claims: z.int(), speakers: z.int() })
    .describe('How much there is of it in all.'),
  pieces: z.array(Piece),
  nextCursor: z.string().optional().describe('Where to go on; there where there is more.'),
});
export type ArticlePieces = z.infer<typeof ArticlePieces>;

/** What to read of an article. */
export type PiecesRequest = {
  readonly parts: readonly PieceKind[];
  /** About how many code points to answer with; of spans, exactly. */
  readonly most: number;
  /** Where to begin: the number of a part, and how many of its code points were read already. */
  readonly from: Position;
  /** The address of this archive’s reader; undefined for an article that is kept nowhere. */
  readonly base: string | undefined;
};

type Position = { readonly part: number; readonly offset: number };

/** The inputs that say how much to read, and where to begin. */
export const reading = {
  parts: z
    .array(z.enum(pieceKinds))
    .min(1)
    .max(pieceKinds.length)
    .optional()
    .describe('What of the article to read.'),
  maxCharacters: z
    .int()
    .min(500)
    .max(20_000)
    .default(6000)
    .describe('About how many characters of text to answer with at most.'),
};

/** How many pieces an answer has at most. */
const mostPieces = 200;

/**
 * Reads pieces of an article, as many as there is room for, and one at least where there is one.
 * @throws DomainError `invalid-parameters` where it does not go as far as the position
 */
export const readPieces = (
  stored: StoredArticle,
  { parts: wanted, most, from, base }: PiecesRequest,
): { readonly shown: ArticlePieces; readonly next: Position | undefined } => {
  const parts = partsOf(stored.article, wanted);
  if (from.part > parts.length) throw invalidCursor();
  const cite = citerOf(stored, base);
  const pieces: Piece[] = [];
  let room = most;
  let at: Position = from;
  for (const part of parts.slice(from.part)) {
    if (room <= 0 || pieces.length === mostPieces) break;
    const { spans, next } = stretchOf(part, at, room);
    const piece = pieceOf(part, spans, cite);
    pieces.push(piece);
    room -= piece.text.length;
    at = next;
    if (next.offset > 0) break;
  }
  const shown = { ...aboutArticle(stored.article), pieces };
  return { shown, next: at.part < parts.length ? at : undefined };
};

const pieceOf = (
  { kind, claim, speaker, text, ...cited }: Part,
  spans: readonly Span[],
  cite: Citer,
): Piece => ({
  kind,
  text: text ?? spans.map((span) => span.text).join(' '),
  citation: cite({ ...cited, spans }),
  ...(claim === undefined ? {} : { claim }),
  ...(speaker === undefined ? {} : { speaker }),
});

const aboutArticle = (article: Article): Omit<ArticlePieces, 'pieces'> => ({
  article: citedArticle(article),
  language: article.language,
  counts: {
    paragraphs: article.paragraphs.length,
    quotes: article.quotes.length,
    claims: article.claims.length,
    speakers: article.speakers.length,
  },
});

/** What is read of a part now: all of it, or of one span as much as there is room for. */
const stretchOf = (
  { spans, text }: Part,
  { part, offset }: Position,
  room: number,
): { readonly spans: readonly Span[]; readonly next: Position } => {
  const [span] = spans;
  const following = { part: part + 1, offset: 0 };
  if (text !== undefined || span === undefined) return { spans, next: following };
  const start = Math.min(span.start + offset, span.end - 1);
  const end = Math.min(span.end, start + room);
  const codePoints = indexCodePoints(span.text);
  const words = codePoints.slice(start - span.start, end - span.start);
  return {
    spans: [{ start, end, text: words }],
    next: end < span.end ? { part, offset: end - span.start } : following,
  };
};

const invalidCursor = () =>
  invalidParameters([
    { pointer: '/cursor', detail: 'belongs to no place in this article; start again without it' },
  ]);

/** A position as a cursor, and back. */
export const cursorAt = ({ part, offset }: Position): string => `${part}-${offset}`;

/** @throws DomainError `invalid-parameters` where it stands for no position */
export const positionAt = (cursor: string | undefined): Position => {
  if (cursor === undefined) return { part: 0, offset: 0 };
  const groups = /^(?<part>\d{1,7})-(?<offset>\d{1,9})$/.exec(cursor)?.groups;
  if (groups === undefined) throw invalidCursor();
  return { part: Number(groups.part), offset: Number(groups.offset) };
};

/** Pieces in words, each after its id. */
export const describePieces = ({ article, pieces, nextCursor }: ArticlePieces): string =>
  [
    `${article.id}, revision ${article.revision}${article.headline === undefined ? '' : `: ${article.headline}`}`,
    ...pieces.map(describePiece),
    ...(nextCursor === undefined ? [] : [`More: send cursor ${nextCursor} too.`]),
  ].join('\n');

const describePiece = ({ kind, text, citation, claim }: Piece): string => {
  if (kind === 'speakers') return `[${citation.id}] ${text}`;
  const who = citation.speaker === null ? '' : `${citation.speaker.name}: `;
  const how = claim === undefined ? '' : ` (${claim.type}, ${claim.certainty})`;
  const words = kind === 'quotes' ? `“${text}”` : text;
  return `[${citation.id}] ${who}${words}${how}`;
};
