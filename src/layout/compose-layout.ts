import type { Extent } from '../text/extent.ts';
import { type Kind, kindsOf, type ReadBlock, readBlock } from './block-kinds.ts';
import type { Block } from './blocks.ts';
import { readByline } from './bylines.ts';
import { readInlineDateline } from './datelines.ts';
import { readDateLine } from './dates.ts';
import type { Layout, Role } from './layout.ts';
import { hasWord } from './words.ts';

/** What is known of a document besides its text. */
export type About = Pick<Layout, 'published' | 'language'>;

/** A block and what it is. */
type Piece = { readonly block: ReadBlock; readonly kind: Kind };

/** The article’s layout from its text and the blocks of it, which are in text order and cover its words. */
export const composeLayout = (text: string, blocks: readonly Block[], about: About): Layout => {
  const read = blocks.map((block) => readBlock(text, block));
  const pieces = kindsOf(read).flatMap((kind, index): Piece[] => {
    const block = read[index];
    return block === undefined ? [] : [{ block, kind }];
  });
  const paragraphs = readParagraphs(pieces);
  const of = (wanted: Kind): Extent[] =>
    pieces.filter(({ kind }) => kind === wanted).map(({ block }) => bare(block));
  return {
    text,
    headline: of('headline')[0],
    caption: of('caption')[0],
    summary: of('summary'),
    paragraphs: paragraphs.map(({ words, section }) => ({ ...words, section })),
    remainder: [
      ...pieces.flatMap(remainderOf),
      ...paragraphs.flatMap(({ dateline }) =>
        dateline ? [{ ...dateline, role: 'dateline' as const }] : [],
      ),
    ].toSorted((one, other) => one.start - other.start),
    published: publishedOf(pieces, about.published),
    language: about.language,
  };
};

const bare = ({ start, end }: Extent): Extent => ({ start, end });

const parts: ReadonlySet<Kind> = new Set(['headline', 'caption', 'summary', 'paragraph']);

const isRole = (kind: Kind): kind is Role => !parts.has(kind);

const remainderOf = ({ block, kind }: Piece): Layout['remainder'][number][] => [
  ...(block.bullet === undefined ? [] : [{ ...bare(block.bullet), role: 'bullet' as const }]),
  ...(isRole(kind) ? [{ ...bare(block), role: kind }] : []),
];

type ReadParagraph = {
  readonly words: Extent;
  readonly section: number;
  readonly dateline: Extent | undefined;
};

/**
 * The paragraphs, their datelines cut off. A new section begins after a gap wider than usual, a
 * subheading, or a line of marks (“* * *”).
 */
const readParagraphs = (pieces: readonly Piece[]): ReadParagraph[] => {
  const usual = usualGap(pieces);
  const paragraphs: ReadParagraph[] = [];
  let section = 1;
  let isApart = false;
  for (const { block, kind } of pieces) {
    isApart ||= block.gap > usual || kind === 'subheading' || isDivider(block);
    if (kind !== 'paragraph') continue;
    if (isApart && paragraphs.length > 0) section += 1;
    isApart = false;
    paragraphs.push({ ...cutDateline(block), section });
  }
  return paragraphs;
};

/** Line ends between two blocks that are not in a list; one blank line is two. */
const blankLine = 2;

/**
 * The gap between the paragraphs of a section: a line end where most stand on lines without a
 * blank one between them, else the narrowest that leaves a line blank.
 */
const usualGap = (pieces: readonly Piece[]): number => {
  const gaps = pieces.flatMap(({ block, kind }, index) => {
    const before = pieces[index - 1];
    const isInList =
      before === undefined || block.bullet !== undefined || before.block.bullet !== undefined;
    return isInList
      ? []
      : [{ gap: block.gap, isInBody: kind === 'paragraph' && before.kind === 'paragraph' }];
  });
  const inBody = gaps.filter(({ isInBody }) => isInBody);
  const single = inBody.filter(({ gap }) => gap < blankLine).length;
  if (single > inBody.length / 2) return 1;
  return gaps.reduce(
    (least, { gap }) => (gap >= blankLine ? Math.min(least, gap) : least),
    Infinity,
  );
};

/** Zero-width characters and marks that leave nothing to see. */
const invisible = /^[\u00ad\u200b-\u200f\u2060-\u2064]{1,20}$/;

const isDivider = ({ hasWords, words }: ReadBlock): boolean => !hasWords && !invisible.test(words);

const cutDateline = (block: ReadBlock): Pick<ReadParagraph, 'words' | 'dateline'> => {
  const found = block.bullet === undefined ? readInlineDateline(block.words) : undefined;
  if (found === undefined || !hasWord(block.words.slice(found.untilWords))) {
    return { words: bare(block), dateline: undefined };
  }
  return {
    words: { start: block.start + found.untilWords, end: block.end },
    dateline: { start: block.start, end: block.start + found.length },
  };
};

/** What the document says of its publication; where it says nothing, what stands in the text. */
const publishedOf = (
  pieces: readonly Piece[],
  stated: Layout['published'],
): Layout['published'] => {
  const wordsOf = (wanted: Kind) =>
    pieces.filter(({ kind }) => kind === wanted).map(({ block }) => block.words);
  const byline = wordsOf('byline')
    .map(readByline)
    .find((found) => found !== undefined);
  const dates = wordsOf('dateline').map((line) => readDateLine(line)?.date);
  const date = dates.find((found) => found !== undefined) ?? byline?.date;
  const published = {
    ...(date === undefined ? {} : { date }),
    ...(byline === undefined ? {} : { byline: byline.byline }),
    ...stated,
  };
  return Object.keys(published).length === 0 ? undefined : published;
};
