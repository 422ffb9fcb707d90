import type { NameMention } from './name-mentions.ts';
import { foldWord } from './name-parts.ts';
import type { Bearer } from './name-people.ts';
import { organisationEndings } from './speaker-words.ts';

type Organisation = { readonly words: readonly string[]; readonly names: NameMention[] };

/** Names that mean the same without the article having to say so. */
const sameNames: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['america', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['un', 'united nations'],
  ['eu', 'european union'],
  ['gop', 'republican party'],
  ['ap', 'associated press'],
  ['fed', 'federal reserve'],
]);

const linking = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', '&', 'a', 'de', 'la']);

/** Last words of names that name something else when they stand alone: the House is not the White House. */
const endsNothing = new Set(['house', 'states', 'street', 'city', 'island', 'county', 'kingdom']);

const keyWords = ({ words }: NameMention): string[] => {
  const folded = words.map(foldWord).filter((word) => word !== '' && word !== 's');
  const bare = folded[0] === 'the' ? folded.slice(1) : folded;
  return (sameNames.get(bare.join(' ')) ?? bare.join(' ')).split(' ');
};

/** First letters of a name: “National Weather Board” gives nwb, with small words and without. */
const initialsOf = (words: readonly string[]): string[] => {
  const letters = (kept: readonly string[]) => kept.map((word) => word.charAt(0)).join('');
  return [letters(words.filter((word) => !linking.has(word))), letters(words)];
};

const isAcronym = ({ words }: NameMention): boolean =>
  words.length === 1 && /^(?:[A-Z]\.?){2,7}$/.test(words[0] ?? '');

const byText = (one: NameMention, other: NameMention): number =>
  one.sentence - other.sentence || one.first - other.first;

/** The word by which an organisation may be called: the last, or that before “of”, “on” and “for”. */
const headOf = (words: readonly string[]): string => {
  const preposition = words.findIndex((word, at) => at > 0 && beforeComplement.has(word));
  return words[preposition < 0 ? words.length - 1 : preposition - 1] ?? '';
};

const beforeComplement = new Set(['of', 'on', 'for']);

/** Longer names than this are not searched by their parts. */
const mostWords = 12;

/**
 * Gathers names of organisations, places and the like: the same words, known equivalents (“U.S.”),
 * then initials (“NWB”) and ends of a longer name (“Security Council”, “the Post”).
 */
export const groupOrganisations = (names: readonly NameMention[]): Bearer[] => {
  const byWords = new Map<string, Organisation>();
  for (const name of names) {
    if (name.kind === 'person') continue;
    const words = keyWords(name);
    const key = words.join(' ');
    const known = byWords.get(key);
    if (known) known.names.push(name);
    else byWords.set(key, { words, names: [name] });
  }
  const byInitials = new Map(introduced(names, byWords));
  const byEnding = new Map<string, Organisation>();
  const byOpening = new Map<string, Organisation>();
  for (const organisation of byWords.values()) {
    const { words } = organisation;
    if (words.length < 2 || words.length > mostWords) continue;
    for (const initials of initialsOf(words)) keepFirst(byInitials, initials, organisation);
    words.slice(1).forEach((last, at) => {
      const isNameOfAnother = at === words.length - 2 && endsNothing.has(last);
      if (!isNameOfAnother) keepFirst(byEnding, words.slice(at + 1).join(' '), organisation);
    });
    if (organisationEndings.has(words.at(-1) ?? '')) {
      keepFirst(byOpening, words.slice(0, -1).join(' '), organisation);
    }
  }
  const wholeOf = (part: Organisation): Organisation | undefined => {
    const key = part.words.join(' ');
    const [name] = part.names;
    if (name === undefined) return undefined;
    if (isAcronym(name)) {
      const whole = byInitials.get(key);
      if (whole !== undefined && whole !== part) return whole;
    }
    if (name.kind !== 'organisation') return undefined;
    return byEnding.get(key) ?? byOpening.get(key);
  };
  const gathered = new Map<Organisation, NameMention[]>();
  for (const organisation of byWords.values()) {
    const whole = finalWhole(organisation, wholeOf);
    const list = gathered.get(whole);
    if (list) list.push(...organisation.names);
    else gathered.set(whole, [...organisation.names]);
  }
  return [...gathered.values()].map((all) => ({
    kind: 'organisation',
    gender: undefined,
    leaning: undefined,
    names: all.toSorted(byText),
    endings: new Set(
      all.flatMap(({ words }) => (words.length > 1 ? [foldWord(headOf(words))] : [])),
    ),
  }));
};

/** Acronyms that stand right behind the name they are short for: “National Weather Board (NWB)”. */
const introduced = (
  names: readonly NameMention[],
  byWords: ReadonlyMap<string, Organisation>,
): [string, Organisation][] =>
  names.flatMap((name, index): [string, Organisation][] => {
    const before = names[index - 1];
    if (before === undefined || !isAcronym(name) || before.sentence !== name.sentence) return [];
    const key = keyWords(name).join(' ');
    const words = keyWords(before);
    const whole = byWords.get(words.join(' '));
    const isAside = name.first - before.end === 1 && words.length > 1;
    return whole && isAside && key.charAt(0) === words[0]?.charAt(0) ? [[key, whole]] : [];
  });

const keepFirst = (
  map: Map<string, Organisation>,
  key: string,
  organisation: Organisation,
): void => {
  if (!map.has(key)) map.set(key, organisation);
};

/** “Council” → “Security Council” → “United Nations Security Council”; never in a circle. */
const finalWhole = (
  part: Organisation,
  wholeOf: (part: Organisation) => Organisation | undefined,
): Organisation => {
  let whole = part;
  for (let step = 0; step < 4; step += 1) {
    const next = wholeOf(whole);
    if (next === undefined || next === whole || next.words.length <= whole.words.length) {
      const isInitials = next !== undefined && next !== whole && whole.words.length === 1;
      return isInitials ? next : whole;
    }
    whole = next;
  }
  return whole;
};
