/** A difference between a quotation and what is on record: words by their places. */
export type RawDifference = {
  readonly kind: 'added' | 'dropped' | 'changed';
  /** The record’s words, by their place in the article; none where some were added. */
  readonly record: readonly number[];
  /** The quotation’s words, by their place in it; none where some were dropped. */
  readonly quoted: readonly number[];
  /** What the quotation has where that is no word of its own: brackets, a full stop. */
  readonly mark?: string;
};
