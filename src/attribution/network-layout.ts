import type { KernelMemory } from '../model/kernel-memory.ts';
import type { QuantisedMatrix } from '../model/matrix.ts';

/** The compiled loops of network-kernels.as.ts; addresses, strides and sizes of blocks are in bytes. */
export type NetworkKernels = {
  readonly addRows: (
    addresses: number,
    many: number,
    count: number,
    width: number,
    sums: number,
  ) => void;
  readonly multiply: (
    weights: number,
    rowScales: number,
    bias: number,
    rows: number,
    columns: number,
    vectors: number,
    vectorStride: number,
    vectorScales: number,
    count: number,
    products: number,
    productStride: number,
  ) => void;
  readonly remember: (
    weights: number,
    scales: number,
    cells: number,
    read: number,
    readStride: number,
    put: number,
    putStride: number,
    count: number,
    work: number,
  ) => void;
  readonly rectify: (
    floats: number,
    width: number,
    count: number,
    shorts: number,
    scales: number,
  ) => void;
  readonly score: (
    weights: number,
    columns: number,
    vectors: number,
    vectorStride: number,
    vectorScales: number,
    base: number,
    baseStride: number,
    count: number,
    scores: number,
  ) => void;
  readonly lookFromCue: (
    brought: number,
    cue: number,
    distances: number,
    distanceRows: number,
    flags: number,
    flagRows: number,
    width: number,
    count: number,
    work: number,
    shorts: number,
    scales: number,
  ) => void;
  readonly average: (
    vectors: number,
    stride: number,
    count: number,
    columns: number,
    mean: number,
  ) => void;
  readonly addLabels: (
    odds: number,
    rows: number,
    width: number,
    count: number,
    vectors: number,
  ) => void;
  readonly weigh: (scores: number, count: number, odds: number) => void;
  readonly sumForward: (
    odds: number,
    count: number,
    steps: number,
    forward: number,
    totals: number,
  ) => number;
  readonly sumBackward: (
    odds: number,
    count: number,
    steps: number,
    totals: number,
    whole: number,
    backward: number,
    work: number,
  ) => void;
  readonly findStretches: (
    begins: number,
    goesOn: number,
    least: number,
    odds: number,
    count: number,
    steps: number,
    forward: number,
    backward: number,
    totals: number,
    whole: number,
    found: number,
    most: number,
  ) => number;
  readonly findPath: (
    scores: number,
    count: number,
    changes: number,
    path: number,
    work: number,
  ) => void;
  readonly probabilityOf: (
    path: number,
    odds: number,
    count: number,
    steps: number,
    totals: number,
    whole: number,
  ) => number;
};

export type NetworkMemory = KernelMemory<NetworkKernels>;

/** How many labels the kernels keep for each place. */
export const labelRoom = 8;

/** What a 16-bit number of a memory’s output counts. */
export const outputUnit = 1 / 32_767;

/** A row of a matrix. */
export type MatrixRow = { readonly matrix: QuantisedMatrix; readonly row: number };

/** Rows of weights as `multiply` and `remember` take them: addresses. */
export type PlacedRows = {
  readonly weights: number;
  readonly scales: number;
  readonly rows: number;
  readonly columns: number;
};

/** All rows of a matrix. */
export const rowsOf = (matrix: QuantisedMatrix): MatrixRow[] =>
  Array.from({ length: matrix.rows }, (_, row) => ({ matrix, row }));

/**
 * The rows of a memory’s gates in the order of the kernels: for each 4 cells their input gates,
 * forget gates, candidates and output gates. In the matrix all input gates come first, and so on.
 */
export const gateRows = (matrix: QuantisedMatrix): MatrixRow[] => {
  const cells = matrix.rows / 4;
  return Array.from({ length: matrix.rows }, (_, at) => ({
    matrix,
    row: (Math.floor(at / 4) % 4) * cells + Math.floor(at / 16) * 4 + (at % 4),
  }));
};

/** The same columns of many rows, 16 bits each, in the order of the kernels. Rows are a multiple of 32, columns of 2. */
const packRows = (rows: readonly MatrixRow[], from: number, to: number): Int16Array => {
  const columns = to - from;
  const packed = new Int16Array(rows.length * columns);
  rows.forEach(({ matrix, row }, at) => {
    const block = Math.floor(at / 32) * 32 * columns + Math.floor((at % 32) / 4) * 8 + (at % 4) * 2;
    for (let column = 0; column < columns; column += 1) {
      const place = block + Math.floor(column / 2) * 64 + (column % 2);
      packed[place] = matrix.values[row * matrix.columns + from + column] as number;
    }
  });
  return packed;
};

/** How many bytes `placeRows` reserves for so many rows and columns, at most. */
export const roomForRows = (rows: number, columns: number): number => rows * (columns * 2 + 4) + 32;

/**
 * Places rows of weights in a memory.
 * @param unit what their scales are multiplied by besides
 */
export const placeRows = (
  memory: NetworkMemory,
  rows: readonly MatrixRow[],
  { from, to, unit = 1 }: { readonly from: number; readonly to: number; readonly unit?: number },
): PlacedRows => {
  const packed = packRows(rows, from, to);
  const weights = memory.reserve(packed.byteLength);
  new Int16Array(memory.buffer(), weights, packed.length).set(packed);
  const scales = placeFloats(
    memory,
    rows.map(({ matrix, row }) => (matrix.scales[row] as number) * unit),
  );
  return { weights, scales, rows: rows.length, columns: to - from };
};

/** Places floats in a memory. @returns their address */
export const placeFloats = (memory: NetworkMemory, values: ArrayLike<number>): number => {
  const address = memory.reserve(values.length * 4);
  new Float32Array(memory.buffer(), address, values.length).set(values);
  return address;
};

/** A matrix of a row a label, as `score` takes it: 8 floats a column. */
export const byColumn = (values: Float32Array, labels: number): Float32Array => {
  const columns = values.length / labels;
  return Float32Array.from({ length: columns * labelRoom }, (_, at) => {
    const label = at % labelRoom;
    return label < labels ? (values[label * columns + Math.floor(at / labelRoom)] as number) : 0;
  });
};
