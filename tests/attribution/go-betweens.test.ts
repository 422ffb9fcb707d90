import { describe, expect, it } from 'vitest';
import type { FoundAttribution } from '../../src/attribution/found-attribution.ts';
import { joinGoBetweens } from '../../src/attribution/go-betweens.ts';
import type { Extent } from '../../src/text/extent.ts';
import { simpleSentences } from './simple-sentences.ts';

type Told = readonly [source: string, cue: string, content: string];

const joined = (text: string, told: readonly Told[]) => {
  const extent = (words: string): Extent => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const words = ({ start, end }: Extent) => text.slice(start, end);
  const attributions = told.map(
    ([source, cue, content]): FoundAttribution => ({
      sources: [extent(source)],
      cue: extent(cue),
      contents: [extent(content)],
      via: [],
      foundBy: 'learnt',
      confidence: 0.9,
    }),
  );
  return joinGoBetweens(simpleSentences(text).flat(), attributions).map(({ sources, cue, via }) => [
    sources.map(words).join(),
    cue ? words(cue) : '',
    via
      .map((one) => [one.sources.map(words).join(), one.cue ? words(one.cue) : ''].join(' < '))
      .join(),
  ]);
};

describe('go-betweens', () => {
  it.each([
    [
      'The dam will hold, Kell said, according to the Marsh Courier.',
      [['Kell', 'said', 'The dam will hold']],
      [['Kell', 'said', 'the Marsh Courier < according to']],
    ],
    [
      'The dam will hold, Kell said, according to the Marsh Courier.',
      [
        ['Kell', 'said', 'The dam will hold'],
        ['the Marsh Courier', 'according to', 'The dam will hold, Kell said'],
      ],
      [['Kell', 'said', 'the Marsh Courier < according to']],
    ],
    [
      'The dam will hold, according to Kell.',
      [['Kell', 'according to', 'The dam will hold']],
      [['Kell', 'according to', '']],
    ],
    [
      'Kell said the dam will hold according to plan.',
      [['Kell', 'said', 'the dam will hold according to plan']],
      [['Kell', 'said', '']],
    ],
    [
      'According to Hale, it rained. Kell said it did not.',
      [
        ['Hale', 'According to', 'it rained'],
        ['Kell', 'said', 'it did not'],
      ],
      [
        ['Hale', 'According to', ''],
        ['Kell', 'said', ''],
      ],
    ],
  ] as [string, Told[], string[][]][])('in “%s” %#', (text, told, expected) => {
    expect(joined(text, told)).toEqual(expected);
  });
});
