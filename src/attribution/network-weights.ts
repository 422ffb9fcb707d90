import {
  inputCounts,
  inputSize,
  joinedInputs,
  type NetworkSizes,
  type NetworkVocabulary,
} from './network-input.ts';

/** A matrix, row by row. A vector is a matrix of one row. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
};

/**
 * The matrices of the network.
 *
 * - `word` … `name`: the numbers that stand for each id of an input, a row an id.
 * - `encoder…`, `reading…`: long short-term memories (Hochreiter and Schmidhuber, 1997), read forwards
 *   and backwards. Rows are the gates of each cell: all input gates, forget gates, candidates, output
 *   gates. `…Input` takes what is read, `…State` the output of the step before.
 * - `role1`, `role2`: the layers from the encoder to the labels; `role…Transitions`: label from (row)
 *   to label (column), with −10,000 where one may not follow; `roleStart`, `roleEnd` likewise.
 * - `cueToken`, `cueMean`, `cueRoles`: what each word, the mean over the cue’s words, and the
 *   probabilities that `role2` gives the labels add to a word read from a cue; `cueDistance` and
 *   `cueFlags` what its relative inputs add, a row an id.
 * - `readingOut`: from what is read (first) and both directions of the reading to the labels.
 * - `cueTransitions`, `cueStart`, `cueEnd`: as those of the roles.
 */
export const networkMatrices = [
  ...joinedInputs,
  'encoderForwardInput',
  'encoderForwardState',
  'encoderForwardBias',
  'encoderBackwardInput',
  'encoderBackwardState',
  'encoderBackwardBias',
  'role1',
  'role1Bias',
  'role2',
  'role2Bias',
  'roleTransitions',
  'roleStart',
  'roleEnd',
  'cueToken',
  'cueTokenBias',
  'cueMean',
  'cueRoles',
  'cueDistance',
  'cueFlags',
  'readingForwardInput',
  'readingForwardState',
  'readingForwardBias',
  'readingBackwardInput',
  'readingBackwardState',
  'readingBackwardBias',
  'readingOut',
  'readingOutBias',
  'cueTransitions',
  'cueStart',
  'cueEnd',
] as const;

export type NetworkMatrixName = (typeof networkMatrices)[number];

export type NetworkWeights = Readonly<Record<NetworkMatrixName, Matrix>>;

/** The logarithm that stands for “may not follow”. */
export const impossible = -10_000;

/** How many rows and columns each matrix has. */
export const matrixShapes = (
  sizes: NetworkSizes,
  vocabulary: NetworkVocabulary,
): Readonly<Record<NetworkMatrixName, readonly [rows: number, columns: number]>> => {
  const { encoder, reading, middle, labels } = sizes;
  const read = inputSize(sizes);
  return {
    word: [vocabulary.words.length, sizes.word],
    suffix: [vocabulary.suffixes.length, sizes.suffix],
    shape: [inputCounts.shape, sizes.shape],
    quote: [inputCounts.quote, sizes.quote],
    edge: [inputCounts.edge, sizes.edge],
    tag: [vocabulary.tags.length, sizes.tag],
    name: [vocabulary.names.length, sizes.name],
    encoderForwardInput: [4 * encoder, read],
    encoderForwardState: [4 * encoder, encoder],
    encoderForwardBias: [1, 4 * encoder],
    encoderBackwardInput: [4 * encoder, read],
    encoderBackwardState: [4 * encoder, encoder],
    encoderBackwardBias: [1, 4 * encoder],
    role1: [middle, 2 * encoder],
    role1Bias: [1, middle],
    role2: [labels, middle],
    role2Bias: [1, labels],
    roleTransitions: [labels, labels],
    roleStart: [1, labels],
    roleEnd: [1, labels],
    cueToken: [middle, 2 * encoder],
    cueTokenBias: [1, middle],
    cueMean: [middle, 2 * encoder],
    cueRoles: [middle, labels],
    cueDistance: [inputCounts.distance, middle],
    cueFlags: [inputCounts.flags, middle],
    readingForwardInput: [4 * reading, middle],
    readingForwardState: [4 * reading, reading],
    readingForwardBias: [1, 4 * reading],
    readingBackwardInput: [4 * reading, middle],
    readingBackwardState: [4 * reading, reading],
    readingBackwardBias: [1, 4 * reading],
    readingOut: [labels, middle + 2 * reading],
    readingOutBias: [1, labels],
    cueTransitions: [labels, labels],
    cueStart: [1, labels],
    cueEnd: [1, labels],
  };
};
