import type { NetworkMatrixName } from '../attribution/network-weights.ts';
import { byRows, multiply, type NetworkMachine, type Rows, turned } from './network-kernels.ts';
import { type Parameters, roundedUp } from './network-parameters.ts';

/** A layer that multiplies: the places of its weights (inputs × outputs), of their gradients, and of the way back. */
export type Layer = {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly gradients: number;
  readonly back: number;
  readonly bias: { readonly weights: number; readonly gradients: number } | undefined;
};

export const layerOf = (
  { placed }: Parameters,
  name: NetworkMatrixName,
  biasName?: NetworkMatrixName,
): Layer => {
  const { block, offset, rows, columns, back } = placed[name];
  const bias = biasName === undefined ? undefined : placed[biasName];
  return {
    inputs: columns,
    outputs: roundedUp(rows),
    weights: block.weights + offset,
    gradients: block.gradients + offset,
    back,
    bias: bias && {
      weights: bias.block.weights + bias.offset,
      gradients: bias.block.gradients + bias.offset,
    },
  };
};

/** output (count × outputs) = input (count × inputs) · weights + bias, or added to what is there. */
export const readLayer = (
  machine: NetworkMachine,
  { inputs, outputs, weights, bias }: Layer,
  count: number,
  input: Rows,
  output: Rows,
  adds: 'replace' | 'add' = 'replace',
): void => {
  if (bias !== undefined) {
    const ones = { at: machine.one, row: 0, column: 0 };
    multiply(machine, [count, 1, outputs], ones, { at: bias.weights, width: 0 }, output, adds);
  }
  const size = [count, inputs, outputs] as const;
  const matrix = { at: weights, width: outputs };
  multiply(machine, size, byRows(input), matrix, output, bias === undefined ? adds : 'add');
};

/** Adds to the layer’s gradients: inputᵀ · slopes for the weights, the sum of the slopes for the bias. */
export const learnLayer = (
  machine: NetworkMachine,
  { inputs, outputs, gradients, bias }: Layer,
  count: number,
  input: Rows,
  slopes: Rows,
): void => {
  const to = { at: gradients, width: outputs };
  multiply(machine, [inputs, count, outputs], turned(input), slopes, to, 'add');
  if (bias === undefined) return;
  const ones = { at: machine.one, row: 0, column: 0 };
  const biasTo = { at: bias.gradients, width: 0 };
  multiply(machine, [1, count, outputs], ones, slopes, biasTo, 'add');
};

/** inputSlopes (count × inputs) = or += slopes (count × outputs) · weightsᵀ. */
export const leadBack = (
  machine: NetworkMachine,
  { inputs, outputs, back }: Layer,
  count: number,
  slopes: Rows,
  inputSlopes: Rows,
  adds: 'replace' | 'add',
): void => {
  const matrix = { at: back, width: inputs };
  multiply(machine, [count, outputs, inputs], byRows(slopes), matrix, inputSlopes, adds);
};
