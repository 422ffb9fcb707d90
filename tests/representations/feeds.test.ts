import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import { atomFeed } from '../../src/representations/atom-feed.ts';
import { citationsOf } from '../../src/representations/citation.ts';
import { type Feed, feedId } from '../../src/representations/feed.ts';
import { articleEntry, claimEntry } from '../../src/representations/feed-entries.tsx';
import { JsonFeed, jsonFeed } from '../../src/representations/json-feed.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { readAtom } from './atom-rules.ts';
import { hostileArticle } from './hostile-article.ts';

const base = 'https://record.example';
const dates = { added: '2026-11-01T08:00:00Z', changed: '2026-11-02T08:00:00+02:00' };
const seed = stored(await readSeed());
const bridge = stored(await readHarbourBridge());
const ferry = stored(await readFerryNotice());

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What of a JSON Feed breaks its published schema, or a rule that this cannot tell. */
const jsonFaults = (feed: JsonFeed): readonly string[] => {
  validate(feed);
  const ids = feed.items.map(({ id }) => id);
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...(new Set(ids).size === ids.length ? [] : ['two items have the same id']),
    ...(feed.items.every(({ content_html, content_text }) => content_html || content_text)
      ? []
      : ['an item has no content']),
  ];
};

const feedOf = (articles: readonly StoredArticle[], next = true): Feed => ({
  id: feedId(base, '/v1/feeds/articles'),
  title: 'All & more',
  description: 'Everything < that there is',
  homePage: `${base}/`,
  site: base,
  self: { json: `${base}/v1/feeds/articles/json`, atom: `${base}/v1/feeds/articles/atom` },
  ...(next
    ? {
        next: {
          json: `${base}/v1/feeds/articles/json?limit=1&cursor=MQ`,
          atom: `${base}/v1/feeds/articles/atom?limit=1&cursor=MQ`,
        },
      }
    : {}),
  entries: articles.flatMap((one) => {
    const source = { article: one.article, citations: citationsOf(one, base), dates, base };
    return [articleEntry(source), ...one.article.claims.map((claim) => claimEntry(claim, source))];
  }),
});

describe('a feed', () => {
  it.each([
    ['of the articles at hand', feedOf([seed, bridge, ferry])],
    ['of nothing', feedOf([], false)],
  ])('%s is a JSON Feed', (_what, feed) => {
    const made = jsonFeed(feed);
    expect(jsonFaults(made)).toEqual([]);
    expect(JsonFeed.parse(made)).toEqual(made);
    expect(made.items).toHaveLength(feed.entries.length);
  });

  it.each([
    ['of the articles at hand', feedOf([seed, bridge, ferry])],
    ['of nothing', feedOf([], false)],
  ])('%s is Atom', (_what, feed) => {
    const atom = readAtom(atomFeed(feed));
    expect(atom.faults).toEqual([]);
    expect(atom.entries.map(({ id }) => id)).toEqual(feed.entries.map(({ id }) => id));
  });

  it('says the same in both', () => {
    const feed = feedOf([seed, bridge, ferry]);
    const { items, ...json } = jsonFeed(feed);
    const { entries, ...atom } = readAtom(atomFeed(feed));
    expect(atom.links['self application/atom+xml']).toBe(feed.self.atom);
    expect(atom.links['next application/atom+xml']).toBe(feed.next?.atom);
    expect(atom.links['alternate application/feed+json']).toBe(json.feed_url);
    expect(
      entries.map(({ id, title, content, authors, categories, links }) => ({
        id,
        title,
        content,
        authors,
        categories,
        link: links['alternate text/html'],
        publisher: links.via,
      })),
    ).toEqual(
      items.map((item) => ({
        id: item.id,
        title: item.title,
        content: item.content_html,
        authors: (item.authors ?? []).map(({ name }) => name),
        categories: item.tags ?? [],
        link: item.url,
        publisher: item.external_url,
      })),
    );
  });

  it('changed when the newest of its entries did', () => {
    expect(readAtom(atomFeed(feedOf([bridge]))).updated).toBe('2026-11-02T06:00:00.000Z');
    expect(readAtom(atomFeed(feedOf([]))).updated).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('the entry of an article', () => {
  it('quotes who is quoted, and links to the words', () => {
    const [entry] = feedOf([bridge]).entries;
    expect(entry).toEqual({
      id: 'https://record.example/articles/harbour-bridge',
      title: '🌉 Harbour bridge to close for repairs',
      link: 'https://record.example/articles/harbour-bridge',
      dataLink: 'https://record.example/v1/articles/harbour-bridge',
      language: 'en',
      authors: ['Tom Reed'],
      speakers: ['Ada Lind'],
      added: '2026-11-01T08:00:00.000Z',
      changed: '2026-11-02T06:00:00.000Z',
      text: '“It is the cheapest way” — Ada Lind\n\n“We have waited too long.” — Ada Lind\n\n“🌉 Harbour bridge to close for repairs”, Tom Reed. https://record.example/articles/harbour-bridge',
      html: '<figure><blockquote cite="https://record.example/articles/harbour-bridge#q1:~:text=It%20is%20the%20cheapest%20way"><p>“It is the cheapest way”</p></blockquote><figcaption>— <a href="https://record.example/articles/harbour-bridge#q1:~:text=It%20is%20the%20cheapest%20way">Ada Lind</a></figcaption></figure><figure><blockquote cite="https://record.example/articles/harbour-bridge#q2:~:text=We%20have%20waited%20too%20long."><p>“We have waited too long.”</p></blockquote><figcaption>— <a href="https://record.example/articles/harbour-bridge#q2:~:text=We%20have%20waited%20too%20long.">Ada Lind</a></figcaption></figure><p>“🌉 Harbour bridge to close for repairs”, Tom Reed. https://record.example/articles/harbour-bridge</p>',
    });
  });
});

describe('the entry of a claim', () => {
  it('says who made it, and through whom it came', () => {
    const claim = feedOf([seed]).entries.find(({ id }) => id.endsWith('#c12'));
    expect(claim).toMatchObject({
      title: expect.stringMatching(/^Yuri Ushakov: /),
      speakers: ['Yuri Ushakov'],
      html: expect.stringContaining('>Yuri Ushakov, via Reuters</a>'),
    });
  });
});

describe('ids', () => {
  it.each([
    ['https://record.example', '/articles/a#c1', 'https://record.example/articles/a#c1'],
    // Made with Python’s uuid.uuid5(uuid.NAMESPACE_URL, '/articles/a#c1').
    ['', '/articles/a#c1', 'urn:uuid:370ec12d-6a39-5957-8a16-c86bf2396f23'],
  ])('with the public URL “%s”, of %s: %s', (url, path, id) => {
    expect(feedId(url, path)).toBe(id);
  });

  it('do not change with the record', () => {
    const corrected = { ...bridge, article: { ...bridge.article, revision: 'f'.repeat(64) } };
    expect(feedOf([corrected]).entries.map(({ id }) => id)).toEqual(
      feedOf([bridge]).entries.map(({ id }) => id),
    );
  });
});

describe('feeds of hostile texts', () => {
  /** What XML cannot hold is replaced, as libxml2 reads it back; JSON holds it. */
  const inXml = (text: string): string =>
    text
      .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
      .replaceAll(/\r\n?/g, '\n');

  it('are whole in both formats, and say the same', () => {
    fc.assert(
      fc.property(hostileArticle, (one) => {
        const feed = feedOf([one]);
        const json = jsonFeed(feed);
        expect(jsonFaults(json)).toEqual([]);
        const atom = readAtom(atomFeed(feed));
        expect(atom.faults).toEqual([]);
        expect(atom.entries.map(({ title, content }) => [title, content])).toEqual(
          feed.entries.map(({ title, html }) => [inXml(title), inXml(html)]),
        );
      }),
    );
  });

  it('hold no markup but their own', () => {
    fc.assert(
      fc.property(hostileArticle, (one) => {
        for (const { html } of feedOf([one]).entries) {
          const tags = [...html.matchAll(/<\/?([a-z]+)/g)].map(([, name = '']) => name);
          const own = ['figure', 'blockquote', 'p', 'figcaption', 'a', 'ul', 'li'];
          expect(tags.filter((name) => !own.includes(name))).toEqual([]);
        }
      }),
    );
  });
});
