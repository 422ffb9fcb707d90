import type { Extent } from '../text/extent.ts';
import { type ReadText, wordsTouching } from './reading.ts';
import { signsOf, type Voice } from './voices.ts';

type Role = 'none' | 'source' | 'cue' | 'content';

const roles: readonly Role[] = ['none', 'source', 'cue', 'content'];

/** Which voice each word of the article belongs to, and as what. */
export type WordRoles = {
  readonly voiceOf: (word: number) => number;
  readonly roleOf: (word: number) => Role;
};

/**
 * Gives every word at most one role: names and cues first, then contents; where voices compete for
 * a word, the surest has it. Takes time linear in the words the voices cover.
 */
export const assignRoles = (read: ReadText, voices: readonly Voice[]): WordRoles => {
  const owner = new Int32Array(read.words.length).fill(-1);
  const role = new Uint8Array(read.words.length);
  const mark = (voice: number, extents: readonly Extent[], as: Role) => {
    for (const extent of extents) {
      const { from, to } = wordsTouching(read, extent);
      for (let word = from; word < to; word += 1) {
        if (role[word] !== 0) continue;
        owner[word] = voice;
        role[word] = roles.indexOf(as);
      }
    }
  };
  const surestFirst = [...voices.entries()].toSorted(
    ([, one], [, other]) => other.confidence - one.confidence,
  );
  for (const [index, { sources }] of surestFirst) mark(index, sources, 'source');
  for (const [index, voice] of surestFirst) mark(index, signsOf(voice), 'cue');
  for (const [index, { contents }] of surestFirst) mark(index, contents, 'content');
  return {
    voiceOf: (word) => owner[word] ?? -1,
    roleOf: (word) => roles[role[word] ?? 0] ?? 'none',
  };
};
