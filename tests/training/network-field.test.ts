import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Field, learnField, scoreOf } from '../../src/training/network-field.ts';

const labels = 3;

const emptyField = (): Field => ({
  labels,
  transitions: new Float32Array(labels * labels),
  start: new Float32Array(labels),
  end: new Float32Array(labels),
});

const allPaths = (words: number): Uint8Array[] =>
  Array.from({ length: labels ** words }, (_, number) =>
    Uint8Array.from({ length: words }, (_, word) => Math.floor(number / labels ** word) % labels),
  );

/** What the loss and all gradients are by the definition: expectations over every path, one by one. */
const byAllPaths = (field: Field, scores: Float32Array, gold: Uint8Array) => {
  const paths = allPaths(gold.length);
  const odds = paths.map((path) => Math.exp(scoreOf(field, scores, path)));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  const expected = (holds: (path: Uint8Array) => number): number =>
    paths.reduce((sum, path, at) => sum + ((odds[at] ?? 0) / total) * holds(path), 0) - holds(gold);
  const each = [...Array(labels).keys()];
  return {
    loss: Math.log(total) - scoreOf(field, scores, gold),
    slopes: [...gold].flatMap((_, word) =>
      each.map((label) => expected((path) => Number(path[word] === label))),
    ),
    transitions: each.flatMap((from) =>
      each.map((to) =>
        expected(
          (path) =>
            path.filter((label, at) => at > 0 && label === to && path[at - 1] === from).length,
        ),
      ),
    ),
    start: each.map((label) => expected((path) => Number(path[0] === label))),
    end: each.map((label) => expected((path) => Number(path.at(-1) === label))),
  };
};

const score = fc.double({ min: -4, max: 4, noNaN: true });
const floats = (count: number) =>
  fc
    .array(score, { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values));

const cases = fc.integer({ min: 1, max: 5 }).chain((words) =>
  fc.record({
    transitions: floats(labels * labels),
    start: floats(labels),
    end: floats(labels),
    scores: floats(words * labels),
    gold: fc
      .array(fc.integer({ min: 0, max: labels - 1 }), { minLength: words, maxLength: words })
      .map((path) => Uint8Array.from(path)),
  }),
);

const learn = (field: Field, scores: Float32Array, gold: Uint8Array, weight: number) => {
  const gradients = emptyField();
  const slopes = new Float32Array(scores.length);
  return { loss: learnField(field, gradients, scores, gold, weight, slopes), gradients, slopes };
};

const expectClose = (
  found: ArrayLike<number>,
  expected: readonly number[],
  weight: number,
): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expect(found[at], `value ${at}`).toBeCloseTo(value * weight, 4);
  });
};

describe('learnField', () => {
  it('gives the loss and the gradients that all paths together give', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1, 0.25), ({ scores, gold, ...given }, weight) => {
        const field = { labels, ...given };
        const expected = byAllPaths(field, scores, gold);
        const { loss, gradients, slopes } = learn(field, scores, gold, weight);
        expect(loss).toBeCloseTo(expected.loss, 4);
        expectClose(slopes, expected.slopes, weight);
        expectClose(gradients.transitions, expected.transitions, weight);
        expectClose(gradients.start, expected.start, weight);
        expectClose(gradients.end, expected.end, weight);
      }),
    );
  });

  it('stays in range over a thousand words with scores far apart', () => {
    const words = 1000;
    const scores = Float32Array.from(
      { length: words * labels },
      (_, at) => ((at * 7919) % 121) - 60,
    );
    const gold = Uint8Array.from({ length: words }, (_, word) => word % labels);
    const { loss, slopes, gradients } = learn(emptyField(), scores, gold, 1);
    // Without transitions each word stands alone.
    const alone = [...gold].reduce((sum, label, word) => {
      const own = [...scores.subarray(word * labels, (word + 1) * labels)];
      const most = Math.max(...own);
      const total = Math.log(own.reduce((odds, value) => odds + Math.exp(value - most), 0)) + most;
      return sum + total - (own[label] ?? 0);
    }, 0);
    expect(loss).toBeCloseTo(alone, 3);
    expect(slopes.every(Number.isFinite) && gradients.transitions.every(Number.isFinite)).toBe(
      true,
    );
  });

  it('does not learn what may not be', () => {
    const field = emptyField();
    field.transitions[1] = -10_000;
    const { loss, gradients } = learn(
      field,
      new Float32Array(4 * labels),
      Uint8Array.of(0, 0, 1, 2),
      1,
    );
    expect(gradients.transitions[1]).toBe(0);
    expect(loss).toBeGreaterThan(9000);
  });
});
