import type { StoredArticle } from '../../src/records/article.ts';
import type { Attribution } from '../../src/records/attribution.ts';
import { sha256, withRevision } from '../../src/records/revision.ts';
import type { Span } from '../../src/records/span.ts';
import { draftRecord, type RecordDraft, type SpeakerDraft } from '../bench/record-draft.ts';

/** A piece of an article’s text, written into its record. */
export type Piece = string | ((writing: Writing) => void);

type Writing = {
  readonly draft: RecordDraft;
  readonly speakers: Readonly<Record<string, SpeakerDraft>>;
  last: { id: string; attribution: Attribution } | undefined;
};

const saidBy = (speakerId: string | null, via: Attribution['via'] = []): Attribution => ({
  sources: [],
  cue: null,
  via,
  speakerId,
  inferred: true,
});

/** Names a speaker. */
export const mention =
  (speaker: string, text: string): Piece =>
  ({ draft, speakers }) => {
    draft.mention(speakers[speaker] as SpeakerDraft, text);
  };

type QuoteOptions = {
  readonly continues?: boolean;
  readonly marks?: string;
  /** What stands inside the closing mark but is not quoted. */
  readonly comma?: boolean;
  readonly via?: string;
};

/** Words in quotation marks; `null` where the article leaves open whose. */
export const quote =
  (speaker: string | null, words: string, options: QuoteOptions = {}): Piece =>
  (writing) => {
    const { draft } = writing;
    const [open = '“', close = '”'] = [...(options.marks ?? '“”')];
    draft.write(open);
    const span = draft.write(words);
    draft.write(`${options.comma ? ',' : ''}${close}`);
    const via: Attribution['via'] =
      options.via === undefined
        ? []
        : [{ sources: [], cue: null, speakerId: options.via }].map((one) => ({
            ...one,
            sources: [span],
          }));
    const attribution = saidBy(speaker, options.via === undefined ? [] : via);
    draft.claim([span], attribution);
    const id = draft.quote(span, attribution, options.continues ? writing.last?.id : undefined);
    writing.last = { id, attribution };
  };

/** Reported speech. */
export const reported =
  (speaker: string | null, words: string): Piece =>
  ({ draft }) => {
    draft.claim([draft.write(words)], saidBy(speaker));
  };

/** What the article says in its own voice. */
export const narrated =
  (words: string): Piece =>
  ({ draft }) => {
    draft.claim([draft.write(words)], null);
  };

type Source = {
  readonly id: string;
  readonly headline: string;
  readonly caption?: string;
  readonly summary?: readonly Piece[];
  readonly speakers: readonly SpeakerDraft[];
  readonly paragraphs: readonly (readonly Piece[])[];
  readonly url?: string;
};

/** An article put together of pieces; its positions are of the Basic Multilingual Plane. */
export const articleOf = (source: Source): StoredArticle => {
  const draft = draftRecord(false);
  const speakers = Object.fromEntries(source.speakers.map((one) => [one.id, one]));
  const writing: Writing = { draft, speakers, last: undefined };
  const write = (pieces: readonly Piece[]) => () => {
    for (const piece of pieces) {
      if (typeof piece === 'string') draft.write(piece);
      else piece(writing);
    }
  };
  draft.headline(write([source.headline]));
  if (source.caption !== undefined) draft.caption(write([source.caption]));
  if (source.summary !== undefined) draft.summaryPoint(write(source.summary));
  for (const pieces of source.paragraphs) draft.paragraph(write(pieces), 1);
  const published = source.url === undefined ? {} : { published: { url: source.url } };
  const { record, sourceText } = draft.finish({
    id: source.id,
    provenance: { method: 'curated', at: '2026-01-01T00:00:00Z' },
    ...published,
  });
  return { article: withRevision(record), sourceText };
};

/** The article with characters beyond the Basic Multilingual Plane in place of others: code points stay where they are. */
export const withAstral = (
  { article, sourceText }: StoredArticle,
  placeholder: string,
  astral: string,
): StoredArticle => {
  const { revision: _revision, ...record } = JSON.parse(
    JSON.stringify(article).replaceAll(placeholder, astral),
  ) as StoredArticle['article'];
  const text = sourceText.replaceAll(placeholder, astral);
  const hashed = { ...record, sourceText: { ...record.sourceText, sha256: sha256(text) } };
  return { article: withRevision(hashed), sourceText: text };
};

/** What the source text has at a span. */
export const sliceOf = ({ sourceText }: StoredArticle, { start, end }: Span): string =>
  [...sourceText].slice(start, end).join('');
