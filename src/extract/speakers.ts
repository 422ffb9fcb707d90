import type { FoundAttribution } from '../attribution/found-attribution.ts';
import type { Sentence } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { findNames, type NameMention } from './name-mentions.ts';
import { groupOrganisations } from './name-organisations.ts';
import { groupPeople } from './name-people.ts';
import { wordsSaid } from './speaker-contents.ts';
import { addFigure, type Cast, type Figure, newCast } from './speaker-figures.ts';
import type { Named, Setting } from './speaker-place.ts';
import { speakersFrom } from './speaker-records.ts';
import { standsAlone, toldOf } from './speaker-sayings.ts';
import { readSources } from './speaker-sources.ts';
import { groupedBy, indexWords, type Tree, treeOf } from './speaker-syntax.ts';
import { readScene } from './speaker-walk.ts';

/** Someone or something that the article has on record, resolved within it. */
export type ResolvedSpeaker = {
  /** A slug from the name, unique in the article. */
  readonly id: string;
  /** The fullest name the article gives, without “the” or “a”; of the unnamed how it calls them. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'group' | 'document';
  /** What the article says the speaker is, in its words. */
  readonly description: string | undefined;
  /** Where the article names the speaker or refers to it by a pronoun: in text order, none overlaps. */
  readonly mentions: readonly Extent[];
};

export type Resolution = {
  /** In order of first mention. */
  readonly speakers: readonly ResolvedSpeaker[];
  /** The speaker behind the sources of an attribution (or of a go-between); undefined where the article leaves it open. */
  readonly speakerOf: (sources: readonly Extent[]) => ResolvedSpeaker | undefined;
};

/**
 * Finds out who stands behind each source of the attributions. The text is read once from its
 * beginning to its end: names are gathered into people and organisations first, then each name,
 * pronoun and description finds its figure by rules ranked by how precise they are.
 * Only those to whom something is attributed are speakers.
 */
export const resolveSpeakers = (
  text: string,
  sentences: readonly Sentence[],
  attributions: readonly FoundAttribution[],
): Resolution => {
  const index = indexWords(sentences);
  const trees = sentences.map(treeOf);
  const cast = newCast();
  const said = wordsSaid(text, index, attributions);
  const named = nameEveryone(cast, text, sentences, trees, said);
  const namesOf = named.map((list) => list.map(({ name }) => name));
  const sources = readSources(index, sentences, namesOf, attributions);
  const setting: Setting = {
    text,
    cast,
    sources,
    said,
    leads: leadsOf(named),
    compounds: new Map(),
  };
  const sourcesOf = groupedBy(sources.values(), ({ stretch }) => stretch.sentence);
  trees.forEach((tree, sentence) => {
    const scene = {
      sentence,
      tree,
      named: named[sentence] ?? [],
      speakers: sourcesOf.get(sentence) ?? [],
    };
    readScene(setting, scene);
  });
  return speakersFrom(setting, sentences);
};

/** A figure for everyone who has a name, with what the sentences of their names tell of them. */
const nameEveryone = (
  cast: Cast,
  text: string,
  sentences: readonly Sentence[],
  trees: readonly Tree[],
  said: Setting['said'],
): Named[][] => {
  const names = findNames(sentences);
  const bearers = [...groupPeople(names, sentences), ...groupOrganisations(names)];
  const figureOf = new Map<NameMention, Figure>();
  for (const bearer of bearers) {
    const isPlace = bearer.names.every(({ kind }) => kind === 'place' || kind === 'other');
    const { kind, gender } = bearer;
    const figure = addFigure(cast, { kind, plural: false, gender, named: bearer, isPlace });
    for (const name of bearer.names) figureOf.set(name, figure);
  }
  const bySentence: Named[][] = sentences.map(() => []);
  for (const name of names) {
    const figure = figureOf.get(name);
    const tree = trees[name.sentence];
    if (figure === undefined || tree === undefined) continue;
    const told = toldOf(tree, name);
    for (const one of told) {
      const { first, end, rank } = one;
      for (const role of one.described?.roles ?? []) figure.told.add(role);
      const at = tree.words[first]?.start ?? 0;
      if (!standsAlone(tree, one) || said.get(at)?.quoted) continue;
      const noun = one.described && tree.words[one.described.head];
      if (noun !== undefined && cast.at.get(noun.start) === figure) continue;
      figure.sayings.push({ text: text.slice(at, tree.words[end - 1]?.end ?? at), rank, at });
    }
    for (const word of tree.words.slice(name.first, name.end)) cast.at.set(word.start, figure);
    bySentence[name.sentence]?.push({ name, figure, told });
  }
  return bySentence;
};

const leadsOf = (named: readonly (readonly Named[])[]): Setting['leads'] => {
  const leads = named.flatMap((list, sentence) =>
    list.flatMap(({ figure, told }) =>
      told.flatMap(({ described }) => (described ? [{ figure, described, sentence }] : [])),
    ),
  );
  return groupedBy(leads, ({ described }) => described.noun);
};
