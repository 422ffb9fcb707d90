import { describe, expect, it } from 'vitest';
import { withKnownMarks } from '../../src/attribution/known-marks.ts';
import { simpleSentences } from './simple-sentences.ts';

const seen = (text: string): string =>
  withKnownMarks(simpleSentences(text).flatMap((sentences) => sentences.flatMap((s) => s.words)))
    .map((word) => word.text)
    .join(' ');

describe('quotation marks as the network knows them', () => {
  it.each([
    ["'It holds,' said Kell.", '“ It holds , ” said Kell .'],
    ['‘It holds,’ said Kell.', '“ It holds , ” said Kell .'],
    ['«It holds,» said Kell.', '“ It holds , ” said Kell .'],
    ['„It holds,“ said Kell.', '“ It holds , ” said Kell .'],
    [
      '\'The "good" dam holds,\' said Kell. "It does," said Hale.',
      '“ The \' good \' dam holds , ” said Kell . " It does , " said Hale .',
    ],
    ["The workers' dam holds, Kell's too.", "The workers ' dam holds , Kell 's too ."],
    ['"He said \'no\' to me," said Kell.', '" He said \' no \' to me , " said Kell .'],
    ["It was the '90s.", "It was the ' 90s ."],
  ])('of %s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('have tags of their own, and stand where the words stood', () => {
    const [words = []] = simpleSentences("Then: 'It holds,' said Kell.").map((sentences) =>
      sentences.flatMap((sentence) => sentence.words),
    );
    const known = withKnownMarks(words);
    expect(known.map(({ start, end }) => [start, end])).toEqual(
      words.map(({ start, end }) => [start, end]),
    );
    expect(known.filter(({ text }) => /[“”]/.test(text)).map(({ tag }) => tag)).toEqual([
      '``',
      "''",
    ]);
  });

  it('take time linear in the paragraph', () => {
    for (const piece of ["' ", "'a ", "'a' ", '«a" ', '„a“ ']) {
      const [words = []] = simpleSentences(piece.repeat(50_000)).map((sentences) =>
        sentences.flatMap((sentence) => sentence.words),
      );
      const begun = performance.now();
      withKnownMarks(words);
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});
