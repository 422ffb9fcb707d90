import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../../src/reader/article-page.tsx';
import type { StoredArticle } from '../../src/records/article.ts';
import { readerPageWords } from '../../src/records/article-fragments.ts';
import { mapSpans } from '../../src/records/visit-spans.ts';
import { formats } from '../../src/representations/formats.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { markedArticle } from './marked-articles.ts';

const seed = stored(await readSeed());
const place = { base: '', state: 'current' } as const;

type Page = ReturnType<typeof parseHTML>['document'];

const documentOf = (html: string): Page => parseHTML(html).document;

const shown = (one: StoredArticle, at: Parameters<typeof articlePage>[1] = place): Page =>
  documentOf(articlePage(one, at));

const textOf = (page: Page): string => page.getElementById('text')?.textContent ?? '';

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&<!--`;

/** The article with a hostile text in every place that a record has for words of its own. */
const withHostileWords = ({ article, sourceText }: StoredArticle): StoredArticle => ({
  article: {
    ...mapSpans(article, (span) => span),
    speakers: article.speakers.map((speaker) => ({
      ...speaker,
      name: hostile,
      description: hostile,
    })),
    claims: article.claims.map((claim) => ({ ...claim, text: hostile })),
    published: { publisher: hostile, byline: hostile },
  },
  sourceText,
});

describe('the page of an article', () => {
  it.each([
    ['the article that comes with the program', readSeed],
    ['one with CRLF and characters of two units', readHarbourBridge],
    ['one without a headline', readFerryNotice],
  ])('shows the whole text of %s, to the character', async (_what, read) => {
    const one = stored(await read());
    expect(textOf(shown(one))).toBe(one.sourceText);
  });

  it('shows the whole text of any article, whatever it holds', () => {
    fc.assert(
      fc.property(markedArticle, (one) => {
        expect(textOf(shown(one))).toBe(one.sourceText);
      }),
    );
  });

  it('writes line ends of other systems so that no parser changes them', async () => {
    const html = articlePage(stored(await readHarbourBridge()), place);
    expect(html).not.toContain('\r');
    expect(html).toContain('&#13;\n');
  });

  it('marks every claim and quote, each with an address of its own and its note', () => {
    const page = shown(seed);
    const ids = [...seed.article.claims, ...seed.article.quotes].map(({ id }) => id);
    for (const id of ids) {
      expect(page.querySelectorAll(`#text #${id}`), id).toHaveLength(1);
      expect(page.querySelectorAll(`#note-${id} a[href="#${id}"]`), id).toHaveLength(1);
    }
  });

  it('has no link without a name, whatever claims cross each other', () => {
    fc.assert(
      fc.property(markedArticle, (one) => {
        const links = [...shown(one).querySelectorAll('#text a')];
        expect(links.filter(({ textContent }) => textContent.trim() === '')).toEqual([]);
      }),
    );
  });

  it('has links of words, of marks only where a claim or a quote begins', () => {
    const links = [...shown(seed).querySelectorAll('#text a:not([id])')];
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ textContent }) => !/\p{L}/u.test(textContent))).toEqual([]);
  });

  it('has each id once, and no link to a place that is not there', () => {
    const page = shown(seed);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(places.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  it('says who said it, by which words, through whom, and how surely', () => {
    const note = shown(seed).getElementById('c12')?.getAttribute('data-note');
    expect(note).toContain('Yuri Ushakov: “said”, via Reuters · quoted · certain');
  });

  it.each(['current', 'revision'] as const)(
    'has before the text of an article, %s, the words that links to words reckon with, and no others',
    (state) => {
      const published = { publisher: 'The Harbour Post', url: 'https://post.example/one' };
      for (const method of ['curated', 'extracted'] as const) {
        const provenance = { ...seed.article.provenance, method };
        const article = { ...seed.article, published, provenance };
        const page = shown({ ...seed, article }, { base: '', state });
        page.getElementById('text')?.remove();
        for (const part of page.querySelectorAll('.notes, footer')) part.remove();
        const words = [...readerPageWords, published.publisher].toSorted(
          (one, other) => other.length - one.length,
        );
        const rest = words.reduce(
          (text, one) => text.replaceAll(one, ''),
          page.body.textContent ?? '',
        );
        expect(rest.replace(/[\s·,.]/g, '')).toBe('');
      }
    },
  );

  it.each([
    ['en', null],
    ['ar', 'rtl'],
  ])('has an article in %s run as its language does', (language, direction) => {
    const page = shown({ ...seed, article: { ...seed.article, language } });
    expect(page.getElementById('text')?.getAttribute('dir')).toBe(direction);
    expect(page.querySelector('#note-c1 .claim')?.getAttribute('dir')).toBe(direction);
  });

  it('has one heading of the first rank, also without a headline', async () => {
    expect(shown(seed).querySelectorAll('h1')).toHaveLength(1);
    const notice = shown(stored(await readFerryNotice()));
    expect(notice.querySelectorAll('h1')).toHaveLength(1);
  });

  it('says which claims bear a summary point out', () => {
    const page = shown(seed);
    expect(page.getElementById('s1')?.getAttribute('data-support')).toBe('Borne out by c8');
    expect(page.querySelectorAll('#support ~ ul a[href="#c8"]')).toHaveLength(1);
  });

  it('lets no words of a record act', () => {
    const page = shown(withHostileWords(seed), { ...place, structuredData: { name: hostile } });
    expect(
      page.querySelectorAll('img, script:not([src]):not([type="application/ld+json"])'),
    ).toHaveLength(0);
    expect(
      [...page.querySelectorAll('*')].filter((one) =>
        /^on|^style$/.test([...one.attributes].map(({ name }) => name).join(' ')),
      ),
    ).toEqual([]);
    expect(page.querySelector('#note-c1 .claim')?.textContent).toBe(hostile);
  });

  it.each([
    ['https://post.example/a b', ['https://post.example/a%20b']],
    ['javascript:alert(1)', []],
    ['data:text/html,<script>alert(1)</script>', []],
  ])('leads to the publisher’s page %s: %j', (url, links) => {
    const page = shown({ ...seed, article: { ...seed.article, published: { url } } });
    expect([...page.querySelectorAll('.about a')].map((link) => link.getAttribute('href'))).toEqual(
      links,
    );
  });

  it('tells programs where its record, its card and the feeds are', () => {
    const links = [...shown(seed).querySelectorAll('link[rel=alternate]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('href'),
    ]);
    const address = `/articles/${seed.article.id}`;
    expect(links).toContainEqual(['application/json', `/v1${address}`]);
    expect(links).toContainEqual([
      'application/json+oembed',
      `/oembed?url=${encodeURIComponent(address)}&format=json`,
    ]);
    expect(links).toContainEqual(['application/atom+xml', '/v1/feeds/claims/atom']);
  });

  it('carries its JSON-LD as a block of data that ends where it should', () => {
    const html = articlePage(seed, { ...place, structuredData: { name: hostile } });
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual({ name: hostile });
  });

  it.each([
    ['as it is now', 'current', '/v1/articles/putin-trump-group-setting/claims/c7'],
    [
      'at a revision',
      'revision',
      `/v1/articles/putin-trump-group-setting/revisions/${seed.article.revision}/claims/c7`,
    ],
  ] as const)('%s leads to the data behind a claim', (_when, state, address) => {
    const links = [
      ...shown(seed, { base: '/record', state }).querySelectorAll('#note-c7 .tools a'),
    ].map((link) => link.getAttribute('href'));
    expect(links).toContain(`/record${address}`);
    expect(links).toContain(`/record${address}/citation?format=bibtex`);
  });

  it.each([
    ['current', '', true],
    ['revision', `/revisions/${seed.article.revision}`, false],
  ] as const)(
    'leads behind the text of a %s one to its citations and formats',
    (state, path, hasTables) => {
      const links = [
        ...shown(seed, { base: '/record', state }).querySelectorAll('#text ~ footer a'),
      ].map((link) => link.getAttribute('href'));
      const json = `/record/v1/articles/${seed.article.id}${path}`;
      expect(links).toContain(json);
      expect(links).toContain(`${json}/citation?format=bibtex`);
      expect(links).toEqual(expect.arrayContaining(formats.map(({ name }) => `${json}/${name}`)));
      expect(links.includes(`${json}/claims/csv`)).toBe(hasTables);
    },
  );

  it('tells of marks only where words are marked', () => {
    const bare = { ...seed.article, claims: [], quotes: [], speakers: [], summary: [] };
    expect(shown(seed).querySelectorAll('.legend')).toHaveLength(1);
    expect(shown({ ...seed, article: bare }).querySelectorAll('.legend')).toHaveLength(0);
  });

  it('leads to no data of an article that is stored nowhere', () => {
    const page = shown(seed, { base: '', state: 'not-stored' });
    expect(page.querySelectorAll('[href^="/v1/articles"], link[rel=canonical]')).toHaveLength(0);
  });
});
