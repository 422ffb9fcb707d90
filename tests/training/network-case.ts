import {
  createNetworkInput,
  type NetworkSizes,
  type NetworkVocabulary,
} from '../../src/attribution/network-input.ts';
import { followQuotations } from '../../src/attribution/quotation-state.ts';
import type { Word } from '../../src/syntax/sentence.ts';
import {
  type Example,
  exampleOf,
  type TrainingParagraph,
  type WordAttribution,
} from '../../src/training/network-examples.ts';

/** A network small enough to try each of its weights. */
export const smallSizes: NetworkSizes = {
  word: 12,
  suffix: 2,
  shape: 2,
  quote: 2,
  edge: 2,
  tag: 2,
  name: 2,
  encoder: 8,
  reading: 8,
  middle: 8,
  labels: 7,
};

export const smallVocabulary: NetworkVocabulary = {
  words: ['', 'said', 'the', 'mayor', 'it', 'rained', '.', ',', '"', 'that'],
  suffixes: ['', 'aid', 'the', 'yor', 'ned'],
  tags: ['', 'NN', 'VBD', 'DT'],
  names: ['', 'O', 'PERSON'],
};

const tagOf = (text: string): string =>
  /(?:ed|aid)$/.test(text) ? 'VBD' : text === 'the' ? 'DT' : 'NN';

/** A paragraph from its words, parted by blanks; a full stop ends a sentence. */
export const writeParagraph = (
  text: string,
  attributions: readonly WordAttribution[] = [],
): TrainingParagraph => {
  let start = 0;
  const words = text.split(' ').map((part): Word => {
    const word = { start, end: start + part.length, text: part, tag: tagOf(part), head: -1 };
    start = word.end + 1;
    return { ...word, name: /^[A-Z]/.test(part) ? 'PERSON' : 'O', relation: 'dep' };
  });
  let number = 0;
  const sentence = Int32Array.from(words, (_, at) => {
    if (words[at - 1]?.text === '.') number += 1;
    return number;
  });
  return { words, quotations: followQuotations(words), sentence, attributions };
};

/** A stretch of words, by its first and its last. */
export const words = (first: number, last = first) => ({ first, last });

/** Four paragraphs, the longest first: with two cues, with one, without, and with a cue alone. */
const smallParagraphs: readonly TrainingParagraph[] = [
  writeParagraph('The mayor said , “ it rained ” , Kell said .', [
    { sources: [words(0, 1)], cue: words(2), contents: [words(4, 7)] },
    { sources: [words(9)], cue: words(10), contents: [words(0, 7)] },
  ]),
  writeParagraph('It rained . The mayor said that it had .', [
    { sources: [words(3, 4)], cue: words(5, 6), contents: [words(0, 1), words(7, 8)] },
  ]),
  writeParagraph('It rained .'),
  writeParagraph('Said Kell', [{ sources: [], cue: words(0, 1), contents: [] }]),
];

export const smallExamples: readonly Example[] = smallParagraphs.map((paragraph) =>
  exampleOf(paragraph, createNetworkInput(smallVocabulary)),
);
