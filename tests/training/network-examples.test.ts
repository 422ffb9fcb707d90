import { describe, expect, it } from 'vitest';
import { planBatches } from '../../src/training/network-batches.ts';
import { labelWords, shiftCue } from '../../src/training/network-examples.ts';
import { packSequences, rowOf, stepsThrough } from '../../src/training/network-packing.ts';
import { seededRandom } from '../../src/training/random.ts';
import { smallExamples, words } from './network-case.ts';

const letters = ['.', 'S', 's', 'K', 'k', 'C', 'c'];
const show = (labels: Uint8Array): string => [...labels].map((label) => letters[label]).join('');

describe('labelWords', () => {
  it.each([
    ['nothing', [], '........'],
    [
      'one attribution',
      [{ sources: [words(0, 1)], cue: words(2), contents: [words(4, 7)] }],
      'SsK.Cccc',
    ],
    [
      'neighbouring contents',
      [{ sources: [], cue: words(0), contents: [words(1, 2), words(3, 4)] }],
      'KCcCc...',
    ],
    [
      'an attribution inside the content of another',
      [
        { sources: [words(0)], cue: words(1), contents: [words(2, 7)] },
        { sources: [words(3)], cue: words(4), contents: [words(5, 7)] },
      ],
      'SKCSKCcc',
    ],
    [
      'content that goes on after a cue',
      [{ sources: [], cue: words(3, 4), contents: [words(1, 6)] }],
      '.CcKkCc.',
    ],
    [
      'a source covered at its beginning by a cue',
      [
        { sources: [words(2, 4)], cue: words(5), contents: [] },
        { sources: [], cue: words(1, 2), contents: [] },
      ],
      '.KkSsK..',
    ],
    ['no cue', [{ sources: [words(0)], cue: undefined, contents: [words(1)] }], 'SC......'],
  ])('labels %s', (_, attributions, expected) => {
    expect(show(labelWords(8, attributions))).toBe(expected);
  });
});

describe('shiftCue', () => {
  it('moves each end by a word at most, within the sentence, and keeps what belongs to it', () => {
    const example = smallExamples[1];
    const cue = example?.cues[0];
    if (example === undefined || cue === undefined) throw new Error('no such example');
    const random = seededRandom(3);
    const seen = new Set<string>();
    for (let time = 0; time < 300; time += 1) {
      const shifted = shiftCue(example, cue, random);
      expect(shifted.labels).toBe(cue.labels);
      seen.add(`${shifted.cue.first}–${shifted.cue.last}`);
      expect(shifted.relative.flags[shifted.cue.first]).toBeGreaterThanOrEqual(20);
    }
    expect([...seen].sort()).toEqual(['4–5', '4–6', '4–7', '5–5', '5–6', '5–7', '6–6', '6–7']);
  });
});

describe('planBatches', () => {
  const lengths = Array.from({ length: 300 }, (_, at) => 1 + ((at * 37) % 90));
  const [whole] = smallExamples;
  if (whole === undefined) throw new Error('no example');
  const examples = lengths.map((length, at) => ({
    ...whole,
    length,
    cues: at % 3 === 0 ? [] : whole.cues,
  }));
  const options = { epochs: 3, batchWords: 200, shareOfEmpty: 0.5 };
  const plan = planBatches(examples, options, seededRandom(1));

  it('takes each paragraph with cues once an epoch, and about half of the others', () => {
    for (const batches of plan) {
      const taken = batches.flat();
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.filter((at) => at % 3 !== 0)).toHaveLength(200);
      const empty = taken.filter((at) => at % 3 === 0).length;
      expect(empty).toBeGreaterThan(30);
      expect(empty).toBeLessThan(70);
    }
  });

  it('fills batches up, sorted by falling length', () => {
    for (const batch of plan.flat()) {
      const own = batch.map((at) => lengths[at] as number);
      expect(own).toEqual(own.toSorted((one, other) => other - one));
      expect(own.reduce((sum, length) => sum + length, 0)).toBeLessThan(200 + 90);
    }
  });

  it('is the same for the same random numbers, and differs from epoch to epoch', () => {
    expect(planBatches(examples, options, seededRandom(1))).toEqual(plan);
    expect(plan[0]).not.toEqual(plan[1]);
  });
});

describe('packSequences', () => {
  const packing = packSequences([4, 2, 2, 1]);

  it('puts words side by side by their place', () => {
    const rows = packing.lengths.map((length, sequence) =>
      Array.from({ length }, (_, word) => rowOf(packing, sequence, word)),
    );
    expect(rows).toEqual([[0, 4, 7, 8], [1, 5], [2, 6], [3]]);
  });

  it.each([
    [
      'forward',
      [
        [0, 4, 0, 0],
        [4, 3, 0, 3],
        [7, 1, 4, 1],
        [8, 1, 7, 1],
      ],
    ],
    [
      'backward',
      [
        [8, 1, 0, 0],
        [7, 1, 8, 1],
        [4, 3, 7, 1],
        [0, 4, 4, 3],
      ],
    ],
  ] as const)('steps %s through them', (direction, expected) => {
    const steps = stepsThrough(packing, direction);
    expect(steps.map(({ from, rows, before, earlier }) => [from, rows, before, earlier])).toEqual(
      expected,
    );
  });
});
