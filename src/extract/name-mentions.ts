import type { Sentence, Word } from '../syntax/sentence.ts';
import { withoutCommonWords } from './name-common.ts';
import { givenNames } from './name-given.ts';
import { settleKinds } from './name-kinds.ts';
import { foldWord, isNameSuffix, isParticle, partsOfName } from './name-parts.ts';
import { isProper, type KnownNames, nameRuns, type Run } from './name-runs.ts';
import { isRole, isTitle, opensSentence, titleStart, tradeStart } from './name-titles.ts';
import { kindOfNoun, singularOf } from './speaker-nouns.ts';
import { businessNouns, organisationEndings } from './speaker-words.ts';

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
  const isNamed = own.length > 1 && own.length <= 3 && givenNames.has(first);
  if (isNamed && isRole(words[run.first - 1]?.text ?? '')) return 'person';
  const standsAlone = own.length === 1 && !words[run.end]?.tag.startsWith('NN');
  const isThe = before === 'the' && standsAlone && !known.surnames.has(first);
  if (run.label === 'PERSON') return isThe ? 'organisation' : 'person';
  const isPlace = run.label === 'LOCATION';
  const placed = isPlace && placePrepositions.has(before);
  if (own.length === 1 && !placed && before !== 'the' && known.surnames.has(first)) return 'person';
  if (own.length === 1 && !isPlace && known.given.has(first)) return 'person';
  if (isNamed && !isPlace && (run.label === 'O' || known.surnames.has(last))) return 'person';
  if (isPlace) return 'place';
  return run.label === 'MISC' ? 'other' : 'organisation';
};

/** A headline in capitals looks like one long name: “Kell Plan For Harbor Moves Ahead”. */
const opensWithSurname = (own: readonly Word[], kind: NameKind, known: KnownNames): boolean => {
  const first = foldWord(own[0]?.text ?? '');
  const last = foldWord(own.at(-1)?.text ?? '');
  if (!known.surnames.has(first) || organisationEndings.has(last)) return false;
  if (kind === 'organisation') return own.length > 2;
  return kind === 'person' && own.length === 2 && !givenNames.has(first) && !isNameSuffix(last);
};

/** “Carmaker Lumo” at the beginning of a sentence, where the capital of its first word tells nothing. */
const opensWithTrade = (words: readonly Word[], { first, end, label }: Run): boolean =>
  (label === 'ORGANIZATION' || label === 'O') &&
  end - first > 1 &&
  opensSentence(words, first) &&
  businessNouns.has(foldWord(words[first]?.text ?? '')) &&
  !organisationEndings.has(foldWord(words[end - 1]?.text ?? ''));

const isPluralNoun = ({ tag }: Word): boolean => tag === 'NNPS' || tag === 'NNS';

/** Where what is said of a name right before it begins. */
const titleFirstOf = (words: readonly Word[], first: number, kind: NameKind): number => {
  if (kind === 'person') return titleStart(words, first);
  return kind === 'organisation' ? tradeStart(words, first) : first;
};

/** A name read from a run, without its titles; none where the run is titles or an adjective. */
const readRun = (
  words: readonly Word[],
  run: Run,
  sentence: number,
  known: KnownNames,
): NameMention[] => {
  let { first } = run;
  const wordAt = (at: number): string => words[at]?.text ?? '';
  const isGiven = (at: number): boolean => at < run.end && givenNames.has(foldWord(wordAt(at)));
  const isBody = run.label === 'ORGANIZATION';
  while (first < run.end - 1 && isRole(wordAt(first)) && (!isBody || isGiven(first + 1))) {
    if (isGiven(first) && isRole(wordAt(first - 1))) break;
    first += 1;
  }
  if (opensWithTrade(words, run)) first += 1;
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
  const titleFirst = titleFirstOf(words, first, kind);
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
  const names = sentences.flatMap((sentence, index) => readSentence(sentence, index, known));
  return settleKinds(withoutCommonWords(names, sentences), sentences, known);
};
