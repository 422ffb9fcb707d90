import type { QuantisedMatrix } from '../model/matrix.ts';
import {
  gateRows,
  type NetworkMemory,
  outputUnit,
  placeRows,
  roomForRows,
} from './network-layout.ts';

/** A long short-term memory that reads a run of words in both directions. */
export type Recurrence = {
  /** What is put in for each word before reading, its gates’ sums as floats: those forwards, then those backwards. */
  readonly gates: number;
  readonly gateBytes: number;
  /** What is put out for each word: both directions, 16 bits a cell. */
  readonly outputs: number;
  readonly outputBytes: number;
  readonly read: (count: number) => void;
};

/** How many bytes the recurrence of so many cells over so many words reserves. */
export const roomForRecurrence = (cells: number, longest: number): number =>
  roomForRows(8 * cells, cells) + longest * cells * (8 * 4 + 2 * 2) + cells * 6 + 64;

/** Lays out what reads up to so many words; the matrices weigh what each direction put out before. */
export const layOutRecurrence = (
  memory: NetworkMemory,
  states: { readonly forward: QuantisedMatrix; readonly backward: QuantisedMatrix },
  cells: number,
  longest: number,
): Recurrence => {
  const { kernels } = memory;
  const state = { from: 0, to: cells, unit: outputUnit };
  const forward = placeRows(memory, gateRows(states.forward), state);
  const backward = placeRows(memory, gateRows(states.backward), state);
  const gateBytes = 8 * cells * 4;
  const outputBytes = cells * 4;
  const gates = memory.reserve(longest * gateBytes);
  const outputs = memory.reserve(longest * outputBytes);
  const work = memory.reserve(cells * 6);
  return {
    gates,
    gateBytes,
    outputs,
    outputBytes,
    read: (count) => {
      kernels.remember(
        forward.weights,
        forward.scales,
        cells,
        gates,
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
        gates + (count - 1) * gateBytes + gateBytes / 2,
        -gateBytes,
        outputs + (count - 1) * outputBytes + outputBytes / 2,
        -outputBytes,
        count,
        work,
      );
    },
  };
};
