import type { Claim } from '../records/claim.ts';
import type { Candidate } from './compare-words.ts';
import type { RawDifference } from './raw-difference.ts';
import type { Tolerance } from './verification.ts';

/** Words on record that a quotation is, or is like; before it is put into words of the API. */
export type Finding = {
  readonly kind: 'verbatim' | 'altered' | 'own-voice';
  readonly candidate: Candidate;
  /** The record’s words, by their place in the article, in order. */
  readonly record: readonly number[];
  readonly needed: readonly Tolerance[];
  readonly differences: readonly RawDifference[];
  readonly similarity: number;
  /** Of one part of a splice: the share of the quotation that all its parts make up. */
  readonly coverage?: number;
  /** The claim that it paraphrases. */
  readonly claim?: Claim;
};
