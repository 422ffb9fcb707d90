import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFragment, fragmentsIn } from '../../src/records/text-fragment.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { at } from './record-edits.ts';

/** The span of some words in a text, the last time they stand there; code points. */
const spanOf = (text: string, words: string) => {
  const start = [...text.slice(0, text.lastIndexOf(words))].length;
  return { start, end: start + [...words].length };
};

const long =
  'The council voted on Tuesday to keep the school by the river open until the end of the decade';
const lines = 'First line of it\n\nand the second line';
const texts = [
  ['Once upon a time.', 'upon a time', 'upon%20a%20time'],
  [
    'A well-run, two-part hall & a roof.',
    'well-run, two-part hall & a',
    'well%2Drun%2C%20two%2Dpart%20hall%20%26%20a',
  ],
  ['It costs 5% – or £5.', '5% – or £5', '5%25%20%E2%80%93%20or%20%C2%A35'],
  ['😀 The fair 😀 returns', 'fair 😀 returns', 'fair%20%F0%9F%98%80%20returns'],
  ['so\u00a0 many   blanks', 'so\u00a0 many   blanks', 'so%20many%20blanks'],
  ['It is\u2028 closing', 'is\u2028 closing', 'is%E2%80%A8%20closing'],
  ['He said:  no code. She said: no code', '  no code', 'He%20said%3A-,no%20code'],
  ['They left. ', 'left. ', 'left.'],
  ['We go. They say we go.', 'we go', 'say-,we%20go'],
  ['we go home, we go on', 'we go', 'home%2C-,we%20go'],
  ['Go now. Go later.', 'Go', 'now.-,Go'],
  ['no no no no', 'no', 'no%20no%20no-,no'],
  ['Notes, not no', 'no', 'no'],
  // As browsers compare: by base letters, whatever the accents, the marks, and what has no width.
  ['A cafe is no café', 'café', 'no-,caf%C3%A9'],
  ['Ein Strasse, eine Straße', 'Straße', 'eine-,Stra%C3%9Fe'],
  ["She can't. He can’t", 'can’t', 'He-,can%E2%80%99t'],
  ['the co\u00adop, the coop', 'the coop', 'co%C2%ADop%2C-,the%20coop'],
  ['An ﬁne, a fine', 'fine', 'a-,fine'],
  // Words that begin or end within a word are found only beside the rest of it.
  ['They can’t go', 'can', 'can,-%E2%80%99t'],
  ['The swell is well', 'well', 'well'],
  ['The swells', 'well', 's-,well,-s'],
  ['It has 3,000 in all', '000 in all', '3%2C-,000%20in%20all'],
  ['It has 3.5 in all', '3', '3,-.5'],
  // What stands between words is no part of them.
  ['one-on-one, one on one', 'on one', 'on%20one'],
  ['let it be. He said “let it be”', 'let it be', 'said%20%E2%80%9C-,let%20it%20be'],
  [`${long}.`, long, 'The%20council%20voted%20on,end%20of%20the%20decade'],
  [`${long}. ${long}.`, long, 'decade.-,The%20council%20voted%20on,end%20of%20the%20decade'],
  [lines, lines, 'First%20line%20of%20it,and%20the%20second%20line'],
] as const;

describe('text fragments', () => {
  it.each(texts)('of %j to %j: %s', (text, words, directive) => {
    expect(fragmentsIn(text)([spanOf(text, words)])).toBe(`:~:text=${directive}`);
  });

  it('look behind where nothing stands before', () => {
    const text = 'Stop it now. Stop it later.';
    expect(fragmentsIn(text)([{ start: 0, end: 7 }])).toBe(':~:text=Stop%20it,-now.');
  });

  it('have a directive for each span', () => {
    const text = 'One, two, three';
    const spans = [spanOf(text, 'One'), spanOf(text, 'three')];
    expect(fragmentsIn(text)(spans)).toBe(':~:text=One&text=three');
  });

  it('encode half a surrogate pair as what cannot be read', () => {
    expect(fragmentsIn('a \ud800 b')([{ start: 0, end: 5 }])).toBe(':~:text=a%20%EF%BF%BD%20b');
  });

  it.each([
    ['https://a.example/b', 'https://a.example/b#:~:text=c'],
    ['https://a.example/b#d', 'https://a.example/b#d:~:text=c'],
  ])('are put to %s', (address, link) => {
    expect(addFragment(address, ':~:text=c')).toBe(link);
  });
});

/** The first place where a browser finds the directive, as far as these texts need it. */
const follow = (text: string, fragment: string): { start: number; end: number } | undefined => {
  const parts = fragment
    .replace(':~:text=', '')
    .split(',')
    .map((part) => ({
      isPrefix: part.endsWith('-'),
      isSuffix: part.startsWith('-'),
      words: decodeURIComponent(part.replace(/^-|-$/g, '')).toLowerCase(),
    }));
  const prefix = parts.find(({ isPrefix }) => isPrefix)?.words;
  const suffix = parts.find(({ isSuffix }) => isSuffix)?.words;
  const [first = '', last] = parts
    .filter(({ isPrefix, isSuffix }) => !isPrefix && !isSuffix)
    .map(({ words }) => words);
  const haystack = text.replace(/\s/g, ' ').toLowerCase();
  const isBounded = (start: number, end: number): boolean =>
    !/[\p{L}\p{N}]/u.test(haystack[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(haystack[end] ?? '');
  for (
    let start = haystack.indexOf(first);
    start >= 0;
    start = haystack.indexOf(first, start + 1)
  ) {
    const endOfFirst = start + first.length;
    const before = haystack.slice(0, start).trimEnd();
    const after = haystack.slice(endOfFirst).trimStart();
    if (!isBounded(start, endOfFirst)) continue;
    if (prefix !== undefined && !before.endsWith(prefix)) continue;
    if (suffix !== undefined && last === undefined && !after.startsWith(suffix)) continue;
    if (last === undefined) return { start, end: endOfFirst };
    for (
      let at = haystack.indexOf(last, endOfFirst);
      at >= 0;
      at = haystack.indexOf(last, at + 1)
    ) {
      if (isBounded(at, at + last.length)) return { start, end: at + last.length };
    }
  }
  return undefined;
};

describe('text fragments of records', () => {
  const articles = Array.from({ length: 60 }, (_, number) => generateArticle(number));

  it('lead to the quote, the claim or the paragraph and nowhere else', () => {
    fc.assert(
      fc.property(fc.nat(articles.length - 1), fc.nat(), (number, which) => {
        const { article, sourceText } = at(articles, number);
        const spans = [
          ...article.quotes,
          ...article.claims.flatMap(({ contents }) => contents),
          ...article.paragraphs,
        ];
        const { start, end } = at(spans, which % spans.length);
        const found = follow(sourceText, fragmentsIn(sourceText)([{ start, end }]));
        const words = sourceText.slice(start, end);
        expect(found && sourceText.slice(found.start, found.end)).toBe(words);
      }),
      { numRuns: 500 },
    );
  });
});
