import { withoutEdgeBlanks } from '../text/blanks.ts';
import { type Block, groupLines, type Hint } from './blocks.ts';
import { type About, composeLayout } from './compose-layout.ts';
import type { Layout } from './layout.ts';
import { readLines } from './lines.ts';
import { bareWords, hasWord } from './words.ts';

/** A piece of a document as its reader sees it: a paragraph, a heading, a list item. */
export type ReadableBlock = {
  /** Its words, without blanks at the ends. */
  readonly words: string;
  readonly hint?: Hint | undefined;
  /** The mark before a list item: “•”, “1.”. */
  readonly bullet?: string | undefined;
  /** Whether the document sets it apart from what is before it: a rule stands there. */
  readonly isApart?: boolean | undefined;
};

/** The blocks that a stretch of text makes which may hold line breaks; wrapped lines become one. */
export const readableBlocks = (
  words: string,
  { hint, bullet, isApart }: Omit<ReadableBlock, 'words'>,
): ReadableBlock[] =>
  groupLines(words, readLines(words)).map((block, index) => ({
    words: onOneLine(words.slice(block.start, block.end)),
    hint,
    bullet: block.bullet === undefined ? (index === 0 ? bullet : undefined) : '•',
    isApart: index === 0 && isApart,
  }));

const onOneLine = (words: string): string =>
  words.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/ {2,}/g, ' ');

/** A block that is kept as it is, line breaks and all: code. */
export const verbatimBlock = (words: string): ReadableBlock[] => {
  const extent = withoutEdgeBlanks(words, { start: 0, end: words.length });
  if (extent === undefined) return [];
  return [{ words: words.slice(extent.start, extent.end), hint: 'paragraph' }];
};

/** The words of the first heading, unless a paragraph stands above it. */
export const firstHeading = (blocks: readonly ReadableBlock[]): string | undefined => {
  const first = blocks.find(({ hint, words }) => hint !== 'caption' && hasWord(words));
  return first?.hint === 'heading' ? first.words : undefined;
};

/** Above the body, a document’s own headline is among its first blocks. */
const nearTop = 8;

/** What markup says nothing of, and stands over the headline. */
const asAbove = (block: ReadableBlock): ReadableBlock =>
  block.hint === undefined && block.bullet === undefined ? { ...block, hint: 'above' } : block;

/** The blocks with the headline first; the same words further down in the head of the article go. */
export const withHeadline = (
  blocks: readonly ReadableBlock[],
  headline: string | undefined,
): readonly ReadableBlock[] => {
  const words = headline === undefined ? '' : headline.replace(/[\s\u0085]+/g, ' ').trim();
  if (!hasWord(words)) return blocks;
  const wanted = bareWords(words);
  const again = blocks
    .slice(0, nearTop)
    .findIndex(
      (block) => block.words.length < words.length * 2 + 100 && bareWords(block.words) === wanted,
    );
  const rest = blocks
    .map((block, index) => (index < again ? asAbove(block) : block))
    .filter((_block, index) => index !== again);
  return [{ words, hint: 'headline' }, ...rest];
};

/**
 * Makes the readable text of a document and finds its layout: a blank line between blocks, two
 * where a section ends, none between list items. Read as plain text it has the same layout, as
 * far as plain text can say it.
 */
export const layoutOfReadable = (readable: readonly ReadableBlock[], about: About): Layout => {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [index, { words, hint, bullet, isApart }] of readable.entries()) {
    const previous = readable[index - 1];
    const gap = previous === undefined ? 0 : gapBetween(previous, { hint, bullet, isApart });
    const mark = bullet === undefined ? '' : `${bullet} `;
    const start = length + gap + mark.length;
    parts.push('\n'.repeat(gap), mark, words);
    length = start + words.length;
    blocks.push({
      start,
      end: length,
      gap,
      hint,
      bullet: bullet === undefined ? undefined : { start: start - mark.length, end: start - 1 },
    });
  }
  return composeLayout(parts.join(''), blocks, about);
};

const gapBetween = (previous: ReadableBlock, next: Omit<ReadableBlock, 'words'>): number => {
  if (previous.hint === 'headline') return 2;
  if (next.isApart || next.hint === 'heading') return 3;
  return previous.bullet !== undefined && next.bullet !== undefined ? 1 : 2;
};
