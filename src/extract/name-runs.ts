import type { Word } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import { mendRuns } from './name-mends.ts';
import { foldWord, isNameSuffix } from './name-parts.ts';
import { opensSentence } from './name-titles.ts';
import { organisationEndings } from './speaker-words.ts';

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
