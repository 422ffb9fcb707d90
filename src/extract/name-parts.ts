import { givenNames, shortForms } from './name-given.ts';
import type { Gender } from './speaker-words.ts';

/** A personal name taken apart; every part folded (see `foldWord`). */
export type NameParts = {
  /** Missing where the name is one word, or begins with a particle: “de Vries”. */
  readonly given: string | undefined;
  /** Between given name and surname; a nickname in marks counts here. */
  readonly middle: readonly string[];
  readonly surname: string;
  /** jr, sr, ii … */
  readonly suffix: string | undefined;
};

const marks = /\p{M}/gu;
/** Most words are plain, and the whole treatment takes time. */
const plain = /^[a-z]+$/;
const plainAnyCase = /^[A-Za-z]+$/;
const notOfWord = /[^\p{L}\p{N}&%+-]/gu;
const ascii = /^[\x20-\x7e]*$/;
const notOfAsciiWord = /[^a-z0-9&%+-]/g;

/** A word as names and lists are compared: lower case, without accents, full stops and marks. */
export const foldWord = (word: string): string => {
  if (plain.test(word)) return word;
  if (plainAnyCase.test(word)) return word.toLowerCase();
  if (ascii.test(word)) return word.toLowerCase().replace(notOfAsciiWord, '');
  return word.normalize('NFKD').replace(marks, '').toLowerCase().replace(notOfWord, '');
};

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const particles = new Set(
  'al ben bin da de del della den der di dos du el ibn la las le los san st ter van von'.split(' '),
);

/** Whether the word may follow a whole name: “Jr.”, “III”. */
export const isNameSuffix = (word: string): boolean => suffixes.has(foldWord(word));

/** Whether the word opens a surname: “van”, “de”. */
export const isParticle = (word: string): boolean => particles.has(foldWord(word));

/** Takes the words of a personal name apart, in the western order: given name first. */
export const partsOfName = (words: readonly string[]): NameParts => {
  const folded = words.map(foldWord).filter((word) => word !== '');
  const suffix = folded.findLast((word, index) => index > 0 && suffixes.has(word));
  const rest = folded.filter((word, index) => index === 0 || !suffixes.has(word));
  const surname = rest.at(-1) ?? '';
  const [first] = rest;
  const hasGiven = rest.length > 1 && first !== undefined && !particles.has(first);
  return {
    given: hasGiven ? first : undefined,
    middle: hasGiven ? rest.slice(1, -1).filter((word) => !particles.has(word)) : [],
    surname,
    suffix,
  };
};

/** The gender that a given name tells, where it tells one. */
export const genderOfGivenName = (given: string | undefined): Gender | undefined => {
  if (given === undefined) return undefined;
  return givenNames.get(given) ?? givenNames.get(given.split('-')[0] ?? given);
};

const sameGiven = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other)) ||
  (shortForms.get(one)?.includes(other) ?? false) ||
  (shortForms.get(other)?.includes(one) ?? false);

/** Whether two names with the same surname can be one person’s: “Bob Hale”, “Robert J. Hale”. */
export const canBeSamePerson = (one: NameParts, other: NameParts): boolean => {
  if (one.surname !== other.surname) return false;
  if (one.suffix !== other.suffix && (one.suffix ?? other.suffix) === 'jr') return false;
  if (one.given === undefined || other.given === undefined) return true;
  const [oneMiddle] = one.middle;
  const [otherMiddle] = other.middle;
  const sameFirst =
    sameGiven(one.given, other.given) ||
    one.middle.includes(other.given) ||
    other.middle.includes(one.given);
  if (!sameFirst || oneMiddle === undefined || otherMiddle === undefined) return sameFirst;
  return oneMiddle.charAt(0) === otherMiddle.charAt(0);
};
