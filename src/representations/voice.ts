import type { Article } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import type { Span } from '../records/span.ts';
import type { Speaker } from '../records/speaker.ts';

/** Someone whom the article names as a source. */
export type Source = {
  /** Who it is, where the article lets it be known. */
  readonly speaker: Speaker | undefined;
  /** The words that name the source, on one line; empty where none do. */
  readonly words: string;
};

/** Who said something, and through whom it came. */
export type Voice = { readonly source: Source; readonly via: readonly Source[] };

/** Finds who is behind an attribution; undefined for the article’s own voice. */
export type VoiceFinder = (attribution: Attribution | null) => Voice | undefined;

/** Prepares an article for asking who said what. */
export const voicesOf = ({ speakers }: Article): VoiceFinder => {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const sourceOf = (speakerId: string | null, sources: readonly Span[]): Source => ({
    speaker: speakerId === null ? undefined : byId.get(speakerId),
    words: sources.map(({ text }) => onOneLine(text)).join(', '),
  });
  return (attribution) =>
    attribution === null
      ? undefined
      : {
          source: sourceOf(attribution.speakerId, attribution.sources),
          via: attribution.via.map(({ speakerId, sources }) => sourceOf(speakerId, sources)),
        };
};

/** What a source is called: its name, or else the words that name it; undefined where there are none. */
export const nameOf = ({ speaker, words }: Source): string | undefined => {
  if (speaker !== undefined) return onOneLine(speaker.name);
  return words === '' ? undefined : words;
};

/** Who said something, for people: “Yuri Ushakov, via Reuters”. */
export const whoSaidIt = (voice: Voice | undefined): string => {
  if (voice === undefined) return 'The article';
  const via = voice.via.flatMap((source) => nameOf(source) ?? []);
  const name = nameOf(voice.source) ?? 'Somebody the article does not name';
  return via.length === 0 ? name : `${name}, via ${via.join(' and ')}`;
};

/** Words without line ends, runs of blanks and control characters: for a line, a cell, a terminal. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
