import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../src/attribution/find-attributions.ts';
import type { ParagraphView } from '../../src/attribution/paragraph-view.ts';
import type { TaggedAttribution } from '../../src/attribution/tag-attributions.ts';
import { simpleSentences } from './simple-sentences.ts';

type Told = {
  readonly source?: string;
  readonly cue: string;
  readonly content?: string;
  readonly sure?: number;
};

/** Stands in for the network: it finds the words it is told to find, in whichever paragraph has them. */
const networkThatFinds = (told: readonly Told[]) => {
  const stretch = ({ words }: ParagraphView, wanted: string | undefined) => {
    const forms = words.map(({ text }) => text);
    const list = wanted?.split(' ') ?? [];
    const first = forms.findIndex(
      (_, at) => list.length > 0 && list.every((form, by) => forms[at + by] === form),
    );
    return first < 0 ? [] : [{ first, last: first + list.length - 1 }];
  };
  return {
    readParagraph: (view: ParagraphView): TaggedAttribution[] =>
      told.flatMap(({ source, cue, content, sure = 0.9 }) => {
        const [found] = stretch(view, cue);
        if (found === undefined) return [];
        return [
          {
            sources: stretch(view, source),
            cue: found,
            contents: stretch(view, content),
            cueProbability: sure,
            confirmed: sure,
            wholeProbability: sure,
          },
        ];
      }),
  };
};

const found = (text: string, told: readonly Told[] = []) => {
  const finder = {
    network: networkThatFinds(told),
    confidenceOf: ({ cueProbability }: TaggedAttribution) => cueProbability,
    leastConfidence: 0.3,
  };
  return findAttributions(finder, simpleSentences(text)).map(
    ({ sources, cue, contents, foundBy }) => {
      const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
      return [
        sources.map(words).join('+'),
        cue ? words(cue) : '',
        contents.map(words).join('+'),
        foundBy,
      ];
    },
  );
};

describe('attributions by rule', () => {
  it.each([
    [
      '“The dam will hold for years.” ― Anna Kell',
      [['Anna Kell', '―', '“The dam will hold for years.”', 'dash-name']],
    ],
    [
      '“The dam will hold for years.” — Anna Kell, Port Selby',
      [['Anna Kell', '—', '“The dam will hold for years.”', 'dash-name']],
    ],
    [
      '“The dam will hold for years.”\n— Anna Kell',
      [['Anna Kell', '—', '“The dam will hold for years.”', 'dash-name']],
    ],
    ['The dam held — Anna Kell did not.', []],
    [
      'HALE: What will you do about the dam?',
      [['HALE', ':', 'What will you do about the dam?', 'speaker-label']],
    ],
    [
      '"HALE: What will you do about the dam?',
      [['HALE', ':', 'What will you do about the dam?', 'speaker-label']],
    ],
    ['Q: What will you do about it?', [['Q', ':', 'What will you do about it?', 'speaker-label']]],
    ['Anna Kell: The dam will hold.', [['Anna Kell', ':', 'The dam will hold', 'speaker-label']]],
    ['Related: Dam holds in the storm', []],
    ['the plan: build a dam', []],
  ])('of %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('keep the network’s reading of the same colon', () => {
    const text = 'HALE: What will you do?';
    const told = [{ source: 'HALE', cue: ':', content: 'What will you do ?' }];
    expect(found(text, told)).toEqual([['HALE', ':', 'What will you do?', 'learnt']]);
  });
});

describe('attributions by the network', () => {
  it('are left out where it is not sure', () => {
    const told = [{ source: 'Kell', cue: 'said', content: 'it holds', sure: 0.2 }];
    expect(found('Kell said it holds .', told)).toEqual([]);
  });

  it('give way to a surer one with the same cue', () => {
    const told = [
      { source: 'Kell', cue: 'said', content: 'it holds', sure: 0.5 },
      { source: 'Kell', cue: 'said it', content: 'holds', sure: 0.8 },
    ];
    expect(found('Kell said it holds .', told)).toEqual([['Kell', 'said it', 'holds', 'learnt']]);
  });

  it('go on where the next paragraph opens the quotation again', () => {
    const text = 'Kell said , “ It holds .\n“ It will hold . ” Nobody asked .\n“ Not this . ”';
    const told = [{ source: 'Kell', cue: 'said', content: '“ It holds .' }];
    expect(found(text, told)).toEqual([
      ['Kell', 'said', '“ It holds .+“ It will hold . ”', 'learnt'],
    ]);
  });

  it('do not go on where the quotation is closed', () => {
    const text = 'Kell said , “ It holds . ”\n“ It will not . ”';
    const told = [{ source: 'Kell', cue: 'said', content: '“ It holds . ”' }];
    expect(found(text, told)).toEqual([['Kell', 'said', '“ It holds . ”', 'learnt']]);
  });

  it('take the paragraph that a colon at the end introduces', () => {
    const text = 'Kell continued :\nThe dam will hold .';
    expect(found(text, [{ source: 'Kell', cue: 'continued' }])).toEqual([
      ['Kell', 'continued', 'The dam will hold .', 'learnt'],
    ]);
  });

  it('do not take a paragraph that has a speaker of its own', () => {
    const text = 'Kell showed the transcript :\nHALE: What will you do?';
    expect(found(text, [{ source: 'Kell', cue: 'showed' }])).toEqual([
      ['HALE', ':', 'What will you do?', 'speaker-label'],
    ]);
  });

  it('without any content are left out', () => {
    expect(found('Kell spoke .', [{ source: 'Kell', cue: 'spoke' }])).toEqual([]);
  });
});
