import type { Extent } from '../text/extent.ts';
import { type BulletMark, continuesList, isSure, readBullet } from './bullets.ts';
import { readByline } from './bylines.ts';
import { readDateLine } from './dates.ts';
import { joinsNext, type Wrapping, wrappingOf } from './line-wrapping.ts';
import type { Line } from './lines.ts';

/**
 * What a document’s markup says of a block: `deck` is the line under a headline that sums the article up,
 * `above` what stands over the headline, as a paper’s name does.
 */
export type Hint = 'headline' | 'heading' | 'caption' | 'paragraph' | 'deck' | 'above';

/** Lines that belong together: a paragraph, a headline, a list item. UTF-16 positions, no blanks at the ends. */
export type Block = Extent & {
  /** How many line ends stand between it and the block before. */
  readonly gap: number;
  /** The mark of the list item whose words it is. */
  readonly bullet?: Extent | undefined;
  readonly hint?: Hint | undefined;
};

/** A block that may turn out not to be a list item. */
type Draft = {
  readonly line: Line;
  readonly bullet: BulletMark | undefined;
  end: number;
  /** Whether its first line would carry on the block before, were it no list item. */
  readonly wouldJoin: boolean;
};

/** Groups lines into blocks, in text order. Each line is looked at a bounded number of times. */
export const groupLines = (text: string, lines: readonly Line[]): Block[] => {
  const drafts = draftBlocks(text, lines, wrappingOf(text, lines));
  const confirmed = confirmBullets(drafts);
  const blocks: Block[] = [];
  for (const [index, { line, bullet, end, wouldJoin }] of drafts.entries()) {
    const previous = blocks.at(-1);
    if (bullet !== undefined && confirmed[index]) {
      blocks.push({
        start: bullet.contentStart,
        end,
        gap: line.gap,
        bullet: { start: bullet.start, end: bullet.end },
      });
    } else if (wouldJoin && previous !== undefined) {
      blocks[blocks.length - 1] = { ...previous, end };
    } else {
      blocks.push({ start: line.start, end, gap: line.gap });
    }
  }
  return blocks;
};

/** Blocks as they are if every possible list item is one. */
const draftBlocks = (text: string, lines: readonly Line[], wrapping: Wrapping): Draft[] => {
  const drafts: Draft[] = [];
  for (const [index, line] of lines.entries()) {
    const bullet = readBullet(text, line);
    const current = drafts.at(-1);
    const previous = lines[index - 1];
    const joins =
      current !== undefined &&
      previous !== undefined &&
      line.gap === 1 &&
      (isHanging(line, current) || joinsNext(text, previous, line, wrapping)) &&
      ![previous, line].some((one) => standsAlone(text.slice(one.start, one.end)));
    if (joins && bullet === undefined) current.end = line.end;
    else drafts.push({ line, bullet, end: line.end, wouldJoin: joins });
  }
  return drafts;
};

/** Whether a line is complete in itself, even among lines that were broken to fit. */
const standsAlone = (line: string): boolean =>
  readByline(line) !== undefined || readDateLine(line) !== undefined;

/** Whether a line is indented under the list item before it. */
const isHanging = (line: Line, { bullet, line: first }: Draft): boolean =>
  bullet !== undefined && line.indent > first.indent;

/** Which drafts are list items: those with a sure bullet, and those with a neighbour in the same list. */
const confirmBullets = (drafts: readonly Draft[]): boolean[] => {
  const linked = drafts.map(({ bullet }, index) => {
    const previous = drafts[index - 1]?.bullet;
    return bullet !== undefined && previous !== undefined && continuesList(previous, bullet);
  });
  let inNumberedList = false;
  return drafts.map(({ bullet }, index) => {
    if (bullet === undefined) return false;
    if (isSure(bullet)) return true;
    if (bullet.number === undefined) return linked[index] === true || linked[index + 1] === true;
    // A numbered list counts from 1; “3. May” at the start of a line is a date.
    inNumberedList = linked[index]
      ? inNumberedList
      : bullet.number === 1 && linked[index + 1] === true;
    return inNumberedList;
  });
};
