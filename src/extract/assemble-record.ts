import type { ArticleRecord } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import { type Claim, readableText } from '../records/claim.ts';
import type { Explanation } from '../records/explanation.ts';
import type { Quote } from '../records/quote.ts';
import { sha256 } from '../records/revision.ts';
import type { Span } from '../records/span.ts';
import type { Speaker } from '../records/speaker.ts';
import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import type { Extent } from '../text/extent.ts';
import { articleIdOf } from './article-id.ts';
import type { ClaimDraft } from './claims.ts';
import { basisOf, type ClaimBasis, confidenceByRule, rounded } from './confidence.ts';
import { explanationOf } from './explain.ts';
import { findClaims } from './find-claims.ts';
import { linkSupport } from './link-support.ts';
import { type LinkedQuotes, linkQuotes, type QuoteDraft } from './quote-drafts.ts';
import { type Reading, readText } from './reading.ts';
import { type RecordSpeaker, recordSpeakers } from './record-speakers.ts';
import type { Naming, Voice } from './voices.ts';

export type { Reading } from './reading.ts';

/** By whom and when a record is made. */
export type Making = {
  /** The article’s id; made of the headline, or of the first words, where it is left out. */
  readonly id?: string | undefined;
  readonly at: Date;
  readonly tool: string;
  readonly version: string;
  /** The document the source text was taken from, where it was one. */
  readonly document?: ArticleRecord['document'];
  /** How often a claim like this is right: 0 to 1; by default a rule of thumb. */
  readonly confidenceOf?: ((basis: ClaimBasis) => number) | undefined;
};

type SpanOf = (extent: Extent) => Span;

const spanMaker =
  (text: string, codePoints: CodePointText): SpanOf =>
  ({ start, end }) => ({
    start: codePoints.positionOf(start),
    end: codePoints.positionOf(end),
    text: text.slice(start, end),
  });

const attributionOf = (spanOf: SpanOf, voice: Voice, inferred: boolean): Attribution => {
  const named = ({ sources, cue, speaker }: Naming) => ({
    sources: sources.map(spanOf),
    cue: cue ? spanOf(cue) : null,
    speakerId: speaker?.id ?? null,
  });
  const { speakerId, ...own } = named(voice);
  return { ...own, via: voice.via.map(named), speakerId, inferred };
};

const claimId = (index: number): string => `c${index + 1}`;
const quoteId = (index: number): string => `q${index + 1}`;

const claimOf = (
  spanOf: SpanOf,
  draft: ClaimDraft,
  index: number,
  { typeOf, quotesOf }: LinkedQuotes,
  supports: readonly string[],
): Claim => {
  const contents = draft.contents.map(spanOf);
  const { voice, inferred, modality, part } = draft;
  return {
    id: claimId(index),
    text: readableText(contents),
    contents,
    type: typeOf[index] ?? 'narration',
    attribution: voice ? attributionOf(spanOf, voice, inferred) : null,
    quoteIds: (quotesOf[index] ?? []).map(quoteId),
    foundIn: part.id,
    supports: [...supports],
    certainty: modality.certainty,
    polarity: modality.polarity,
    hedges: draft.hedges.map(spanOf),
  };
};

const quoteOf = (spanOf: SpanOf, quote: QuoteDraft, index: number): Quote => ({
  id: quoteId(index),
  ...spanOf(quote.quotation),
  type: quote.type,
  attribution: attributionOf(spanOf, quote.voice, quote.inferred),
  ...(quote.continues ? { continues: quoteId(index - 1) } : {}),
  foundIn: quote.part.id,
  claimIds: quote.claims.map(claimId),
});

/** Lists of ids by what the items have in common, in the order of the items. */
const idsBy = <Item extends { readonly id: string }>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | null | undefined)[],
): ((key: string) => string[]) => {
  const ids = new Map<string, string[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === null || key === undefined) continue;
      const known = ids.get(key);
      if (known) known.push(item.id);
      else ids.set(key, [item.id]);
    }
  }
  return (key) => ids.get(key) ?? [];
};

const speakersOf = (
  spanOf: SpanOf,
  speakers: readonly RecordSpeaker[],
  claims: readonly Claim[],
  quotes: readonly Quote[],
): Speaker[] => {
  const speakerOf = ({ attribution }: Pick<Claim, 'attribution'>) => [attribution?.speakerId];
  const claimsBy = idsBy(claims, speakerOf);
  const quotesBy = idsBy(quotes, speakerOf);
  return speakers.map(({ id, name, kind, description, mentions }) => ({
    id,
    name,
    kind,
    ...(description ? { description } : {}),
    mentions: mentions.map(spanOf),
    quoteIds: quotesBy(id),
    claimIds: claimsBy(id),
  }));
};

const usedVoices = (
  drafts: readonly ClaimDraft[],
  quotes: readonly QuoteDraft[],
): readonly Voice[] => [
  ...new Set([...drafts.flatMap(({ voice }) => voice ?? []), ...quotes.map(({ voice }) => voice)]),
];

/**
 * Assembles the record of an article from what was read in it. Extents (UTF-16) become spans (code
 * points), attributions become claims and quotes, and all links are made both ways, so that the record
 * passes `checkRecord`. Takes time linear in the article.
 * @returns the record and, in the order of its claims, why each is there
 */
export const assembleRecord = (
  reading: Reading,
  { id, at, tool, version, document, confidenceOf = confidenceByRule }: Making,
): { record: ArticleRecord; explanations: Explanation[] } => {
  const { layout } = reading;
  const { text } = layout;
  const codePoints = indexCodePoints(text);
  const spanOf = spanMaker(text, codePoints);
  const read = readText(reading);
  const { drafts, quotations, voices } = findClaims(read, reading);
  const linked = linkQuotes(read, drafts, quotations, voices);
  const speakers = recordSpeakers(read, reading.resolution, usedVoices(drafts, linked.quotes));
  const support = linkSupport(read, drafts, speakers);

  const confidences = drafts.map((draft, index) =>
    rounded(confidenceOf(basisOf(draft, linked.typeOf[index] ?? 'narration'))),
  );
  const claims = drafts.map((draft, index) => ({
    ...claimOf(spanOf, draft, index, linked, support[index] ?? []),
    confidence: confidences[index] ?? 0,
  }));
  const quotes = linked.quotes.map((quote, index) => quoteOf(spanOf, quote, index));
  const foundIn = ({ foundIn: part }: { readonly foundIn: string }) => [part];
  const claimsIn = idsBy(claims, foundIn);
  const quotesIn = idsBy(quotes, foundIn);
  const supporting = idsBy(claims, ({ supports }) => supports);
  const named = layout.headline ?? layout.paragraphs[0];

  const record: ArticleRecord = {
    id: id ?? articleIdOf(named === undefined ? '' : text.slice(named.start, named.end)),
    language: layout.language ?? 'en',
    ...(layout.headline ? { headline: spanOf(layout.headline) } : {}),
    ...(layout.caption ? { caption: spanOf(layout.caption) } : {}),
    summary: layout.summary.map((extent, index) => {
      const point = `s${index + 1}`;
      return {
        id: point,
        ...spanOf(extent),
        claimIds: claimsIn(point),
        quoteIds: quotesIn(point),
        supportedBy: supporting(point),
      };
    }),
    paragraphs: layout.paragraphs.map(({ section, ...extent }, index) => {
      const paragraph = `p${index + 1}`;
      return {
        id: paragraph,
        ...spanOf(extent),
        section,
        claimIds: claimsIn(paragraph),
        quoteIds: quotesIn(paragraph),
      };
    }),
    quotes,
    claims,
    speakers: speakersOf(spanOf, speakers, claims, quotes),
    remainder: layout.remainder.map(({ role, ...extent }) => ({ ...spanOf(extent), role })),
    ...(layout.published ? { published: layout.published } : {}),
    sourceText: { sha256: sha256(text), length: codePoints.length },
    ...(document ? { document } : {}),
    provenance: { method: 'extracted', tool, version, at: at.toISOString() },
  };
  const explanations = claims.map((claim, index) => explanationFor(claim, drafts[index], spanOf));
  return { record, explanations: explanations.flatMap((one) => one ?? []) };
};

const explanationFor = (
  { id, attribution, hedges, confidence }: Claim,
  draft: ClaimDraft | undefined,
  spanOf: SpanOf,
): Explanation | undefined => {
  if (draft === undefined) return undefined;
  const told = draft.narrated && spanOf(draft.narrated.cue);
  const cue = attribution?.cue ?? told ?? null;
  const texts = (spans: readonly Span[] | undefined) => (spans ?? []).map(({ text }) => text);
  const sources = texts(attribution?.sources);
  return explanationOf(id, draft, cue, sources, texts(hedges), confidence ?? 0);
};
