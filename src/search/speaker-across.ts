import type { FoundSpeaker } from './found.ts';

/** What articles say of a speaker. */
export type SpeakerAcross = FoundSpeaker & {
  /** The names that articles give the speaker, the newest article’s first; at most 20. */
  readonly names: readonly string[];
  /** What articles say the speaker is, the newest article’s first; at most 20. */
  readonly descriptions: readonly string[];
};
