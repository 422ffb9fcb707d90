import { describe, expect, it } from 'vitest';
import { soughtWords } from '../../src/verify/sought-words.ts';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
import { articleOf, quote } from './articles.ts';

const most = 5_000;
const base = '';

const speaker = { id: 'ann', name: 'Ann', kind: 'person' } as const;
/** An article of one long quote, as long as a book. */
const bookOf = (words: string, times: number) =>
  articleOf({
    id: 'book',
    headline: 'A long speech',
    speakers: [speaker],
    paragraphs: [
      [
        (writing) => writing.draft.mention(speaker, 'Ann'),
        ': ',
        quote('ann', words.repeat(times).trim()),
      ],
    ],
  });

const repeated = bookOf('go on and on ', 20_000);
const numbered = bookOf(
  Array.from({ length: 40_000 }, (_, number) => `n${number} and`).join(' '),
  1,
);

const fill = (words: string): string => words.repeat(Math.floor(most / words.length)).trim();

/** Whoever compares these carelessly takes time of the product or power of their lengths. */
const quotations = [
  ['the same words, again and again', fill('go on and on '), 'verbatim'],
  [
    'the same words, and another at the end',
    `${fill('go on and on ').slice(0, -39)} elephant`,
    'altered',
  ],
  ['one word', fill('and '), 'not-found'],
  ['brackets everywhere', fill('[x] and '), 'not-found'],
  ['ellipses everywhere', fill('on … and … '), 'not-found'],
  ['brackets around nothing', fill('[] '), 'not-found'],
  ['brackets that open only', fill('['), 'not-found'],
  ['brackets that open before blanks', fill('[ '), 'not-found'],
  ['points', fill('. '), 'not-found'],
  ['no blanks', fill('goon'), 'not-found'],
  ['apostrophes', fill('’n'), 'not-found'],
  ['points between letters', fill('a.'), 'not-found'],
  ['commas between figures', fill('1,'), 'not-found'],
  ['marks and nothing else', fill('“”'), 'not-found'],
  ['accents without end', `e${fill('\u0301')}`, 'not-found'],
  ['emoji', fill('😀'), 'not-found'],
] as const;

describe('quotations of five thousand characters', () => {
  it.each(quotations)(
    '%s, against a quote of eighty thousand words',
    (_what, quotation, verdict) => {
      soughtWords(quotation);
      const { verdict: found } = verifyQuotation({ quotation }, [repeated, numbered], { base });
      expect(found).toBe(verdict);
    },
  );

  it('find what was left out of a quote as long as a book', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, number) => `n${from + number} and`).join(' ');
    const { verdict, matches } = verifyQuotation(
      { quotation: `${words(20_000, 20_200)} ${words(20_210, 20_300)}` },
      [numbered],
      { base },
    );
    expect(verdict).toBe('altered');
    expect(matches[0]?.differences).toHaveLength(1);
  });
});
