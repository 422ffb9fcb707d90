import type { Kind, ReadBlock } from './block-kinds.ts';
import { readByline } from './bylines.ts';
import { isDateline } from './datelines.ts';
import { readDateLine } from './dates.ts';
import { isCaption } from './furniture.ts';
import { countWords } from './words.ts';

/** Where a block stands. */
type Place = {
  readonly blocks: readonly ReadBlock[];
  readonly index: number;
  readonly headline: number | undefined;
  readonly seen: ReadonlySet<Kind>;
};

const fewestWords = 5;
const mostWords = 40;
/** The end of a sentence with another behind it: a deck has one. */
const innerEnd = /[.!?]["”’']?\s+["“‘']?\p{Lu}/u;
/** How far behind a deck the line of the picture may stand. */
const nearBy = 5;

/** What stands between a headline and the body, and is no part of it. */
const isOfHead = ({ words, hint, bullet }: ReadBlock): boolean =>
  bullet === undefined &&
  (hint === 'caption' ||
    isCaption(words) ||
    readByline(words) !== undefined ||
    readDateLine(words) !== undefined ||
    isDateline(words));

const isOfPicture = ({ words, hint, bullet }: ReadBlock): boolean =>
  hint === 'caption' || (bullet === undefined && isCaption(words));

/**
 * Whether a block is the deck: the line under the headline that sums the article up. The markup says so, or
 * what follows shows that it is neither the caption, for another line is, nor the body’s beginning, for a
 * byline, a date or a caption stands between.
 */
export const isDeck = ({ blocks, index, headline, seen }: Place): boolean => {
  const block = blocks[index];
  if (block === undefined || headline === undefined || block.bullet !== undefined) return false;
  if (index <= headline || seen.has('summary') || seen.has('caption')) return false;
  const { words, hint, isProse } = block;
  const length = countWords(words, mostWords + 1);
  if (length > mostWords || length < 2) return false;
  if (hint === 'deck') return true;
  const isUnder = index === headline + 1 && hint === undefined && length >= fewestWords;
  if (!isUnder || innerEnd.test(words)) return false;
  const next = blocks.slice(index + 1, index + 1 + nearBy);
  if (isProse) return next[0] !== undefined && isOfHead(next[0]);
  const body = next.findIndex((one) => one.isProse && !isOfHead(one));
  return next.slice(0, body < 0 ? nearBy : body).some(isOfPicture);
};
