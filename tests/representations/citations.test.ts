import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import type { Attribution } from '../../src/records/attribution.ts';
import { type Citation, citationsOf, linkOf } from '../../src/representations/citation.ts';
import { citationBibtex } from '../../src/representations/citation-bibtex.ts';
import { CslItems, citationCsl } from '../../src/representations/citation-csl.ts';
import { citationText } from '../../src/representations/citation-text.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { at } from '../records/record-edits.ts';
import { hostileArticle } from './hostile-article.ts';

const base = 'https://record.example';
const seed = stored(await readSeed());
const bridge = stored(await readHarbourBridge());
const ferry = stored(await readFerryNotice());

const published: StoredArticle = {
  ...bridge,
  article: {
    ...bridge.article,
    published: {
      publisher: 'The Harbour Post',
      byline: 'By Tom Reed',
      date: '2026-07-20',
      url: 'https://post.example/bridge?page=1',
    },
  },
};

const citedQuote = ({ article, sourceText }: StoredArticle, index = 0): Citation =>
  citationsOf({ article, sourceText }, base).ofQuote(at(article.quotes, index));

/** The quote of an article, said by someone else. */
const attributed = (change: Partial<Attribution>): Citation => {
  const quote = at(published.article.quotes, 0);
  return citationsOf(published, base).ofQuote({
    ...quote,
    attribution: { ...quote.attribution, ...change },
  });
};

const reporters = { start: 39, end: 47, text: 'Tom\r\nReed' };
const via = { sources: [reporters], cue: null, speakerId: null };

describe('a citation in text', () => {
  it.each([
    [
      'of a quote',
      citedQuote(published),
      '“It is the cheapest way” — Ada Lind, “🌉 Harbour bridge to close for repairs”, Tom Reed, The Harbour Post, 20 July 2026. https://post.example/bridge?page=1#:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'of a quote that came through someone',
      attributed({ via: [via] }),
      '“It is the cheapest way” — Ada Lind, via Tom Reed, “🌉 Harbour bridge to close for repairs”, Tom Reed, The Harbour Post, 20 July 2026. https://post.example/bridge?page=1#:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'of a quote by somebody whom the article only describes',
      attributed({ speakerId: null, sources: [{ start: 0, end: 9, text: 'the mayor' }] }),
      '“It is the cheapest way” — the mayor, “🌉 Harbour bridge to close for repairs”, Tom Reed, The Harbour Post, 20 July 2026. https://post.example/bridge?page=1#:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'of a quote by nobody knows whom',
      attributed({ speakerId: null, sources: [] }),
      '“It is the cheapest way” — “🌉 Harbour bridge to close for repairs”, Tom Reed, The Harbour Post, 20 July 2026. https://post.example/bridge?page=1#:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'of a quote whose publisher’s page nobody knows',
      citedQuote(bridge),
      '“It is the cheapest way” — Ada Lind, “🌉 Harbour bridge to close for repairs”, Tom Reed. https://record.example/articles/harbour-bridge#q1:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'of a claim by somebody whom the article only names',
      citationsOf(bridge, base).ofClaim(at(bridge.article.claims, 1)),
      'The harbour bridge 🌉 will close for six weeks — the council, “🌉 Harbour bridge to close for repairs”, Tom Reed. https://record.example/articles/harbour-bridge#c2:~:text=The%20harbour%20bridge%20%F0%9F%8C%89%20will%20close%20for%20six%20weeks',
    ],
    [
      'of a claim in the article’s own voice',
      citationsOf(bridge, '').ofClaim(at(bridge.article.claims, 0)),
      'Harbour bridge to close for repairs — “🌉 Harbour bridge to close for repairs”, Tom Reed. /articles/harbour-bridge#c1:~:text=Harbour%20bridge%20to%20close%20for%20repairs',
    ],
    [
      'of an article',
      citationsOf(published, base).ofArticle(),
      '“🌉 Harbour bridge to close for repairs”, Tom Reed, The Harbour Post, 20 July 2026. https://post.example/bridge?page=1',
    ],
    [
      'of an article without a headline',
      citationsOf(ferry, '').ofArticle(),
      '“ferry-notice”. /articles/ferry-notice',
    ],
  ])('%s', (_what, citation, text) => {
    expect(citationText(citation)).toBe(text);
  });
});

describe('the link of a citation', () => {
  it.each([
    ['https://post.example/a', 'https://post.example/a#:~:text=It%20is%20the%20cheapest%20way'],
    ['https://post.example/a#b', 'https://post.example/a#b:~:text=It%20is%20the%20cheapest%20way'],
    [
      'https://post.example/a#:~:text=old',
      'https://post.example/a#:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'https://press.example/é {b}?c=50%&d=%41#',
      'https://press.example/%C3%A9%20%7Bb%7D?c=50%25&d=%41#:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'javascript:alert(1)',
      'https://record.example/articles/harbour-bridge#q1:~:text=It%20is%20the%20cheapest%20way',
    ],
    [
      'data:text/html,x',
      'https://record.example/articles/harbour-bridge#q1:~:text=It%20is%20the%20cheapest%20way',
    ],
  ])('of an article at %s is %s', (url, link) => {
    const article = { ...bridge.article, published: { url } };
    expect(linkOf(citedQuote({ ...bridge, article }))).toBe(link);
  });
});

describe('a citation in BibTeX', () => {
  it('is an article of a newspaper, with the words as a note', () => {
    expect(citationBibtex(citedQuote(published))).toBe(
      `@article{harbour-bridge-q1,
  author = {{Tom Reed}},
  title = {{🌉 Harbour bridge to close for repairs}},
  journal = {{The Harbour Post}},
  entrysubtype = {newspaper},
  year = {2026},
  month = jul,
  day = {20},
  url = {https://post.example/bridge?page=1#:~:text=It%20is%20the%20cheapest%20way},
  langid = {en},
  note = {“It is the cheapest way” — Ada Lind},
}
`,
    );
  });

  it('is something else where no publisher is known', () => {
    expect(citationBibtex(citationsOf(ferry, base).ofArticle())).toBe(
      `@misc{ferry-notice,
  title = {{ferry-notice}},
  url = {https://record.example/articles/ferry-notice},
  langid = {en},
}
`,
    );
  });

  it.each([
    ['5% & $3', '5\\% \\& \\$3'],
    ['a_b #1', 'a\\_b \\#1'],
    ['~ and ^', '\\textasciitilde{} and \\textasciicircum{}'],
    ['{ without end', '\\textbraceleft{} without end'],
    ['\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ["a--b ``c'' ?` <<d>>", "a-{}-b `{}`c'{}' ?{}` <{}<d>{}>"],
    ['Zoë “—” 😀', 'Zoë “—” 😀'],
  ])('writes %j as %j', (title, written) => {
    const citation = citedQuote(published);
    const bibtex = citationBibtex({ ...citation, article: { ...citation.article, title } });
    expect(bibtex).toContain(`  title = {{${written}}},\n`);
  });
});

/** The fields that a citation has in all formats, as Citation.js reads them. */
const fieldsOf = (items: unknown): Readonly<Record<string, unknown>> => {
  const [item = {}] = new Cite(items).data;
  return {
    id: item.id,
    type: item.type,
    title: withoutMarkup(item.title),
    author: (item.author as readonly unknown[] | undefined)?.map(nameOf),
    publication: withoutMarkup(item['container-title']),
    issued: (item.issued as { 'date-parts': unknown } | undefined)?.['date-parts'],
    url: decodeURI(String(item.URL)),
    note: withoutMarkup(item.note),
  };
};

/** Citation.js marks what keeps its case, and puts what is on one line on one. */
const withoutMarkup = (text: unknown): string | undefined =>
  text === undefined ? undefined : String(text).replaceAll(/<\/?span[^>]*>/g, '');

const nameOf = (name: unknown): unknown => {
  const { literal, family, given } = name as Readonly<Record<string, string>>;
  return withoutMarkup(literal ?? [given, family].filter(Boolean).join(' '));
};

describe('citations of the articles at hand', () => {
  const cited = [seed, bridge, published, ferry].flatMap((one) => {
    const citations = citationsOf(one, base);
    return [
      citations.ofArticle(),
      ...one.article.quotes.map(citations.ofQuote),
      ...one.article.claims.map(citations.ofClaim),
    ].map((citation) => [citation.key, citation] as const);
  });

  it.each(cited)('%s says the same in BibTeX and in CSL-JSON', (_key, citation) => {
    const csl = citationCsl(citation);
    expect(CslItems.parse(csl)).toEqual(csl);
    const { type: cslType, ...fields } = fieldsOf(csl);
    const { type: bibtexType, ...read } = fieldsOf(citationBibtex(citation));
    expect(read).toEqual(fields);
    expect([cslType, bibtexType]).toEqual(
      citation.article.publisher === undefined
        ? ['webpage', 'document']
        : // BibTeX has one type for the articles of all publications.
          ['article-newspaper', 'article-journal'],
    );
  });

  it.each(cited)('%s is formatted by a style', (_key, citation) => {
    const cite = new Cite(citationCsl(citation));
    const text = cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-GB' });
    expect(text).toContain(citation.article.title);
    expect(text).not.toContain('undefined');
  });
});

describe('citations of hostile texts', () => {
  const citations = hostileArticle.map((one) => citationsOf(one, base));

  it('are one line of text', () => {
    fc.assert(
      fc.property(hostileArticle, (one) => {
        for (const quote of one.article.quotes) {
          const text = citationText(citationsOf(one, base).ofQuote(quote));
          expect(text).not.toMatch(/[\p{Cc}]/u);
          expect(text).toContain(quote.text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
        }
      }),
    );
  });

  it('are BibTeX that a parser reads back to the same words', () => {
    fc.assert(
      fc.property(citations, (made) => {
        const citation = made.ofArticle();
        const bibtex = citationBibtex(citation);
        const braces = [...bibtex].reduce(
          (depth, letter) => depth + (letter === '{' ? 1 : letter === '}' ? -1 : 0),
          0,
        );
        expect(braces).toBe(0);
        const { title, publication } = fieldsOf(bibtex);
        expect(title).toBe(citation.article.title);
        expect(String(publication).replaceAll(/\s+/g, ' ')).toBe(citation.article.publisher);
      }),
    );
  });

  it('are CSL-JSON as its schema has it', () => {
    fc.assert(
      fc.property(hostileArticle, (one) => {
        const made = citationsOf(one, base);
        const all = [made.ofArticle(), ...one.article.claims.map(made.ofClaim)];
        for (const citation of all) {
          const csl = citationCsl(citation);
          expect(CslItems.parse(JSON.parse(JSON.stringify(csl)))).toEqual(csl);
        }
      }),
    );
  });
});
