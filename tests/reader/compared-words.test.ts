import { describe, expect, it } from 'vitest';
import { quotedWords } from '../../src/reader/compared-words.ts';

const shown = (quotation: string, differing: readonly (string | null)[]): string =>
  quotedWords(
    quotation,
    differing.map((words) => ({ kind: 'changed', record: null, quotation: words })),
  )
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

describe('the words as they were quoted', () => {
  it.each([
    ['nothing differs', 'let it settle', [], 'let it settle'],
    ['a word differs', 'let it settle', ['it'], 'let [it] settle'],
    ['all differs', 'let it', ['let it'], '[let it]'],
    ['the same word differs where it comes again', 'a b a b', ['b', 'b'], 'a [b] a [b]'],
    ['words were left out', 'let it settle', [null, 'settle'], 'let it [settle]'],
    ['they do not stand there to the letter', 'let it settle', ['It'], 'let it settle'],
  ] as const)('are cut where %s', (_what, quotation, differing, expected) => {
    expect(shown(quotation, differing)).toBe(expected);
  });
});
