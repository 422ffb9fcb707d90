import {
  bytesOf,
  multiply,
  type NetworkMachine,
  type Rows,
  rowsFrom,
  turned,
} from './network-kernels.ts';
import { type Layer, leadBack, learnLayer, readLayer } from './network-layers.ts';
import { type Packing, type Step, stepsThrough } from './network-packing.ts';

/**
 * A long short-term memory that reads sequences in one direction (Hochreiter and Schmidhuber, Neural
 * Computation 9, 1997; in both directions, Graves, Jaitly and Mohamed, ASRU 2013). `gates` and `cells`
 * keep, a row a word, what the way back needs; `cellSlopes` has a row a sequence.
 */
export type Recurrence = {
  readonly direction: 'forward' | 'backward';
  readonly cells: number;
  readonly input: Layer;
  readonly state: Layer;
  readonly gatesAt: number;
  readonly cellsAt: number;
  readonly cellSlopesAt: number;
};

/** outputs (rows × cells) from input (rows × inputs). */
export const readSequences = (
  machine: NetworkMachine,
  recurrence: Recurrence,
  packing: Packing,
  input: Rows,
  outputs: Rows,
): void => {
  const { cells, gatesAt, cellsAt } = recurrence;
  const gates = { at: gatesAt, width: 4 * cells };
  readLayer(machine, recurrence.input, packing.rows, input, gates);
  for (const { from, rows, before, earlier } of stepsThrough(packing, recurrence.direction)) {
    const here = rowsFrom(gates, from);
    readLayer(machine, recurrence.state, earlier, rowsFrom(outputs, before), here, 'add');
    machine.kernels.openGates(
      rows,
      earlier,
      cells,
      bytesOf(here.at),
      bytesOf(cellsAt + before * cells),
      bytesOf(cellsAt + from * cells),
      bytesOf(rowsFrom(outputs, from).at),
      bytesOf(outputs.width),
    );
  }
};

/**
 * The way back (through time): adds to the gradients of the weights, and leaves or adds the slopes of the
 * input. The slopes of the outputs are used up: each step adds to those of the step before.
 */
export const learnSequences = (
  machine: NetworkMachine,
  recurrence: Recurrence,
  packing: Packing,
  {
    input,
    outputs,
    slopes,
  }: { readonly input: Rows; readonly outputs: Rows; readonly slopes: Rows },
  inputSlopes: Rows,
  adds: 'replace' | 'add',
): void => {
  const { cells, gatesAt, cellSlopesAt } = recurrence;
  const gates = { at: gatesAt, width: 4 * cells };
  machine.floats.fill(0, cellSlopesAt, cellSlopesAt + packing.lengths.length * cells);
  for (const step of stepsThrough(packing, recurrence.direction).reverse()) {
    closeStep(machine, recurrence, step, slopes);
    learnStep(machine, recurrence, step, outputs);
    const here = rowsFrom(gates, step.from);
    leadBack(machine, recurrence.state, step.earlier, here, rowsFrom(slopes, step.before), 'add');
  }
  learnLayer(machine, recurrence.input, packing.rows, input, gates);
  leadBack(machine, recurrence.input, packing.rows, gates, inputSlopes, adds);
};

const closeStep = (
  { kernels }: NetworkMachine,
  { cells, gatesAt, cellsAt, cellSlopesAt }: Recurrence,
  { from, rows, before, earlier }: Step,
  slopes: Rows,
): void =>
  kernels.closeGates(
    rows,
    earlier,
    cells,
    bytesOf(gatesAt + from * 4 * cells),
    bytesOf(cellsAt + before * cells),
    bytesOf(cellsAt + from * cells),
    bytesOf(rowsFrom(slopes, from).at),
    bytesOf(slopes.width),
    bytesOf(cellSlopesAt),
  );

/** Gradients of the weights (cells × gates) from the outputs a step before. */
const learnStep = (
  machine: NetworkMachine,
  { cells, gatesAt, state }: Recurrence,
  { from, before, earlier }: Step,
  outputs: Rows,
): void => {
  const gates = { at: gatesAt + from * 4 * cells, width: 4 * cells };
  const to = { at: state.gradients, width: state.outputs };
  const earlierOutputs = turned(rowsFrom(outputs, before));
  multiply(machine, [cells, earlier, 4 * cells], earlierOutputs, gates, to, 'add');
};
