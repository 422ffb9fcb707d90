import type { Word } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import { foldWord, isNameSuffix } from './name-parts.ts';
import { isRole } from './name-titles.ts';
import { organisationEndings, organisationNouns } from './speaker-words.ts';

/** What the names of the article’s people tell of single words elsewhere in it. */
export type KnownNames = {
  readonly surnames: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
};

/** A stretch of words that are one name, titles and all; the end is exclusive. */
export type Run = { readonly first: number; readonly end: number; readonly label: string };

const nameLabels = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC']);

/** Whether the word is tagged as a proper noun. */
export const isProper = (word: Word): boolean => word.tag === 'NNP' || word.tag === 'NNPS';

const capital = /^\p{Lu}/u;

/** Whether a capital tells nothing of the word, because it opens its sentence. */
export const opensSentence = (words: readonly Word[], first: number): boolean => {
  for (let at = Math.max(0, first - 2); at < first; at += 1) {
    const tag = words[at]?.tag;
    if (tag !== '``' && tag !== ':') return false;
  }
  return true;
};

const wordLike = /^(?:JJ|VB|RB|FW|UH)/;
const finite = /^(?:VB[DZ]|MD)$/;
const being = new Set(['is', 'was', 'has', 'had', 'does', 'did']);

/**
 * Whether a word that has the spelling of a surname is meant as one although it is tagged as another
 * word: “Stern told reporters”. Its capital tells it within a sentence; at the beginning of one the
 * verb that follows does.
 */
const actsAsName = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || capital.test(next?.text ?? '')) return false;
  if (!opensSentence(words, at)) return wordLike.test(word.tag);
  if (next?.tag === 'POS') return true;
  const isActing = finite.test(next?.tag ?? '') && !being.has(next?.text ?? '');
  return isActing || (finite.test(next?.tag ?? '') && word.relation === 'nsubj');
};

const labelAt = (words: readonly Word[], at: number, known: KnownNames): string | undefined => {
  const word = words[at];
  if (word === undefined) return undefined;
  if (nameLabels.has(word.name)) return word.name;
  const isOpen = word.name === 'O';
  if (isOpen && isProper(word)) return 'O';
  if (!capital.test(word.text) || !known.surnames.has(foldWord(word.text))) return undefined;
  return (isOpen && word.tag.startsWith('NN')) || actsAsName(words, at) ? 'O' : undefined;
};

/** The longest stretches of words with one kind of name. */
const runsOf = (words: readonly Word[], known: KnownNames): Run[] => {
  const runs: Run[] = [];
  let first = 0;
  while (first < words.length) {
    const label = labelAt(words, first, known);
    let end = first + 1;
    if (label !== undefined) {
      while (labelAt(words, end, known) === label) end += 1;
      runs.push({ first, end, label });
    }
    first = end;
  }
  return runs;
};

/** Whether a run may be the surname behind a given name; behind a title as well whatever its label. */
const isSurname = (words: readonly Word[], { first, end, label }: Run): boolean =>
  label === 'PERSON' || (end - first === 1 && isRole(words[first - 2]?.text ?? ''));

/**
 * Whether the word before a run is its given name, labelled otherwise: “Judge Alma/ORGANIZATION
 * Reyes/PERSON”. Of a longer name of another kind no word is taken away, and “Dean” is a given name
 * only behind another title.
 */
const followsGivenName = (words: readonly Word[], run: Run, before: Run | undefined): boolean => {
  const at = run.first - 1;
  const word = words[at];
  if (word === undefined || !capital.test(word.text) || !isSurname(words, run)) return false;
  const given = foldWord(word.text);
  const isWhole = run.end - run.first > 1 && givenNames.has(foldWord(words[run.first]?.text ?? ''));
  if (!givenNames.has(given) || isWhole) return false;
  const ahead = words[at - 1]?.text ?? '';
  if (isRole(word.text) && !isRole(ahead)) return false;
  if (before?.end !== run.first) return !opensSentence(words, at);
  if (before.label === 'LOCATION' && words[at - 1]?.tag === 'IN') return false;
  return before.label === 'O' || before.end - before.first === 1 || isRole(ahead);
};

/** “Ana/PERSON Long/LOCATION”: a given name alone is whole only with the one word behind it. */
const endsWithSurname = (words: readonly Word[], run: Run, before: Run): boolean => {
  const given = words[before.first]?.text ?? '';
  const surname = foldWord(words[run.first]?.text ?? '');
  const isPair = before.end === run.first && run.end - before.first === 2;
  if (!isPair || before.label !== 'PERSON' || run.label === 'PERSON') return false;
  if (!givenNames.has(foldWord(given)) || isRole(given)) return false;
  const isBody = organisationEndings.has(surname) || organisationNouns.has(surname);
  return !isBody && !isRole(surname) && !words[run.end]?.tag.startsWith('NN');
};

/** “Network Tolm”, of which only the first word is known: the name of a network. */
const opensWithBody = (words: readonly Word[], run: Run, before: Run, known: KnownNames): boolean =>
  run.label === 'PERSON' &&
  before.label === 'ORGANIZATION' &&
  before.end === run.first &&
  before.end - before.first === 1 &&
  run.end - run.first === 1 &&
  organisationNouns.has(foldWord(words[before.first]?.text ?? '')) &&
  !known.surnames.has(foldWord(words[run.first]?.text ?? ''));

/** Runs of which a change of label within a name made two. */
const mendRuns = (words: readonly Word[], runs: readonly Run[], known: KnownNames): Run[] => {
  const mended: Run[] = [];
  for (const run of runs) {
    const before = mended.at(-1);
    if (before && opensWithBody(words, run, before, known)) {
      mended.splice(-1, 1, { ...before, end: run.end });
    } else if (before && endsWithSurname(words, run, before)) {
      mended.splice(-1, 1, { ...before, end: run.end });
    } else if (followsGivenName(words, run, before)) {
      const first = run.first - 1;
      if (before?.end === run.first) mended.pop();
      if (before && before.end === run.first && before.first < first) {
        mended.push({ ...before, end: first });
      }
      mended.push({ ...run, first, label: 'PERSON' });
    } else {
      mended.push(run);
    }
  }
  return mended;
};

const opensAside = new Set(['“', '"', '``', '‘', "'", '(', '-LRB-']);
const closesAside = new Set(['”', '"', "''", '’', "'", ')', '-RRB-']);

/** Whether between the two runs there is only a nickname in marks: Robert “Bob” Hale. */
const nicknameBetween = (words: readonly Word[], from: number, to: number): boolean =>
  to - from >= 3 &&
  to - from <= 4 &&
  opensAside.has(words[from]?.text ?? '') &&
  closesAside.has(words[to - 1]?.text ?? '');

/** Runs that are one name joined: over a nickname in marks, a comma before “Jr.”, an initial. */
const joinRuns = (words: readonly Word[], runs: readonly Run[]): Run[] => {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && joinsByOf(words, before, run)) {
      joined.splice(-1, 1, { ...before, end: run.end, label: 'ORGANIZATION' });
      continue;
    }
    const asides = joined.at(-2);
    const isPerson = run.label === 'PERSON' || run.label === 'O';
    if (isPerson && asides && isNamePart(asides) && nicknameBetween(words, asides.end, run.first)) {
      joined.splice(-2, 2, { first: asides.first, end: run.end, label: 'PERSON' });
    } else if (before && continuesName(words, before, run)) {
      joined.splice(-1, 1, { ...before, end: run.end });
    } else if (
      isPerson &&
      before &&
      isNamePart(before) &&
      nicknameBetween(words, before.end, run.first)
    ) {
      joined.splice(-1, 1, { first: before.first, end: run.end, label: 'PERSON' });
    } else {
      joined.push(run);
    }
  }
  return joined;
};

const isNamePart = ({ label }: Run): boolean => label === 'PERSON' || label === 'O';

const ofWords = new Set(['of', 'on', 'for']);

/** “Commission on Public Debates”, where only its parts are labelled. */
const joinsByOf = (words: readonly Word[], before: Run, run: Run): boolean => {
  if (before.label === 'PERSON' || run.label === 'PERSON') return false;
  const opens =
    run.first - before.end === 1 &&
    ofWords.has(words[before.end]?.text ?? '') &&
    organisationEndings.has(foldWord(words[before.end - 1]?.text ?? ''));
  const hasOpened = ofWords.has(words[before.end - 2]?.text ?? '') && before.end - before.first > 2;
  return opens || (run.first === before.end && hasOpened && run.label !== 'LOCATION');
};

const continuesName = (words: readonly Word[], before: Run, run: Run): boolean => {
  const gap = run.first - before.end;
  const [next] = words.slice(run.first, run.end);
  if (next === undefined || !isNamePart(before)) return false;
  const isComma = gap === 1 && words[before.end]?.text === ',';
  if ((gap === 0 || isComma) && run.end - run.first === 1 && isNameSuffix(next.text)) return true;
  if (gap !== 0) return false;
  const last = words[run.end - 1];
  const isEnding = last !== undefined && organisationEndings.has(foldWord(last.text));
  if (run.label === 'ORGANIZATION' || run.label === 'O') return isEnding;
  return before.label === 'PERSON' && run.label === 'PERSON';
};

const longestWholeName = 4;

/** “Tom Hale Calls Anna Kell”, in a headline’s capitals, is two names with a verb between. */
const partRun = (words: readonly Word[], run: Run): Run[] => {
  if (run.label !== 'PERSON' || run.end - run.first <= longestWholeName) return [run];
  if (words.slice(run.first, run.end).some((word) => opensAside.has(word.text))) return [run];
  const inside = words.slice(run.first + 2, run.end - 1);
  const at = inside.findIndex(({ text }) => givenNames.has(foldWord(text)));
  if (at < 0) return [run];
  const given = run.first + 2 + at;
  return [
    { ...run, end: run.first + 2 },
    { ...run, first: given },
  ];
};

/** The stretches of a sentence that are names, as far as its labels and tags tell. */
export const nameRuns = (words: readonly Word[], known: KnownNames): Run[] => {
  const runs = mendRuns(words, runsOf(words, known), known);
  return runs.length === 0 ? runs : joinRuns(words, runs).flatMap((run) => partRun(words, run));
};
