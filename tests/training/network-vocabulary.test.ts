import { describe, expect, it } from 'vitest';
import { buildVocabulary } from '../../src/training/network-vocabulary.ts';
import { seededRandom } from '../../src/training/random.ts';
import { writeParagraph } from './network-case.ts';

const repeat = (text: string, times: number): string => Array(times).fill(text).join(' ');

describe('buildVocabulary', () => {
  const vectors = {
    words: [
      'the',
      'Said',
      '1987',
      'corp',
      'rare',
      ...Array.from({ length: 29_996 }, (_, at) => `w${at}x`),
      'twice',
      'once',
    ],
    dimensions: 2,
    values: new Float32Array(2 * 30_003).fill(0.5),
  };
  const text = `${repeat('Kell', 20)} ${repeat('corp.', 4)} twice twice once ${repeat('thrice', 3)} 1987 1990 2001 1999`;
  const { vocabulary, values } = buildVocabulary(
    writeParagraph(text).words,
    vectors,
    seededRandom(1),
  );
  const idOf = (word: string): number => vocabulary.words.indexOf(word);
  const vectorOf = (word: string): number[] => [
    ...values.subarray(idOf(word) * 2, idOf(word) * 2 + 2),
  ];

  it.each(['the', 'corp', 'rare', 'twice', 'kell', 'corp.', '<year>'])('lists “%s”', (word) => {
    expect(idOf(word)).toBeGreaterThan(0);
  });

  it.each([
    ['Said', 'is not written as words are looked up'],
    ['1987', 'is looked up as a year'],
    ['once', 'is too rare among the vectors and was seen once'],
    ['thrice', 'has no vector and was seen three times'],
  ])('leaves out “%s”, which %s', (word) => {
    expect(idOf(word)).toBe(-1);
  });

  it('begins with the vectors, three times as long, with small ones for others and nought for the unknown', () => {
    expect(vectorOf('')).toEqual([0, 0]);
    expect(vectorOf('twice')).toEqual([1.5, 1.5]);
    expect(vectorOf('corp.')).toEqual([1.5, 1.5]);
    const made = vectorOf('kell');
    expect(Math.hypot(...made)).toBeGreaterThan(0);
    expect(Math.hypot(...made)).toBeLessThan(0.5);
  });

  it('lists suffixes and labels that are frequent', () => {
    expect(vocabulary.suffixes).toEqual(['', 'ell']);
    expect(vocabulary.names).toEqual(['', 'PERSON']);
    expect(vocabulary.tags).toEqual(['', 'NN']);
  });
});
