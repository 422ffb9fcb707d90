import { createHash } from 'node:crypto';

/** What a feed tells of, whatever it is written in. */
export type Feed = {
  /** The same for all pages of the feed, and for ever; an absolute URI. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that shows the same to people. */
  readonly homePage: string;
  /** The server’s own address, where the public URL is known. */
  readonly site?: string;
  /** The addresses of this page of the feed, and of the next one where there is one. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  readonly next?: Readonly<Record<FeedFormat, string>>;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
};

export const feedFormats = ['json', 'atom'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** One article, or one claim. */
export type FeedEntry = {
  /** Never changes, whatever is corrected; an absolute URI. */
  readonly id: string;
  readonly title: string;
  /** The place on the reader page. */
  readonly link: string;
  /** The publisher’s page, where it is known. */
  readonly publisherLink?: string;
  /** The same as JSON. */
  readonly dataLink: string;
  readonly html: string;
  readonly text: string;
  readonly language: string;
  /** Who wrote the article, as far as the record knows. */
  readonly authors: readonly string[];
  /** Who said it, or who is quoted. */
  readonly speakers: readonly string[];
  /** When the archive took the article in, and when its record last changed: ISO 8601, in UTC. */
  readonly added: string;
  readonly changed: string;
};

/** Who makes the feeds; the author of what has no known one. */
export const feedMaker = 'On the Record';

/** The namespace of URLs (RFC 9562, section 6.6). */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The id of an entry or a feed. Where the public URL is known, its address; else a UUID that is made of its path
 * (RFC 9562, section 5.5), as an id has to be a whole URI (RFC 4287, section 4.2.6).
 * @param path without a revision
 */
export const feedId = (base: string, path: string): string => {
  if (base !== '') return `${base}${path}`;
  const hash = createHash('sha1').update(urlNamespace).update(path).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return `urn:uuid:${uuid}`;
};

/** When the newest change in a feed was; of an empty one, the beginning of time. */
export const feedChanged = ({ entries }: Pick<Feed, 'entries'>): string =>
  entries
    .map(({ changed }) => changed)
    .reduce((newest, one) => (one > newest ? one : newest), '1970-01-01T00:00:00.000Z');
