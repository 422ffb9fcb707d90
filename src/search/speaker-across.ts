import * as z from 'zod';
import { FoundSpeaker } from './found.ts';

const several = (what: string) =>
  z.array(z.string().min(1)).describe(`${what}, the newest article’s first; at most 20.`);

/** A speaker across the articles, and what they say the speaker is. */
export const SpeakerAcross = FoundSpeaker.extend({
  names: several('The names that articles give'),
  descriptions: several('What articles say the speaker is'),
}).meta({
  id: 'SpeakerAcross',
  description:
    'A speaker across the articles. Articles are taken to speak of the same one where they give the same name; `names` and `descriptions` show where they may not.',
});
export type SpeakerAcross = z.infer<typeof SpeakerAcross>;
