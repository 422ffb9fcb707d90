import { describe, expect, it } from 'vitest';
import { scoredArticle } from '../../src/training/score-article.ts';
import { articleOf, marked } from './score-markup.ts';

/** The pairs of a prediction with gold, each by its contents, its overlap and whether the source is right. */
const pairsOf = (gold: string, predicted: string): string[] => {
  const article = articleOf(gold);
  const prediction = marked(predicted);
  expect(prediction.text).toBe(article.text);
  const { tokens, pairs } = scoredArticle(article, prediction.attributions, {});
  const show = (contents: readonly { first: number; end: number }[]) =>
    contents
      .flatMap(({ first, end }) => tokens.slice(first, end))
      .map(({ text }) => text)
      .join(' ');
  return pairs.map(
    ({ predicted: p, gold: g, overlap, hasRightSource }) =>
      `${show(p.contents)} | ${show(g.contents)} | ${overlap.toFixed(2)} | ${hasRightSource}`,
  );
};

describe('pairs', () => {
  it.each([
    [
      'the better overlap first, though it comes later',
      '{s1 Ann} said {t1 one two three four five six}.',
      '{s1 Ann} said {t1 one two} {t2 three four five six}.',
      ['three four five six | one two three four five six | 0.67 | false'],
    ],
    [
      'the rest with what is left',
      '{t1 one two three} {t2 four five}',
      '{t1 one} {t2 two three four} {t3 five}',
      ['five | four five | 0.50 | true', 'two three four | one two three | 0.50 | true'],
    ],
    ['contents that share nothing are not paired', '{t1 one} two', 'one {t1 two}', []],
    [
      'several fragments count together',
      '{t1 one two}, Ann said, {t1 three four}',
      '{t1 one two}, Ann said, three {t1 four}',
      ['one two four | one two three four | 0.75 | true'],
    ],
    [
      'an attribution without content is never paired',
      '{s1 Ann} {c1 said} no',
      '{s1 Ann} {c1 said} {t1 no}',
      [],
    ],
  ])('%s', (_, gold, predicted, expected) => {
    expect(pairsOf(gold, predicted).sort()).toEqual(expected.sort());
  });
});

describe('the right source', () => {
  it.each([
    ['the same', '{s Ada Kell} : {t yes}', '{s Ada Kell} : {t yes}', true],
    ['part of the name', '{s Mayor Ada Kell} : {t yes}', 'Mayor {s Ada Kell} : {t yes}', true],
    [
      'only a function word',
      '{s the mayor of} Orr : {t yes}',
      'the mayor {s of Orr} : {t yes}',
      false,
    ],
    [
      'only a function word in capitals',
      '{s The mayor} of : {t yes}',
      '{s The} mayor {s of} : {t yes}',
      false,
    ],
    [
      'a function word that is all of one source',
      '{s who} left : {t yes}',
      '{s who left} : {t yes}',
      true,
    ],
    ['a possessive only', 'Kell{s ’s aide} : {t yes}', '{s Kell’s} aide : {t yes}', false],
    ['another', '{s Ada} and Bo : {t yes}', 'Ada and {s Bo} : {t yes}', false],
    ['none on either side', 'Ada : {t yes}', 'Ada : {t yes}', true],
    ['none predicted', '{s Ada} : {t yes}', 'Ada : {t yes}', false],
    ['none in gold', 'Ada : {t yes}', '{s Ada} : {t yes}', false],
  ])('%s: gold “%s”, predicted “%s”', (_, gold, predicted, expected) => {
    expect(pairsOf(gold, predicted)).toEqual([`yes | yes | 1.00 | ${expected}`]);
  });
});
