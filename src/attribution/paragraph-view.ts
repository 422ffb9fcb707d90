import type { Sentence, Word } from '../syntax/sentence.ts';
import { withKnownMarks } from './known-marks.ts';
import { followQuotations, type QuotationState } from './quotation-state.ts';

/** A paragraph as the network reads it: its words in one list, quotation marks as it knows them, with one entry a word in the others. */
export type ParagraphView = {
  readonly words: readonly Word[];
  readonly quotations: QuotationState;
  /** The number of the sentence each word is in. */
  readonly sentence: Int32Array;
};

/** Prepares the sentences of a paragraph for reading. */
export const viewParagraph = (sentences: readonly Sentence[]): ParagraphView => {
  const words = withKnownMarks(sentences.flatMap((sentence) => sentence.words));
  return {
    words,
    quotations: followQuotations(words),
    sentence: Int32Array.from(
      sentences.flatMap((sentence, number) => sentence.words.map(() => number)),
    ),
  };
};
