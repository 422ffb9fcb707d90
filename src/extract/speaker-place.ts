import type { FoundAttribution } from '../attribution/found-attribution.ts';
import type { Extent } from '../text/extent.ts';
import type { NameMention } from './name-mentions.ts';
import type { Said } from './speaker-contents.ts';
import { type Cast, type Figure, type Mention, notice } from './speaker-figures.ts';
import type { Told } from './speaker-sayings.ts';
import type { Leads } from './speaker-sieves.ts';
import { keyOf, type Source } from './speaker-sources.ts';
import type { Tree } from './speaker-syntax.ts';
import { weightOf } from './speaker-weights.ts';

/** A name with whom it names and what its sentence tells of them. */
export type Named = {
  readonly name: NameMention;
  readonly figure: Figure;
  readonly told: readonly Told[];
};

/** All that the walk through the sentences needs to know beforehand. */
export type Setting = {
  readonly text: string;
  readonly cast: Cast;
  readonly sources: ReadonlyMap<string, Source>;
  readonly said: ReadonlyMap<number, Said>;
  readonly leads: Leads;
  /** The figure of each compound source, by its key; filled on the way. */
  readonly compounds: Map<string, Figure>;
};

/** One sentence on the walk: its tree, its names, its sources by the word that stands for them. */
export type Scene = {
  readonly sentence: number;
  readonly tree: Tree;
  readonly named: readonly Named[];
  readonly speakers: readonly Source[];
};

/** Where the walk stands: the article, the sentence, and its sources by their word. */
export type Place = Setting & Scene & { readonly speaking: ReadonlyMap<number, Source> };

/** Where a word of the sentence starts in the text. */
export const startOf = ({ tree }: Scene, index: number): number => tree.words[index]?.start ?? -1;

/** Makes a figure as present as the word that stands for it makes it. */
export const weighAt = (place: Place, figure: Figure, index: number, relation?: string): void => {
  const own = place.tree.words[index]?.relation ?? '';
  const within = place.said.get(startOf(place, index));
  const said = within && within.attribution.sources.length > 0 ? within : undefined;
  const speaks = place.speaking.has(index);
  notice(place.cast, figure, place.sentence, weightOf(relation ?? own, speaks, said));
};

/** The extent of words of the sentence; the end is exclusive. */
export const stretchExtent = ({ tree }: Scene, first: number, end: number): Extent => ({
  start: tree.words[first]?.start ?? 0,
  end: tree.words[end - 1]?.end ?? 0,
});

/** A mention by words of the sentence; the end is exclusive. */
export const mentionOf = (
  { tree }: Scene,
  first: number,
  end: number,
  how: Mention['how'],
): Mention => ({ start: tree.words[first]?.start ?? 0, end: tree.words[end - 1]?.end ?? 0, how });

/** The figure of the first source of an attribution, once it was read or where it is a name. */
export const speakerOf = (
  { cast, sources }: Pick<Setting, 'cast' | 'sources'>,
  attribution: FoundAttribution,
): Figure | undefined => {
  const [extent] = attribution.sources;
  const source = extent && sources.get(keyOf(extent));
  return source && cast.at.get(source.headStart);
};
