import type { Word } from '../syntax/sentence.ts';
import { foldWord } from './name-parts.ts';
import { honorifics, personNouns, titleRoles, tradeNouns } from './speaker-words.ts';

/** Whether the word stands before names as a courtesy or as an office: “Mrs.”, “Sen.”. */
export const isTitle = (word: string): boolean => {
  const folded = foldWord(word);
  return honorifics.has(folded) || titleRoles.has(folded);
};

/** Whether the word says what a person is: “Sen.”, “aide”, “President”. */
export const isRole = (word: string): boolean => isTitle(word) || personNouns.has(foldWord(word));

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
export const titleStart = (words: readonly Word[], first: number): number => {
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

const longestTrade = 4;
const tradeTags = new Set(['NN', 'JJ', 'HYPH']);

/** Where “drug firm” begins right before the name of a business; `first` where nothing like it does. */
export const tradeStart = (words: readonly Word[], first: number): number => {
  if (!tradeNouns.has(foldWord(words[first - 1]?.text ?? ''))) return first;
  let start = first - 1;
  for (let word = words[start - 1]; word; word = words[start - 1]) {
    const isCapital = start === 1 && word.tag === 'NNP' && word.name === 'O';
    const fits = tradeTags.has(word.tag) && !noTitles.has(word.text.toLowerCase());
    if (first - start >= longestTrade || !(fits || isCapital)) break;
    start -= 1;
  }
  return start;
};

/** Whether a capital tells nothing of the word, because it opens its sentence. */
export const opensSentence = (words: readonly Word[], first: number): boolean => {
  for (let at = Math.max(0, first - 2); at < first; at += 1) {
    const tag = words[at]?.tag;
    if (tag !== '``' && tag !== ':') return false;
  }
  return true;
};
