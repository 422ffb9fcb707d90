import type { Extent } from '../text/extent.ts';
import { partAround } from './article-parts.ts';
import { firstIndex, touches, united, withoutBlanks, wordWidener } from './extents.ts';
import type { ReadText } from './reading.ts';
import type { Resolution, ResolvedSpeaker } from './speakers.ts';
import type { Voice } from './voices.ts';

/** A speaker as the record lists it: every source that names it is among its mentions. */
export type RecordSpeaker = Omit<ResolvedSpeaker, 'mentions'> & {
  readonly mentions: readonly Extent[];
};

/** The sources by which the voices name each speaker. */
const sourcesBySpeaker = (voices: readonly Voice[]): ReadonlyMap<string, readonly Extent[]> => {
  const sources = new Map<string, Extent[]>();
  for (const voice of voices) {
    for (const { speaker, sources: own } of [voice, ...voice.via]) {
      if (speaker === undefined) continue;
      const known = sources.get(speaker.id);
      if (known) known.push(...own);
      else sources.set(speaker.id, [...own]);
    }
  }
  return new Map([...sources].map(([id, own]) => [id, united(own)]));
};

const mentionsOf = (
  read: ReadText,
  widen: (extent: Extent) => Extent,
  { mentions }: ResolvedSpeaker,
  sources: readonly Extent[],
): readonly Extent[] => {
  const fit = mentions.flatMap((mention) => {
    const kept = withoutBlanks(read.text, mention);
    const wide = kept && widen(kept);
    return wide && partAround(read.parts, wide) >= 0 ? [wide] : [];
  });
  const others = united(fit).filter((mention) => {
    const next = sources[firstIndex(sources, ({ end }) => end > mention.start)];
    return next === undefined || !touches(next, mention);
  });
  return [...sources, ...others].toSorted((one, other) => one.start - other.start);
};

/**
 * The speakers behind the voices, go-betweens included, in the order of their first mention. A
 * speaker of whom nothing is claimed is left out.
 */
export const recordSpeakers = (
  read: ReadText,
  { speakers }: Resolution,
  voices: readonly Voice[],
): readonly RecordSpeaker[] => {
  const sources = sourcesBySpeaker(voices);
  const widen = wordWidener(read.text);
  return speakers
    .flatMap((speaker) => {
      const own = sources.get(speaker.id);
      const mentions = own && mentionsOf(read, widen, speaker, own);
      return mentions && mentions.length > 0 ? [{ ...speaker, mentions }] : [];
    })
    .toSorted((one, other) => (one.mentions[0]?.start ?? 0) - (other.mentions[0]?.start ?? 0));
};
