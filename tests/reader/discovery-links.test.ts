import { parseHTML } from 'linkedom';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { FeedLinks, OEmbedLinks } from '../../src/reader/discovery-links.tsx';
import { seedId } from '../fixtures/own-articles.ts';
import { startTestServer } from '../test-server.ts';

/** The links of a head, as programs read them. */
const linksIn = (html: string) => {
  const { document } = parseHTML(`<!doctype html><html><head>${html}</head></html>`);
  return [...document.querySelectorAll('link')].map((link) => ({
    rel: link.getAttribute('rel') ?? '',
    type: link.getAttribute('type') ?? '',
    href: link.getAttribute('href') ?? '',
    title: link.getAttribute('title') ?? '',
  }));
};

describe('the links by which programs discover', () => {
  it('how to embed a place, and the feeds of a speaker and of all, lead to what they say they do', async () => {
    const { url } = await startTestServer();
    const title = 'A “quote” <of> & more';
    const address = `${url}/articles/${seedId}#q2`;
    const speaker = { id: 'yuri-ushakov', name: 'Yuri Ushakov' };
    const links = linksIn(
      `${OEmbedLinks({ base: '', address, title })}${FeedLinks({ base: '', speaker })}`,
    );
    expect(links.map(({ type }) => type)).toEqual([
      'application/json+oembed',
      'text/xml+oembed',
      'application/feed+json',
      'application/atom+xml',
      'application/feed+json',
      'application/atom+xml',
      'application/feed+json',
      'application/atom+xml',
    ]);
    expect(links[0]?.title).toBe(title);
    expect(links[2]?.title).toBe('New claims of Yuri Ushakov');
    for (const { rel, type, href } of links) {
      expect(rel).toBe('alternate');
      const { status, headers } = await supertest(url).get(href);
      expect(status, href).toBe(200);
      // oEmbed is discovered by a type of its own, and answered in plain JSON or XML.
      expect(headers['content-type'], href).toContain(type.replace('+oembed', ''));
    }
  });
});
