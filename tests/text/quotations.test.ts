import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../src/text/quotations.ts';

const found = (text: string): string[] =>
  quotationsIn(text, { start: 0, end: text.length }).map(({ start, end, isClosed }) =>
    isClosed ? text.slice(start, end) : `${text.slice(start, end)}…`,
  );

type Case = readonly [text: string, quotations: readonly string[]];

const cases: readonly Case[] = [
  ['“We lost,” Kell said.', ['We lost']],
  ['"We lost," Kell said. "Badly."', ['We lost', 'Badly.']],
  ["''We lost,'' Kell said. ''Badly.''", ['We lost', 'Badly.']],
  ['“We lost', ['We lost…']],
  ['“He said ‘never’ to me,” Kell said.', ['He said ‘never’ to me']],
  ['"He said \'never\' to me," Kell said.', ["He said 'never' to me"]],
  ['‘We lost,’ Kell said.', ['We lost']],
  ["'We lost,' Kell said.", ['We lost']],
  ["'I don't know,' Kell said.", ["I don't know"]],
  ["'The workers' plan failed,' Kell said.", ["The workers' plan failed"]],
  ['‘The “deep state” won,’ Kell said.', ['The “deep state” won']],
  ["The workers' plan and the bosses' plan failed.", []],
  ["It was the '90s and rock 'n' roll.", []],
  ['The door is 6" wide, she said.', []],
  ['«We lost», Kell said.', ['We lost']],
  ['„We lost“, Kell said.', ['We lost']],
  ['“We “lost” it.', ['lost']],
  ['“ ” and “…”', []],
  ['“We lost”', ['We lost']],
  ['the so-called “deep state”', ['deep state']],
];

describe('quotationsIn', () => {
  it.each(cases)('finds in %s', (text, quotations) => {
    expect(found(text)).toEqual(quotations);
  });

  it.each([
    ['“He told me, ‘Go,’ and I left,” Kell said.', ['Go: speech']],
    ['"He told me: \'Go.\' I left," Kell said.', ['Go.: speech']],
    ['‘He asked “Why?” and I left,’ Kell said.', ['Why?: speech']],
    ['“‘Go,’ he told me,” Kell said.', ['Go: speech']],
    ['“The ‘iron’ dam and the ‘deep’ lake,” Kell said.', ['iron: words', 'deep: words']],
    ['“We sang, ‘Hold the Dam’ and left,” Kell said.', ['Hold the Dam: words']],
    ['“‘Go.’” was all she said.', ['Go.: words']],
    ['“The workers’ dam held,” Kell said.', []],
  ])('finds within %s', (text, expected) => {
    const [outer] = quotationsIn(text, { start: 0, end: text.length });
    expect(
      outer?.inner.map(
        ({ start, end, isSpeech }) => `${text.slice(start, end)}: ${isSpeech ? 'speech' : 'words'}`,
      ),
    ).toEqual(expected);
  });

  it('leaves out what stands outside the part', () => {
    const text = '“One.” “Two.” “Three.”';
    expect(quotationsIn(text, { start: 7, end: 13 }).map(({ start }) => start)).toEqual([8]);
  });

  it('finds stretches apart from each other, in text order, within any text', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      "''",
      '«',
      '»',
      '„',
      ' ',
      ',',
      '.',
      'a',
      's',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const part = { start: 0, end: text.length };
        let last = 0;
        for (const { open, start, end, closing, close } of quotationsIn(text, part)) {
          expect(open).toBeGreaterThanOrEqual(last);
          expect([open, start, end, closing, close]).toEqual(
            [open, start, end, closing, close].toSorted((one, other) => one - other),
          );
          expect(start).toBeLessThan(end);
          last = close;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('takes time linear in the text: 100,000 marks of each kind', () => {
    const inner = ["'A,' a ", '‘ ’', "'' ", 'a, '].map((marks) => `“${marks.repeat(25_000)}”`);
    const repeated = ['"', "'", "' ", "s' ", '“', "''", '‘a'].map((mark) => mark.repeat(100_000));
    for (const text of [...repeated, ...inner]) {
      const begun = performance.now();
      quotationsIn(text, { start: 0, end: text.length });
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});
