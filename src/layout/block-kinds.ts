import { isOpeningMark } from '../text/quotation-marks.ts';
import type { Block } from './blocks.ts';
import { isCredit, isJobLine, readByline } from './bylines.ts';
import { isDateline } from './datelines.ts';
import { readDateLine } from './dates.ts';
import { isDeck } from './decks.ts';
import { isCaption, isFurniture, isLabel, isShareButton } from './furniture.ts';
import { findHeadline } from './headline.ts';
import type { Role } from './layout.ts';
import { bareWords, countWords, endsSentence, hasWord } from './words.ts';

/** What a block is in the article. */
export type Kind = 'headline' | 'caption' | 'summary' | 'paragraph' | Role;

/** A block and what its words show. */
export type ReadBlock = Block & {
  readonly words: string;
  readonly hasWords: boolean;
  readonly isProse: boolean;
};

/** Above the body, labels are among the first blocks. */
const nearTop = 8;

/** A line longer than this is prose even without a full stop. */
const longestLine = 120;

export const readBlock = (text: string, block: Block): ReadBlock => {
  const words = text.slice(block.start, block.end);
  const isProse = words.length > longestLine || endsSentence(words);
  return { ...block, words, hasWords: hasWord(words), isProse };
};

/**
 * Decides what each block is. Down to the first paragraph of the body these may stand: the
 * headline, the same again, a byline, dates, a caption, the summary’s points. From there on all is
 * paragraphs but subheadings and what names the makers. In doubt it is a paragraph: claims are
 * looked for in those, not in the remainder. Where there is any word there is a paragraph.
 */
export const kindsOf = (blocks: readonly ReadBlock[]): readonly Kind[] => {
  const headline = findHeadline(blocks);
  const hasBody = blocks.some(
    (block, index) =>
      index !== headline && block.isProse && block.hasWords && block.bullet === undefined,
  );
  const seen = new Set<Kind>();
  const kinds = blocks.map((block, index): Kind => {
    const place = { blocks, index, headline, seen, hasBody };
    const above = (): Kind => (index === headline ? 'headline' : kindAbove(block, place));
    const kind = seen.has('paragraph') ? kindInBody(block, place) : above();
    seen.add(kind);
    return kind;
  });
  return withParagraph(blocks, kinds);
};

/** Where a block stands. */
type Place = {
  readonly blocks: readonly ReadBlock[];
  readonly index: number;
  readonly headline: number | undefined;
  /** What is among the blocks before it. */
  readonly seen: ReadonlySet<Kind>;
  /** Whether there is prose besides list items. */
  readonly hasBody: boolean;
};

/** What a block is that stands above the body; `paragraph` if the body begins with it. */
const kindAbove = (block: ReadBlock, place: Place): Kind => {
  const { words, hint } = block;
  if (!block.hasWords) return 'other';
  if (hint === 'caption' || isUnmarkedCaption(block)) return captionUnless(place.seen);
  if (block.bullet !== undefined && isShareButton(words)) return 'other';
  if (block.bullet !== undefined) return place.hasBody ? 'summary' : 'paragraph';
  const title = place.headline === undefined ? undefined : place.blocks[place.headline];
  if (title !== undefined && isSameLine(title.words, words)) return 'repeated-headline';
  if (readByline(words) !== undefined) return 'byline';
  if (isJobLine(words) && isUnderByline(block, place)) return 'byline';
  if (readDateLine(words) !== undefined || isDateline(words)) return 'dateline';
  if (isFurniture(words) || (isLabel(words) && place.index < nearTop)) return 'other';
  if (place.hasBody && isDeck(place)) return 'summary';
  if (hint === 'heading' || isListLabel(block, place.blocks[place.index + 1])) return 'subheading';
  if (hint === 'paragraph' || !place.hasBody || !isShortLine(block)) return 'paragraph';
  return kindOfShortLine(block, place);
};

/** The first is the article’s caption. */
const captionUnless = (seen: ReadonlySet<Kind>): Kind =>
  seen.has('caption') ? 'other' : 'caption';

const isUnmarkedCaption = ({ words, hint, bullet }: ReadBlock): boolean =>
  hint === undefined && bullet === undefined && isCaption(words);

const isUnderByline = ({ gap }: ReadBlock, { blocks, index }: Place): boolean => {
  const before = blocks[index - 1];
  return gap <= 2 && before !== undefined && readByline(before.words) !== undefined;
};

/** A short line above the body: a caption, the heading of what follows, or what pages put around an article. */
const kindOfShortLine = ({ words, hint }: ReadBlock, { blocks, index, seen }: Place): Kind => {
  if (hint === 'above') return 'other';
  if (seen.has('summary')) return blocks[index + 1]?.isProse ? 'subheading' : 'other';
  if (!seen.has('caption')) return 'caption';
  return countWords(words, mostWords + 1) <= mostWords ? 'other' : 'paragraph';
};

const isSameLine = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= longestLine && bareWords(one) === bareWords(other);

const listLabels = new Set(
  'summary,in summary,key points,key facts,key takeaways,takeaways,highlights,story highlights,main points,the main points,at a glance,in brief,in short,what to know,what we know,what you need to know,tl dr,points'.split(
    ',',
  ),
);

/** “Key points:” above a list. */
const isListLabel = ({ words }: ReadBlock, next: ReadBlock | undefined): boolean =>
  next?.bullet !== undefined && words.length <= longestLine && listLabels.has(bareWords(words));

/** A line without a sentence’s end, and not the beginning of a quotation. */
const isShortLine = ({ words, isProse }: ReadBlock): boolean =>
  !isProse && !isOpeningMark(words.charAt(0)) && !/[,;]$/.test(words);

/** How many of the last blocks may name the makers of the article. */
const endMatter = 4;

const copyright = /^(?:©|\(c\) |copyright )/i;
const endMark = /^[-–—(#* ]{0,4}(?:30|ends?)[-–—)#* ]{0,4}$/i;

const kindInBody = (block: ReadBlock, { blocks, index, seen }: Place): Kind => {
  if (!block.hasWords) return 'other';
  const { words, hint } = block;
  if (hint === 'caption' || isUnmarkedCaption(block)) return captionUnless(seen);
  if (block.bullet === undefined ? isFurniture(words) : isShareButton(words)) return 'other';
  if (hint === 'heading' || (hint === 'deck' && isShortLine(block)) || isSubheading(blocks, index))
    return 'subheading';
  if (index < blocks.length - endMatter || words.length > 300) return 'paragraph';
  if (isCredit(words) || readByline(words) !== undefined) return 'byline';
  return copyright.test(words) || endMark.test(words) ? 'other' : 'paragraph';
};

const longestSubheading = 80;
const mostWords = 12;

/** The times that head the entries of a running report: “7 p.m.”, “10:45 a.m. EDT”. */
const timeOfDay = /^\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?(?: [A-Z]{2,4})?\.?$/i;

const quotationMark = /["“”«»„]/;
/** “We will rebuild. You have my word” */
const innerEnd = /(?:\p{Ll}{4}| \p{Ll}{3})[.!] [\p{Lu}(]/u;
const finalMark = /[^\p{L}\p{M}\p{N}%)\]€£$]$/u;

/**
 * Whether a block is a line between two paragraphs that heads the second. Lists without bullets,
 * signatures under a quotation and lines that hold one are none.
 */
const isSubheading = (blocks: readonly ReadBlock[], index: number): boolean => {
  const [before, block, after] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (before === undefined || block === undefined || after === undefined) return false;
  const { words } = block;
  if (block.hint === 'paragraph' || block.bullet !== undefined) return false;
  if (words.length > longestSubheading || !after.hasWords) return false;
  if (timeOfDay.test(words)) return true;
  const isBetween =
    (before.isProse || !before.hasWords) && (after.isProse || after.bullet !== undefined);
  if (!isBetween || before.words.endsWith(':')) return false;
  const isHeading =
    /^[\p{Lu}\p{N}‘']/u.test(words) &&
    !finalMark.test(words) &&
    !quotationMark.test(words) &&
    !innerEnd.test(words);
  return isHeading && !signs(before, block, after) && countWords(words, mostWords + 1) <= mostWords;
};

/** “Anna Kell”, “Anna Kell, 52” beside a quotation: whose words those are. */
const signs = (before: ReadBlock, { words }: ReadBlock, after: ReadBlock): boolean => {
  const isBeside = /["”’'»]$/.test(before.words) || isOpeningMark(after.words.charAt(0));
  return isBeside && words.split(/[\s,]+/).every((word) => /^(?:\p{Lu}|\d{1,3}$)/u.test(word));
};

/** What becomes the body where nothing else does, the least loss first. */
const nextBest: readonly Kind[] = [
  'summary',
  'caption',
  'other',
  'subheading',
  'headline',
  'byline',
  'dateline',
  'repeated-headline',
];

const headlineLast = (one: Kind, other: Kind): number =>
  Number(one === 'headline') - Number(other === 'headline');

const withParagraph = (blocks: readonly ReadBlock[], kinds: readonly Kind[]): readonly Kind[] => {
  if (kinds.includes('paragraph')) return kinds;
  // A headline that somebody calls one stays what it is as long as there is anything else.
  const isMarked = blocks.some(({ hint }) => hint === 'headline');
  const order = isMarked ? nextBest.toSorted(headlineLast) : nextBest;
  const chosen = order.find((kind) =>
    blocks.some((block, index) => kinds[index] === kind && block.hasWords),
  );
  return kinds.map((kind, index) =>
    kind === chosen && blocks[index]?.hasWords ? 'paragraph' : kind,
  );
};
