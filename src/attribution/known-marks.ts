import type { Word } from '../syntax/sentence.ts';
import { quotationsIn } from '../text/quotations.ts';

/** Marks the network was not trained to take for quotation marks: single ones, and those of other languages. */
const unfamiliar: ReadonlySet<string> = new Set(["'", '‘', '„', '«', '‹']);
const doubleMarks: ReadonlySet<string> = new Set(['“', '”', '"']);

const opening = { text: '“', tag: '``' };
const closing = { text: '”', tag: "''" };

/**
 * The words of a paragraph with quotation marks as the network knows them: around a quotation in single
 * marks, or in those of another language, stand double ones, and within it single ones. Whatever no pair of
 * marks makes a quotation of, as an apostrophe, stays. Linear in the length of the paragraph.
 */
export const withKnownMarks = (words: readonly Word[]): readonly Word[] => {
  if (!words.some(({ text }) => unfamiliar.has(text))) return words;
  const origin = words[0]?.start ?? 0;
  const text = textOf(words);
  const quotations = quotationsIn(text, { start: 0, end: text.length }).filter(
    ({ open, isClosed }) => isClosed && unfamiliar.has(text[open] ?? ''),
  );
  let next = 0;
  return words.map((word) => {
    const at = word.start - origin;
    while ((quotations[next]?.closing ?? at) < at) next += 1;
    const own = quotations[next];
    if (own === undefined || at < own.open) return word;
    if (at === own.open) return { ...word, ...opening };
    if (at === own.closing) return { ...word, ...closing };
    return doubleMarks.has(word.text) ? { ...word, text: "'" } : word;
  });
};

/** The text that the words stand in, from the first of them on; between them stand blanks alone. */
const textOf = (words: readonly Word[]): string => {
  const pieces: string[] = [];
  let end = words[0]?.start ?? 0;
  for (const word of words) {
    pieces.push(' '.repeat(Math.max(0, word.start - end)), word.text);
    end = word.end;
  }
  return pieces.join('');
};
