import { describe, expect, it } from 'vitest';
import {
  type LabelChain,
  layOutLabelChain,
  roomForChain,
} from '../../src/attribution/network-chain.ts';
import { kernelsBinary } from '../../src/attribution/network-kernels-binary.ts';
import type { NetworkKernels } from '../../src/attribution/network-layout.ts';
import { beginsCue, inCue } from '../../src/attribution/roles.ts';
import { startKernels } from '../../src/model/kernel-memory.ts';
import { seededRandom } from '../../src/training/random.ts';
import { decodeByReference, type ReferenceChain, type Vector } from './network-reference.ts';
import { randomWeights, smallVocabulary } from './random-network.ts';

const labelCount = 7;

type Laid = { readonly chain: LabelChain; readonly fill: (scores: readonly Vector[]) => void };

const layOut = ({ transitions, start, end }: ReferenceChain): Laid => {
  const memory = startKernels<NetworkKernels>(kernelsBinary, roomForChain(1024));
  const chain = layOutLabelChain(
    memory,
    { transitions: transitions.values, start: start.values, end: end.values },
    1024,
  );
  return {
    chain,
    fill: (scores) => {
      const room = new Float32Array(memory.buffer(), chain.scores, 1024 * 8);
      for (const [place, own] of scores.entries()) room.set(own, place * 8);
      chain.weigh(scores.length);
    },
  };
};

const chainOf = (seed: number): ReferenceChain => {
  const weights = randomWeights(smallVocabulary(1), seed);
  return { transitions: weights.roleTransitions, start: weights.roleStart, end: weights.roleEnd };
};

const randomScores = (length: number, seed: number, reach: number): number[][] => {
  const random = seededRandom(seed);
  return Array.from({ length }, () =>
    Array.from({ length: labelCount }, () => (random() * 2 - 1) * reach),
  );
};

/** Every path and its share of the odds of all. */
const allPaths = (scores: readonly Vector[], { transitions, start, end }: ReferenceChain) => {
  let paths = [{ labels: [] as number[], log: 0 }];
  scores.forEach((own, place) => {
    paths = paths.flatMap(({ labels, log }) =>
      own.map((score, label) => {
        const before = labels.at(-1);
        const step =
          before === undefined
            ? start.values[label]
            : transitions.values[before * labelCount + label];
        const stop = place === scores.length - 1 ? (end.values[label] as number) : 0;
        return { labels: [...labels, label], log: log + (step as number) + score + stop };
      }),
    );
  });
  const odds = paths.map(({ labels, log }) => ({ labels, odds: Math.exp(log) }));
  const whole = odds.reduce((sum, path) => sum + path.odds, 0);
  return odds.map((path) => ({ labels: path.labels, probability: path.odds / whole }));
};

const isStretch = (labels: readonly number[], first: number, last: number): boolean =>
  labels[first] === beginsCue &&
  labels.slice(first + 1, last + 1).every((label) => label === inCue) &&
  labels[last + 1] !== inCue;

const cases = [1, 2, 3, 4, 5].flatMap((length) => [1, 2, 3].map((seed) => ({ length, seed })));

describe('the chain of labels', () => {
  it.each(cases)(
    'finds the probability of each stretch as a count of all paths does: $length words, seed $seed',
    ({ length, seed }) => {
      const reference = chainOf(seed);
      const scores = randomScores(length, seed + 50, 3);
      const paths = allPaths(scores, reference);
      const { chain, fill } = layOut(reference);
      fill(scores);
      const found = chain.findStretches(length, beginsCue, 1e-4);
      for (let first = 0; first < length; first += 1) {
        for (let last = first; last < length; last += 1) {
          const exact = paths
            .filter(({ labels }) => isStretch(labels, first, last))
            .reduce((sum, { probability }) => sum + probability, 0);
          const own = found.find((stretch) => stretch.first === first && stretch.last === last);
          if (Math.abs(exact - 1e-4) > 1e-6) expect(own !== undefined).toBe(exact > 1e-4);
          if (own !== undefined) expect(own.probability).toBeCloseTo(exact, 5);
        }
      }
    },
  );

  it.each(cases)('finds the best of all paths: $length words, seed $seed', ({ length, seed }) => {
    const reference = chainOf(seed);
    const scores = randomScores(length, seed + 90, 3);
    const [best] = allPaths(scores, reference).sort(
      (one, other) => other.probability - one.probability,
    );
    const { chain, fill } = layOut(reference);
    fill(scores);
    const { path, probability } = chain.findPath(length);
    expect([...path]).toEqual(best?.labels);
    expect(probability).toBeCloseTo(best?.probability ?? 0, 5);
  });

  it.each([
    { length: 40, reach: 4 },
    { length: 300, reach: 8 },
    { length: 1024, reach: 30 },
  ])('decodes $length words as sums of logarithms do', ({ length, reach }) => {
    const reference = chainOf(length);
    const scores = randomScores(length, length, reach);
    const exact = decodeByReference(scores, reference);
    const { chain, fill } = layOut(reference);
    fill(scores);
    const { path, probability } = chain.findPath(length);
    expect([...path]).toEqual(exact.path);
    expect(Math.abs(probability - exact.probability)).toBeLessThan(
      1e-4 * exact.probability + 1e-12,
    );
  });

  it.each([0, 60, 500, 1e6, -1e6])('stays within bounds where one score is %d', (score) => {
    const scores = randomScores(12, 3, 2).map((own, place) => own.with(place % labelCount, score));
    const { chain, fill } = layOut(chainOf(4));
    fill(scores);
    const { path, probability } = chain.findPath(12);
    expect(probability).toBeGreaterThanOrEqual(0);
    expect(probability).toBeLessThanOrEqual(1 + 1e-9);
    expect(Math.max(...path)).toBeLessThan(labelCount);
    for (const stretch of chain.findStretches(12, beginsCue, 0.01)) {
      expect(stretch.probability).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});
