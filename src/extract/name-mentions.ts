import type { Sentence, Word } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import { foldWord, isNameSuffix, isParticle, partsOfName } from './name-parts.ts';
import { isProper, type KnownNames, nameRuns, type Run } from './name-runs.ts';
import { kindOfNoun, singularOf } from './speaker-nouns.ts';
import { honorifics, organisationEndings, personNouns, titleRoles } from './speaker-words.ts';

type NameKind = 'person' | 'organisation' | 'place' | 'other';

/** A name as it stands in a sentence; positions are words of the sentence, the end exclusive. */
export type NameMention = {
  readonly sentence: number;
  /** Where the name begins: titles and descriptions before it stand outside. */
  readonly first: number;
  readonly end: number;
  /** Where the title or description before it begins; `first` where there is none. */
  readonly titleFirst: number;
  readonly kind: NameKind;
  readonly words: readonly string[];
};

const isHonorific = (word: string): boolean => honorifics.has(foldWord(word));
const isTitle = (word: string): boolean => isHonorific(word) || titleRoles.has(foldWord(word));

/** Whether the word says what a person is: “Sen.”, “aide”, “President”. */
const isRole = (word: string): boolean => {
  const folded = foldWord(word);
  return titleRoles.has(folded) || honorifics.has(folded) || personNouns.has(folded);
};

/** “KELL: Thank you.” in an interview. */
const isLabel = (words: readonly Word[], run: Run): boolean =>
  run.first <= 1 &&
  words[run.end]?.text === ':' &&
  words.slice(run.first, run.end).every(({ text }) => text === text.toUpperCase());

const placePrepositions = new Set(['in', 'to', 'from', 'at', 'near', 'across', 'outside', 'of']);

const noNames: KnownNames = { surnames: new Set(), given: new Set() };

/** What a run of proper nouns names: by its title, its ending, its given name, then its label. */
const kindOf = (words: readonly Word[], run: Run, titled: boolean, known: KnownNames): NameKind => {
  const own = words.slice(run.first, run.end).map(({ text }) => foldWord(text));
  const last = own.at(-1) ?? '';
  const [first = ''] = own;
  if (own.length > 1 && organisationEndings.has(last)) return 'organisation';
  const isCommittee = run.label !== 'PERSON' && words[run.first - 2]?.text.toLowerCase() === 'the';
  if (titled && own.length <= 4 && !isCommittee) return 'person';
  if (own.length <= 3 && isLabel(words, run)) return 'person';
  const before = words[run.first - 1]?.text.toLowerCase() ?? '';
  const standsAlone = own.length === 1 && !words[run.end]?.tag.startsWith('NN');
  const isThe = before === 'the' && standsAlone && !known.surnames.has(first);
  if (run.label === 'PERSON') return isThe ? 'organisation' : 'person';
  const isPlace = run.label === 'LOCATION';
  const placed = isPlace && placePrepositions.has(before);
  if (own.length === 1 && !placed && before !== 'the' && known.surnames.has(first)) return 'person';
  if (own.length === 1 && !isPlace && known.given.has(first)) return 'person';
  if (own.length > 1 && own.length <= 3 && givenNames.has(first) && !isPlace) {
    if (run.label === 'O' || known.surnames.has(last)) return 'person';
  }
  if (isPlace) return 'place';
  return run.label === 'MISC' ? 'other' : 'organisation';
};

const longestTitle = 10;
const titleTags = new Set(['NN', 'NNP', 'NNPS', 'JJ', 'NNS', 'POS', 'HYPH']);
const timeLabels = new Set(['DATE', 'TIME', 'DURATION']);

/** Words that look like part of a title and only join it to the sentence. */
const noTitles = new Set([
  'fellow',
  'rival',
  'like',
  'such',
  'many',
  'other',
  'own',
  'same',
  'more',
]);

/** Where the title or description right before a personal name begins: “Kremlin aide”, “Sen.” */
const titleStart = (words: readonly Word[], first: number): number => {
  const before = words[first - 1];
  const isOfState = before?.text === 'State' && words[first - 2]?.text === 'of';
  if (before === undefined || !(isOfState || isRole(before.text))) return first;
  let start = first;
  for (let step = 0; step < longestTitle; step += 1) {
    const word = words[start - 1];
    if (word === undefined || timeLabels.has(word.name)) break;
    const isOthersName = word.name === 'PERSON' && words[start - 2]?.name === 'PERSON';
    if (isOthersName && words[start]?.tag !== 'POS') {
      return words[start]?.tag === 'JJ' ? start + 1 : start;
    }
    const fits = titleTags.has(word.tag) && !noTitles.has(word.text.toLowerCase());
    if (!fits && !(word.text === 'of' && isOfState && start === first - 1)) break;
    start -= 1;
  }
  return words[start]?.tag === 'POS' ? start + 1 : start;
};

/** Whether a capital tells nothing of the word, because it opens its sentence. */
const opensSentence = (words: readonly Word[], first: number): boolean => {
  for (let at = Math.max(0, first - 2); at < first; at += 1) {
    const tag = words[at]?.tag;
    if (tag !== '``' && tag !== ':') return false;
  }
  return true;
};

/** A headline in capitals looks like one long name: “Kell Plan For Harbor Moves Ahead”. */
const opensWithSurname = (own: readonly Word[], kind: NameKind, known: KnownNames): boolean => {
  const first = foldWord(own[0]?.text ?? '');
  const last = foldWord(own.at(-1)?.text ?? '');
  if (!known.surnames.has(first) || organisationEndings.has(last)) return false;
  if (kind === 'organisation') return own.length > 2;
  return kind === 'person' && own.length === 2 && !givenNames.has(first) && !isNameSuffix(last);
};

const isPluralNoun = ({ tag }: Word): boolean => tag === 'NNPS' || tag === 'NNS';

/** A name read from a run, without its titles; none where the run is titles or an adjective. */
const readRun = (
  words: readonly Word[],
  run: Run,
  sentence: number,
  known: KnownNames,
): NameMention[] => {
  let { first } = run;
  while (first < run.end - 1 && isRole(words[first]?.text ?? '') && run.label !== 'ORGANIZATION') {
    first += 1;
  }
  const opening = words[first];
  const isAbbreviated = opening?.text.endsWith('.') ?? false;
  if (
    run.label === 'ORGANIZATION' &&
    isAbbreviated &&
    isTitle(opening?.text ?? '') &&
    run.end - first > 1
  ) {
    first += 1;
  }
  const own = words.slice(first, run.end);
  const last = own.at(-1);
  if (last === undefined) return [];
  const titled = isTitle(words[first - 1]?.text ?? '') && first > run.first - 1;
  const kind = kindOf(words, { ...run, first }, titled, known);
  if (opensWithSurname(own, kind, known)) {
    const titleFirst = titleStart(words, first);
    const surname = words[first]?.text ?? '';
    return [{ sentence, first, end: first + 1, titleFirst, kind: 'person', words: [surname] }];
  }
  const isLabelled = run.label === 'ORGANIZATION' || run.label === 'LOCATION';
  if (kind !== 'person' && isRole(last.text) && !isLabelled) return [];
  if (kind === 'other' && !isProper(last)) return [];
  if (kind !== 'person' && isPluralNoun(last) && (own.length === 1 || run.label === 'MISC')) {
    return [];
  }
  if (kind !== 'person' && opensSentence(words, first) && own.length === 1 && run.label === 'O') {
    const noun = foldWord(last.text);
    if (kindOfNoun(singularOf(noun), noun !== singularOf(noun)) !== undefined) return [];
  }
  const isFamily = isPluralNoun(last) && words[first - 1]?.text.toLowerCase() === 'the';
  if (isFamily && own.length === 1 && kind === 'person') return [];
  const texts = own.map(({ text }) => text);
  const titleFirst = kind === 'person' ? titleStart(words, first) : first;
  return [{ sentence, first, end: run.end, titleFirst, kind, words: texts }];
};

const readSentence = (
  { words }: Sentence,
  sentence: number,
  known: KnownNames,
  isWanted: (run: Run) => boolean = () => true,
): NameMention[] =>
  nameRuns(words, known).flatMap((run) =>
    isWanted(run) ? readRun(words, run, sentence, known) : [],
  );

/** Whether a run may be a name of several words. */
const isLong = ({ first, end }: Run): boolean => end - first > 1;

/**
 * The names in the sentences. Two passes: the first learns which surnames and given names the
 * article’s people have, the second tells persons from places and organisations by them too,
 * because a tagger of names often errs on the short forms.
 */
export const findNames = (sentences: readonly Sentence[]): NameMention[] => {
  const people = sentences
    .flatMap((sentence, index) => readSentence(sentence, index, noNames, isLong))
    .filter(({ kind, words }) => kind === 'person' && words.length > 1)
    .map(({ words }) => partsOfName(words));
  const known: KnownNames = {
    surnames: new Set(people.map(({ surname }) => surname)),
    given: new Set(people.flatMap(({ given }) => (given && !isParticle(given) ? [given] : []))),
  };
  return sentences.flatMap((sentence, index) => readSentence(sentence, index, known));
};
