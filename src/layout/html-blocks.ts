import { type DomElement, type DomNode, parseHtml, walk } from './html-document.ts';
import { blockElements, headings, surroundings, unreadElements } from './html-elements.ts';
import { type ReadableBlock, readableBlocks, verbatimBlock } from './readable-text.ts';
import { endsSentence } from './words.ts';

/** Stands for a line that the author broke; HTML’s own line ends are blanks like others. */
const lineBreak = '\u2028';

/** What is being read. */
type Reading = {
  parts: string[];
  readonly blocks: ReadableBlock[];
  /** The hints of the elements around, the innermost last. */
  readonly hints: NonNullable<ReadableBlock['hint']>[];
  /** The numbers of the lists around; undefined for bullets. */
  readonly lists: (number | undefined)[];
  bullet: string | undefined;
  isApart: boolean;
  preformatted: number;
  /** Whether what is read is code: its lines are kept as they are. */
  isCode: boolean;
  /** How many block quotations are around. */
  quoted: number;
};

/**
 * The readable blocks of an HTML node, in document order: no scripts, styles, navigation or
 * comments. The cells of a table’s row are parted by tabs.
 * @param isWholePage leave out what pages put around an article, too
 */
export const readHtmlBlocks = (root: DomNode, isWholePage: boolean): ReadableBlock[] => {
  const reading: Reading = {
    parts: [],
    blocks: [],
    hints: [],
    lists: [],
    bullet: undefined,
    isApart: false,
    preformatted: 0,
    isCode: false,
    quoted: 0,
  };
  const mastheads = isWholePage ? findMastheads(root) : undefined;
  walk(root, {
    enter: (element) => {
      if (isUnread(element, isWholePage, reading.quoted > 0) || mastheads?.has(element))
        return false;
      enterElement(reading, element);
      return true;
    },
    leave: (element) => leaveElement(reading, element),
    text: (words) => {
      reading.parts.push(
        reading.preformatted > 0
          ? words.replace(/\r\n?|\n/g, reading.isCode ? '\n' : lineBreak)
          : collapsed(words),
      );
    },
  });
  flush(reading);
  return reading.blocks;
};

/**
 * The readable blocks of a piece of HTML within another document.
 * @throws DomainError `article-too-complex`
 */
export const readHtmlFragment = (html: string): ReadableBlock[] =>
  readHtmlBlocks(parseHtml(html), false);

/** HTML’s blanks, of which any number show as one; a no-break space is none of them. */
const collapsed = (words: string): string => words.replace(/[ \t\n\f\r]+/g, ' ');

/** In a style without blanks. */
const hidden = /(?:^|;)(?:display:none|visibility:hidden)/i;
const notOfArticle =
  /(?:^|[\s_-])(?:comments?|disqus|related|share|sharing|newsletter|cookie|breadcrumbs?)(?:$|[\s_-])/i;

/** The headers of a page, not of an article: navigation is in them. */
const findMastheads = (root: DomNode): ReadonlySet<DomNode> =>
  new Set(
    [...(root as DomElement).querySelectorAll('header nav')].map((nav) => {
      let node: DomNode = nav;
      while (node.parentNode !== null && (node as DomElement).localName !== 'header')
        node = node.parentNode;
      return node;
    }),
  );

const isUnread = (element: DomElement, isWholePage: boolean, isQuoted: boolean): boolean => {
  const { localName } = element;
  if (unreadElements.has(localName)) return true;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true')
    return true;
  const style = element.getAttribute('style');
  if (style !== null && hidden.test(style.slice(0, 1_000).replace(/\s+/g, ''))) return true;
  if (!isWholePage) return false;
  // the footer of a quotation says whose it is
  if (surroundings.has(localName) && !(isQuoted && localName === 'footer')) return true;
  const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
  return names.length < 500 && blockElements.has(localName) && notOfArticle.test(names);
};

const enterElement = (reading: Reading, element: DomElement): void => {
  const { localName } = element;
  if (localName === 'br') reading.parts.push(lineBreak);
  if (localName === 'q') reading.parts.push('“');
  if (localName === 'cite' && reading.quoted > 0 && isLast(element)) startSignature(reading);
  if (localName === 'code' && reading.preformatted > 0) reading.isCode = true;
  if (!blockElements.has(localName)) return;
  if ((localName === 'td' || localName === 'th') && hasWords(reading)) {
    reading.parts.push('\t');
    return;
  }
  flush(reading);
  const hint = hintOf(element, reading.hints.at(-1));
  if (hint !== undefined) reading.hints.push(hint);
  if (localName === 'blockquote') reading.quoted += 1;
  if (localName === 'hr') reading.isApart = true;
  if (localName === 'pre') reading.preformatted += 1;
  if (localName === 'ul' || localName === 'menu') reading.lists.push(undefined);
  if (localName === 'ol') reading.lists.push(1);
  if (localName === 'li') enterItem(reading);
};

const enterItem = (reading: Reading): void => {
  const number = reading.lists.at(-1);
  reading.bullet = number === undefined ? '•' : `${number}.`;
  if (number !== undefined) reading.lists[reading.lists.length - 1] = number + 1;
};

/** Whether nothing to read follows within the element around. */
const isLast = (element: DomElement): boolean => {
  let next = element.nextSibling;
  for (let steps = 0; next !== null && steps < 5; steps += 1) {
    if (/\S/.test(next.nodeValue ?? '') || (next as DomElement).localName !== undefined)
      return false;
    next = next.nextSibling;
  }
  return next === null;
};

const finalDash = /(?:—|–|―|--|-)$/;

/** Begins a line of its own for who is quoted: “— Ada Brook”. A name within the quoted words is none. */
const startSignature = (reading: Reading): void => {
  const { parts } = reading;
  const before = parts.slice(-8).join('').trimEnd().replace(finalDash, '').trimEnd();
  if (before !== '' && !endsSentence(before) && !/["”’»]$/.test(before)) return;
  // the dash that stands before the name already
  const last = parts.findLastIndex((part) => /\S/.test(part));
  const dashed = parts[last]?.trimEnd() ?? '';
  if (finalDash.test(dashed)) parts[last] = dashed.replace(finalDash, '');
  flush(reading);
  reading.parts = ['— '];
};

const leaveElement = (reading: Reading, element: DomElement): void => {
  const { localName } = element;
  if (localName === 'q') reading.parts.push('”');
  if (!blockElements.has(localName) || localName === 'td' || localName === 'th') return;
  flush(reading);
  if (hintOf(element, undefined) !== undefined) reading.hints.pop();
  if (localName === 'blockquote') reading.quoted -= 1;
  if (localName === 'pre') reading.preformatted -= 1;
  if (localName === 'ul' || localName === 'menu' || localName === 'ol') reading.lists.pop();
  if (localName === 'li') reading.bullet = undefined;
};

const deckNames: ReadonlySet<string> = new Set(
  'deck dek subtitle standfirst subheadline strapline subhed'.split(' '),
);
/** “has-subtitle” is the class of an element that holds one. */
const holders: ReadonlySet<string> = new Set(['has', 'with', 'no', 'is', 'without']);
const mayBeDeck: ReadonlySet<string> = new Set([...headings, 'p', 'div']);

/** Whether a class says that it is the line under the headline: “subtitle”, “article__standfirst”. */
const isDeck = (element: DomElement): boolean => {
  if (!mayBeDeck.has(element.localName)) return false;
  const names = (element.getAttribute('class') ?? '').slice(0, 500);
  return names.split(/\s+/).some((name) => {
    const parts = name.toLowerCase().split(/[-_]+/);
    return deckNames.has(parts.at(-1) ?? '') && !holders.has(parts[0] ?? '');
  });
};

/** @param around what the element around says */
const hintOf = (element: DomElement, around: ReadableBlock['hint']): ReadableBlock['hint'] => {
  const { localName } = element;
  if (isDeck(element)) return 'deck';
  if (headings.has(localName)) return around === 'deck' ? 'deck' : 'heading';
  if (localName === 'figcaption') return 'caption';
  // What is quoted is no subheading, short as it may be.
  return localName === 'tr' || localName === 'caption' || localName === 'blockquote'
    ? 'paragraph'
    : undefined;
};

const hasWords = ({ parts }: Reading): boolean => parts.some((part) => /\S/.test(part));

/** Ends the block that is being read. */
const flush = (reading: Reading): void => {
  const { parts, hints, bullet, isApart } = reading;
  if (parts.length === 0) return;
  const words = parts.join('');
  reading.parts = [];
  if (!/\S/.test(words)) return;
  const hint = hints.at(-1);
  const found = reading.isCode
    ? verbatimBlock(words)
    : readableBlocks(tidied(words), { hint, bullet, isApart });
  reading.blocks.push(...found);
  reading.bullet = undefined;
  reading.isApart = false;
  reading.isCode = false;
};

/** One blank where inline elements left several, none beside line breaks and tabs. */
const tidied = (words: string): string =>
  words.replace(/ {2,}/g, ' ').replace(/ ?([\t\u2028]) ?/g, '$1');
