import { joinedInputs, type NetworkSizes, type WordInputs } from './network-input.ts';
import {
  byColumn,
  gateRows,
  labelRoom,
  type NetworkMemory,
  outputUnit,
  placeFloats,
  placeRows,
  roomForRows,
  rowsOf,
} from './network-layout.ts';
import type { QuantisedWeights } from './network-quantised.ts';
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
  const perWord = joinedInputs.length * 4 + encoder * (8 * 4 + 2 * 2) + middle * 6 + 8;
  const matrices = roomForRows(8 * encoder, encoder) + roomForRows(middle, 2 * encoder);
  return (
    roomForInputRows(weights, sizes) +
    matrices +
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
  const state = { from: 0, to: cells, unit: outputUnit };
  const forward = placeRows(memory, gateRows(weights.encoderForwardState), state);
  const backward = placeRows(memory, gateRows(weights.encoderBackwardState), state);
  const hidden = placeRows(memory, rowsOf(weights.role1), { from: 0, to: 2 * cells });
  const hiddenBias = placeFloats(memory, valuesOf(weights.role1Bias));
  const labels = placeFloats(memory, byColumn(valuesOf(weights.role2), sizes.labels));
  const labelBias = memory.reserve(labelRoom * 4);
  new Float32Array(memory.buffer(), labelBias, sizes.labels).set(valuesOf(weights.role2Bias));
  const units = placeFloats(memory, new Float32Array(longest).fill(outputUnit));
  const gates = 8 * cells;
  const gateBytes = gates * 4;
  const outputBytes = cells * 4;
  const addresses = memory.reserve(longest * joinedInputs.length * 4);
  const read = memory.reserve(longest * gateBytes);
  const outputs = memory.reserve(longest * outputBytes);
  const floats = memory.reserve(longest * middle * 4);
  const shorts = memory.reserve(longest * middle * 2);
  const scales = memory.reserve(longest * 4);
  const work = memory.reserve(cells * 6);
  return {
    outputs,
    outputBytes,
    units,
    read: (words, count) => {
      inputs.list(words, count, addresses);
      kernels.addRows(addresses, joinedInputs.length, count, gates, read);
      kernels.remember(
        forward.weights,
        forward.scales,
        cells,
        read,
        gateBytes,
        outputs,
        outputBytes,
        count,
        work,
      );
      kernels.remember(
        backward.weights,
        backward.scales,
        cells,
        read + (count - 1) * gateBytes + gateBytes / 2,
        -gateBytes,
        outputs + (count - 1) * outputBytes + outputBytes / 2,
        -outputBytes,
        count,
        work,
      );
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
