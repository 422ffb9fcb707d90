import type { Stretch } from '../attribution/cue-view.ts';
import {
  type NetworkSurroundings,
  type RelativeInputs,
  relativeInputs,
  type WordInputs,
} from '../attribution/network-input.ts';
import { beginsContent, beginsCue, beginsSource, outside } from '../attribution/roles.ts';
import type { Word } from '../syntax/sentence.ts';
import type { Random } from './random.ts';

/** A gold attribution in words of its paragraph; what lies outside it is left out. */
export type WordAttribution = {
  readonly sources: readonly Stretch[];
  readonly cue: Stretch | undefined;
  readonly contents: readonly Stretch[];
};

/** A paragraph to learn from. */
export type TrainingParagraph = NetworkSurroundings & {
  readonly words: readonly Word[];
  readonly attributions: readonly WordAttribution[];
};

/** What belongs to one cue of a paragraph. */
export type CueExample = {
  readonly cue: Stretch;
  readonly labels: Uint8Array;
  readonly relative: RelativeInputs;
};

/** A paragraph as the network learns from it. */
export type Example = {
  readonly length: number;
  readonly inputs: WordInputs;
  readonly labels: Uint8Array;
  readonly cues: readonly CueExample[];
  readonly surroundings: NetworkSurroundings;
};

export const exampleOf = (
  { words, attributions, quotations, sentence }: TrainingParagraph,
  inputsOf: (words: readonly Word[], surroundings: NetworkSurroundings) => WordInputs,
): Example => {
  const surroundings = { quotations, sentence };
  return {
    length: words.length,
    inputs: inputsOf(words, surroundings),
    labels: labelWords(words.length, attributions),
    cues: attributions.flatMap((attribution) => {
      const { cue } = attribution;
      if (cue === undefined) return [];
      const labels = labelWords(words.length, [attribution]);
      return [{ cue, labels, relative: relativeInputs(surroundings, cue) }];
    }),
    surroundings,
  };
};

/** The label of each word. Where attributions overlap, cues cover sources, and these contents. */
export const labelWords = (
  length: number,
  attributions: readonly WordAttribution[],
): Uint8Array => {
  const labels = new Uint8Array(length);
  const paint = (stretches: readonly Stretch[], begins: number): void => {
    for (const { first, last } of stretches) {
      labels.fill(begins + 1, first, last + 1);
      labels[first] = begins;
    }
  };
  for (const { contents } of attributions) paint(contents, beginsContent);
  for (const { sources } of attributions) paint(sources, beginsSource);
  for (const { cue } of attributions) paint(cue === undefined ? [] : [cue], beginsCue);
  return labels.map((label, at) => (goesOnAlone(labels, at) ? label - 1 : label));
};

/** Whether a word goes on with a stretch whose earlier words were covered by another. */
const goesOnAlone = (labels: Uint8Array, at: number): boolean => {
  const label = labels[at] as number;
  if (label === outside || label % 2 === 1) return false;
  const before = labels[at - 1];
  return before !== label && before !== label - 1;
};

/** The same cue with either end up to a word off, where it stays in its sentence: as the first reading may find it. */
export const shiftCue = (
  { length, surroundings }: Example,
  { cue, labels, relative }: CueExample,
  random: Random,
): CueExample => {
  const first = Math.max(0, cue.first + Math.floor(random() * 3) - 1);
  const last = Math.min(length - 1, cue.last + Math.floor(random() * 3) - 1);
  const isWhole = first <= last && surroundings.sentence[first] === surroundings.sentence[last];
  if (!isWhole) return { cue, labels, relative };
  const shifted = { first, last };
  return { cue: shifted, labels, relative: relativeInputs(surroundings, shifted) };
};
