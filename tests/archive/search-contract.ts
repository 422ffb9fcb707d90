import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { StoredArticle } from '../../src/records/article.ts';
import { dateRangeFacets, facet } from '../../src/search/facets.ts';
import type { Found, SearchKind, SearchTerms } from '../../src/search/search.ts';
import { parseSearchQuery } from '../../src/search/search-query.ts';
import { type Saying, writeArticle } from '../search/write-article.ts';

const at = '2026-11-01T08:00:00Z';

const termsOf = (q: string, facets: SearchTerms['facets'] = []): SearchTerms =>
  q === '' ? { all: [], none: [], facets } : { ...parseSearchQuery(q), facets };

const sayings: readonly Saying[] = [
  { speaker: 'Ada Moss', words: 'The old harbour bridge will close in spring' },
  { speaker: 'Ada Moss', words: 'Nobody will close the ferry’s pier' },
  { speaker: 'Ben Okoro', words: 'We paid £3.5 million for the café' },
  { speaker: undefined, words: 'The bridge opened in 1932' },
];

/**
 * How every archive finds things, whatever it keeps them in.
 * @param open makes an empty archive, which is closed when the running test ends
 */
export const describeSearch = (name: string, open: () => Promise<Archive>): void => {
  describe(`search in ${name}`, () => {
    let archive: Archive;

    beforeEach(async () => {
      archive = await open();
    });

    const add = async (stored: StoredArticle): Promise<StoredArticle> => {
      await archive.change({ articleId: stored.article.id, stored, at });
      return stored;
    };

    const found = async <Kind extends SearchKind>(
      kind: Kind,
      terms: SearchTerms,
    ): Promise<readonly Found[Kind][]> => (await archive.search({ kind, terms, limit: 200 })).items;

    /** The claims that are found, each as its article and its text. */
    const claims = async (q: string, facets: SearchTerms['facets'] = []) =>
      (await found('claims', termsOf(q, facets))).map(
        ({ article, claim }) => `${article.id}: ${claim.text}`,
      );

    const closes = 'one: The old harbour bridge will close in spring';
    const stays = 'one: Nobody will close the ferry’s pier';
    const cafe = 'one: We paid £3.5 million for the café';
    const opened = 'one: The bridge opened in 1932';

    it.each([
      ['a word', 'bridge', [closes, opened]],
      ['words that must all be there', 'bridge close', [closes]],
      ['a word in other letters', 'BRIDGE Spring', [closes]],
      ['words that follow each other', '"harbour bridge"', [closes]],
      ['words in typographic marks', '“will close the”', [stays]],
      ['no words in another order', '"bridge harbour"', []],
      ['what has no such word', 'bridge -harbour', [opened]],
      ['what has no such words in sequence', 'close -"close in"', [stays]],
      ['what is not there', '-bridge', [stays, cafe]],
      ['a word without its accent', 'cafe', [cafe]],
      ['a word with another form of its accent', 'cafe\u0301', [cafe]],
      ['a word with an apostrophe', "ferry's", [stays]],
      ['a word without what follows its apostrophe', 'ferry', [stays]],
      ['a number', '3.5', [cafe]],
      ['a part of a number', '3', [cafe]],
      ['no part of a word', 'brid', []],
      ['words and no operators', 'bridge OR ferry', []],
      ['words and no wildcard', 'brid*', []],
      ['a phrase that is not closed', '"harbour bridge', [closes]],
    ])('finds by %s', async (_what, q, expected) => {
      await add(writeArticle({ id: 'one', sayings }));
      expect(await claims(q)).toEqual(expected);
    });

    const injections = [
      `" OR 1=1 --`,
      `'); DROP TABLE claims; --`,
      `bridge" OR "ferry`,
      `words : bridge`,
      `facets : "type=narration"`,
      `NEAR(bridge opened)`,
      `^bridge`,
      `{words}:bridge`,
      `bridge & !ferry | pier:*`,
      `bridge <-> opened`,
      `\\' OR ''='`,
      `bridge\u0000ferry`,
    ];
    it.each(injections)('takes %j for words', async (q) => {
      await add(writeArticle({ id: 'one', sayings }));
      const words = termsOf(q);
      const left = await claims('');
      expect(await claims(q)).toEqual(
        left.filter((text) => hasAll(text, words.all) && !hasAny(text, words.none)),
      );
      expect(left).toHaveLength(4);
    });

    it.each([
      ['speaker', [[facet('speaker', 'ada-moss')]], [closes, stays]],
      ['another speaker', [[facet('speaker', 'ben-okoro')]], [cafe]],
      ['unknown speaker', [[facet('speaker', 'moss')]], []],
      ['type', [[facet('type', 'narration')]], [opened]],
      [
        'one of two types',
        [[facet('type', 'narration'), facet('type', 'direct')]],
        [closes, stays, cafe, opened],
      ],
      [
        'polarity and speaker',
        [[facet('polarity', 'negative')], [facet('speaker', 'ada-moss')]],
        [stays],
      ],
    ] as const)('filters by %s', async (_what, facets, expected) => {
      await add(writeArticle({ id: 'one', sayings }));
      expect(await claims('', facets)).toEqual(expected);
    });

    it.each([
      ['2024-02-29', '2024-02-29', ['leap']],
      ['2024-01-01', '2024-12-31', ['leap', 'spring']],
      ['2024-02-28', '2024-03-01', ['leap']],
      ['2024-03-01', undefined, ['later', 'spring']],
      [undefined, '2024-02-29', ['earlier', 'leap']],
      ['1000-01-01', '9999-12-31', ['earlier', 'later', 'leap', 'spring']],
      ['2024-03-02', '2025-01-01', ['spring']],
    ])('filters by dates from %s to %s', async (from, to, expected) => {
      const dates = {
        earlier: '1999-12-31',
        leap: '2024-02-29',
        spring: '2024-05-17',
        later: '2026-01-01',
      };
      for (const [id, date] of Object.entries(dates))
        await add(writeArticle({ id, sayings, date }));
      await add(writeArticle({ id: 'undated', sayings }));
      const articles = await found('articles', termsOf('', [dateRangeFacets(from, to)]));
      expect(articles.map(({ overview }) => overview.id).toSorted()).toEqual(expected);
    });

    it('gives what it finds with its article and speaker, the newest first, in the order of the text', async () => {
      const one = await add(writeArticle({ id: 'one', sayings, date: '2024-02-29' }));
      const two = await add(writeArticle({ id: 'two', sayings }));
      const articles = await found('articles', termsOf('pier'));
      expect(articles.map(({ overview }) => overview.id)).toEqual(['two', 'one']);
      expect(articles.map(({ sourceText }) => sourceText)).toEqual([
        two.sourceText,
        one.sourceText,
      ]);
      const quotes = await found('quotes', termsOf('close'));
      expect(quotes.map(({ article, quote }) => [article.id, quote.id])).toEqual([
        ['two', 'q1'],
        ['two', 'q2'],
        ['one', 'q1'],
        ['one', 'q2'],
      ]);
      expect(quotes[2]).toEqual({
        article: {
          id: 'one',
          revision: one.article.revision,
          headline: one.article.headline?.text,
          published: { date: '2024-02-29' },
        },
        speaker: { id: 'ada-moss', name: 'Ada Moss', kind: 'person' },
        quote: one.article.quotes[0],
      });
      const narration = await found('claims', termsOf('1932'));
      expect(narration[0]?.speaker).toBeNull();
      expect(narration[0]?.claim).toEqual(two.article.claims[3]);
    });

    it('finds a replaced article by its new words only, and a withdrawn one no more', async () => {
      const first = await add(writeArticle({ id: 'one', sayings }));
      await add(writeArticle({ id: 'two', sayings }));
      const second = writeArticle({
        id: 'one',
        sayings: [{ speaker: 'Cleo Hart', words: 'Trams return' }],
      });
      await archive.change({
        articleId: 'one',
        stored: second,
        expected: first.article.revision,
        at,
      });
      expect(await claims('bridge')).toEqual([
        'two: The old harbour bridge will close in spring',
        'two: The bridge opened in 1932',
      ]);
      expect(await claims('trams')).toEqual(['one: Trams return']);
      expect(await archive.countFound('claims', termsOf(''))).toEqual({
        count: 5,
        isEstimate: false,
      });
      await archive.change({ articleId: 'one', expected: second.article.revision, at });
      expect(await claims('trams')).toEqual([]);
      expect(await found('articles', termsOf('trams'))).toEqual([]);
      expect(await archive.findSpeaker('cleo-hart')).toBeUndefined();
      expect(await archive.countFound('claims', termsOf(''))).toEqual({
        count: 4,
        isEstimate: false,
      });
      expect(await archive.countFound('speakers', termsOf(''))).toEqual({
        count: 2,
        isEstimate: false,
      });
    });

    it('knows a speaker across articles by all that they say of it', async () => {
      const about = (id: string, name: string, description: string) =>
        writeArticle({
          id,
          sayings: [{ speaker: name, speakerId: 'ada-moss', description, words: 'The pier stays' }],
        });
      const first = await add(about('one', 'Ada Moss', 'the mayor'));
      await add(about('two', 'Dr. Ada Moss', 'a surgeon'));
      await add(about('three', 'Ada Moss', 'the mayor'));
      expect(await archive.findSpeaker('ada-moss')).toEqual({
        id: 'ada-moss',
        name: 'Ada Moss',
        kind: 'person',
        articles: 3,
        quotes: 3,
        claims: 3,
        names: ['Ada Moss', 'Dr. Ada Moss'],
        descriptions: ['the mayor', 'a surgeon'],
      });
      expect(await archive.findSpeaker('nobody')).toBeUndefined();
      await archive.change({ articleId: 'one', expected: first.article.revision, at });
      expect(await archive.findSpeaker('ada-moss')).toMatchObject({
        articles: 2,
        quotes: 2,
        claims: 2,
      });
    });

    it('finds speakers by their names and kinds, the newest first', async () => {
      await add(writeArticle({ id: 'one', sayings }));
      await add(
        writeArticle({ id: 'two', sayings: [{ speaker: 'Ada Hart', words: 'Trams return' }] }),
      );
      const ids = async (q: string, facets: SearchTerms['facets'] = []) =>
        (await found('speakers', termsOf(q, facets))).map(({ id }) => id);
      expect(await ids('')).toEqual(['ada-hart', 'ben-okoro', 'ada-moss']);
      expect(await ids('ada')).toEqual(['ada-hart', 'ada-moss']);
      expect(await ids('ada -moss')).toEqual(['ada-hart']);
      expect(await ids('', [[facet('kind', 'organisation')]])).toEqual([]);
    });

    it.each([
      ['articles', ['harbour', '1932'], ['one', 'two']],
      ['claims', ['harbour', '1932'], []],
      ['claims', ['opened', '1932'], ['one', 'two']],
      ['quotes', ['opened', '1932'], []],
      ['quotes', ['close', 'will'], ['one', 'two']],
      ['quotes', ['zzz'], []],
    ] as const)('seeks articles of which %s have the words %j', async (kind, words, expected) => {
      await add(writeArticle({ id: 'one', sayings }));
      await add(writeArticle({ id: 'two', sayings }));
      expect(
        (
          await archive.seek(kind, { all: words.map((word) => [word]), none: [], facets: [] }, 50)
        ).toSorted(),
      ).toEqual(expected);
    });

    it('finds the same after it was tidied', async () => {
      await add(writeArticle({ id: 'one', sayings }));
      await archive.tidy();
      expect(await claims('bridge')).toEqual([closes, opened]);
      await add(writeArticle({ id: 'two', sayings }));
      expect(await claims('1932')).toEqual(['two: The bridge opened in 1932', opened]);
    });

    it('shows each match once on pages, whatever is added or taken back meanwhile', async () => {
      for (let number = 1; number <= 30; number += 1) {
        await add(writeArticle({ id: `number-${number}`, sayings }));
      }
      const before = await claims('bridge');
      const seen: string[] = [];
      let position: number | undefined;
      let page = 0;
      do {
        const part = await archive.search({
          kind: 'claims',
          terms: termsOf('bridge'),
          before: position,
          limit: 7,
        });
        seen.push(...part.items.map(({ article, claim }) => `${article.id}: ${claim.text}`));
        position = part.next;
        page += 1;
        await add(writeArticle({ id: `later-${page}`, sayings }));
      } while (position !== undefined);
      expect(seen).toEqual(before);
      expect(seen).toHaveLength(60);
    });

    it('counts what would be found, and says when that is an estimate', async () => {
      const many = Array.from({ length: 40 }, () => ({
        speaker: 'Ada Moss',
        words: 'The pier stays',
      }));
      const changes = Array.from({ length: 60 }, (_, number) => {
        const stored = writeArticle({
          id: `number-${number}`,
          sayings: number % 2 ? many : [...many, ...sayings],
        });
        return { articleId: stored.article.id, stored, at };
      });
      await archive.changeAll(changes);
      expect(await archive.countFound('claims', termsOf('bridge'))).toEqual({
        count: 60,
        isEstimate: false,
      });
      const pier = await archive.countFound('claims', termsOf('pier'));
      if (pier.isEstimate) expect(Math.abs(pier.count - 2430)).toBeLessThan(600);
      else expect(pier.count).toBe(2430);
      expect(await archive.countFound('claims', termsOf(''))).toEqual({
        count: 2520,
        isEstimate: false,
      });
      expect(await archive.countFound('quotes', termsOf(''))).toEqual({
        count: 2490,
        isEstimate: false,
      });
      expect(await archive.countFound('articles', termsOf(''))).toEqual({
        count: 60,
        isEstimate: false,
      });
      expect(await archive.countFound('speakers', termsOf(''))).toEqual({
        count: 2,
        isEstimate: false,
      });
    });
  });
};

const words = (text: string): string => ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;

const hasAll = (text: string, phrases: SearchTerms['all']): boolean =>
  phrases.every((phrase) => words(text.slice(5)).includes(` ${phrase.join(' ')} `));

const hasAny = (text: string, phrases: SearchTerms['all']): boolean =>
  phrases.some((phrase) => words(text.slice(5)).includes(` ${phrase.join(' ')} `));
