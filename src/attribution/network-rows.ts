import { inputSize, joinedInputs, type NetworkSizes, type WordInputs } from './network-input.ts';
import {
  gateRows,
  type MatrixRow,
  type NetworkMemory,
  type PlacedRows,
  placeFloats,
  placeRows,
  roomForRows,
} from './network-layout.ts';
import type { QuantisedWeights } from './network-quantised.ts';
import { valuesOf } from './quantised-matrix.ts';

/**
 * What each input gives the gates of the encoder, multiplied out beforehand: a row of floats an id,
 * the gates of both directions. The rows of words are made when first needed and kept for a while.
 */
export type InputRows = {
  /** Lists the addresses of the rows of each word, one an input, at the address given. */
  readonly list: (inputs: WordInputs, count: number, addresses: number) => void;
};

/** How many words’ rows are kept; more than a paragraph can have. */
const wordsKept = 4096;

/** How many bytes the rows of a network’s inputs take. */
export const roomForInputRows = (weights: QuantisedWeights, sizes: NetworkSizes): number => {
  const width = 8 * sizes.encoder;
  const ids = joinedInputs.reduce(
    (sum, input) => sum + (input === 'word' ? wordsKept : weights[input].rows),
    0,
  );
  return (
    ids * width * 4 +
    roomForRows(width, inputSize(sizes)) +
    joinedInputs.length * width * 4 +
    16_384
  );
};

/** Multiplies the inputs of a network out. */
export const layOutInputRows = (
  memory: NetworkMemory,
  weights: QuantisedWeights,
  sizes: NetworkSizes,
): InputRows => {
  const gates = [
    ...gateRows(weights.encoderForwardInput),
    ...gateRows(weights.encoderBackwardInput),
  ];
  const project = projector(memory, gates);
  const width = gates.length;
  let from = 0;
  const sources = joinedInputs.map((input) => {
    const to = from + sizes[input];
    const placed = placeRows(memory, gates, { from, to });
    from = to;
    const kept = input === 'word' ? wordsKept : weights[input].rows;
    const rows = memory.reserve(kept * width * 4);
    return { input, placed, rows };
  });
  const bias = placeFloats(memory, biasOf(weights, gates));
  const addresses = new Uint32Array(memory.buffer());
  const rowBytes = width * 4;
  for (const { input, placed, rows } of sources) {
    if (input === 'word') continue;
    for (let id = 0; id < weights[input].rows; id += 1) {
      // Of each word exactly one edge is added up, so that it brings the bias.
      project(
        placed,
        { matrix: weights[input], row: id },
        rows + id * rowBytes,
        input === 'edge' ? bias : 0,
      );
    }
  }
  const [words, ...others] = sources;
  if (words === undefined) throw new RangeError('a network needs words');
  const wordRow = keepWords(weights.word.rows, (id, slot) => {
    project(words.placed, { matrix: weights.word, row: id }, words.rows + slot * rowBytes, 0);
  });
  return {
    list: (inputs, count, at) => {
      const start = at / 4;
      const { word } = inputs;
      wordRow.nextParagraph();
      for (let place = 0; place < count; place += 1) {
        addresses[start + place * sources.length] =
          words.rows + wordRow.slotOf(word[place] as number) * rowBytes;
      }
      others.forEach(({ input, rows }, number) => {
        const ids = inputs[input];
        for (let place = 0; place < count; place += 1) {
          addresses[start + place * sources.length + number + 1] =
            rows + (ids[place] as number) * rowBytes;
        }
      });
    },
  };
};

const biasOf = (weights: QuantisedWeights, gates: readonly MatrixRow[]): number[] => {
  const forward = valuesOf(weights.encoderForwardBias);
  const backward = valuesOf(weights.encoderBackwardBias);
  return gates.map(
    ({ matrix, row }) =>
      (matrix === weights.encoderForwardInput ? forward[row] : backward[row]) as number,
  );
};

/** Makes the function that multiplies one row of an input’s numbers by the gates’ weights. */
const projector = (
  memory: NetworkMemory,
  gates: readonly MatrixRow[],
): ((placed: PlacedRows, given: MatrixRow, to: number, bias: number) => void) => {
  const width = gates.length;
  const longest = 512;
  const vector = memory.reserve(longest * 2);
  const scale = memory.reserve(4);
  const none = memory.reserve(width * 4);
  const shorts = new Int16Array(memory.buffer(), vector, longest);
  const scales = new Float32Array(memory.buffer(), scale, 1);
  return ({ weights, scales: rowScales, columns }, { matrix, row }, to, bias) => {
    shorts.set(matrix.values.subarray(row * columns, (row + 1) * columns));
    scales[0] = matrix.scales[row] as number;
    memory.kernels.multiply(
      weights,
      rowScales,
      bias === 0 ? none : bias,
      width,
      columns,
      vector,
      0,
      scale,
      1,
      to,
      0,
    );
  };
};

type WordSlots = {
  /** From here on, the slots that were asked for are free to be used anew. */
  readonly nextParagraph: () => void;
  /** The slot that holds a word’s row, made if need be. */
  readonly slotOf: (id: number) => number;
};

/** Keeps the rows of words in a bounded number of slots: the oldest give way, but never within a paragraph. */
const keepWords = (words: number, make: (id: number, slot: number) => void): WordSlots => {
  const slots = new Int32Array(words).fill(-1);
  const holds = new Int32Array(wordsKept).fill(-1);
  const usedIn = new Int32Array(wordsKept);
  let paragraph = 0;
  let next = 0;
  const free = (): number => {
    while (usedIn[next] === paragraph) next = (next + 1) % wordsKept;
    const slot = next;
    next = (next + 1) % wordsKept;
    return slot;
  };
  return {
    nextParagraph: () => {
      paragraph = (paragraph + 1) | 0;
    },
    slotOf: (id) => {
      let slot = slots[id] as number;
      if (slot < 0) {
        slot = free();
        const before = holds[slot] as number;
        if (before >= 0) slots[before] = -1;
        holds[slot] = id;
        slots[id] = slot;
        make(id, slot);
      }
      usedIn[slot] = paragraph;
      return slot;
    },
  };
};
