import type { Sentence } from '../syntax/sentence.ts';
import { leaningNames } from './name-given.ts';
import type { NameMention } from './name-mentions.ts';
import {
  canBeSamePerson,
  foldWord,
  genderOfGivenName,
  type NameParts,
  partsOfName,
} from './name-parts.ts';
import { type Gender, genderedNouns, honorifics } from './speaker-words.ts';

/** Someone or something that the article names, with every place where it does, in text order. */
export type Bearer = {
  readonly kind: 'person' | 'organisation';
  readonly gender: Gender | undefined;
  /** The likelier gender where none is known. */
  readonly leaning: Gender | undefined;
  readonly names: readonly NameMention[];
  /** Last words of its longer names, by which it may be called: “board”. */
  readonly endings: ReadonlySet<string>;
};

type Person = {
  /** The different full names; no more than a few. */
  readonly parts: NameParts[];
  readonly names: NameMention[];
  gender: Gender | undefined;
  /** How often it is named in full or with a title that tells the gender. */
  sure: number;
  /** Its last name in full before the one being looked at. */
  seen: number;
};

type Called = {
  readonly name: NameMention;
  readonly parts: NameParts;
  readonly gender: Gender | undefined;
};

/** The gender that a word before the name tells: “Mrs.”, “Congresswoman”, “actress”. */
const genderOfTitle = ({ words }: Sentence, name: NameMention): Gender | undefined => {
  const title = foldWord(words[name.first - 1]?.text ?? '');
  if (honorifics.has(title)) return honorifics.get(title);
  return genderOfNoun(title);
};

/** The gender that a noun for a person tells: “spokeswoman”, “father”. */
export const genderOfNoun = (noun: string): Gender | undefined => {
  const known = genderedNouns.get(noun);
  if (known !== undefined) return known;
  if (noun.endsWith('woman') || noun.endsWith('women')) return 'female';
  const isHuman = noun === 'human' || noun === 'german' || noun === 'roman';
  return !isHuman && noun.length > 4 && noun.endsWith('man') ? 'male' : undefined;
};

const clash = (one: Gender | undefined, other: Gender | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const addTo = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** More bearers of one surname than this are not told apart by later short forms. */
const mostBearers = 24;

const mostVariants = 8;

const join = (person: Person, { name, parts, gender }: Called): void => {
  person.names.push(name);
  person.gender ??= gender;
  if (parts.given !== undefined || gender !== undefined) person.sure += 1;
  if (parts.given === undefined) return;
  const isNew = !person.parts.some(
    (known) => known.given === parts.given && known.middle[0] === parts.middle[0],
  );
  if (isNew && person.parts.length < mostVariants) person.parts.push(parts);
};

const create = ({ name, parts, gender }: Called): Person => ({
  parts: [parts],
  names: [name],
  gender: gender ?? genderOfGivenName(parts.given),
  sure: parts.given === undefined && gender === undefined ? 0 : 1,
  seen: -1,
});

const isFull = ({ parts }: Called): boolean => parts.given !== undefined;

const byText = (one: NameMention, other: NameMention): number =>
  one.sentence - other.sentence || one.first - other.first;

/**
 * The one of several bearers of a surname whom the bare surname means: of a gender that fits;
 * then whoever the article names in full at least twice as often, for that is whom it is about;
 * then whoever was last spoken of; else the first.
 */
const bearerOf = (people: readonly Person[], gender: Gender | undefined): Person | undefined => {
  const fitting = people.filter((person) => !clash(person.gender, gender));
  const [most, second] = fitting.toSorted((one, other) => other.sure - one.sure);
  if (most === undefined || second === undefined || most.sure >= 2 * second.sure) return most;
  return fitting.toSorted((one, other) => other.seen - one.seen)[0];
};

/**
 * Gathers personal names into people. Names in full go first, wherever they stand, because a
 * headline says “Kell” before the text says “Anna Kell”; then the short forms, those with a courtesy
 * title before the bare ones, the surname before the given name. Courtesy titles tell couples who
 * share a surname apart.
 */
export const groupPeople = (
  names: readonly NameMention[],
  sentences: readonly Sentence[],
): Bearer[] => {
  const called = names.flatMap((name): Called[] => {
    const sentence = sentences[name.sentence];
    if (name.kind !== 'person' || sentence === undefined) return [];
    return [{ name, parts: partsOfName(name.words), gender: genderOfTitle(sentence, name) }];
  });
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const personOf = new Map<Called, Person>();
  const introduce = (one: Called): Person => {
    const person = create(one);
    people.push(person);
    addTo(bySurname, one.parts.surname, person);
    if (one.parts.given !== undefined) addTo(byGiven, one.parts.given, person);
    return person;
  };

  for (const one of called.filter(isFull)) {
    const gender = one.gender ?? genderOfGivenName(one.parts.given);
    const same = (bySurname.get(one.parts.surname) ?? [])
      .slice(0, mostBearers)
      .find(
        (person) =>
          !clash(person.gender, gender) &&
          person.parts.some((parts) => canBeSamePerson(parts, one.parts)),
      );
    if (same !== undefined) join(same, one);
    personOf.set(one, same ?? introduce(one));
  }

  const shorten = (one: Called): void => {
    const namesakes = (bySurname.get(one.parts.surname) ?? []).slice(0, mostBearers);
    const givenSakes = (byGiven.get(one.parts.surname) ?? [])
      .slice(0, mostBearers)
      .filter(({ gender }) => !clash(gender, one.gender));
    const person =
      bearerOf(namesakes, one.gender) ?? (givenSakes.length === 1 ? givenSakes[0] : undefined);
    if (person !== undefined) join(person, one);
    personOf.set(one, person ?? introduce(one));
  };
  for (const one of called) if (!isFull(one) && one.gender !== undefined) shorten(one);
  called.forEach((one, at) => {
    if (!personOf.has(one)) shorten(one);
    const person = personOf.get(one);
    if (person !== undefined) person.seen = at;
  });

  return people.map(({ gender, names, parts }) => ({
    kind: 'person',
    gender,
    leaning: leaningNames.get(parts[0]?.given ?? ''),
    names: names.toSorted(byText),
    endings: new Set(),
  }));
};
