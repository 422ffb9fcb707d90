import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readFrontMatter } from './front-matter.ts';
import { readHtmlFragment } from './html-blocks.ts';
import type { ArticleInput, Layout } from './layout.ts';
import { isPlainlyMarked } from './markdown-bounds.ts';
import { plainLayout } from './plain-layout.ts';
import {
  firstHeading,
  layoutOfReadable,
  type ReadableBlock,
  readableBlocks,
  verbatimBlock,
  withHeadline,
} from './readable-text.ts';
import { hasWord } from './words.ts';

/**
 * The layout of an article in Markdown (CommonMark, tables besides). Its text is what a reader
 * sees, blocks joined by blank lines. The headline is the one handed in, else that of the front
 * matter, else the first heading, if it stands above the text. Marks too many or too deep for any
 * article are taken as plain text: the time to parse them could grow with their square.
 */
export const markdownLayout = (input: ArticleInput): Layout => {
  const { matter, rest } = readFrontMatter(input.body);
  const { published, language } = matter;
  const given = [input.headline, matter.headline].find((words) => words && hasWord(words));
  if (!isPlainlyMarked(rest)) {
    const layout = plainLayout({ body: rest, headline: given });
    return { ...layout, language, published: published ?? layout.published };
  }
  const blocks = fromMarkdown(rest).children.flatMap((node, index, nodes) =>
    blocksOf(node, nodes[index - 1]?.type === 'thematicBreak'),
  );
  const titled = withHeadline(blocks, given ?? firstHeading(blocks));
  return layoutOfReadable(titled, { published, language });
};

const blocksOf = (node: RootContent, isApart = false): ReadableBlock[] => {
  switch (node.type) {
    case 'heading':
      return oneBlock(readableText(node), { hint: 'heading', isApart });
    case 'paragraph':
      return paragraphBlocks(node, isApart);
    case 'code':
      return verbatimBlock(node.value);
    case 'html':
      return readHtmlFragment(node.value);
    case 'list':
      return node.children.flatMap((item, index) =>
        itemBlocks(item, node.ordered ? `${(node.start ?? 1) + index}.` : '•'),
      );
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child)).map(asProse);
    default:
      return 'children' in node ? node.children.flatMap((child) => blocksOf(child)) : [];
  }
};

/** What is quoted is no subheading, short as it may be. */
const asProse = (block: ReadableBlock): ReadableBlock =>
  block.hint === undefined && block.bullet === undefined ? { ...block, hint: 'paragraph' } : block;

/** The mark goes before the item’s first words, if there are any; what else is in it are blocks of their own. */
const itemBlocks = (item: Parents, bullet: string): ReadableBlock[] => {
  const [first, ...others] = item.children.flatMap((child) => blocksOf(child));
  if (first === undefined) return [];
  const takesMark = first.bullet === undefined && hasWord(first.words);
  return [takesMark ? { ...first, hint: undefined, bullet } : first, ...others];
};

const oneBlock = (words: string, about: Omit<ReadableBlock, 'words'>): ReadableBlock[] => {
  const line = words.replace(/[\s\u0085]+/g, ' ').trim();
  return line === '' ? [] : [{ words: line, ...about }];
};

const paragraphBlocks = (node: Parents, isApart: boolean): ReadableBlock[] => {
  const isPicture = node.children.every(
    (child) => child.type === 'image' || child.type === 'imageReference' || isBlankText(child),
  );
  const words = readableText(node);
  if (isPicture) {
    return node.children.flatMap((child) =>
      oneBlock(readableText(child), { hint: 'caption', isApart }),
    );
  }
  return tableRows(words) ?? readableBlocks(softened(words), { isApart });
};

const isBlankText = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

/** Where a Markdown line goes on in the next. */
const softBreak = '\n';
/** Where the author asks for a new line. */
const hardBreak = '\u2028';

/** The words of a node, without markup. */
const readableText = (node: Nodes): string => {
  if (node.type === 'break') return hardBreak;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? hardBreak : '';
  if ('children' in node) return node.children.map(readableText).join('');
  return 'value' in node ? node.value : '';
};

/** Lines that Markdown would run together are kept apart only where each is a bullet point, or signs a quotation. */
const softened = (words: string): string =>
  words
    .replace(/[ \t]?\n[ \t]?(?![•‣⁃◦▪▫●○■□◆►▸]|(?:—|–|--) ?\p{Lu})/gu, ' ')
    .replaceAll(hardBreak, softBreak);

const delimiterRow = /^[ \t|:-]{3,1000}$/;

/** The rows of a table (GitHub Flavored Markdown), cells parted by tabs; undefined where it is none. */
const tableRows = (words: string): ReadableBlock[] | undefined => {
  const [head = '', delimiters = '', ...rows] = words.split(softBreak);
  const isTable =
    head.includes('|') &&
    delimiters.includes('-') &&
    delimiters.includes('|') &&
    delimiterRow.test(delimiters);
  if (!isTable) return undefined;
  return [head, ...rows].flatMap((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const line = cells.filter((cell) => cell !== '').join('\t');
    return line === '' ? [] : [{ words: line, hint: 'paragraph' as const }];
  });
};
