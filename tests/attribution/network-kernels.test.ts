import { describe, expect, it } from 'vitest';
import { kernelsBinary } from '../../src/attribution/network-kernels-binary.ts';
import {
  gateRows,
  type NetworkKernels,
  outputUnit,
  placeFloats,
  placeRows,
  rowsOf,
} from '../../src/attribution/network-layout.ts';
import { quantiseMatrix, valuesOf } from '../../src/attribution/quantised-matrix.ts';
import { startKernels } from '../../src/model/kernel-memory.ts';
import { seededRandom } from '../../src/training/random.ts';
import { runMemory } from './network-reference.ts';
import { randomMatrix } from './random-network.ts';

const start = () => startKernels<NetworkKernels>(kernelsBinary, 1 << 20);

const floatsAt = (memory: ReturnType<typeof start>, address: number, count: number): Float32Array =>
  new Float32Array(memory.buffer(), address, count);

describe('multiply', () => {
  it.each([
    { rows: 32, columns: 2, count: 1 },
    { rows: 64, columns: 100, count: 3 },
    { rows: 256, columns: 64, count: 5 },
    { rows: 512, columns: 6, count: 2 },
  ])('is a product of matrices: $rows × $columns, $count vectors', ({ rows, columns, count }) => {
    const memory = start();
    const random = seededRandom(rows + columns);
    const small = quantiseMatrix(randomMatrix(rows, columns, random, 2));
    const placed = placeRows(memory, rowsOf(small), { from: 0, to: columns });
    const bias = Float32Array.from({ length: rows }, () => random());
    const biasAt = placeFloats(memory, bias);
    const scales = Float32Array.from({ length: count }, () => random() / 1000);
    const scalesAt = placeFloats(memory, scales);
    const vectors = Int16Array.from(
      { length: count * columns },
      () => Math.floor(random() * 65_535) - 32_767,
    );
    const vectorsAt = memory.reserve(vectors.byteLength);
    new Int16Array(memory.buffer(), vectorsAt, vectors.length).set(vectors);
    const products = memory.reserve(count * rows * 4);
    memory.kernels.multiply(
      placed.weights,
      placed.scales,
      biasAt,
      rows,
      columns,
      vectorsAt,
      columns * 2,
      scalesAt,
      count,
      products,
      rows * 4,
    );
    const weights = valuesOf(small);
    const made = floatsAt(memory, products, count * rows);
    made.forEach((value, at) => {
      const [place, row] = [Math.floor(at / rows), at % rows];
      let exact = 0;
      for (let column = 0; column < columns; column += 1) {
        exact +=
          (weights[row * columns + column] as number) *
          (vectors[place * columns + column] as number);
      }
      exact = exact * (scales[place] as number) + (bias[row] as number);
      expect(Math.abs(value - exact)).toBeLessThan(1e-5 * Math.abs(exact) + 1e-3);
    });
  });
});

describe('remember', () => {
  it.each([
    { cells: 8, count: 1, reach: 1 },
    { cells: 32, count: 20, reach: 0.5 },
    { cells: 64, count: 60, reach: 0.4 },
    { cells: 64, count: 60, reach: 40 },
  ])(
    'runs $cells cells over $count places as a plain loop does, inputs up to $reach',
    ({ cells, count, reach }) => {
      const memory = start();
      const random = seededRandom(cells + count);
      const small = quantiseMatrix(randomMatrix(4 * cells, cells, random, 0.3));
      const placed = placeRows(memory, gateRows(small), { from: 0, to: cells, unit: outputUnit });
      const given = Array.from({ length: count }, () =>
        Array.from({ length: 4 * cells }, () => (random() * 2 - 1) * reach),
      );
      const order = gateRows(small).map(({ row }) => row);
      const read = placeFloats(
        memory,
        given.flatMap((own) => order.map((row) => own[row] as number)),
      );
      const put = memory.reserve(count * cells * 2);
      const work = memory.reserve(cells * 6);
      const { weights, scales } = placed;
      const exact = runMemory(given, { rows: 4 * cells, columns: cells, values: valuesOf(small) });
      const outputs = () => new Int16Array(memory.buffer(), put, count * cells);
      memory.kernels.remember(
        weights,
        scales,
        cells,
        read,
        cells * 16,
        put,
        cells * 2,
        count,
        work,
      );
      const off = Math.max(
        ...Array.from(outputs(), (value, at) =>
          Math.abs(value * outputUnit - (exact[Math.floor(at / cells)]?.[at % cells] as number)),
        ),
      );
      expect(off).toBeLessThan(5e-4);
      const backwards = [...given].reverse();
      const exactBackwards = runMemory(backwards, {
        rows: 4 * cells,
        columns: cells,
        values: valuesOf(small),
      }).reverse();
      const last = { read: read + (count - 1) * cells * 16, put: put + (count - 1) * cells * 2 };
      memory.kernels.remember(
        weights,
        scales,
        cells,
        last.read,
        -cells * 16,
        last.put,
        -cells * 2,
        count,
        work,
      );
      outputs().forEach((value, at) => {
        const reference = exactBackwards[Math.floor(at / cells)]?.[at % cells] as number;
        expect(Math.abs(value * outputUnit - reference)).toBeLessThan(5e-4);
      });
    },
  );
});

describe('rectify', () => {
  it('keeps what is positive to 1 in 32,767 of the greatest, and makes the rest nought', () => {
    const memory = start();
    const random = seededRandom(5);
    const given = Float32Array.from({ length: 64 * 6 }, (_, at) =>
      at < 64 ? -random() : (random() * 2 - 1) * 10 ** (Math.floor(at / 64) - 3),
    );
    const floats = placeFloats(memory, given);
    const shorts = memory.reserve(64 * 6 * 2);
    const scales = memory.reserve(6 * 4);
    memory.kernels.rectify(floats, 64, 6, shorts, scales);
    const made = new Int16Array(memory.buffer(), shorts, 64 * 6);
    made.forEach((value, at) => {
      const place = Math.floor(at / 64);
      const scale = floatsAt(memory, scales, 6)[place] as number;
      const peak = Math.max(0, ...given.subarray(place * 64, place * 64 + 64));
      const error = Math.abs(value * scale - Math.max(0, given[at] as number));
      expect(error).toBeLessThanOrEqual(peak / 32_767 + 1e-20);
    });
  });
});
