import { describe, expect, it } from 'vitest';
import { bestThreshold } from '../../src/training/choose-threshold.ts';

describe('the least confidence that is kept', () => {
  it.each([
    [
      'keeps what is right',
      [
        [0.9, true],
        [0.8, true],
        [0.2, false],
      ],
      2,
      0.8,
    ],
    [
      'keeps a doubtful one for the sake of the next',
      [
        [0.9, true],
        [0.5, false],
        [0.4, true],
      ],
      2,
      0.4,
    ],
    [
      'leaves out a tail of wrong ones',
      [
        [0.9, true],
        [0.3, false],
        [0.2, false],
        [0.1, false],
      ],
      1,
      0.9,
    ],
  ] as const)('%s', (_, cases, gold, expected) => {
    const choices = cases.map(([confidence, isRight]) => ({ confidence, hits: [isRight] }));
    expect(bestThreshold(choices, gold)).toBe(expected);
  });

  it('weighs several aims equally', () => {
    const choices = [
      { confidence: 0.9, hits: [true, true] },
      { confidence: 0.5, hits: [true, false] },
      { confidence: 0.4, hits: [false, false] },
    ];
    expect(bestThreshold(choices, 2)).toBe(0.5);
  });
});
