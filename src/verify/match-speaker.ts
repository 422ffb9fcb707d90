import type { Article } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import type { Speaker } from '../records/speaker.ts';
import type { AttributionCheck } from './verification.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words before a name that are not part of it. */
const titles = list(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev reverend hon the a an
  president vice prime minister deputy mayor councillor cllr senator sen representative rep congressman congresswoman
  governor gov secretary chancellor king queen prince princess pope judge justice inspector superintendent constable
  officer general gen colonel col major captain capt sergeant sgt lieutenant lt admiral chief former acting
  chairman chairwoman chair director mp ambassador bishop archbishop father sister brother`);
/** Words behind a name that are not part of it. */
const suffixes = list('jr sr ii iii inc ltd llc plc co corp corporation limited');
const pronouns = list(`
  i me my we us our you he him his she her they them their it its who whom whose this that these those one ones himself herself themselves itself`);
const inAbbreviations = list('of and the for in on de la du');

/** The words of a name in plain lower case, without marks and possessives. */
const nameWords = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, '')
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The name itself: no titles before, no “Jr” behind; all of it where nothing else would be left. */
const coreOf = (words: readonly string[]): readonly string[] => {
  let start = 0;
  while (start < words.length && titles.has(words[start] ?? '')) start += 1;
  let end = words.length;
  while (end > start && suffixes.has(words[end - 1] ?? '')) end -= 1;
  return end > start ? words.slice(start, end) : words;
};

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at]);

const withoutArticle = (words: readonly string[]): readonly string[] =>
  /^(?:the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;

/** Whether some words are one of the names, apart from “the” and “a”. */
const isOneOf = (given: readonly string[], names: readonly (readonly string[])[]): boolean =>
  names.some((name) => name.length > 0 && isSameList(withoutArticle(given), withoutArticle(name)));

/** Whether a given name and a person’s are those of one person: the surname, with no first name or one that fits. */
const isSamePerson = (given: readonly string[], name: readonly string[]): boolean => {
  if (name.length === 0 || given.length === 0) return false;
  if (given.at(-1) !== name.at(-1)) return false;
  if (given.length === 1 || name.length === 1) return true;
  const isSurname = isSameList(given, name.slice(-given.length));
  return isSurname || fits(given[0] ?? '', name[0] ?? '');
};

/** Whether two first names can be the same: equal, or one is the other’s initial. */
const fits = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other));

const leastInitials = 2;

/** Whether a name in capitals is the initials of another: “WHO” for the World Health Organization. */
const abbreviates = (short: string, long: string): boolean => {
  const letters = short.replaceAll('.', '');
  if (!/^\p{Lu}+$/u.test(letters) || letters.length < leastInitials) return false;
  const words = nameWords(long);
  const initials = (kept: readonly string[]): string => kept.map((word) => word.charAt(0)).join('');
  const main = words.filter((word) => !inAbbreviations.has(word));
  return [initials(words), initials(main)].includes(letters.toLowerCase());
};

/** Whether a name that was given is a speaker of an article, by id, name, or any words by which the article names them. */
const isSpeaker = (given: string, speaker: Speaker): boolean => {
  if (given.trim() === speaker.id) return true;
  const words = nameWords(given);
  if (words.length === 0) return false;
  const name = nameWords(speaker.name);
  const texts = [...new Set(speaker.mentions.map(({ text }) => text))]
    .map(nameWords)
    .filter((mention) => !(mention.length === 1 && pronouns.has(mention[0] ?? '')));
  const described = speaker.description === undefined ? [] : nameWords(speaker.description);
  if (isOneOf(words, [name, described, ...texts])) return true;
  if (described.length > 0 && isSameList(words, [...described, ...coreOf(name)])) return true;
  if (speaker.kind === 'person') return isSamePerson(coreOf(words), coreOf(name));
  const isSameName = isSameList(withoutArticle(coreOf(words)), withoutArticle(coreOf(name)));
  return isSameName || abbreviates(given.trim(), speaker.name) || abbreviates(speaker.name, given);
};

/**
 * Whether words were said by whom they are said to be by. Case, accents, titles and “the” do not matter; a surname is
 * enough, and what the article calls the speaker: “the mayor”.
 * @param given who is said to have said it
 * @param attribution of the words on record
 */
export const checkAttribution = (
  given: string | undefined,
  article: Article,
  attribution: Attribution | null,
): AttributionCheck => {
  if (given === undefined) return 'not-asked';
  const sources = attribution?.sources ?? [];
  if (
    isOneOf(
      nameWords(given),
      sources.map(({ text }) => nameWords(text)).filter((words) => !pronouns.has(words.join(' '))),
    )
  ) {
    return 'confirmed';
  }
  const speaker = article.speakers.find(({ id }) => id === attribution?.speakerId);
  if (speaker === undefined) return 'unknown';
  return isSpeaker(given, speaker) ? 'confirmed' : 'other';
};
