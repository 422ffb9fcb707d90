import { type NetworkVocabulary, suffixOf, wordForm } from '../attribution/network-input.ts';
import type { Word } from '../syntax/sentence.ts';
import { normal } from './network-parameters.ts';
import type { Random } from './random.ts';
import type { WordVectors } from './word-vectors.ts';

/** So many of the most frequent words that have vectors are listed, seen in training or not. */
const alwaysListed = 30_000;
const mostWords = 32_000;
/** How often others must be seen in training: words with a vector, words without, suffixes, tags and kinds of name. */
const leastSeen = { withVector: 2, without: 4, suffix: 15, label: 20 };

/** Vectors of unit length are multiplied by this; words without one start out small. */
const vectorScale = 3;
const spreadWithout = 0.03;

/** The words of the vectors and of the training texts, and the vectors they begin with. */
export type BeginningVocabulary = {
  readonly vocabulary: NetworkVocabulary;
  /** words × dimensions; nought for the unknown word. */
  readonly values: Float32Array;
};

/** Decides which words, suffixes, tags and kinds of name the network tells apart. */
export const buildVocabulary = (
  words: readonly Word[],
  vectors: WordVectors,
  random: Random,
): BeginningVocabulary => {
  const forms = words.map(({ text }) => wordForm(text));
  const seen = countOf(forms);
  const vectorAt = new Map(vectors.words.map((word, at) => [word, at]));
  const vocabulary: NetworkVocabulary = {
    words: ['', ...listWords(seen, vectors, vectorAt)],
    suffixes: ['', ...frequent(countOf(forms.map(suffixOf)), leastSeen.suffix)],
    tags: ['', ...frequent(countOf(words.map(({ tag }) => tag)), leastSeen.label)],
    names: ['', ...frequent(countOf(words.map(({ name }) => name)), leastSeen.label)],
  };
  return { vocabulary, values: beginWith(vocabulary.words, vectors, vectorAt, random) };
};

const listWords = (
  seen: ReadonlyMap<string, number>,
  { words }: WordVectors,
  vectorAt: ReadonlyMap<string, number>,
): string[] => {
  const always = words.slice(0, alwaysListed).filter((word) => wordForm(word) === word);
  const known = new Set(always);
  const others = frequent(seen, Math.min(leastSeen.withVector, leastSeen.without)).filter(
    (word) => {
      const least = vectorAt.has(word) ? leastSeen.withVector : leastSeen.without;
      return !known.has(word) && (seen.get(word) as number) >= least;
    },
  );
  return [...always, ...others].slice(0, mostWords - 1);
};

/** Words in a list begin with their vectors; “corp.” with that of “corp”. */
const beginWith = (
  listed: readonly string[],
  { dimensions, values }: WordVectors,
  vectorAt: ReadonlyMap<string, number>,
  random: Random,
): Float32Array => {
  const begun = new Float32Array(listed.length * dimensions);
  listed.forEach((word, id) => {
    if (id === 0) return;
    const at = vectorAt.get(word) ?? vectorAt.get(word.endsWith('.') ? word.slice(0, -1) : word);
    for (let column = 0; column < dimensions; column += 1) {
      const value =
        at === undefined ? normal(random) * spreadWithout : values[at * dimensions + column];
      begun[id * dimensions + column] = (value as number) * vectorScale;
    }
  });
  return begun;
};

const countOf = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Those seen at least so often, the most frequent first, equal ones by their characters. */
const frequent = (counts: ReadonlyMap<string, number>, least: number): string[] =>
  [...counts]
    .filter(([, count]) => count >= least)
    .sort(([word, count], [other, otherCount]) => otherCount - count || (word < other ? -1 : 1))
    .map(([word]) => word);
