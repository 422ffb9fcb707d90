import type { Article } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import type { Span } from '../records/span.ts';
import type { Speaker } from '../records/speaker.ts';
import type { CitedPart } from './citation.ts';
import { shortText } from './short-spans.ts';

/** What of an article can be read, in the order in which it is answered. */
export const pieceKinds = [
  'headline',
  'caption',
  'summary',
  'paragraphs',
  'quotes',
  'claims',
  'speakers',
] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** A part of an article, before it is cited. */
export type Part = CitedPart & {
  readonly kind: PieceKind;
  /** The words to read, where they are not those of the spans. */
  readonly text?: string;
  readonly claim?: Pick<Claim, 'type' | 'certainty' | 'polarity'>;
  readonly speaker?: Pick<Speaker, 'id' | 'name' | 'kind' | 'description'>;
};

/** The parts of an article that are wanted, in order. */
export const partsOf = (article: Article, wanted: readonly PieceKind[]): readonly Part[] =>
  pieceKinds.filter((kind) => wanted.includes(kind)).flatMap((kind) => readers[kind](article));

const bare = ({ start, end, text }: Span): Span => ({ start, end, text });

const readers: Readonly<Record<PieceKind, (article: Article) => readonly Part[]>> = {
  headline: ({ headline }) =>
    headline === undefined ? [] : [{ kind: 'headline', id: 'headline', spans: [headline] }],
  caption: ({ caption }) =>
    caption === undefined ? [] : [{ kind: 'caption', id: 'caption', spans: [caption] }],
  summary: ({ summary }) =>
    summary.map((point) => ({ kind: 'summary', id: point.id, spans: [bare(point)] })),
  paragraphs: ({ paragraphs }) =>
    paragraphs.map((paragraph) => ({
      kind: 'paragraphs',
      id: paragraph.id,
      spans: [bare(paragraph)],
    })),
  quotes: ({ quotes }) =>
    quotes.map(({ id, foundIn, attribution, ...span }) => ({
      kind: 'quotes',
      id,
      foundIn,
      attribution,
      spans: [bare(span)],
    })),
  claims: ({ claims }) =>
    claims.map((claim) => {
      const { id, contents, foundIn, attribution, type, certainty, polarity } = claim;
      const about = { type, certainty, polarity };
      const text = shortText(claim);
      return { kind: 'claims', id, foundIn, attribution, spans: contents, text, claim: about };
    }),
  speakers: ({ speakers }) =>
    speakers.map(({ id, name, kind, description, mentions }) => ({
      kind: 'speakers',
      id,
      spans: mentions.slice(0, 1),
      text: description === undefined ? name : `${name}, ${description}`,
      speaker: { id, name, kind, ...(description === undefined ? {} : { description }) },
    })),
};
