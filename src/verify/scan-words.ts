import { canonicalWord } from './canonical-word.ts';
import { Character, classOf, classOfUnit } from './character-class.ts';
import {
  addToTable,
  emptyHash,
  finishHash,
  hashOf,
  hashUnit,
  type WordTable,
} from './word-table.ts';

/**
 * Adds the words of a stretch of the table’s text, in the time of its length: runs of letters and digits with what
 * stands within them (“it’s”, “1,000”, “U.S.”), and each symbol or question mark by itself. Dashes and hyphens come
 * between words.
 */
export const scanWords = (table: WordTable, start: number, end: number): void => {
  const { text } = table;
  let at = start;
  while (at < end) {
    const { kind, width } = classOf(text, at);
    if (kind === Character.Letter || kind === Character.Digit) at = addWord(table, at, at, end);
    else if (kind === Character.Symbol || kind === Character.Question) {
      addCanonical(table, at, at + width);
      at += width;
    } else if (kind === Character.Separator && isMinus(text, at, start, end)) {
      at = addWord(table, at, at + 1, end);
    } else at += width;
  }
};

const addCanonical = (table: WordTable, start: number, end: number): void => {
  const key = canonicalWord(table.text.slice(start, end));
  addToTable(table, start, end, hashOf(key), hashOf(key.toLowerCase()));
};

/** A minus sign: before a figure, behind neither a word nor another dash. */
const isMinus = (text: string, at: number, start: number, end: number): boolean => {
  if (at + 1 >= end || classOfUnit(text.charCodeAt(at + 1)) !== Character.Digit) return false;
  if (!/[-–−]/.test(text.charAt(at))) return false;
  if (at === start) return true;
  const before = classOfUnit(text.charCodeAt(at - 1));
  return before !== Character.Letter && before !== Character.Digit && !isDash(text.charAt(at - 1));
};

const dash = /[-‐‑‒–—―−]/;
export const isDash = (character: string): boolean => dash.test(character);

/** What is added to an ASCII letter or figure to make it small; none for other characters. */
const toSmall = new Uint8Array(0x80).fill(0xff);
for (const character of '0123456789abcdefghijklmnopqrstuvwxyz') {
  toSmall[character.charCodeAt(0)] = 0;
  if (character >= 'a') toSmall[character.toUpperCase().charCodeAt(0)] = 0x20;
}
const noLetter = 0xff;

/** Adds the word that starts here. @returns where it ends */
const addWord = (table: WordTable, start: number, from: number, limit: number): number => {
  const { text } = table;
  let isPlain = from === start;
  let exact = emptyHash;
  let folded = emptyHash;
  let at = from;
  let end = from;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const shift = toSmall[unit];
    if (shift !== undefined && shift !== noLetter) {
      exact = hashUnit(exact, unit);
      folded = hashUnit(folded, unit + shift);
      at += 1;
      end = at;
      continue;
    }
    const { kind, width } = classOf(text, at);
    if (kind === Character.Letter || kind === Character.Digit) {
      isPlain = false;
      at += width;
      end = at;
    } else if (kind === Character.Invisible || joins(text, at, from, limit, kind)) {
      isPlain = false;
      at += width;
    } else break;
  }
  if (isPlain) addToTable(table, start, end, finishHash(exact), finishHash(folded));
  else addCanonical(table, start, end);
  return end;
};

/** Whether a mark is within a word: an apostrophe between letters, a point or comma between figures, the points of “U.S.” */
const joins = (text: string, at: number, from: number, limit: number, kind: Character): boolean => {
  if (at === from || at + 1 >= limit) return false;
  const after = classOfUnit(text.charCodeAt(at + 1));
  if (after !== Character.Letter && after !== Character.Digit) return false;
  const before = classOfUnit(text.charCodeAt(at - 1));
  if (kind === Character.Apostrophe) {
    return (
      (before === Character.Letter || before === Character.Digit) && after === Character.Letter
    );
  }
  const mark = text.charAt(at);
  if (before === Character.Digit && after === Character.Digit) {
    return mark === '.' || mark === ',' || mark === ':';
  }
  if (mark !== '.' || before !== Character.Letter || after !== Character.Letter) return false;
  return isInitial(text, at - 1, from) && !isLetterAt(text, at + 2, limit);
};

const isLetterAt = (text: string, at: number, limit: number): boolean =>
  at < limit && classOfUnit(text.charCodeAt(at)) === Character.Letter;

/** Whether the letter is a word’s only one so far, or stands alone behind a point. */
const isInitial = (text: string, at: number, from: number): boolean =>
  at === from || (at > from && text.charAt(at - 1) === '.');
