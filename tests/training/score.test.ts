import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatByPublisher,
  formatScores,
  scoreAttributions,
  scoreByPublisher,
} from '../../src/training/score.ts';
import { type FigureName, measures } from '../../src/training/score-measures.ts';
import { articleOf, marked } from './score-markup.ts';

/** Precision and recall of a figure, as fractions of small numbers. */
const figure = (name: FigureName, gold: string, predicted: string): readonly [number, number] => {
  const article = articleOf(gold);
  const prediction = marked(predicted);
  expect(prediction.text).toBe(article.text);
  const predictions = new Map([[article.id, prediction.attributions]]);
  const { precision, recall } = scoreAttributions([article], predictions).figures[name];
  return [precision, recall];
};

describe('figures', () => {
  it.each<[FigureName, string, string, string, readonly [number, number]]>([
    // Exact, as Citron counts.
    [
      'cueExact',
      'one of two cues, and one that is none',
      '{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 also said} {t2 no}. Venn ran.',
      '{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} also {c2 said} {t2 no}. {s3 Venn} {c3 ran}.',
      [1 / 3, 1 / 2],
    ],
    ['cueExact', 'no cue on either side agrees', '{s Kell}: {t yes}', 'Kell: {t yes}', [1, 1]],
    [
      'sourceExact',
      'the cue need only overlap',
      '{s Ada Kell} {c had said} {t yes}.',
      '{s Ada Kell} had {c said} {t yes}.',
      [1, 1],
    ],
    [
      'sourceExact',
      'a cue that begins where the gold one ends counts as overlapping',
      '{s Ada Kell} {c had} said {t yes}.',
      '{s Ada Kell} had {c said} {t yes}.',
      [1, 1],
    ],
    [
      'sourceExact',
      '… but not one that ends where the gold one begins',
      '{s Ada Kell} had {c said} {t yes}.',
      '{s Ada Kell} {c had} said {t yes}.',
      [0, 0],
    ],
    [
      'sourceExact',
      'part of a source is not the source',
      '{s Mayor Kell} {c said} {t yes}.',
      'Mayor {s Kell} {c said} {t yes}.',
      [0, 0],
    ],
    [
      'sourceExact',
      'no source on either side',
      'It was {c said} {t yes}',
      'It was {c said} yes',
      [1, 1],
    ],
    [
      'sourceExact',
      'without a cue nothing overlaps',
      '{s Kell}: {t yes}',
      '{s Kell}: {t yes}',
      [0, 0],
    ],
    [
      'contentExact',
      'all fragments or none',
      '{t1 Yes}, {s1 Kell} {c1 said}, {t1 it is}. {s2 Orr} {c2 said} {t2 no}.',
      '{t1 Yes}, {s1 Kell} {c1 said}, it is. {s2 Orr} {c2 said} {t2 no}.',
      [1 / 2, 1 / 2],
    ],
    [
      'contentExact',
      'fragments parted by blanks are one',
      '{s Kell} {c said} {t it is safe}.',
      '{s Kell} {c said} {t it} {t is safe}.',
      [1, 1],
    ],
    [
      'attributionExact',
      'source, cue and content must all be the same',
      '{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 said} {t2 no}. {s3 Venn} {c3 said} {t3 so}.',
      '{s1 Kell} {c1 said} {t1 yes}. Orr {c2 said} {t2 no}. {c3 Venn} said {t3 so}.',
      [1 / 3, 1 / 3],
    ],
    // Tokens.
    [
      'contentTokens',
      'blind to sources: 2 of 3 predicted and of 4 gold tokens',
      '{s Kell} {c said} {t it is quite safe} today.',
      'Kell said it is {t quite safe today}.',
      [2 / 3, 2 / 4],
    ],
    [
      'linkedTokens',
      'under the right source, however grouped',
      '{s1 Kell} {c1 said} {t1 it is safe}. {s2 Orr} {c2 said} {t2 no way}.',
      '{s1 Kell} {c1 said} {t1 it is} safe. {s2 Orr} {c2 said} no {t2 way}.',
      [1, 3 / 5],
    ],
    [
      'linkedTokens',
      'not under another source',
      '{s1 Kell} {c1 said} {t1 it is safe}. {s2 Orr} {c2 said} {t2 no}.',
      '{s1 Kell} {c1 said} {t1 it is safe}. Orr said {t1 no}.',
      [3 / 4, 3 / 4],
    ],
    // Pairs.
    [
      'contentOverlap',
      'any overlap, with the right source',
      '{s1 Kell} {c1 said} {t1 it is quite safe}. {s2 Orr} {c2 said} {t2 no}.',
      '{s1 Kell} said it is quite {t1 safe}. {s1 Orr} said {t2 no}.',
      [1 / 2, 1 / 2],
    ],
    [
      'contentHalf',
      'half of the content is enough, less is not',
      '{s1 Kell} {c1 said} {t1 it is quite safe}. {s2 Orr} {c2 said} {t2 no it is not}.',
      '{s1 Kell} said it is {t1 quite safe}. {s2 Orr} said no it is {t2 not}.',
      [1 / 2, 1 / 2],
    ],
    [
      'contentHalfDirect',
      'direct alone',
      '{t1 “Yes,”} {s1 Kell} {c1 said}. {s2 Orr} {c2 said} {t2 no}. {t3 “No,”} {s3 Venn} {c3 said}.',
      '{t1 “Yes,”} {s1 Kell} {c1 said}. {s2 Orr} {c2 said} {t2 no}. “No,” Venn said.',
      [1, 1 / 2],
    ],
    [
      'contentHalfDirect',
      'precision goes by the predicted wording: a mixed content predicted as direct',
      '{s Kell} {c said} {t they “will not go”}.',
      '{s Kell} {c said} they {t “will not go”}.',
      [1, 0],
    ],
    [
      'contentHalfMixed',
      '… and recall by that of gold',
      '{s Kell} {c said} {t they “will not go”}.',
      '{s Kell} {c said} they {t “will not go”}.',
      [0, 1],
    ],
    [
      'contentHalfIndirect',
      'indirect alone',
      '{t1 “Yes,”} {s1 Kell} {c1 said}. {s2 Orr} {c2 said} {t2 no}.',
      '{t1 “Yes,”} Kell said. {s2 Orr} {c2 said} {t2 no}.',
      [1, 1],
    ],
    // Fragments.
    [
      'sourceFragments',
      'links do not matter',
      '{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 said} {t2 no}.',
      '{s2 Kell} {c1 said} {t1 yes}. {s1 Orr} {c2 said} {t2 no}.',
      [1, 1],
    ],
    [
      'cueFragments',
      'one right of one predicted and two in gold',
      '{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 said} {t2 no}.',
      '{s1 Kell} {c1 said} {t1 yes}. Orr said no.',
      [1, 1 / 2],
    ],
    [
      'contentFragments',
      'each fragment by itself',
      '{t Yes}, {s Kell} {c said}, {t it is}.',
      '{t Yes}, {s Kell} {c said}, {t it} is.',
      [1 / 2, 1 / 2],
    ],
    // Source accuracy.
    [
      'sourceGivenContent',
      'of contents found that have a source: one of two',
      '{s1 Kell}: {t1 yes}. {s2 Orr}: {t2 no}. Word is: {t3 so}. {s4 Venn}: {t4 hm}.',
      '{s1 Kell}: {t1 yes}. Orr: {t2 no}. Word is: {t3 so}. {s4 Venn}: hm.',
      [1 / 2, 1 / 2],
    ],
    ['attributionExact', 'nothing predicted', '{s Kell} {c said} {t yes}', 'Kell said yes', [0, 0]],
    ['attributionExact', 'nothing in gold', 'Kell said yes', '{s Kell} {c said} {t yes}', [0, 0]],
  ])('%s: %s', (name, _, gold, predicted, expected) => {
    expect(figure(name, gold, predicted)).toEqual(expected);
  });

  it.each<[FigureName, readonly [number, number]]>([
    ['cueExact', [1, 1]], // one gold attribution vouches for both predictions
    ['attributionExact', [1, 1]],
    ['contentFragments', [1, 1]],
    ['contentOverlap', [1 / 2, 1]], // pairs are one to one
    ['contentHalfIndirect', [1 / 2, 1]],
    ['sourceGivenContent', [1, 1]],
    ['contentTokens', [1, 2]], // a token counts as often as it is predicted
    ['linkedTokens', [1, 2]],
  ])('%s of an attribution predicted twice', (name, expected) => {
    const article = articleOf('{s Kell} {c said} {t it is safe}.');
    const twice = [...article.attributions, ...article.attributions];
    const { figures } = scoreAttributions([article], new Map([[article.id, twice]]));
    expect([figures[name].precision, figures[name].recall]).toEqual(expected);
  });

  it('have an F1 that is the harmonic mean', () => {
    const article = articleOf('{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 said} {t2 no}.');
    const predictions = new Map([[article.id, article.attributions.slice(0, 1)]]);
    const { cueExact } = scoreAttributions([article], predictions).figures;
    expect(cueExact.precision).toBe(1);
    expect(cueExact.recall).toBe(1 / 2);
    expect(cueExact.f1).toBeCloseTo(2 / 3, 12);
  });
});

describe('articles', () => {
  const first = articleOf('{s1 Kell} {c1 said} {t1 yes}. {s2 Orr} {c2 hopes} {t2 so}.', {
    id: 'a',
  });
  const second = articleOf('{s Venn} {c says} {t no}.', { id: 'b', publisher: 'Harbour Times' });

  it('are pooled, those without a prediction too', () => {
    const scores = scoreAttributions([first, second], new Map([['a', first.attributions]]));
    expect(scores).toMatchObject({
      articles: 2,
      articlesWithoutPrediction: 1,
      gold: 3,
      predicted: 2,
    });
    expect(scores.figures.attributionExact).toMatchObject({ precision: 1, recall: 2 / 3 });
  });

  it('are counted by reporting cues alone where asked', () => {
    const predictions = new Map([['a', first.attributions.slice(0, 1)]]);
    const { gold, predicted, figures } = scoreAttributions([first, second], predictions, {
      reportingCuesOnly: true,
    });
    expect([gold, predicted]).toEqual([2, 1]);
    expect(figures.attributionExact).toMatchObject({ precision: 1, recall: 1 / 2 });
  });

  it('are scored for each publisher, in alphabetical order', () => {
    const predictions = new Map([['a', first.attributions]]);
    const scores = scoreByPublisher([first, second], predictions);
    expect([...scores.keys()]).toEqual(['Harbour Times', 'The Tidewater Post']);
    expect(scores.get('Harbour Times')).toEqual(scoreAttributions([second], new Map()));
    expect(scores.get('The Tidewater Post')).toEqual(scoreAttributions([first], predictions));
  });

  it('must be known, and each named once', () => {
    const unknown = new Map([['c', []]]);
    expect(() => scoreAttributions([first], unknown)).toThrow('“c” is predicted, but is no gold');
    expect(() => scoreByPublisher([first], unknown)).toThrow('“c” is predicted, but is no gold');
    expect(() => scoreAttributions([first, first], new Map())).toThrow(
      'There is more than one gold article “a”.',
    );
  });

  it('are shown as tables in per cent', () => {
    const predictions = new Map([['a', first.attributions]]);
    const lines = formatScores(scoreAttributions([first, second], predictions)).split('\n');
    expect(lines[0]).toBe(
      '2 articles (1 without a prediction), 3 gold and 2 predicted attributions',
    );
    expect(lines[1]?.trim()).toMatch(/^P +R +F1$/);
    expect(lines).toHaveLength(2 + Object.keys(measures).length);
    expect(lines).toContainEqual(
      expect.stringMatching(/^whole attribution exact +100\.0 +66\.7 +80\.0$/),
    );

    const byPublisher = formatByPublisher(scoreByPublisher([first, second], predictions));
    expect(byPublisher.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      'publisher articles gold cue whole overlap IoU direct mixed indirect source'.split(' '),
      'Harbour Times|1|1|0.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0'.split('|'),
      'The Tidewater Post|1|2|100.0|100.0|100.0|100.0|0.0|0.0|100.0|100.0'.split('|'),
    ]);
  });
});

describe('gold against itself', () => {
  const name = fc.constantFrom(
    'Ada Kell',
    'the mayor of Orr',
    'she',
    'Venn’s aides',
    'U.S. officials',
  );
  const cue = fc.constantFrom('said', 'would not say', 'according to', 'hopes', 'has called for');
  const content = fc.constantFrom(
    'the pier is safe',
    'it “may not hold”',
    '“We shall see”',
    'no. 5 is 3-year-old',
  );
  const sentence = fc.tuple(name, cue, content, content, fc.nat(2));
  const markupOf = (
    [source, said, one, two, shape]: readonly [string, string, string, string, number],
    at: number,
  ): string =>
    [
      `{s${at} ${source}} {c${at} ${said}} {t${at} ${one}}.`,
      `{t${at} ${one}}, {c${at} ${said}} {s${at} ${source}}, {t${at} ${two}}.`,
      `It was {c${at} ${said}} {t${at} ${two}}.`,
    ][shape] ?? '';

  /** Figures of a kind that gold has none of are 0. */
  const wordings: readonly FigureName[] = [
    'contentHalfDirect',
    'contentHalfMixed',
    'contentHalfIndirect',
  ];

  it('is right throughout', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (sentences) => {
        const article = articleOf(
          `{s9 Bo Tarn} {c9 said} {t9 yes}. ${sentences.map(markupOf).join('\n')}`,
        );
        const predictions = new Map([[article.id, article.attributions]]);
        const { figures } = scoreAttributions([article], predictions);
        const all = { precision: 1, recall: 1, f1: 1 };
        const none = { precision: 0, recall: 0, f1: 0 };
        for (const [figureName, shares] of Object.entries(figures)) {
          const mayBeNone = wordings.includes(figureName as FigureName);
          expect([figureName, shares]).toEqual([
            figureName,
            mayBeNone && shares.f1 === 0 ? none : all,
          ]);
        }
      }),
    );
  });
});
