import { describe, expect, it } from 'vitest';
import { highlightsIn } from '../../src/search/highlights.ts';
import { parseSearchQuery } from '../../src/search/search-query.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';

const text =
  'The 🏗️ café owner’s bridge – the old bridge, the new – will close. “Bridges close,” he said.';
const points = indexCodePoints(text);
const whole = { start: 0, end: points.length, text };
const spanOf = (words: string) => {
  const at = text.indexOf(words);
  return { start: points.positionOf(at), end: points.positionOf(at + words.length), text: words };
};

describe('highlightsIn', () => {
  it.each([
    ['old', ['old']],
    ['bridge', ['bridge', 'bridge']],
    ['cafe', ['café']],
    ["owner's", ['owner’s']],
    ['"old bridge"', ['old bridge']],
    ['"bridge the old"', ['bridge – the old']],
    ['old "old bridge the"', ['old bridge, the']],
    ['old bridge', ['bridge', 'old', 'bridge']],
    ['bridge -close', ['bridge', 'bridge']],
    ['-close', []],
    ['pier', []],
  ])('of %j marks %j', (q, expected) => {
    const { all } = parseSearchQuery(q);
    expect(highlightsIn([whole], all).map((span) => span.text)).toEqual(expected);
  });

  it('counts in code points of the source text', () => {
    const [found] = highlightsIn([whole], parseSearchQuery('close').all);
    expect(found).toEqual(spanOf('close'));
    expect(points.slice(found?.start ?? 0, found?.end ?? 0)).toBe('close');
  });

  it('marks a phrase that runs over two spans in each of them', () => {
    const spans = [spanOf('the old bridge'), spanOf('will close')];
    const found = highlightsIn(spans, parseSearchQuery('"bridge will"').all);
    expect(found).toEqual([
      {
        ...spanOf('bridge, the new'),
        end: spanOf('old bridge').end,
        start: spanOf('old bridge').end - 6,
        text: 'bridge',
      },
      spanOf('will'),
    ]);
  });
});
