import * as z from 'zod';
import { FoundSpeaker } from './found.ts';

/** How many names and descriptions of a speaker are told, and in how many articles they are sought. */
const mostTexts = 20;
export const textsSoughtIn = 1000;

/** The names, or the descriptions, that are told of those that articles give. */
export const distinctTexts = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null))].slice(0, mostTexts);

const several = (what: string) =>
  z.array(z.string().min(1)).describe(`${what}, the newest article’s first; at most ${mostTexts}.`);

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
