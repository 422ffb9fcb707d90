import { withoutEdgeBlanks } from '../text/blanks.ts';
import { type Block, groupLines } from './blocks.ts';
import { composeLayout } from './compose-layout.ts';
import type { ArticleInput, Layout } from './layout.ts';
import { type Line, readLines } from './lines.ts';
import { bareWords } from './words.ts';

/**
 * The layout of an article in plain text. The source text is the body as received; where a
 * headline is handed in apart from it and the body does not begin with the same words, the source
 * text is that headline, a blank line, and the body. Extents are UTF-16 positions.
 */
export const plainLayout = ({
  body,
  headline,
}: Pick<ArticleInput, 'body' | 'headline'>): Layout => {
  const given = headline === undefined ? undefined : edgesTrimmed(headline);
  if (given === undefined) return layoutOf(body, groupLines(body, readLines(body)));
  const lines = readLines(body);
  const count = headlineLines(body, lines, given);
  const [first, last] = [lines[0], lines[count - 1]];
  if (first !== undefined && last !== undefined) {
    const title = { start: first.start, end: last.end, gap: first.gap, hint: 'headline' as const };
    return layoutOf(body, [title, ...groupLines(body, lines.slice(count))]);
  }
  const text = `${given}\n\n${body}`;
  const title = { start: 0, end: given.length, gap: 0, hint: 'headline' as const };
  return layoutOf(text, [title, ...groupLines(text, readLines(text, given.length))]);
};

const layoutOf = (text: string, blocks: readonly Block[]): Layout =>
  composeLayout(text, blocks, { published: undefined, language: undefined });

const edgesTrimmed = (words: string): string | undefined => {
  const extent = withoutEdgeBlanks(words, { start: 0, end: words.length });
  return extent === undefined ? undefined : words.slice(extent.start, extent.end);
};

/** A headline runs over no more lines than these. */
const mostLines = 5;

/** How many of the first lines are the headline that was handed in; 0 where they are not. */
const headlineLines = (text: string, lines: readonly Line[], headline: string): number => {
  const wanted = bareWords(headline);
  if (wanted === '') return 0;
  for (const [index, { end }] of lines.slice(0, mostLines).entries()) {
    const start = lines[0]?.start ?? 0;
    // Marks and blanks may differ, but not by more than the words themselves.
    if (end - start > headline.length * 2 + 100) return 0;
    if (bareWords(text.slice(start, end)) === wanted) return index + 1;
  }
  return 0;
};
