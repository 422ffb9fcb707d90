import { SpeakerId } from '../records/identifiers.ts';

/** The input that limits a search to a speaker. */
export const speaker = SpeakerId.optional().describe(
  'Only with this speaker, by id: list_speakers finds it.',
);
