import type { KernelMemory } from './kernel-memory.ts';
import type { WeightTable } from './weight-table.ts';

/** The compiled loops of kernels.as.ts; addresses and sizes are in bytes. */
export type Kernels = {
  readonly addRows: (
    keys: number,
    rows: number,
    mask: number,
    width: number,
    features: number,
    count: number,
    sums: number,
  ) => void;
  readonly layOut: (
    keys: number,
    rows: number,
    mask: number,
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

/** The bytes that a table takes in a memory of kernels, what it is copied from included. */
export const tableBytes = (table: WeightTable): number =>
  slotsFor(table) * (4 + table.width) + table.features.byteLength + table.rows.byteLength + 256;

/** A table laid out for look-up. */
export type LaidTable = {
  /** Adds the rows of the features at one address to the sums at another. */
  readonly addRows: (features: number, count: number, sums: number) => void;
};

/** Lays a table out in a memory of kernels: an open-addressing table of keys, rows beside it. */
export const layOutTable = (memory: KernelMemory<Kernels>, table: WeightTable): LaidTable => {
  const { width, features } = table;
  const mask = slotsFor(table) - 1;
  const keys = memory.reserve((mask + 1) * 4);
  const rows = memory.reserve((mask + 1) * width + 16);
  const given = memory.reserve(features.byteLength);
  const givenRows = memory.reserve(table.rows.byteLength);
  const bytes = new Uint8Array(memory.buffer());
  bytes.set(new Uint8Array(features.buffer, features.byteOffset, features.byteLength), given);
  bytes.set(
    new Uint8Array(table.rows.buffer, table.rows.byteOffset, table.rows.byteLength),
    givenRows,
  );
  memory.kernels.layOut(keys, rows, mask, width, given, givenRows, features.length);
  return {
    addRows: (list, count, sums) =>
      memory.kernels.addRows(keys, rows, mask, width, list, count, sums),
  };
};
