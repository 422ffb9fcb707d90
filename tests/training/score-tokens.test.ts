import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areQuoted, isWord, scoreTokens } from '../../src/training/score-tokens.ts';

const show = (text: string): string =>
  scoreTokens(text)
    .map((token) => token.text)
    .join('|');

describe('tokens of the scorer', () => {
  it.each([
    ['words and marks', 'The pier, she said.', 'The|pier|,|she|said|.'],
    ['contractions', 'They didn’t, we’re told', 'They|did|n’t|,|we|’re|told'],
    ['possessives in both cases', "Kell's and KELL’S", "Kell|'s|and|KELL|’S"],
    ['no contraction in capitals', 'WE WON’T', 'WE|WON’T'],
    ['names with apostrophes', 'O’Dell spoke', 'O’Dell|spoke'],
    ['hyphens between words', 'a part-time tide-watcher', 'a|part-time|tide-watcher'],
    ['hyphens after a number stand apart', 'a 24-year-old', 'a|24|-|year-old'],
    ['titles', 'Gov. Orla Venn of St. Brannoc', 'Gov.|Orla|Venn|of|St.|Brannoc'],
    ['initials, but not the pronoun', 'J. Venn and I.', 'J.|Venn|and|I|.'],
    ['states, but not words', 'Lowell, Mass., is no. More', 'Lowell|,|Mass.|,|is|no|.|More'],
    ['letters with full stops', 'U.S. at 9 p.m. today', 'U.S.|at|9|p.m.|today'],
    ['amounts', '$1,200.50 in the 1990s', '$1,200.50|in|the|1990s'],
    ['ordinals', 'the 3rd and 20mph', 'the|3rd|and|2|0|mph'],
    ['addresses', '(see https://tide.example/a?b=1).', '(|see|https://tide.example/a?b=1|)|.'],
    ['handles, hashtags, mail', '@kell #pier a.b@tide.example', '@kell|#pier|a.b@tide.example'],
    ['dots and dashes', 'well... so -- yes — no', 'well|...|so|--|yes|—|no'],
    ['doubled marks', "``No,'' he said", "``|No|,|''|he|said"],
    ['characters beyond the BMP', 'fine 😀!', 'fine|😀|!'],
    ['nothing', ' \n', ''],
  ])('%s: %s', (_, text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('are slices in order that leave out only blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const tokens = scoreTokens(text);
        const ends = [0, ...tokens.map(({ end }) => end)];
        const starts = [...tokens.map(({ start }) => start), text.length];
        expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
          tokens.map((token) => token.text),
        );
        expect(starts.map((start, at) => text.slice(ends[at], start).trim()).join('')).toBe('');
        expect(starts.every((start, at) => start >= (ends[at] ?? 0))).toBe(true);
      }),
    );
  });

  it.each([
    ['pier', true],
    ['9', true],
    ['’s', true],
    ['—', false],
    ['”', false],
  ])('%s is a word: %s', (text, expected) => {
    expect(isWord({ start: 0, end: text.length, text })).toBe(expected);
  });
});

describe('quoted tokens', () => {
  const quotedIn = (text: string): string => {
    const tokens = scoreTokens(text);
    const quoted = areQuoted(text, tokens);
    return tokens
      .filter((_, at) => quoted[at])
      .map((token) => token.text)
      .join(' ');
  };

  it.each([
    ['curly marks', 'He said “it holds” today', '“ it holds ”'],
    ['straight marks', 'He said "it holds" today', '" it holds "'],
    ['doubled marks', "He said ``it holds'' today", "`` it holds ''"],
    ['two quotations', '"Yes," he said, "it holds."', '" Yes , " " it holds . "'],
    ['single marks do not count', 'He said ‘it holds’ today', ''],
    ['an open quotation ends with its line', '“It holds\nand stays', '“ It holds'],
    ['… and is opened again', '“It holds\n“and stays” he said', '“ It holds “ and stays ”'],
    ['straight marks do not nest', '"It is "firm" now" he said', '" It is " firm " " he said'],
    ['a mark after a dash', '"He —"yes" is', '" He — " yes "'],
    ['a mark before a full stop closes', '"It holds ". So he said', '" It holds "'],
  ])('%s: %s', (_, text, expected) => {
    expect(quotedIn(text)).toBe(expected);
  });
});
