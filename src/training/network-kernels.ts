import { startKernels } from '../model/kernel-memory.ts';
import { kernelsBinary } from './network-kernels-binary.ts';

/** The compiled loops of network-kernels.as.ts; addresses and strides are in bytes. */
type Kernels = {
  readonly multiply: (
    rows: number,
    depth: number,
    columns: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    adds: boolean,
  ) => void;
  readonly turn: (from: number, to: number, rows: number, columns: number) => void;
  readonly openGates: (
    rows: number,
    earlier: number,
    cells: number,
    gates: number,
    before: number,
    cellsAt: number,
    outputs: number,
    outputsRow: number,
  ) => void;
  readonly closeGates: (
    rows: number,
    earlier: number,
    cells: number,
    gates: number,
    before: number,
    cellsAt: number,
    slopes: number,
    slopesRow: number,
    cellSlopes: number,
  ) => void;
  readonly moveWeights: (
    count: number,
    weights: number,
    gradients: number,
    first: number,
    second: number,
    share: number,
    keepFirst: number,
    keepSecond: number,
    rate: number,
    scale: number,
  ) => void;
  readonly follow: (count: number, weights: number, mean: number, share: number) => void;
};

/** The memory the network learns in, as floats, and the kernels that work in it. A place is the index of a float. */
export type NetworkMachine = {
  readonly kernels: Kernels;
  readonly floats: Float32Array;
  /** Sets so many floats aside, all nought. */
  readonly reserve: (count: number) => number;
  /** The place of a float that is one. */
  readonly one: number;
};

/** Rows of floats: where the first begins, and how far it is from one to the next. */
export type Rows = { readonly at: number; readonly width: number };

/** The rows after the first `row`. */
export const rowsFrom = ({ at, width }: Rows, row: number): Rows => ({
  at: at + row * width,
  width,
});

/** The rows without their first `column` floats. */
export const fromColumn = ({ at, width }: Rows, column: number): Rows => ({
  at: at + column,
  width,
});

export const bytesOf = (place: number): number => place * 4;

/** Starts the kernels with room for so many floats. */
export const startNetworkMachine = (floatCount: number): NetworkMachine => {
  const memory = startKernels<Kernels>(kernelsBinary, bytesOf(floatCount) + 4096);
  const floats = new Float32Array(memory.buffer());
  const reserve = (count: number): number => memory.reserve(bytesOf(count)) / 4;
  const one = reserve(1);
  floats[one] = 1;
  return { kernels: memory.kernels, floats, reserve, one };
};

/** A matrix to multiply: where it begins, and how far it is from row to row and from column to column. */
export type Operand = { readonly at: number; readonly row: number; readonly column: number };

export const byRows = ({ at, width }: Rows): Operand => ({ at, row: width, column: 1 });

/** The same numbers with rows and columns exchanged. */
export const turned = ({ at, width }: Rows): Operand => ({ at, row: 1, column: width });

/** `to` = a · b, or `to` += a · b: a is rows × depth, b depth × columns; columns is a multiple of eight. */
export const multiply = (
  { kernels }: NetworkMachine,
  [rows, depth, columns]: readonly [rows: number, depth: number, columns: number],
  a: Operand,
  b: Rows,
  to: Rows,
  adds: 'replace' | 'add',
): void =>
  kernels.multiply(
    rows,
    depth,
    columns,
    bytesOf(a.at),
    bytesOf(a.row),
    bytesOf(a.column),
    bytesOf(b.at),
    bytesOf(b.width),
    bytesOf(to.at),
    bytesOf(to.width),
    adds === 'add',
  );
