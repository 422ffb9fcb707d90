import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createNetworkInput,
  inputCounts,
  relativeInputs,
  suffixOf,
  wordForm,
} from '../../src/attribution/network-input.ts';
import { words, writeParagraph } from '../training/network-case.ts';

const vocabulary = {
  words: ['', 'said', 'the', '"', '<num>', "n't"],
  suffixes: ['', 'aid', 'the', "n't"],
  tags: ['', 'NN', 'VBD'],
  names: ['', 'O', 'PERSON'],
};
const inputsOf = (text: string) => {
  const paragraph = writeParagraph(text);
  return createNetworkInput(vocabulary)(paragraph.words, paragraph);
};

describe('wordForm', () => {
  it.each([
    ['Said', 'said'],
    ['n’t', "n't"],
    ['“', '"'],
    ["''", '"'],
    ['–', '--'],
    ['…', '...'],
    ['.....', '...'],
    ['.', '.'],
    ['https://example.org/a', '<url>'],
    ['www.example.org', '<url>'],
    ['@kell', '<at>'],
    ['@', '<at>'],
    ['#ferry', '<hash>'],
    ['#', '#'],
    ['1,200.50', '<num>'],
    ['3rd', '<num>'],
    ['$4.5bn', '<$>'],
    ['1987', '<year>'],
    ['2147', '<num>'],
    ['1987-88', '1987-88'],
  ])('writes %s as %s', (text, form) => {
    expect(wordForm(text)).toBe(form);
  });

  it('leaves forms as they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const form = wordForm(text);
        expect(wordForm(form)).toBe(form);
        expect(suffixOf(form).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('createNetworkInput', () => {
  it('looks words, suffixes, tags and names up, with 0 for what is not listed', () => {
    const { word, suffix, tag, name } = inputsOf('The paid Kell said 300');
    expect([...word]).toEqual([2, 0, 0, 1, 4]);
    expect([...suffix]).toEqual([2, 1, 0, 1, 0]);
    expect([...tag]).toEqual([1, 2, 1, 2, 1]);
    expect([...name]).toEqual([2, 1, 2, 1, 1]);
  });

  it.each([
    ['A', 1],
    ['Kell', 2],
    ['O’Dell', 5],
    ['NATO', 3],
    ['U.S.', 3],
    ['well-known', 4],
    ['n’t', 4],
    ['iPhone', 8],
    ['24-year', 6],
    ['F1', 5],
    ['…', 7],
    ['“', 7],
    ['é', 8],
  ])('tells the shape of %s', (text, shape) => {
    expect([...inputsOf(text).shape]).toEqual([shape]);
  });

  it.each([
    ['It “ rained ” here', [0, 2, 1, 3, 0]],
    ['“ It rained', [2, 1, 1]],
    ['“ It ” “ rained ”', [2, 1, 3, 2, 1, 3]],
    ['It rained ” here', [0, 0, 0, 0]],
  ])('tells where words of %s stand to quotation marks', (text, quote) => {
    expect([...inputsOf(text).quote]).toEqual(quote);
  });

  it.each([
    ['It rained . It stopped . Good .', [1, 0, 3, 2, 0, 3, 2, 3]],
    ['It', [1]],
  ])('tells the edges of the sentences of %s', (text, edge) => {
    expect([...inputsOf(text).edge]).toEqual(edge);
  });
});

describe('relativeInputs', () => {
  const text = 'It rained . “ It did , ” Kell had said . It stopped . Then it rained . And on .';
  const relative = relativeInputs(writeParagraph(text), words(9, 10));

  it('tells how far words are from the cue, before and after, in steps', () => {
    expect([...relative.distance]).toEqual([
      ...[7, 7, 6, 6, 5, 4, 3, 2, 1, 32, 32],
      ...[17, 18, 19, 20, 21, 22, 22, 23, 23, 24, 24],
    ]);
  });

  it('tells the sentence, quotation and cue by flags', () => {
    const flag = (cue: number, sentences: number, isQuoted: number, isSameRun: number): number =>
      cue * 20 + ((sentences + 2) * 2 + isQuoted) * 2 + isSameRun;
    expect([...relative.flags]).toEqual([
      ...Array(3).fill(flag(0, -1, 0, 0)),
      ...Array(5).fill(flag(0, 0, 1, 0)),
      flag(0, 0, 0, 1),
      flag(1, 0, 0, 1),
      flag(2, 0, 0, 1),
      flag(0, 0, 0, 1),
      ...Array(3).fill(flag(0, 1, 0, 1)),
      ...Array(4).fill(flag(0, 2, 0, 1)),
      ...Array(3).fill(flag(0, 2, 0, 1)),
    ]);
  });

  it('stays within what the tables hold, however long the paragraph', () => {
    const long = writeParagraph(Array(700).fill('It “ rained ” .').join(' '));
    for (const cue of [words(0), words(1500, 1507), words(3499)]) {
      const { distance, flags } = relativeInputs(long, cue);
      expect(Math.max(...distance)).toBeLessThan(inputCounts.distance);
      expect(Math.max(...flags)).toBeLessThan(inputCounts.flags);
      expect(Math.min(...distance, ...flags)).toBeGreaterThanOrEqual(0);
    }
  });
});
