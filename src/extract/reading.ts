import type { FoundAttribution } from '../attribution/found-attribution.ts';
import type { Layout } from '../layout/layout.ts';
import type { Sentence } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { articleParts, type Part, partAround } from './article-parts.ts';
import { type ClauseTree, treeOf } from './clause-tree.ts';
import { firstIndex } from './extents.ts';
import type { Resolution } from './speakers.ts';

/** An article as it was read: what a record is assembled from. */
export type Reading = {
  readonly layout: Layout;
  /** The sentences of all parts, in text order. */
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly FoundAttribution[];
  readonly resolution: Resolution;
};

/** A sentence with its tree, its part, and the number of its first word in the article. */
export type ReadSentence = {
  readonly sentence: Sentence;
  readonly tree: ClauseTree;
  readonly part: Part;
  readonly first: number;
};

/** The sentences of the article’s parts, and its words numbered through. */
export type ReadText = {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly sentences: readonly ReadSentence[];
  readonly words: readonly Extent[];
  /** The sentence of each word. */
  readonly sentenceOf: Int32Array;
};

/** Numbers the words of the article’s parts through; sentences outside every part are left out. */
export const readText = ({ layout, sentences }: Reading): ReadText => {
  const parts = articleParts(layout);
  const ordered = sentences
    .filter(({ words }) => words.length > 0)
    .toSorted((one, other) => one.start - other.start);
  const words: Extent[] = [];
  const read = ordered.flatMap((sentence): ReadSentence[] => {
    const part = parts[partAround(parts, sentence)];
    if (part === undefined) return [];
    const first = words.length;
    for (const word of sentence.words) words.push(word);
    return [{ sentence, tree: treeOf(sentence), part, first }];
  });
  const sentenceOf = new Int32Array(words.length);
  for (const [index, { first, sentence }] of read.entries()) {
    sentenceOf.fill(index, first, first + sentence.words.length);
  }
  return { text: layout.text, parts, sentences: read, words, sentenceOf };
};

/** The numbers of the words that share a character with the extent: from the first to before the last. */
export const wordsTouching = (
  { words }: ReadText,
  { start, end }: Extent,
): { readonly from: number; readonly to: number } => {
  const from = firstIndex(words, (word) => word.end > start);
  const to = firstIndex(words, (word) => word.start >= end);
  return { from, to: Math.max(from, to) };
};

/** The sentence that the extent begins in; −1 where it touches no word. */
export const sentenceAt = (read: ReadText, extent: Extent): number => {
  const { from, to } = wordsTouching(read, extent);
  return from < to ? (read.sentenceOf[from] ?? -1) : -1;
};
