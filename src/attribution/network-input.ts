import type { Word } from '../syntax/sentence.ts';
import type { Stretch } from './cue-view.ts';
import type { QuotationState } from './quotation-state.ts';

/** What the network tells apart. The first of each list (an empty string) stands for all that is not listed. */
export type NetworkVocabulary = {
  /** Words as `wordForm` writes them. */
  readonly words: readonly string[];
  readonly suffixes: readonly string[];
  readonly tags: readonly string[];
  readonly names: readonly string[];
};

/** The words of a paragraph as the network takes them: an id a word in each list. */
export type WordInputs = {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly quote: Int32Array;
  readonly edge: Int32Array;
  readonly tag: Int32Array;
  readonly name: Int32Array;
};

/** How the words of a paragraph stand to one cue in it: an id a word in each list. */
export type RelativeInputs = { readonly distance: Int32Array; readonly flags: Int32Array };

/** What of a paragraph the network looks at, besides the words themselves. */
export type NetworkSurroundings = {
  readonly quotations: Pick<QuotationState, 'isQuoted' | 'quotation'>;
  /** The number of the sentence each word is in. */
  readonly sentence: Int32Array;
};

/** From how many words away each step of distance begins. */
const distanceSteps = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 100];
const farthest = distanceSteps[distanceSteps.length - 1] as number;
const stepOf = Uint8Array.from({ length: farthest + 1 }, (_, distance) =>
  distanceSteps.findLastIndex((from) => from <= distance),
);

const flagsBesideCue = 20;

/** How many ids each list that needs no vocabulary can hold. */
export const inputCounts = {
  shape: 9,
  quote: 4,
  edge: 4,
  distance: 2 * distanceSteps.length + 2,
  flags: 3 * flagsBesideCue,
};

/**
 * Sizes of the network: numbers that stand for each input, cells of the encoder in each direction,
 * cells of the second reading in each direction, and numbers of the layers between.
 */
export type NetworkSizes = {
  readonly word: number;
  readonly suffix: number;
  readonly shape: number;
  readonly quote: number;
  readonly edge: number;
  readonly tag: number;
  readonly name: number;
  readonly encoder: number;
  readonly reading: number;
  readonly middle: number;
  readonly labels: number;
};

/** The sizes of the network that is shipped; all but `labels` are multiples of 2, the last four but it of 4. */
export const networkSizes: NetworkSizes = {
  word: 100,
  suffix: 16,
  shape: 4,
  quote: 6,
  edge: 4,
  tag: 16,
  name: 6,
  encoder: 128,
  reading: 48,
  middle: 96,
  labels: 7,
};

/** The inputs of a word in the order in which their numbers are joined. */
export const joinedInputs = ['word', 'suffix', 'shape', 'quote', 'edge', 'tag', 'name'] as const;

/** How many numbers stand for a word: those of all its inputs, joined. */
export const inputSize = (sizes: NetworkSizes): number =>
  joinedInputs.reduce((sum, input) => sum + sizes[input], 0);

const marks = new Map([
  ...['“', '”', '„', '"', "''", '``'].map((mark) => [mark, '"'] as const),
  ...['—', '–', '--', '―'].map((mark) => [mark, '--'] as const),
  ['…', '...'],
]);
const address = /^(?:https?:|www\.|pic\.tw)/;
const dots = /^\.{2,}$/;
const number = /^[$€£]?\d[\d,.]*(?:st|nd|rd|th|s|m|k|bn)?$/;
const year = /^(?:19|20)\d\d$/;
const currency = /^[$€£]/;

/**
 * A word as the vocabulary has it: in lower case, with straight apostrophes, and one form for all
 * addresses, handles, numbers and marks of a kind.
 */
export const wordForm = (text: string): string => {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'");
  const mark = marks.get(lower);
  if (mark !== undefined) return mark;
  if (dots.test(lower)) return '...';
  if (address.test(lower)) return '<url>';
  if (lower.startsWith('@')) return '<at>';
  if (lower.startsWith('#') && lower.length > 1) return '<hash>';
  if (!number.test(lower)) return lower;
  if (currency.test(lower)) return '<$>';
  return year.test(lower) ? '<year>' : '<num>';
};

/** The end of a word form, by which words that are not listed are told apart. */
export const suffixOf = (form: string): string => form.slice(-3);

const shapes = [
  /^[A-Z]$/,
  /^[A-Z][a-z’'-]+$/,
  /^[A-Z][A-Z.]+$/,
  /^[a-z’'-]+$/,
  /^[A-Z]/,
  /\d/,
  /^[^\p{L}\p{N}_]+$/u,
];

/** The outline of a word, 1 to 8: a capital, a capitalised word, capitals, a word, and so on. */
const shapeOf = (text: string): number => {
  const shape = shapes.findIndex((pattern) => pattern.test(text));
  return shape < 0 ? shapes.length + 1 : shape + 1;
};

/** What the text of a word alone says. */
type TextInputs = {
  readonly word: number;
  readonly suffix: number;
  readonly shape: number;
  readonly isMark: boolean;
};

/** How many texts are remembered before all are forgotten. */
const textsKept = 20_000;

/** Makes the function that turns the words of a paragraph into the network’s input. Linear in their number. */
export const createNetworkInput = (
  vocabulary: NetworkVocabulary,
): ((words: readonly Word[], surroundings: NetworkSurroundings) => WordInputs) => {
  const words = idsOf(vocabulary.words);
  const suffixes = idsOf(vocabulary.suffixes);
  const tags = idsOf(vocabulary.tags);
  const names = idsOf(vocabulary.names);
  const known = new Map<string, TextInputs>();
  const inputsOf = (text: string): TextInputs => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const form = wordForm(text);
    const made = {
      word: words.get(form) ?? 0,
      suffix: suffixes.get(suffixOf(form)) ?? 0,
      shape: shapeOf(text),
      isMark: form === '"',
    };
    if (known.size === textsKept) known.clear();
    known.set(text, made);
    return made;
  };
  return (given, { quotations, sentence }) => {
    const column = (): Int32Array => new Int32Array(given.length);
    const [word, suffix, shape, quote] = [column(), column(), column(), column()];
    const [edge, tag, name] = [column(), column(), column()];
    given.forEach((own, at) => {
      const inputs = inputsOf(own.text);
      word[at] = inputs.word;
      suffix[at] = inputs.suffix;
      shape[at] = inputs.shape;
      quote[at] = quoteOf(quotations, inputs.isMark, at);
      edge[at] = edgeOf(sentence, at);
      tag[at] = tags.get(own.tag) ?? 0;
      name[at] = names.get(own.name) ?? 0;
    });
    return { word, suffix, shape, quote, edge, tag, name };
  };
};

const idsOf = (list: readonly string[]): ReadonlyMap<string, number> =>
  new Map(list.map((entry, id) => [entry, id]));

/** 0 outside quotations, 1 inside, 2 for an opening mark, 3 for a closing one. */
const quoteOf = (
  { isQuoted, quotation }: NetworkSurroundings['quotations'],
  isMark: boolean,
  at: number,
): number => {
  if (isQuoted[at] === 0) return 0;
  if (!isMark) return 1;
  return quotation[at - 1] === quotation[at] ? 3 : 2;
};

/** 1 for the first word of the paragraph, 2 of another sentence, 3 for the last word of a sentence, else 0. */
const edgeOf = (sentence: Int32Array, at: number): number => {
  if (at === 0) return 1;
  if (sentence[at] !== sentence[at - 1]) return 2;
  return sentence[at] === sentence[at + 1] ? 0 : 3;
};

/**
 * How the words of a paragraph stand to a cue: how far before or after it, and as flags whether each
 * is the first word of the cue, another, or none, how many sentences lie between (at most two, either
 * way), whether it is quoted, and whether a quotation begins or ends between. Linear in the number of words.
 * @param from the first word that is asked for
 * @param to after the last
 */
export const relativeInputs = (
  { quotations, sentence }: NetworkSurroundings,
  cue: Stretch,
  from = 0,
  to = sentence.length,
): RelativeInputs => {
  const { isQuoted, quotation } = quotations;
  const here = sentence[cue.first] as number;
  let runFrom = cue.first;
  let runTo = cue.first;
  while (runFrom > from && quotation[runFrom - 1] === quotation[cue.first]) runFrom -= 1;
  while (runTo < to - 1 && quotation[runTo + 1] === quotation[cue.first]) runTo += 1;
  const distance = new Int32Array(to - from);
  const flags = new Int32Array(to - from);
  for (let at = from; at < to; at += 1) {
    const sentences = Math.max(-2, Math.min(2, (sentence[at] as number) - here)) + 2;
    const isSameRun = at >= runFrom && at <= runTo;
    const isCue = at >= cue.first && at <= cue.last;
    distance[at - from] = distanceOf(at, cue);
    flags[at - from] =
      (sentences * 2 + (isQuoted[at] as number)) * 2 +
      (isSameRun ? 1 : 0) +
      (isCue ? flagsBesideCue * (at === cue.first ? 1 : 2) : 0);
  }
  return { distance, flags };
};

const step = (distance: number): number => stepOf[Math.min(farthest, distance)] as number;

const distanceOf = (at: number, { first, last }: Stretch): number => {
  if (at < first) return step(first - at);
  if (at > last) return distanceSteps.length + step(at - last);
  return 2 * distanceSteps.length;
};
