import { joinedInputs, type NetworkSizes, type WordInputs } from './network-input.ts';
import {
  byColumn,
  labelRoom,
  type NetworkMemory,
  outputUnit,
  placeFloats,
  placeRows,
  roomForRows,
  rowsOf,
} from './network-layout.ts';
import type { QuantisedWeights } from './network-quantised.ts';
import { layOutRecurrence, roomForRecurrence } from './network-recurrence.ts';
import { layOutInputRows, roomForInputRows } from './network-rows.ts';
import { valuesOf } from './quantised-matrix.ts';

/** Reads the words of a paragraph in both directions. What it leaves in memory is valid until the next paragraph. */
export type NetworkEncoder = {
  /** What is put out for each word: both directions, 16 bits a cell. */
  readonly outputs: number;
  readonly outputBytes: number;
  /** As many floats as a paragraph can have words, each what a 16-bit output counts. */
  readonly units: number;
  readonly read: (inputs: WordInputs, count: number) => void;
  /** After `read`: scores the roles of each word, 8 floats a word. */
  readonly scoreRoles: (count: number, scores: number) => void;
};

/** How many bytes an encoder of paragraphs of so many words reserves. */
export const roomForEncoder = (
  weights: QuantisedWeights,
  sizes: NetworkSizes,
  longest: number,
): number => {
  const { encoder, middle } = sizes;
  const perWord = joinedInputs.length * 4 + middle * 6 + 8;
  return (
    roomForInputRows(weights, sizes) +
    roomForRecurrence(encoder, longest) +
    roomForRows(middle, 2 * encoder) +
    longest * perWord +
    middle * (labelRoom + 1) * 4 +
    8192
  );
};

/** Lays the encoder of a network out, for paragraphs of up to so many words. */
export const layOutEncoder = (
  memory: NetworkMemory,
  weights: QuantisedWeights,
  sizes: NetworkSizes,
  longest: number,
): NetworkEncoder => {
  const { kernels } = memory;
  const { encoder: cells, middle } = sizes;
  const inputs = layOutInputRows(memory, weights, sizes);
  const states = { forward: weights.encoderForwardState, backward: weights.encoderBackwardState };
  const recurrence = layOutRecurrence(memory, states, cells, longest);
  const { outputs, outputBytes } = recurrence;
  const hidden = placeRows(memory, rowsOf(weights.role1), { from: 0, to: 2 * cells });
  const hiddenBias = placeFloats(memory, valuesOf(weights.role1Bias));
  const labels = placeFloats(memory, byColumn(valuesOf(weights.role2), sizes.labels));
  const labelBias = memory.reserve(labelRoom * 4);
  new Float32Array(memory.buffer(), labelBias, sizes.labels).set(valuesOf(weights.role2Bias));
  const units = placeFloats(memory, new Float32Array(longest).fill(outputUnit));
  const addresses = memory.reserve(longest * joinedInputs.length * 4);
  const floats = memory.reserve(longest * middle * 4);
  const shorts = memory.reserve(longest * middle * 2);
  const scales = memory.reserve(longest * 4);
  return {
    outputs,
    outputBytes,
    units,
    read: (words, count) => {
      inputs.list(words, count, addresses);
      kernels.addRows(addresses, joinedInputs.length, count, 8 * cells, recurrence.gates);
      recurrence.read(count);
    },
    scoreRoles: (count, scores) => {
      const { rows, columns } = hidden;
      kernels.multiply(
        hidden.weights,
        hidden.scales,
        hiddenBias,
        rows,
        columns,
        outputs,
        outputBytes,
        units,
        count,
        floats,
        middle * 4,
      );
      kernels.rectify(floats, middle, count, shorts, scales);
      kernels.score(labels, middle, shorts, middle * 2, scales, labelBias, 0, count, scores);
    },
  };
};
