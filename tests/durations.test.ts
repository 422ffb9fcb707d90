import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, createDurations, durationBounds, sumDurations } from '../src/durations.ts';

const counted = (durations: readonly number[]) => {
  const counts = createDurations();
  for (const duration of durations) addDuration(counts, duration);
  return counts;
};

/** The indexes of the classes that hold something, each as often as it holds. */
const classesOf = (durations: readonly number[]): readonly number[] =>
  [...counted(durations).classes].flatMap((count, index) => Array<number>(count).fill(index));

describe('durations', () => {
  it.each([
    ['nothing at all', 0, 0],
    ['less than the first bound', 0.00005, 0],
    ['the first bound itself', 0.0001, 0],
    ['a little more than the first bound', 0.00011, 1],
    ['the last bound itself', 10, durationBounds.length - 1],
    ['more than the last bound', 10.1, durationBounds.length],
    ['more than anybody waits', Number.POSITIVE_INFINITY, durationBounds.length],
  ])('are counted by how long they took: %s', (_what, duration, index) => {
    expect(classesOf([duration])).toEqual([index]);
  });

  const some = fc.array(fc.double({ min: 0, max: 100, noNaN: true }));

  it('are each counted in the class whose bounds they lie between', () => {
    fc.assert(
      fc.property(some, (durations) => {
        const expected = durations.map(
          (duration) => durationBounds.filter((bound) => duration > bound).length,
        );
        expect(classesOf(durations)).toEqual(expected.toSorted((one, other) => one - other));
      }),
    );
  });

  it('counted apart and summed are those counted together', () => {
    fc.assert(
      fc.property(some, some, (some, others) => {
        const sum = sumDurations([counted(some), counted(others)]);
        const together = counted([...some, ...others]);
        expect([...sum.classes]).toEqual([...together.classes]);
        expect(sum.count).toBe(together.count);
        expect(sum.seconds).toBeCloseTo(together.seconds, 6);
      }),
    );
  });
});
