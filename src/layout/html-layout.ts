import { Readability } from '@mozilla/readability';
import { readHtmlBlocks } from './html-blocks.ts';
import { type DomElement, measure, parseHtml } from './html-document.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import type { ArticleInput, Layout } from './layout.ts';
import {
  firstHeading,
  layoutOfReadable,
  type ReadableBlock,
  withHeadline,
} from './readable-text.ts';
import { endsSentence, hasWord } from './words.ts';

/**
 * The layout of an article in HTML, a page or a piece of one. Its text is what a reader sees of
 * the article: what Readability takes for it, or all of the page where that finds too little. The
 * headline is the one handed in, else what the page says it is.
 * @throws DomainError `article-too-complex`
 */
export const htmlLayout = ({ body, headline }: ArticleInput): Layout => {
  const document = parseHtml(body);
  const matter = readHtmlMetadata(document);
  const blocks = articleBlocks(document);
  const known = [headline, matter.headline].find((words) => words && hasWord(words));
  const { published, language } = matter;
  return layoutOfReadable(withHeadline(blocks, known ?? firstHeading(blocks)), {
    published,
    language,
  });
};

/** A page with less text than this has no more around the article than elements tell. */
const fewWords = 1_500;

/** With less than this share of a page’s prose, Readability has taken something else for the article. */
const leastKept = 0.3;

/** Readability’s time grows with these; beyond, the whole page is read. */
const most = { nodes: 15_000, depth: 100, nestedText: 20_000_000 };

const articleBlocks = (document: DomElement): readonly ReadableBlock[] => {
  const whole = readHtmlBlocks(document, true);
  const all = whole.some(({ words }) => hasWord(words)) ? whole : readHtmlBlocks(document, false);
  if (lengthOf(all) < fewWords) return all;
  const { nodes, depth, nestedText } = measure(document);
  if (nodes > most.nodes || depth > most.depth || nestedText > most.nestedText) return all;
  const found = readable(document);
  const isFound = found !== undefined && proseOf(found) >= Math.max(500, proseOf(all) * leastKept);
  return isFound ? found : all;
};

/** How much of it is in blocks that are no mere lines: links, labels. */
const proseOf = (blocks: readonly ReadableBlock[]): number =>
  lengthOf(blocks.filter(({ words }) => words.length > 60 && endsSentence(words)));

const lengthOf = (blocks: readonly ReadableBlock[]): number =>
  blocks.reduce((length, { words }) => length + words.length, 0);

/** What Readability takes for the article. It changes the document. */
const readable = (document: DomElement): ReadableBlock[] | undefined => {
  const reader = new Readability<DomElement>(document as never, {
    disableJSONLD: true,
    // classes tell decks
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  });
  try {
    const content = reader.parse()?.content;
    return content ? readHtmlBlocks(content, false) : undefined;
  } catch {
    // Readability trusts a document to have one body and throws on some that have none, or several.
    return undefined;
  }
};
