import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byRows,
  bytesOf,
  multiply,
  type Rows,
  startNetworkMachine,
  turned,
} from '../../src/training/network-kernels.ts';
import { seededRandom } from '../../src/training/random.ts';

const size = fc.integer({ min: 0, max: 11 });
const shapes = fc.record({
  rows: size,
  depth: size,
  columns: fc.integer({ min: 1, max: 4 }).map((eights) => eights * 8),
  isTurned: fc.boolean(),
  adds: fc.constantFrom('replace' as const, 'add' as const),
});

describe('multiply', () => {
  it('gives the sums of products, whatever the sizes, and touches nothing else', () => {
    fc.assert(
      fc.property(shapes, ({ rows, depth, columns, isTurned, adds }) => {
        const machine = startNetworkMachine(4096);
        const { floats, reserve } = machine;
        const random = seededRandom(rows * 100 + depth);
        // One column more than needed in each row, to see that the distance between rows is kept to.
        const fill = (count: number, width: number): Rows => {
          const at = reserve(count * (width + 1));
          for (let place = at; place < at + count * (width + 1); place += 1)
            floats[place] = random() - 0.5;
          return { at, width: width + 1 };
        };
        const a = isTurned ? fill(depth, rows) : fill(rows, depth);
        const b = fill(depth, columns);
        const to = fill(rows, columns);
        const before = floats.slice();
        const shape = [rows, depth, columns] as const;
        multiply(machine, shape, isTurned ? turned(a) : byRows(a), b, to, adds);
        const expected = before.slice();
        for (let row = 0; row < rows; row += 1) {
          for (let column = 0; column < columns; column += 1) {
            const place = to.at + row * to.width + column;
            let sum = adds === 'add' ? (before[place] as number) : 0;
            for (let k = 0; k < depth; k += 1) {
              const left = isTurned ? a.at + k * a.width + row : a.at + row * a.width + k;
              sum += (before[left] as number) * (before[b.at + k * b.width + column] as number);
            }
            expected[place] = sum;
          }
        }
        floats.forEach((value, place) => {
          if (Math.abs(value - (expected[place] as number)) > 1e-5) expect.fail(`place ${place}`);
        });
      }),
    );
  });
});

describe('openGates', () => {
  it('follows the sigmoid and the hyperbolic tangent closely, far out too', () => {
    const { floats, reserve, kernels } = startNetworkMachine(4096);
    const cells = 400;
    const [gates, before, cellsAt, outputs] = [
      reserve(4 * cells),
      reserve(cells),
      reserve(cells),
      reserve(cells),
    ];
    const inputs = Float32Array.from({ length: cells }, (_, at) => (at - 200) / 5);
    for (let gate = 0; gate < 4; gate += 1) floats.set(inputs, gates + gate * cells);
    floats.fill(0.5, before, before + cells);
    kernels.openGates(
      1,
      1,
      cells,
      bytesOf(gates),
      bytesOf(before),
      bytesOf(cellsAt),
      bytesOf(outputs),
      0,
    );
    inputs.forEach((x, at) => {
      const open = 1 / (1 + Math.exp(-x));
      const cell = open * 0.5 + open * Math.tanh(x);
      expect(Math.abs((floats[cellsAt + at] as number) - cell), `cell at ${x}`).toBeLessThan(1e-6);
      expect(
        Math.abs((floats[outputs + at] as number) - open * Math.tanh(cell)),
        `output at ${x}`,
      ).toBeLessThan(1e-6);
    });
  });
});
