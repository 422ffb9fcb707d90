import type { Finder, FoundAttribution } from '../attribution/found-attribution.ts';
import type { Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { partAround } from './article-parts.ts';
import { type CueClass, cueClassOf } from './cue-class.ts';
import { firstIndex, united, withoutBlanks, wordWidener } from './extents.ts';
import { type ReadText, sentenceAt, wordsTouching } from './reading.ts';
import type { Resolution, ResolvedSpeaker } from './speakers.ts';

/** Words that name someone, and the words that mark them as speaker or go-between. */
export type Naming = {
  readonly sources: readonly Extent[];
  readonly cue: Extent | undefined;
  readonly speaker: ResolvedSpeaker | undefined;
};

/** An attribution made fit for a record: whole words, within the parts of the article, its speaker resolved. */
export type Voice = Naming & {
  readonly via: readonly Naming[];
  readonly contents: readonly Extent[];
  readonly cueClass: CueClass;
  /** The sentence that names who speaks; −1 for none. */
  readonly home: number;
  readonly foundBy: Finder;
  readonly confidence: number;
  /** Why it was carried over from a neighbour, where it was. */
  readonly carried: string | undefined;
};

type Fit = (extent: Extent) => Extent | undefined;

const fitter = (read: ReadText): Fit => {
  const widen = wordWidener(read.text);
  return (extent) => {
    const kept = withoutBlanks(read.text, extent);
    const wide = kept && widen(kept);
    return wide && partAround(read.parts, wide) >= 0 ? wide : undefined;
  };
};

const naming = (
  { sources, cue }: Pick<FoundAttribution, 'sources' | 'cue'>,
  { speakerOf }: Resolution,
  fitted: Fit,
): Naming => {
  const named = united(sources.flatMap((source) => fitted(source) ?? []));
  // a speaker whom no part of the article names cannot be listed with a mention
  const speaker = named.length > 0 ? speakerOf(sources) : undefined;
  return { sources: named, cue: cue && fitted(cue), speaker };
};

/** All words of an attribution that name or signal: sources, cue, and those of its go-betweens. */
export const signsOf = ({ sources, cue, via }: Omit<Voice, 'contents'>): readonly Extent[] =>
  [{ sources, cue }, ...via].flatMap((one) => [...one.sources, ...(one.cue ? [one.cue] : [])]);

/** The sentence that the cue stands in, or else the source. */
const homeOf = (read: ReadText, { sources, cue }: Naming): number => {
  const sign = cue ?? sources[0];
  return sign === undefined ? -1 : sentenceAt(read, sign);
};

/** No cue has more words. */
const mostWords = 40;

const wordsOf = (read: ReadText, extent: Extent | undefined): readonly Word[] => {
  if (extent === undefined) return [];
  const { from, to } = wordsTouching(read, extent);
  return read.words.slice(from, Math.min(to, from + mostWords)).flatMap((_, offset) => {
    const owner = read.sentences[read.sentenceOf[from + offset] ?? -1];
    return owner?.sentence.words[from + offset - owner.first] ?? [];
  });
};

/** Attributions as voices, in the order of the attributions. */
export const voicesOf = (
  read: ReadText,
  attributions: readonly FoundAttribution[],
  resolution: Resolution,
): readonly Voice[] => {
  const fitted = fitter(read);
  return attributions.map((attribution) => {
    const named = naming(attribution, resolution, fitted);
    return {
      ...named,
      via: attribution.via
        .map((one) => naming(one, resolution, fitted))
        .filter(({ sources }) => sources.length > 0),
      contents: united(attribution.contents.flatMap((one) => withoutBlanks(read.text, one) ?? [])),
      cueClass: cueClassOf(wordsOf(read, named.cue)),
      home: homeOf(read, named),
      foundBy: attribution.foundBy,
      confidence: Math.min(1, Math.max(0, attribution.confidence)),
      carried: undefined,
    };
  });
};

/**
 * Makes the sources of one speaker agree: where two overlap, both become what they cover together, so
 * that a speaker’s mentions never overlap.
 */
export const agreeOnSources = (voices: readonly Voice[]): readonly Voice[] => {
  const all = new Map<string, Extent[]>();
  for (const voice of voices) {
    for (const { speaker, sources } of [voice, ...voice.via]) {
      if (speaker === undefined) continue;
      const known = all.get(speaker.id);
      if (known) known.push(...sources);
      else all.set(speaker.id, [...sources]);
    }
  }
  const agreed = new Map(
    [...all].map(([id, sources]) => {
      const merged = united(sources);
      return [id, sources.length === merged.length ? undefined : merged] as const;
    }),
  );
  const agree = <One extends Naming>(one: One): One => {
    const merged = one.speaker && agreed.get(one.speaker.id);
    if (merged === undefined) return one;
    const sources = one.sources.map(
      (source) => merged[firstIndex(merged, ({ end }) => end >= source.end)] ?? source,
    );
    return { ...one, sources: united(sources) };
  };
  return voices.map((voice) => ({ ...agree(voice), via: voice.via.map(agree) }));
};
