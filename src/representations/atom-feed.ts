import { type Feed, type FeedEntry, feedChanged, feedMaker } from './feed.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

const link = (rel: string, href: string, type?: string): XmlElement => ({
  '@rel': rel,
  ...(type === undefined ? {} : { '@type': type }),
  '@href': href,
});

const atomType = 'application/atom+xml';

/** A feed as Atom (RFC 4287), paged as RFC 5005, section 3, says. */
export const atomFeed = (feed: Feed): string =>
  xmlDocument('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': 'en',
    id: feed.id,
    title: feed.title,
    subtitle: feed.description,
    updated: feedChanged(feed),
    author: { name: feedMaker, ...(feed.site === undefined ? {} : { uri: feed.site }) },
    generator: feedMaker,
    link: [
      link('self', feed.self.atom, atomType),
      link('alternate', feed.homePage, 'text/html'),
      link('alternate', feed.self.json, 'application/feed+json'),
      ...(feed.next === undefined ? [] : [link('next', feed.next.atom, atomType)]),
    ],
    entry: feed.entries.map(entryOf),
  });

const entryOf = (entry: FeedEntry): XmlElement => ({
  '@xml:lang': entry.language,
  id: entry.id,
  title: entry.title,
  published: entry.added,
  updated: entry.changed,
  author: entry.authors.map((name) => ({ name })),
  category: entry.speakers.map((name) => ({ '@term': name })),
  link: [
    link('alternate', entry.link, 'text/html'),
    link('alternate', entry.dataLink, 'application/json'),
    ...(entry.publisherLink === undefined ? [] : [link('via', entry.publisherLink)]),
  ],
  content: { '@type': 'html', '#text': entry.html },
});
