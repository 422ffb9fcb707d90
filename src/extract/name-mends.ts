import type { Word } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import { foldWord } from './name-parts.ts';
import type { KnownNames, Run } from './name-runs.ts';
import { isRole, opensSentence } from './name-titles.ts';
import { organisationEndings, organisationNouns } from './speaker-words.ts';

const capital = /^\p{Lu}/u;

/** Whether a run may be the surname behind a given name; behind a title as well whatever its label. */
const isSurname = (words: readonly Word[], { first, end, label }: Run): boolean =>
  label === 'PERSON' || (end - first === 1 && isRole(words[first - 2]?.text ?? ''));

/** “Analyst Lise/ORGANIZATION Holm/PERSON”: what stands between title and surname is a given name. */
const isBetween = (words: readonly Word[], run: Run, before: Run | undefined): boolean => {
  const given = words[run.first - 1];
  if (given?.tag !== 'NNP' || before?.end !== run.first || isRole(given.text)) return false;
  if (isRole(words[run.first]?.text ?? '') || organisationNouns.has(foldWord(given.text)))
    return false;
  return isRole(words[run.first - 2]?.text ?? '');
};

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
  const ahead = words[at - 1]?.text ?? '';
  if (isWhole || !(givenNames.has(given) || isBetween(words, run, before))) return false;
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

/** Whether a run is a name still without its last word: more than a title. */
const leavesName = (words: readonly Word[], { first, end }: Run): boolean =>
  end - first > 2 || (end - first === 2 && !isRole(words[first]?.text ?? ''));

/** Runs of which a change of label within a name made two. */
export const mendRuns = (
  words: readonly Word[],
  runs: readonly Run[],
  known: KnownNames,
): Run[] => {
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
      if (before?.end === run.first && leavesName(words, before)) {
        mended.push({ ...before, end: first });
      }
      mended.push({ ...run, first, label: 'PERSON' });
    } else {
      mended.push(run);
    }
  }
  return mended;
};
