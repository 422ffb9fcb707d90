import { readSureWords, type SyntaxModel } from '../syntax/parse-text.ts';
import type { Sentence } from '../syntax/sentence.ts';
import { readWordClusters } from '../syntax/word-clusters.ts';
import { createWordTraits } from '../syntax/word-traits.ts';
import { trainParser } from './train-parser.ts';
import { trainNamer, trainTagger } from './train-taggers.ts';

/** Longer “sentences” in automatic syntax are mistakes. */
const longestLearnt = 150;

/** The names of tags, kinds of name and relations, in alphabetical order. */
export type SyntaxLabels = Pick<SyntaxModel, 'tags' | 'names' | 'relations'>;

export const labelsOf = (sentences: readonly Sentence[]): SyntaxLabels => {
  const all = (of: (word: Sentence['words'][number]) => string): string[] =>
    [...new Set(sentences.flatMap(({ words }) => words.map(of)))].sort();
  return {
    tags: all(({ tag }) => tag),
    names: all(({ name }) => name),
    relations: all(({ relation }) => relation),
  };
};

/** How often a word must occur, and in what share of cases with one label, to be sure of it. */
const oftenEnough = 25;
const sureShare = 0.997;

/** The words that nearly always have one tag, or one kind of name, by tag and kind. */
const findSureWords = (
  sentences: readonly Sentence[],
  { tags, names }: SyntaxLabels,
): Pick<SyntaxModel, 'sureTags' | 'sureNames'> => {
  const listBy = (
    labels: readonly string[],
    of: (word: Sentence['words'][number]) => string,
  ): string[] => {
    const counts = new Map<string, Map<string, number>>();
    for (const word of sentences.flatMap(({ words }) => words)) {
      const own = counts.get(word.text) ?? new Map<string, number>();
      own.set(of(word), (own.get(of(word)) ?? 0) + 1);
      counts.set(word.text, own);
    }
    const sure = [...counts].flatMap(([word, own]) => {
      const total = [...own.values()].reduce((sum, count) => sum + count, 0);
      const [label] = [...own].find(([, count]) => count >= total * sureShare) ?? [];
      return total >= oftenEnough && label !== undefined && !/\s/.test(word)
        ? [{ word, label }]
        : [];
    });
    return labels.map((label) =>
      sure
        .filter((entry) => entry.label === label)
        .map(({ word }) => word)
        .sort()
        .join(' '),
    );
  };
  return { sureTags: listBy(tags, ({ tag }) => tag), sureNames: listBy(names, ({ name }) => name) };
};

/** Learns tagger, namer and parser from automatic syntax. */
export const trainSyntax = (
  sentences: readonly Sentence[],
  labels: SyntaxLabels,
  clusters: string,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): SyntaxModel => {
  const sure = findSureWords(sentences, labels);
  const traitsOf = createWordTraits(readWordClusters(clusters), readSureWords(sure));
  const examples = sentences
    .filter(({ words }) => words.length <= longestLearnt)
    .map(({ words }) => ({
      words: words.map(({ text }) => traitsOf(text)),
      tags: Uint8Array.from(words, ({ tag }) => labels.tags.indexOf(tag)),
      names: Uint8Array.from(words, ({ name }) => labels.names.indexOf(name)),
      heads: Int32Array.from(words, ({ head }) => head),
      relations: Int32Array.from(words, ({ relation }) => labels.relations.indexOf(relation)),
    }));
  const options = { rounds, seed, admitAt: 2, leastUpdates: 1, capacity: 600_000 };
  return {
    ...labels,
    ...sure,
    clusters,
    tagger: trainTagger(examples, labels.tags.length, { ...options, leastUpdates: 2 }),
    namer: trainNamer(examples, labels.names.length, { ...options, leastUpdates: 2 }),
    ...trainParser(examples, labels.relations.length, {
      ...options,
      admitAt: 4,
      leastUpdates: 4,
      capacity: 1_600_000,
    }),
  };
};
