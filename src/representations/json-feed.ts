import * as z from 'zod';
import { type Feed, type FeedEntry, feedMaker } from './feed.ts';

const version = 'https://jsonfeed.org/version/1.1';

const JsonFeedAuthor = z.strictObject({ name: z.string(), url: z.string().optional() });

const JsonFeedItem = z
  .strictObject({
    id: z.string().describe('Never changes.'),
    url: z.string().describe('The place on the reader page.'),
    external_url: z.string().optional().describe('The place on the publisher’s page.'),
    title: z.string(),
    content_html: z.string(),
    content_text: z.string(),
    date_published: z.iso.datetime().describe('When the archive took the article in.'),
    date_modified: z.iso.datetime().describe('When the article’s record last changed.'),
    authors: z.array(JsonFeedAuthor).optional(),
    tags: z.array(z.string()).optional().describe('Who said it, or who is quoted.'),
    language: z.string(),
  })
  .meta({ id: 'JsonFeedItem', description: 'An entry of a JSON Feed.' });

export const JsonFeed = z
  .strictObject({
    version: z.literal(version),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    description: z.string(),
    next_url: z.string().optional().describe('The next page, where there is one.'),
    authors: z.array(JsonFeedAuthor),
    language: z.string(),
    items: z.array(JsonFeedItem),
  })
  .meta({ id: 'JsonFeed', description: 'A JSON Feed, version 1.1 (https://jsonfeed.org).' });
export type JsonFeed = z.infer<typeof JsonFeed>;

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = (feed: Feed): JsonFeed => ({
  version,
  title: feed.title,
  home_page_url: feed.homePage,
  feed_url: feed.self.json,
  description: feed.description,
  ...(feed.next === undefined ? {} : { next_url: feed.next.json }),
  authors: [{ name: feedMaker, ...(feed.site === undefined ? {} : { url: feed.site }) }],
  language: 'en',
  items: feed.entries.map(itemOf),
});

const itemOf = (entry: FeedEntry): JsonFeed['items'][number] => ({
  id: entry.id,
  url: entry.link,
  ...(entry.publisherLink === undefined ? {} : { external_url: entry.publisherLink }),
  title: entry.title,
  content_html: entry.html,
  content_text: entry.text,
  date_published: entry.added,
  date_modified: entry.changed,
  ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
  ...(entry.speakers.length === 0 ? {} : { tags: [...entry.speakers] }),
  language: entry.language,
});
