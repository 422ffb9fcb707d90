import type { Word } from '../syntax/sentence.ts';
import {
  actWords,
  denyingWords,
  idleCueWords,
  negatingCueWords,
  stateWords,
  withholdingWords,
} from './cue-words.ts';

/** What the words of a cue tell: that someone said it, denied it, did not say it, or only thought it. */
export type CueClass =
  | 'saying' // “said”, “explained”, “branded”
  | 'according-to'
  | 'noun' // “the claim that”
  | 'mark' // a colon or a dash
  | 'denying' // “denied”
  | 'withholding' // “declined to say”, “did not say”
  | 'state' // “wants”, “believes”, “seemed”
  | 'act' // “invited”
  | 'none'; // no cue

const contentTag = /^(?:VB|NN|JJ|RB|IN|RP)/;
const tellingTag = /^(?:VB|NN|JJ)/;
const letter = /\p{L}/u;

const word = ({ text }: Word): string => text.toLowerCase().replaceAll('’', "'");

/**
 * The class of a cue by its words (tables in `cue-words.ts`): what its verbs, nouns and adjectives
 * tell, auxiliaries left aside. One word of saying among them makes it a saying.
 * @param words the words of the cue; none where there is no cue
 */
export const cueClassOf = (words: readonly Word[]): CueClass => {
  if (words.length === 0) return 'none';
  const texts = words.map(word);
  if (!texts.some((text) => letter.test(text))) return 'mark';
  if (texts[0] === 'according') return 'according-to';
  const telling = words.filter((one) => tellingTag.test(one.tag) && !idleCueWords.has(word(one)));
  const deciding = telling.length > 0 ? telling : words.filter(({ tag }) => contentTag.test(tag));
  const names = deciding.map(word);
  if (names.some((name) => withholdingWords.has(name))) return 'withholding';
  const isState = names.length > 0 && names.every((name) => stateWords.has(name));
  if (isState) return 'state';
  if (names.length > 0 && names.every((name) => actWords.has(name))) return 'act';
  if (texts.some((text) => negatingCueWords.has(text))) return 'withholding';
  if (names.some((name) => denyingWords.has(name))) return 'denying';
  return words.some(({ tag }) => tag.startsWith('VB')) ? 'saying' : 'noun';
};
