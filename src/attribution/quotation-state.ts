import type { Word } from '../syntax/sentence.ts';

/** Where the words of a paragraph stand to its quotation marks, one entry a word. */
export type QuotationState = {
  /** Whether the word is inside a quotation, its marks included. */
  readonly isQuoted: Uint8Array;
  /** The quotation’s number in the paragraph, from 0; −1 outside. */
  readonly quotation: Int32Array;
};

const opening = new Set(['“', '``', '„', '«']);
const closing = new Set(['”', "''", '»']);

/**
 * Follows the quotation marks through a paragraph. A straight mark opens where a blank or bracket
 * stands before it and a word right after it. A quotation left open ends with the paragraph.
 */
export const followQuotations = (words: readonly Word[]): QuotationState => {
  const isQuoted = new Uint8Array(words.length);
  const quotation = new Int32Array(words.length).fill(-1);
  let isOpen = false;
  let number = -1;
  for (let at = 0; at < words.length; at += 1) {
    const { text } = words[at] as Word;
    const opens = opening.has(text) || (text === '"' && (!isOpen || looksOpening(words, at)));
    const closes = !opens && (closing.has(text) || text === '"');
    if (opens) {
      isOpen = true;
      number += 1;
    }
    if (isOpen) {
      isQuoted[at] = 1;
      quotation[at] = number;
    }
    if (closes) isOpen = false;
  }
  return { isQuoted, quotation };
};

const looksOpening = (words: readonly Word[], at: number): boolean => {
  const mark = words[at] as Word;
  const before = words[at - 1];
  const after = words[at + 1];
  const isFree = before === undefined || before.end < mark.start || /^[([—–-]$/.test(before.text);
  const isTight =
    after !== undefined && after.start === mark.end && !/^[.,;:!?)]$/.test(after.text);
  return isFree && isTight;
};
