import type { Sentence, Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';

/** A sentence with what depends on each word, made once. */
export type Tree = {
  readonly words: readonly Word[];
  /** For each word, the words that depend on it, in text order. */
  readonly children: readonly (readonly number[])[];
};

const none: readonly number[] = [];

/** The children of each word, in text order, by the heads. The many words that have none share one list. */
const childLists = (heads: readonly number[]): readonly (readonly number[])[] => {
  const lists: (number[] | undefined)[] = heads.map(() => undefined);
  for (const [index, head] of heads.entries()) {
    if (head < 0 || head >= lists.length) continue;
    const list = lists[head];
    if (list === undefined) lists[head] = [index];
    else list.push(index);
  }
  return lists.map((list) => list ?? none);
};

/** The words that depend on each word of a sentence. Heads outside the sentence count as roots. */
export const treeOf = ({ words }: Sentence): Tree => {
  return { words, children: childLists(words.map(({ head }, at) => (head === at ? -1 : head))) };
};

/** The words that depend on the word at `index`, in text order. */
const childrenOf = ({ children }: Tree, index: number): readonly number[] =>
  children[index] ?? none;

/** So many dependents are looked at: more than any real word has. */
const mostChildren = 32;

/** The first word that depends on `index` by one of the relations. */
export const childBy = (
  tree: Tree,
  index: number,
  relations: ReadonlySet<string>,
): number | undefined => {
  const children = childrenOf(tree, index);
  const end = Math.min(children.length, mostChildren);
  for (let at = 0; at < end; at += 1) {
    const child = children[at] ?? 0;
    if (relations.has(tree.words[child]?.relation ?? '')) return child;
  }
  return undefined;
};

/** Climbing from a word to the words above it stops after so many steps: parses may be wrong, and deep. */
const highestClimb = 12;

/** The nearest word above `index` that `wanted` holds for. */
export const climb = (
  { words }: Tree,
  index: number,
  wanted: (word: Word) => boolean,
): number | undefined => {
  let at = words[index]?.head ?? -1;
  for (let step = 0; step < highestClimb && at >= 0; step += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (wanted(word)) return at;
    at = word.head;
  }
  return undefined;
};

const nounPhrase = /^(?:JJ[RS]?|NN[PS]*|CD|POS|VBN|VBG|HYPH|RB)$/;
const determiners = new Set(['a', 'an', 'the', 'one', 'another', 'its', 'his', 'her', 'their']);
const longestPhrase = 10;

/** The head of the noun phrase that begins at a word, by tags: a parser often gets appositions wrong. */
export const phraseHead = ({ words }: Pick<Tree, 'words'>, first: number): number | undefined => {
  let at = first;
  if (determiners.has(words[at]?.text.toLowerCase() ?? '')) at += 1;
  const limit = at + longestPhrase;
  let head: number | undefined;
  for (let word = words[at]; word && at < limit && nounPhrase.test(word.tag); word = words[at]) {
    if (word.tag.startsWith('NN')) head = at;
    at += 1;
  }
  return head;
};

/** Words of all sentences in one list, so that the words of an extent are found by halving. */
export type WordIndex = {
  readonly starts: readonly number[];
  readonly sentence: readonly number[];
  readonly word: readonly number[];
};

/** Lists every word of the sentences by where it starts. */
export const indexWords = (sentences: readonly Sentence[]): WordIndex => {
  const starts: number[] = [];
  const sentence: number[] = [];
  const word: number[] = [];
  sentences.forEach(({ words }, at) => {
    words.forEach(({ start }, index) => {
      starts.push(start);
      sentence.push(at);
      word.push(index);
    });
  });
  return { starts, sentence, word };
};

/** The first entry of the index that starts at `position` or later. */
export const entryAt = ({ starts }: WordIndex, position: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A stretch of words of one sentence; the end is exclusive. */
export type Stretch = { readonly sentence: number; readonly first: number; readonly end: number };

/** The words of an extent, as far as they stand in the sentence of its first word. */
export const stretchOf = (
  index: WordIndex,
  sentences: readonly Sentence[],
  extent: Extent,
): Stretch | undefined => {
  const after = entryAt(index, extent.start);
  const before = after - 1;
  const lead = wordAt(index, sentences, before);
  const entry = lead !== undefined && lead.end > extent.start ? before : after;
  const sentence = index.sentence[entry];
  const first = index.word[entry];
  if (sentence === undefined || first === undefined) return undefined;
  const words = sentences[sentence]?.words ?? [];
  let end = first;
  for (let word = words[end]; word && word.start < extent.end; word = words[end]) end += 1;
  return end > first ? { sentence, first, end } : undefined;
};

const wordAt = (
  index: WordIndex,
  sentences: readonly Sentence[],
  entry: number,
): Word | undefined => {
  const sentence = index.sentence[entry];
  const word = index.word[entry];
  return sentence === undefined || word === undefined
    ? undefined
    : sentences[sentence]?.words[word];
};

/** The items by a key, each list in the order of the items. */
export const groupedBy = <Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
