import { createHash } from 'node:crypto';
import type { StoredArticle } from '../../src/records/article.ts';
import type { Claim } from '../../src/records/claim.ts';
import type { Quote } from '../../src/records/quote.ts';
import { withRevision } from '../../src/records/revision.ts';
import type { Span } from '../../src/records/span.ts';
import type { Speaker } from '../../src/records/speaker.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';

/** Something that an article says, or quotes somebody with, in a paragraph of its own. */
export type Saying = {
  /** Who is quoted; undefined for the article itself. */
  readonly speaker: string | undefined;
  readonly speakerId?: string;
  readonly description?: string;
  readonly words: string;
};

type Plan = {
  readonly id: string;
  readonly sayings: readonly Saying[];
  readonly date?: string | undefined;
};

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Writes an article for a test of search: a headline, and a paragraph for each saying. */
export const writeArticle = ({ id, sayings, date }: Plan): StoredArticle => {
  const lines = [
    `Headline of ${id}`,
    ...sayings.map(({ speaker, words }) =>
      speaker ? `“${words},” ${speaker} said.` : `${words}.`,
    ),
  ];
  const sourceText = lines.join('\n');
  const points = indexCodePoints(sourceText);
  const spanAt = (from: number, text: string): Span => ({
    start: points.positionOf(from),
    end: points.positionOf(from + text.length),
    text,
  });
  const lineStarts = lines.map(
    (_line, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0),
  );

  const parts = sayings.map((saying, index) => {
    const from = lineStarts[index + 1] ?? 0;
    const line = lines[index + 1] ?? '';
    const words = spanAt(from + line.indexOf(saying.words), saying.words);
    const source =
      saying.speaker && spanAt(from + line.lastIndexOf(saying.speaker), saying.speaker);
    const cue = spanAt(from + line.lastIndexOf('said'), 'said');
    return {
      saying,
      words,
      source,
      cue,
      paragraph: spanAt(from, line),
      place: `p${index + 1}`,
      claimId: `c${index + 1}`,
    };
  });

  const quoted = parts.filter(({ source }) => source);
  const quoteIdOf = (claimId: string): string[] => {
    const index = quoted.findIndex((part) => part.claimId === claimId);
    return index < 0 ? [] : [`q${index + 1}`];
  };
  const speakerIdOf = ({ speaker, speakerId }: Saying): string =>
    speakerId ?? slugOf(speaker ?? '');
  const attributionOf = ({ saying, source, cue }: (typeof parts)[number]) => ({
    sources: source ? [source] : [],
    cue,
    via: [],
    speakerId: speakerIdOf(saying),
    inferred: false,
  });

  const quotes: Quote[] = quoted.map((part, index) => ({
    id: `q${index + 1}`,
    ...part.words,
    type: 'direct',
    attribution: attributionOf(part),
    foundIn: part.place,
    claimIds: [part.claimId],
  }));
  const claims: Claim[] = parts.map((part) => ({
    id: part.claimId,
    text: part.words.text,
    contents: [part.words],
    type: part.source ? 'direct' : 'narration',
    attribution: part.source ? attributionOf(part) : null,
    quoteIds: quoteIdOf(part.claimId),
    foundIn: part.place,
    supports: [],
    certainty: 'certain',
    polarity: /\b(?:no|nobody|not)\b/i.test(part.words.text) ? 'negative' : 'positive',
    hedges: [],
  }));
  const ids = [...new Set(quoted.map(({ saying }) => speakerIdOf(saying)))];
  const speakers: Speaker[] = ids.map((speakerId) => {
    const own = quoted.filter(({ saying }) => speakerIdOf(saying) === speakerId);
    const { saying } = own[0] as (typeof parts)[number];
    return {
      id: speakerId,
      name: saying.speaker ?? '',
      kind: 'person',
      ...(saying.description === undefined ? {} : { description: saying.description }),
      mentions: own.map(({ source }) => source as Span),
      quoteIds: own.flatMap(({ claimId }) => quoteIdOf(claimId)),
      claimIds: own.map(({ claimId }) => claimId),
    };
  });

  return {
    article: withRevision({
      id,
      language: 'en',
      headline: spanAt(0, lines[0] ?? ''),
      summary: [],
      paragraphs: parts.map(({ paragraph, place, claimId }) => ({
        id: place,
        ...paragraph,
        section: 1,
        claimIds: [claimId],
        quoteIds: quoteIdOf(claimId),
      })),
      quotes,
      claims,
      speakers,
      remainder: [],
      ...(date === undefined ? {} : { published: { date } }),
      sourceText: {
        sha256: createHash('sha256').update(sourceText).digest('hex'),
        length: points.length,
      },
      provenance: { method: 'curated', at: '2026-11-01T08:00:00Z' },
    }),
    sourceText,
  };
};
