import type { FoundAttribution } from '../../src/attribution/found-attribution.ts';
import type { Reading } from '../../src/extract/reading.ts';
import type { ResolvedSpeaker } from '../../src/extract/speakers.ts';
import type { Sentence } from '../../src/syntax/sentence.ts';
import type { Extent } from '../../src/text/extent.ts';
import { buildSentence } from './build-sentence.ts';

/** A sentence as it stands and in the notation of `buildSentence`. */
export type Written = readonly [text: string, notation: string];

/** An attribution by its words; each is looked for from the start of the first of `contents` or `from`. */
type Said = {
  readonly sources?: readonly string[];
  readonly cue?: string;
  readonly contents: readonly string[];
  readonly via?: { readonly source: string; readonly cue: string };
  readonly foundBy?: FoundAttribution['foundBy'];
  readonly confidence?: number;
};

export type Article = {
  readonly headline?: Written;
  readonly summary?: readonly Written[];
  readonly paragraphs: readonly (readonly Written[])[];
  readonly said?: readonly Said[];
  /** Speakers by name, with the words that name them; every occurrence is a mention. */
  readonly speakers?: Readonly<Record<string, readonly string[]>>;
};

const place = (text: string, words: string): Extent => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
};

const occurrences = (text: string, words: string): readonly Extent[] => {
  const found: Extent[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
};

const movedBy = (sentence: Sentence, by: number): Sentence => {
  const moved = <One extends Extent>(one: One): One => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
  });
  return { ...moved(sentence), words: sentence.words.map(moved) };
};

/** Writes a reading of an invented article, as the steps before would hand it on. */
export const writeReading = ({
  headline = ['Harbour news', 'Harbour/NNP/2/compound news/NN/0/root'],
  summary = [],
  paragraphs,
  said = [],
  speakers = {},
}: Article): Reading => {
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const sentences: Sentence[] = [];
  const write = (part: readonly Written[]): Extent => {
    const start = length;
    for (const [index, [words, notation]] of part.entries()) {
      if (index > 0) add(' ');
      sentences.push(movedBy(buildSentence(words, notation), length));
      add(words);
    }
    const end = length;
    add('\n\n');
    return { start, end };
  };
  const title = write([headline]);
  const points = summary.map((point) => write([point]));
  const body = paragraphs.map((sentencesOf) => ({ ...write(sentencesOf), section: 1 }));
  const text = pieces.join('');
  const resolved = Object.entries(speakers).map(
    ([name, words]): ResolvedSpeaker => ({
      id: name.toLowerCase().replaceAll(' ', '-'),
      name,
      kind: 'person',
      description: undefined,
      mentions: words
        .flatMap((one) => occurrences(text, one))
        .toSorted((one, other) => one.start - other.start),
    }),
  );
  const attributions = said.map(
    (one): FoundAttribution => ({
      sources: (one.sources ?? []).map((source) => place(text, source)),
      cue: one.cue === undefined ? undefined : place(text, one.cue),
      contents: one.contents.map((content) => place(text, content)),
      via: one.via
        ? [{ sources: [place(text, one.via.source)], cue: place(text, one.via.cue) }]
        : [],
      foundBy: one.foundBy ?? 'learnt',
      confidence: one.confidence ?? 0.9,
    }),
  );
  const nameOf = (source: Extent | undefined) => source && text.slice(source.start, source.end);
  return {
    layout: {
      text,
      headline: title,
      caption: undefined,
      summary: points,
      paragraphs: body,
      remainder: [],
      published: undefined,
      language: undefined,
    },
    sentences,
    attributions,
    resolution: {
      speakers: resolved,
      speakerOf: ([source]) =>
        resolved.find(({ name }) => speakers[name]?.includes(nameOf(source) ?? '')),
    },
  };
};
