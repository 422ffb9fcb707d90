import * as z from 'zod';
import type { Citation } from './citation.ts';
import { speakerLine } from './citation-text.ts';
import { feedMaker } from './feed.ts';
import { xmlDocument } from './xml.ts';

export const OEmbed = z
  .strictObject({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    author_name: z.string().optional().describe('Who wrote, or published, the article.'),
    author_url: z.string().optional().describe('The publisher’s page.'),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int().min(0).describe('For how many seconds to keep it.'),
    html: z.string().describe('A sandboxed frame with the card.'),
    width: z.int().min(1).describe('In CSS pixels.'),
    height: z.int().min(1).describe('In CSS pixels.'),
  })
  .meta({ id: 'OEmbed', description: 'How to show a quote, a claim or an article elsewhere.' });
export type OEmbed = z.infer<typeof OEmbed>;

/** How large a card may be, in CSS pixels. */
export type EmbedBounds = {
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
};

/** Where a card and its server are. */
export type EmbedPlace = {
  /** The card’s address. */
  readonly card: string;
  /** The server’s front page. */
  readonly site: string;
};

const usualWidth = 550;
/** What of a card is not words: its padding, and the lines of the speaker and the article, in CSS pixels. */
const furniture = { width: 48, height: 150 };
/** The size of a letter and the height of a line of a card’s words, on average, in CSS pixels. */
const letter = 9;
const line = 28;

/** A size in which the card’s words are likely to fit, within bounds; what does not fit is scrolled. */
const sizeOf = ({ words }: Citation, { maxWidth, maxHeight }: EmbedBounds) => {
  const width = Math.min(usualWidth, maxWidth ?? usualWidth);
  const perLine = Math.max(1, Math.floor((width - furniture.width) / letter));
  const lines = Math.ceil((words?.text.length ?? 0) / perLine);
  const height = furniture.height + lines * line;
  return { width, height: Math.min(height, maxHeight ?? height) };
};

/**
 * How to embed what is cited (https://oembed.com, section 2.3.4.4, the rich type). The card’s frame may run nothing
 * and has no origin; all it may do is open the pages it links to.
 */
export const oembedOf = (citation: Citation, place: EmbedPlace, bounds: EmbedBounds): OEmbed => {
  const { article, publisherLink } = citation;
  const who = speakerLine(citation);
  const title = who === '' ? article.title : `${who}: ${article.title}`;
  const { width, height } = sizeOf(citation, bounds);
  const author = article.byline ?? article.publisher;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author === undefined ? {} : { author_name: author }),
    ...(publisherLink === undefined ? {} : { author_url: publisherLink }),
    provider_name: feedMaker,
    provider_url: place.site,
    cache_age: 60,
    html: String(
      <iframe
        src={place.card}
        title={title}
        width={width}
        height={height}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        loading="lazy"
        frameborder="0"
      />,
    ),
    width,
    height,
  };
};

/** The same in XML (https://oembed.com, section 2.3.4). */
export const oembedXml = (oembed: OEmbed): string =>
  xmlDocument(
    'oembed',
    Object.fromEntries(Object.entries(oembed).map(([name, value]) => [name, String(value)])),
  );
