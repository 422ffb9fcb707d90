import { describe, expect, it } from 'vitest';
import { calibrationError, judge, reliability } from '../../src/training/reliability.ts';

describe('reliability', () => {
  it('is told by bins of like confidence', () => {
    const cases = [
      { confidence: 0.85, isRight: true },
      { confidence: 0.81, isRight: false },
      { confidence: 0.2, isRight: false },
      { confidence: 1, isRight: true },
    ];
    expect(reliability(cases)).toEqual([
      { from: 0.2, count: 1, confidence: 0.2, right: 0 },
      { from: 0.8, count: 2, confidence: expect.closeTo(0.83, 5), right: 0.5 },
      { from: 0.9, count: 1, confidence: 1, right: 1 },
    ]);
    expect(calibrationError(reliability(cases))).toBeCloseTo((0.2 + 2 * 0.33 + 0) / 4, 5);
  });

  it('takes a content shared by half or more, under the right source, for right', () => {
    const text = 'Kell said the dam will hold for years.';
    const extent = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const gold = {
      id: 'one',
      publisher: 'none',
      text,
      attributions: [
        {
          sources: [extent('Kell')],
          cue: extent('said'),
          contents: [extent('the dam will hold for years')],
        },
      ],
    };
    const predicted = (source: string, content: string) => ({
      sources: [extent(source)],
      cue: extent('said'),
      contents: [extent(content)],
      confidence: 0.7,
    });
    const isRight = (source: string, content: string) =>
      judge(gold, [predicted(source, content)])[0]?.isRight;
    expect(isRight('Kell', 'the dam will hold')).toBe(true);
    expect(isRight('Kell', 'years')).toBe(false);
    expect(isRight('dam', 'will hold for years')).toBe(false);
  });
});
