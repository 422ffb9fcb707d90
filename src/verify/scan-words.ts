import { canonicalWord } from './canonical-word.ts';
import { Character, classOf, classOfUnit } from './character-class.ts';

/**
 * The words of a text that quotations are compared by, each at the same place of every list: runs of letters and
 * digits with what stands within them (“it’s”, “1,000”, “U.S.”), and each symbol or question mark by itself. Dashes
 * and hyphens come between words.
 */
export type Words = {
  /** As they are compared: one form for every way to set the same word. */
  readonly keys: string[];
  /** The same in lower case. */
  readonly folded: string[];
  /** Where they stand (UTF-16, end exclusive). */
  readonly starts: number[];
  readonly ends: number[];
};

export const noWords = (): Words => ({ keys: [], folded: [], starts: [], ends: [] });

/** Adds the words of a stretch of text, in the time of its length. */
export const scanWords = (text: string, start: number, end: number, into: Words): void => {
  let at = start;
  while (at < end) {
    const found = classOf(text, at);
    if (found.kind === Character.Letter || found.kind === Character.Digit) {
      at = addWord(text, at, at, end, into);
    } else if (found.kind === Character.Symbol || found.kind === Character.Question) {
      addSingle(text, at, at + found.width, found.kind, into);
      at += found.width;
    } else if (isMinus(text, at, start, end)) {
      at = addWord(text, at, at + 1, end, into);
    } else {
      at += found.width;
    }
  }
};

const addSingle = (
  text: string,
  start: number,
  end: number,
  kind: Character,
  { keys, folded, starts, ends }: Words,
): void => {
  const key = kind === Character.Question ? '?' : text.slice(start, end);
  keys.push(key);
  folded.push(key);
  starts.push(start);
  ends.push(end);
};

const minus = /[-–−]/;

/** A minus sign: before a figure, behind neither a word nor another dash. */
const isMinus = (text: string, at: number, start: number, end: number): boolean => {
  if (at + 1 >= end || !minus.test(text.charAt(at))) return false;
  if (classOfUnit(text.charCodeAt(at + 1)) !== Character.Digit) return false;
  if (at === start) return true;
  const before = classOfUnit(text.charCodeAt(at - 1));
  return before !== Character.Letter && before !== Character.Digit && !isDash(text.charAt(at - 1));
};

const dash = /[-‐‑‒–—―−]/;
export const isDash = (character: string): boolean => dash.test(character);

/** Adds the word that starts here. @returns where it ends */
const addWord = (text: string, start: number, from: number, limit: number, into: Words): number => {
  let isPlain = from === start;
  let hasCapital = false;
  let at = from;
  let end = from;
  while (at < limit) {
    const { kind, width } = classOf(text, at);
    if (kind === Character.Letter || kind === Character.Digit) {
      const unit = text.charCodeAt(at);
      if (unit < 0x61 || unit > 0x7a) {
        if (unit >= 0x80) isPlain = false;
        if (unit > 0x39) hasCapital = true;
      }
      at += width;
      end = at;
    } else if (kind === Character.Invisible) {
      isPlain = false;
      at += width;
    } else if (joins(text, at, from, limit, kind)) {
      isPlain = false;
      at += width;
    } else {
      break;
    }
  }
  const raw = text.slice(start, end);
  const key = isPlain ? raw : canonicalWord(raw);
  into.keys.push(key);
  into.folded.push(hasCapital || !isPlain ? key.toLowerCase() : key);
  into.starts.push(start);
  into.ends.push(end);
  return end;
};

/** Whether a mark is within a word: an apostrophe between letters, a point or comma between figures, the points of “U.S.” */
const joins = (text: string, at: number, from: number, limit: number, kind: Character): boolean => {
  if (at === from || at + 1 >= limit) return false;
  const before = classOfUnit(text.charCodeAt(at - 1));
  const after = classOfUnit(text.charCodeAt(at + 1));
  const isBetween = (one: Character): boolean => before === one && after === one;
  if (kind === Character.Apostrophe) {
    return (
      (before === Character.Letter || before === Character.Digit) && after === Character.Letter
    );
  }
  const mark = text.charAt(at);
  if (isBetween(Character.Digit)) return mark === '.' || mark === ',' || mark === ':';
  if (mark !== '.' || !isBetween(Character.Letter)) return false;
  return isInitial(text, at - 1, from) && !isLetterAt(text, at + 2, limit);
};

const isLetterAt = (text: string, at: number, limit: number): boolean =>
  at < limit && classOfUnit(text.charCodeAt(at)) === Character.Letter;

/** Whether the letter is a word’s only one so far, or stands alone behind a point. */
const isInitial = (text: string, at: number, from: number): boolean =>
  at === from || (at > from && text.charAt(at - 1) === '.');
