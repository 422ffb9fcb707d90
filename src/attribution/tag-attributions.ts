import type { Stretch } from './cue-view.ts';

/** An attribution as the network reads it, in words of its paragraph. */
export type TaggedAttribution = {
  readonly sources: readonly Stretch[];
  readonly cue: Stretch;
  readonly contents: readonly Stretch[];
  /** The probability of just this cue, of it or any stretch that meets it, and of the reading that goes with it. */
  readonly cueProbability: number;
  readonly confirmed: number;
  readonly wholeProbability: number;
};
