import type { Sentence } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import type { Figure } from './speaker-figures.ts';
import { descriptionOf, nameOf, slugOf } from './speaker-names.ts';
import { type Setting, speakerOf } from './speaker-place.ts';
import { keyOf } from './speaker-sources.ts';
import { groupedBy } from './speaker-syntax.ts';
import type { Resolution, ResolvedSpeaker } from './speakers.ts';

const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself']);
const firstPersons = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/**
 * Who “I” is: whoever says the quotation it stands in. “We” is that speaker only where the speaker
 * is several or an organisation, and counts as no mention. Comes last, because a quotation often
 * stands before whoever says it.
 */
const readFirstPersons = (setting: Setting, sentences: readonly Sentence[]): void => {
  for (const { words } of sentences) {
    for (const { start, end, tag, text } of words) {
      if (!tag.startsWith('PRP')) continue;
      const said = setting.said.get(start);
      const figure = said?.quoted ? speakerOf(setting, said.attribution) : undefined;
      if (figure === undefined) continue;
      const word = text.toLowerCase();
      const isOne = figure.kind === 'person' && !figure.plural;
      if (isOne && firstPerson.has(word)) {
        setting.cast.at.set(start, figure);
        figure.mentions.push({ start, end, how: 'pronoun' });
      } else if (!isOne && firstPersons.has(word)) {
        setting.cast.at.set(start, figure);
      }
    }
  }
};

const byText = (one: Extent, other: Extent): number =>
  one.start - other.start || other.end - one.end;

/** Extents in text order, each after the end of the one before; of those that overlap the first, longest. */
const apart = (extents: readonly Extent[]): Extent[] => {
  const kept: Extent[] = [];
  for (const extent of extents.toSorted(byText)) {
    if (extent.start >= (kept.at(-1)?.end ?? 0))
      kept.push({ start: extent.start, end: extent.end });
  }
  return kept;
};

/** The extents that overlap none of `taken`; both in text order. */
const outside = (extents: readonly Extent[], taken: readonly Extent[]): Extent[] => {
  let at = 0;
  return extents.filter(({ start, end }) => {
    while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return (taken[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
};

/** Sources stand exactly as the attributions have them; other mentions fill in where none is. */
const mentionsOf = (figure: Figure, sources: readonly Extent[]): Extent[] => {
  const exact = apart(sources);
  const others = apart(figure.mentions);
  return [...exact, ...outside(others, exact)].toSorted(byText);
};

/** Gives each slug once: the second “source” is source-2. */
const uniqueSlugs = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name) => {
    const base = slugOf(name);
    let count = next.get(base) ?? 1;
    let slug = count === 1 ? base : `${base}-${count}`;
    while (taken.has(slug)) {
      count += 1;
      slug = `${base}-${count}`;
    }
    next.set(base, count + 1);
    taken.add(slug);
    return slug;
  });
};

/** The speakers that the walk through the text has found, and who stands behind which source. */
export const speakersFrom = (setting: Setting, sentences: readonly Sentence[]): Resolution => {
  readFirstPersons(setting, sentences);
  const { cast, sources, compounds, text } = setting;
  const behind = [...sources].flatMap(([key, { extent, headStart }]) => {
    const figure = compounds.get(key) ?? cast.at.get(headStart);
    return figure === undefined ? [] : [{ figure, extent }];
  });
  const found = [...groupedBy(behind, ({ figure }) => figure)]
    .map(([figure, own]) => {
      const exact = own.map(({ extent }) => extent);
      return { figure, mentions: mentionsOf(figure, exact) };
    })
    .toSorted((one, other) => byText(one.mentions[0] ?? nowhere, other.mentions[0] ?? nowhere));
  const names = found.map(({ figure }) => nameOf(figure, text, sentences) || 'speaker');
  const slugs = uniqueSlugs(names);
  const speakers = found.map(
    ({ figure, mentions }, index): ResolvedSpeaker => ({
      id: slugs[index] ?? '',
      name: names[index] ?? '',
      kind: figure.kind,
      description: descriptionOf(figure),
      mentions,
    }),
  );
  const speakerBy = new Map(found.map(({ figure }, index) => [figure, speakers[index]]));
  const bySource = new Map(
    behind.flatMap(({ figure, extent }) => {
      const speaker = speakerBy.get(figure);
      return speaker === undefined ? [] : [[keyOf(extent), speaker] as const];
    }),
  );
  const isMention = new Set(
    speakers.flatMap(({ id, mentions }) => mentions.map((mention) => `${id}/${keyOf(mention)}`)),
  );
  return {
    speakers,
    speakerOf: (wanted) => {
      const [first] = wanted;
      const speaker = first && bySource.get(keyOf(first));
      const isHis = (extent: Extent): boolean =>
        bySource.get(keyOf(extent)) === speaker && isMention.has(`${speaker?.id}/${keyOf(extent)}`);
      return wanted.every(isHis) ? speaker : undefined;
    },
  };
};

const nowhere: Extent = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
