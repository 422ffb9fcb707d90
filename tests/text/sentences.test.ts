import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, groupSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';

const sentencesOf = (text: string): string[] =>
  groupSentences(text, tokenize(text, { start: 0, end: text.length })).map((tokens) => {
    const { start, end } = extentOf(tokens);
    return text.slice(start, end);
  });

describe('sentences', () => {
  it.each([
    [['The dam held.', 'Nobody was hurt.']],
    [['“The dam held.”', 'Nobody was hurt.']],
    [['"Will it hold?" she asked.', '"It will."']],
    [['He met Mr. Hale of Marsh St. Mary on Friday.', 'They talked.']],
    [['It left for the U.S. on Monday.', 'The crew slept.']],
    [['She lives in the U.S.', 'He does not.']],
    [['Sen. Anna Kell (D-Ohio) objected.', 'Nobody else did.']],
    [['It rose by 3.5 percent.', 'Then it fell.']],
    [['“No!” he cried.', '“Never.”']],
    [['Wait ... it is not over.', 'Stay.']],
    [['Only a headline without an end']],
  ])('of %j', (sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('keep every token, in order', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '.',
      '?',
      '…',
      'U.S.',
      'Mr.',
      'He',
      'went',
      ')',
      '(',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        const tokens = tokenize(text, { start: 0, end: text.length });
        expect(groupSentences(text, tokens).flat()).toEqual(tokens);
      }),
    );
  });
});
