import { describe, expect, it } from 'vitest';
import { readHeadlineEnd, withoutOccasion } from '../../src/attribution/headline-end.ts';
import type { Extent } from '../../src/text/extent.ts';
import { simpleSentences } from './simple-sentences.ts';

const wordsOf = (text: string) =>
  simpleSentences(text).flatMap((sentences) => sentences.flatMap(({ words }) => words));

const read = (text: string) => {
  const found = readHeadlineEnd(wordsOf(text));
  const words = ({ start, end }: Extent) => text.slice(start, end);
  return (
    found && [found.contents.map(words), found.sources.map(words), found.cue && words(found.cue)]
  );
};

describe('the attribution at the end of a headline', () => {
  it.each([
    ['Bridge to close for repairs, mayor says', 'Bridge to close for repairs', 'mayor', 'says'],
    ['Lost dog found in Arlen, police say', 'Lost dog found in Arlen', 'police', 'say'],
    [
      'Fares to rise, trains to slow, operator warns',
      'Fares to rise, trains to slow',
      'operator',
      'warns',
    ],
    ['Owls sleep too little — new study finds', 'Owls sleep too little', 'new study', 'finds'],
    [
      "Arlen 'will be rebuilt', Mayor Tom Hale vows",
      "Arlen 'will be rebuilt'",
      'Mayor Tom Hale',
      'vows',
    ],
    ['“It will hold,” engineer insists', '“It will hold,”', 'engineer', 'insists'],
  ])('of %s', (text, content, source, cue) => {
    expect(read(text)).toEqual([[content], [source], cue]);
  });

  it.each([
    'Bridge closes, and critics say',
    'Bridge closes, which mayor says',
    'Mayor says',
    'Rain, mayor says',
    'Bridge to close for repairs, mayor says.',
    'Bridge to close, the third mayor of Arlen in only four years says',
    'Bridge to close',
  ])('is not found in %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('a source behind its cue at the end of a headline', () => {
  it.each([
    ['“We are lost,” says mayor after storm', 'mayor after storm', 'mayor'],
    [
      '“We are lost,” says mayor of Arlen as ferry sinks',
      'mayor of Arlen as ferry sinks',
      'mayor of Arlen',
    ],
    ['“We are lost,” says mayor of Arlen', 'mayor of Arlen', 'mayor of Arlen'],
  ])('of %s', (text, given, expected) => {
    const start = text.indexOf(given);
    const cue = text.indexOf('says');
    const { sources } = withoutOccasion(wordsOf(text), {
      sources: [{ start, end: start + given.length }],
      cue: { start: cue, end: cue + 4 },
      contents: [{ start: 0, end: cue - 1 }],
      via: [],
      foundBy: 'learnt',
      confidence: 0.9,
    });
    expect(sources.map((source) => text.slice(source.start, source.end))).toEqual([expected]);
  });
});
