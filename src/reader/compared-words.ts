import type { Span } from '../records/span.ts';
import type { VerificationDifference, VerificationMatch } from '../verify/verification.ts';

/** A stretch of words, and whether it differs from the other side. */
export type ComparedWords = { readonly text: string; readonly differs: boolean };

/**
 * The words as they were quoted, cut where they differ from those on record. Differences come in the quotation’s order;
 * one whose words do not stand there to the letter is left unmarked: the list of differences names it all the same.
 */
export const quotedWords = (
  quotation: string,
  differences: readonly VerificationDifference[],
): readonly ComparedWords[] => {
  const words: ComparedWords[] = [];
  let at = 0;
  for (const { quotation: own } of differences) {
    const found = own === null || own === '' ? -1 : quotation.indexOf(own, at);
    if (own === null || found < 0) continue;
    words.push({ text: quotation.slice(at, found), differs: false }, { text: own, differs: true });
    at = found + own.length;
  }
  words.push({ text: quotation.slice(at), differs: false });
  return words.filter(({ text }) => text !== '');
};

/** The words on record that the quotation drops or changes, in text order. */
export const recordedDifferences = ({ differences }: Pick<VerificationMatch, 'differences'>) =>
  differences
    .flatMap(({ record }): readonly Span[] => (record === null ? [] : [record]))
    .toSorted((one, other) => one.start - other.start);
