import type { NetworkEncoder } from './network-encoder.ts';
import type { NetworkSizes, RelativeInputs } from './network-input.ts';
import {
  byColumn,
  gateRows,
  labelRoom,
  type NetworkMemory,
  placeFloats,
  placeRows,
  roomForRows,
  rowsOf,
} from './network-layout.ts';
import type { QuantisedWeights } from './network-quantised.ts';
import { layOutRecurrence, roomForRecurrence } from './network-recurrence.ts';
import { valuesOf } from './quantised-matrix.ts';

/** A run of words: from the first on, so many. */
type Window = { readonly from: number; readonly count: number };

/** Reads the words around a cue once more, as they look from there. */
export type CueReader = {
  /** Prepares a paragraph that the encoder has read: `odds` of the roles, 8 doubles a word. */
  readonly prepare: (count: number, odds: number) => void;
  /** Scores what each word of a window is to a cue, 8 floats a word; `relative` has the words of the window. */
  readonly score: (cue: Window, relative: RelativeInputs, window: Window, scores: number) => void;
};

/** How many bytes a reader of paragraphs of so many words reserves. */
export const roomForCueReader = (
  weights: QuantisedWeights,
  { encoder, reading, middle, labels }: NetworkSizes,
  longest: number,
): number => {
  const perWord = middle * 6 + 12;
  const matrices =
    2 * roomForRows(middle, 2 * encoder) +
    roomForRows(8 * reading, middle) +
    roomForRecurrence(reading, longest);
  const tables = (weights.cueDistance.rows + weights.cueFlags.rows + labels + 4) * middle * 4;
  return longest * perWord + matrices + tables + (middle + 2 * reading) * labelRoom * 4 + 16_384;
};

/** Lays the second reading of a network out, for paragraphs of up to so many words. */
export const layOutCueReader = (
  memory: NetworkMemory,
  weights: QuantisedWeights,
  sizes: NetworkSizes,
  encoder: NetworkEncoder,
  longest: number,
): CueReader => {
  const { kernels } = memory;
  const { middle } = sizes;
  const both = { from: 0, to: 2 * sizes.encoder };
  const token = placeRows(memory, rowsOf(weights.cueToken), both);
  const tokenBias = placeFloats(memory, valuesOf(weights.cueTokenBias));
  const mean = placeRows(memory, rowsOf(weights.cueMean), both);
  const noBias = memory.reserve(middle * 4);
  const roles = placeFloats(memory, turned(valuesOf(weights.cueRoles), sizes.labels));
  const distanceRows = placeFloats(memory, valuesOf(weights.cueDistance));
  const flagRows = placeFloats(memory, valuesOf(weights.cueFlags));
  const readRecurrence = layOutReading(memory, weights, sizes, encoder.units, longest);
  const brought = memory.reserve(longest * middle * 4);
  const average = memory.reserve(encoder.outputBytes);
  const fromCue = memory.reserve(middle * 4);
  const distances = memory.reserve(longest * 4);
  const flags = memory.reserve(longest * 4);
  const work = memory.reserve(middle * 4);
  const shorts = memory.reserve(longest * middle * 2);
  const scales = memory.reserve(longest * 4);
  const distanceIds = new Int32Array(memory.buffer(), distances, longest);
  const flagIds = new Int32Array(memory.buffer(), flags, longest);
  const project = (
    { weights: at, scales: rowScales, columns }: typeof token,
    bias: number,
    vectors: number,
    count: number,
    products: number,
  ): void =>
    kernels.multiply(
      at,
      rowScales,
      bias,
      middle,
      columns,
      vectors,
      encoder.outputBytes,
      encoder.units,
      count,
      products,
      middle * 4,
    );
  return {
    prepare: (count, odds) => {
      project(token, tokenBias, encoder.outputs, count, brought);
      kernels.addLabels(odds, roles, middle, count, brought);
    },
    score: (cue, relative, { from, count }, scores) => {
      const cueOutputs = encoder.outputs + cue.from * encoder.outputBytes;
      kernels.average(cueOutputs, encoder.outputBytes, cue.count, 2 * sizes.encoder, average);
      project(mean, noBias, average, 1, fromCue);
      distanceIds.set(relative.distance);
      flagIds.set(relative.flags);
      kernels.lookFromCue(
        brought + from * middle * 4,
        fromCue,
        distances,
        distanceRows,
        flags,
        flagRows,
        middle,
        count,
        work,
        shorts,
        scales,
      );
      readRecurrence(shorts, scales, count, scores);
    },
  };
};

/** Reads looks (`middle` 16-bit numbers and a scale a word) in both directions and scores the labels. */
const layOutReading = (
  memory: NetworkMemory,
  weights: QuantisedWeights,
  { middle, reading: cells, labels }: NetworkSizes,
  units: number,
  longest: number,
): ((shorts: number, scales: number, count: number, scores: number) => void) => {
  const { kernels } = memory;
  const input = placeRows(
    memory,
    [...gateRows(weights.readingForwardInput), ...gateRows(weights.readingBackwardInput)],
    { from: 0, to: middle },
  );
  const biases = [weights.readingForwardBias, weights.readingBackwardBias].map(valuesOf);
  const inputBias = placeFloats(
    memory,
    [weights.readingForwardInput, weights.readingBackwardInput].flatMap((matrix, direction) =>
      gateRows(matrix).map(({ row }) => biases[direction]?.[row] ?? 0),
    ),
  );
  const states = { forward: weights.readingForwardState, backward: weights.readingBackwardState };
  const recurrence = layOutRecurrence(memory, states, cells, longest);
  const { gates, gateBytes, outputs, outputBytes } = recurrence;
  const out = placeFloats(memory, byColumn(valuesOf(weights.readingOut), labels));
  const outRecurrence = out + middle * labelRoom * 4;
  const outBias = memory.reserve(labelRoom * 4);
  new Float32Array(memory.buffer(), outBias, labels).set(valuesOf(weights.readingOutBias));
  return (shorts, scales, count, scores) => {
    const { rows } = input;
    kernels.multiply(
      input.weights,
      input.scales,
      inputBias,
      rows,
      middle,
      shorts,
      middle * 2,
      scales,
      count,
      gates,
      gateBytes,
    );
    recurrence.read(count);
    kernels.score(out, middle, shorts, middle * 2, scales, outBias, 0, count, scores);
    kernels.score(
      outRecurrence,
      2 * cells,
      outputs,
      outputBytes,
      units,
      scores,
      labelRoom * 4,
      count,
      scores,
    );
  };
};

/** A matrix of so many columns, column by column. */
const turned = (values: Float32Array, columns: number): Float32Array => {
  const rows = values.length / columns;
  return Float32Array.from(
    { length: values.length },
    (_, at) => values[(at % rows) * columns + Math.floor(at / rows)] as number,
  );
};
