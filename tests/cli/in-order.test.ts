import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.ts';

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

describe('inOrder', () => {
  it('gives the results in the order of the items, whichever is ready first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 3 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, width) => {
          const items = delays.map((ms, index) => ({ ms, index }));
          const results = inOrder(items, width, async ({ ms, index }) => {
            await delay(ms);
            return index;
          });
          expect(await collect(results)).toEqual(items.map(({ index }) => index));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('works on as many at a time as it may, and no more', async () => {
    let underWay = 0;
    const seen: number[] = [];
    const work = async () => {
      underWay += 1;
      seen.push(underWay);
      await delay(2);
      underWay -= 1;
    };
    await collect(inOrder(Array(12).fill(0), 3, work));
    expect(Math.max(...seen)).toBe(3);
  });
});
