import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../src/drafts/html-text.ts';
import { linePositions } from '../../src/drafts/line-positions.ts';
import { locatorOf } from '../../src/drafts/locate.ts';
import { markdownText } from '../../src/drafts/markdown-text.ts';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const words = fc.array(word, { minLength: 2, maxLength: 12 });

/** Markup that shows as the word that it is put around. */
const marking = fc.constantFrom(
  (one: string) => one,
  (one: string) => `**${one}**`,
  (one: string) => `[${one}](https://example.org/a)`,
  (one: string) => `<span class="b">${one}</span>`,
);

describe('words of a readable text', () => {
  it('are found in the document that it was made of, whatever markup there is', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(marking, { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        (list, marks, nth) => {
          const at = nth % list.length;
          const unique = list.map((one, index) => `${one}${index}`);
          const document = unique.map((one, index) => (marks[index] ?? String)(one)).join(' ');
          const readable = unique.join(' ');
          const start = readable.indexOf(unique[at] ?? '');
          const extent = { start, end: start + (unique[at]?.length ?? 0) };
          const wanted = document.indexOf(unique[at] ?? '');
          expect(locatorOf(readable, markdownText(document))(extent)).toBe(wanted);
          if (!/[*[]/.test(document)) {
            expect(locatorOf(readable, htmlText(document))(extent)).toBe(wanted);
          }
        },
      ),
    );
  });

  it('are nowhere in a document that does not show them', () => {
    expect(
      locatorOf('some words', htmlText('<p>others</p>'))({ start: 0, end: 10 }),
    ).toBeUndefined();
  });
});

describe('a line and a column', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\n\nb', 4, 4, 1],
    ['🌉🌉b', 4, 1, 3],
    ['a\n', 2, 2, 1],
  ])('of %j at %i are %i and %i', (text, at, line, column) => {
    expect(linePositions(text)(at)).toEqual({ line, column });
  });
});
