import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';

const tokensOf = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['Anna Kell said so.', ['Anna', 'Kell', 'said', 'so', '.']],
    ['She didn’t go.', ['She', 'did', 'n’t', 'go', '.']],
    ["Kell's plan, they've won", ['Kell', "'s", 'plan', ',', 'they', "'ve", 'won']],
    ['the U.S. Senate', ['the', 'U.S.', 'Senate']],
    ['Sen. Kell met Dr. Hale.', ['Sen.', 'Kell', 'met', 'Dr.', 'Hale', '.']],
    ['There is no. No. 5 is here.', ['There', 'is', 'no', '.', 'No.', '5', 'is', 'here', '.']],
    ['$1,200.50 in the 1990s', ['$1,200.50', 'in', 'the', '1990s']],
    ['a well-known 24-year term', ['a', 'well-known', '24', '-', 'year', 'term']],
    ['“Go,” he said', ['“', 'Go', ',', '”', 'he', 'said']],
    ['see https://example.org/a?b=c.', ['see', 'https://example.org/a?b=c', '.']],
    ['by @kell on #water', ['by', '@kell', 'on', '#water']],
    ['write to anna@kell.example now', ['write', 'to', 'anna@kell.example', 'now']],
    ['wait ... or -- not', ['wait', '...', 'or', '--', 'not']],
    ['J. Hale and I. So be it', ['J.', 'Hale', 'and', 'I', '.', 'So', 'be', 'it']],
    ['Zoë Čapek 日本', ['Zoë', 'Čapek', '日本']],
  ])('of “%s”', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('are slices of the text, in order, and leave out nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenize(text, { start: 0, end: text.length })) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(end, token.start)).toMatch(/^[\s\u0085\ufeff]*$/);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\u0085\ufeff]*$/);
      }),
    );
  });

  it('stay within the stretch asked for', () => {
    const text = 'one two-three four';
    const stretch = { start: 4, end: 7 };
    expect(tokenize(text, stretch)).toEqual([{ ...stretch, text: 'two' }]);
  });
});
