import { describe, expect, it } from 'vitest';
import { tsqueries, tsvector, vectorWith } from '../../src/archive/postgres-match.ts';
import type { SearchTerms } from '../../src/search/search.ts';

const terms = (some: Partial<SearchTerms>): SearchTerms => ({
  all: [],
  none: [],
  facets: [],
  ...some,
});

const days = ['on=20260101', 'on=20260102'];

describe('what PostgreSQL is asked for', () => {
  it.each<readonly [string, SearchTerms, string | undefined, readonly string[]]>([
    ['everything', terms({}), undefined, [`('is=any')`]],
    ['all of a stretch', terms({}), 'in0=7', [`'in0=7'`]],
    [
      'words and phrases, in one query',
      terms({ all: [['pier'], ['old', 'bridge']] }),
      undefined,
      [`(('pier')) & ('old' <-> 'bridge')`],
    ],
    [
      'a stretch, in one of its own',
      terms({ all: [['pier']] }),
      'in0=7',
      [`(('pier'))`, `'in0=7'`],
    ],
    [
      'one facet, as a word',
      terms({ all: [['pier']], facets: [['type=direct']] }),
      undefined,
      [`(('pier')) & 'type=direct'`],
    ],
    [
      'any of some facets, in one of its own',
      terms({ all: [['pier']], facets: [days, ['type=direct']] }),
      'in0=7',
      [`(('pier')) & 'type=direct'`, `'in0=7'`, `'on=20260101' | 'on=20260102'`],
    ],
    ['nothing but facets', terms({ facets: [days] }), undefined, [`'on=20260101' | 'on=20260102'`]],
    [
      'what must not be there, among what must',
      terms({ all: [['pier']], none: [['ferry']] }),
      'in0=7',
      [`(('pier')) & !('ferry')`, `'in0=7'`],
    ],
    [
      'what must not be there, of a stretch',
      terms({ none: [['ferry']] }),
      'in0=7',
      [`('in0=7') & !('ferry')`],
    ],
    [
      'what must not be there, among any of some facets',
      terms({ none: [['ferry']], facets: [days] }),
      undefined,
      [`('on=20260101' | 'on=20260102') & !('ferry')`],
    ],
    [
      'what must not be there, of all',
      terms({ none: [['ferry']] }),
      undefined,
      [`('is=any') & !('ferry')`],
    ],
    [
      'a choice of nothing, which nothing meets',
      terms({ all: [['pier']], facets: [[]] }),
      undefined,
      [`(('pier'))`, ''],
    ],
  ])('is for %s', (_what, asked, stretch, expected) => {
    expect(tsqueries(asked, stretch)).toEqual(expected);
  });
});

describe('what PostgreSQL keeps', () => {
  it('has the places of each word, and the facets, in quotation marks where need be', () => {
    const vector = tsvector({ words: 'the old pier the café', facets: "is=any speaker=o'neill" });
    expect(vector).toBe("the:1,4 old:2 pier:3 'café':5 is=any 'speaker=o''neill'");
    expect(vectorWith(vector, ['in0=7', 'in1=0'])).toBe(`${vector} in0=7 in1=0`);
  });

  it('has facets alone where there are no words', () => {
    expect(tsvector({ words: '', facets: 'is=any' })).toBe('is=any');
  });
});
