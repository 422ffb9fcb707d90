import type { KernelMemory } from './kernel-memory.ts';
import type { WeightTable } from './weight-table.ts';

/** The compiled loops of kernels.as.ts; addresses and sizes are in bytes. */
export type Kernels = {
  readonly sumRows: (
    table: number,
    mask: number,
    stride: number,
    width: number,
    features: number,
    count: number,
    sums: number,
    work: number,
  ) => void;
  readonly layOut: (
    table: number,
    mask: number,
    stride: number,
    width: number,
    features: number,
    given: number,
    count: number,
  ) => void;
};

/** The most features one place can have; each counts at most 127, so that sums fit 16 bits. */
export const mostFeatures = 256;

const slotsFor = ({ features }: WeightTable): number =>
  2 ** Math.ceil(Math.log2(Math.max(16, features.length * 1.4)));

/** The bytes of a slot: a key and its row. */
const strideOf = ({ width }: WeightTable): number => 4 + Math.ceil(width / 4) * 4;

/** The bytes that a table takes in a memory of kernels, what it is copied from included. */
export const tableBytes = (table: WeightTable): number =>
  slotsFor(table) * strideOf(table) + table.features.byteLength + table.rows.byteLength + 256;

/** A table laid out for look-up. */
export type LaidTable = {
  /** Writes the sums of the rows of features; `work` has room for their addresses, 4 bytes each. */
  readonly sumRows: (features: number, count: number, sums: number, work: number) => void;
};

/** Lays a table out in a memory of kernels. */
export const layOutTable = (memory: KernelMemory<Kernels>, table: WeightTable): LaidTable => {
  const { width, features } = table;
  const mask = slotsFor(table) - 1;
  const stride = strideOf(table);
  // The last row may be read past its end.
  const slots = memory.reserve((mask + 1) * stride + 16);
  const given = memory.reserve(features.byteLength);
  const givenRows = memory.reserve(table.rows.byteLength);
  const bytes = new Uint8Array(memory.buffer());
  bytes.set(new Uint8Array(features.buffer, features.byteOffset, features.byteLength), given);
  bytes.set(
    new Uint8Array(table.rows.buffer, table.rows.byteOffset, table.rows.byteLength),
    givenRows,
  );
  memory.kernels.layOut(slots, mask, stride, width, given, givenRows, features.length);
  return {
    sumRows: (list, count, sums, work) =>
      memory.kernels.sumRows(slots, mask, stride, width, list, count, sums, work),
  };
};
