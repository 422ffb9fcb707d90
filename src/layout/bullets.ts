import { isBlank } from '../text/blanks.ts';
import type { Extent } from '../text/extent.ts';
import { hasWord } from './words.ts';

/** What may be a list item’s mark at the start of a line. */
export type BulletMark = Extent & {
  /** Where the item’s words begin. */
  readonly contentStart: number;
  /** The mark itself; for numbers what stands behind them: “.” or “)”. */
  readonly family: string;
  /** The number of a numbered item. */
  readonly number: number | undefined;
};

/** Marks that are nothing but bullets: one alone makes a list. */
const sureBullets = new Set('•‣⁃◦▪▫●○■□◆►▸');

/** Marks with other uses (dialogue, corrections, dates): two in a row make a list. */
const doubtfulBullets = new Set('*-–·+');

const numberMark = /^([1-9][0-9]?)([.)])/;

/** Whether one such mark is enough to make a list. */
export const isSure = ({ family }: BulletMark): boolean => sureBullets.has(family);

/** The bullet that a line begins with, if what follows has words. */
export const readBullet = (text: string, line: Extent): BulletMark | undefined => {
  const mark = text.charAt(line.start);
  if (sureBullets.has(mark)) return bulletOf(text, line, 1, mark, undefined);
  if (doubtfulBullets.has(mark)) return spaced(text, bulletOf(text, line, 1, mark, undefined));
  const [whole, digits, family] = numberMark.exec(text.slice(line.start, line.start + 3)) ?? [];
  if (whole === undefined || family === undefined) return undefined;
  return spaced(text, bulletOf(text, line, whole.length, family, Number(digits)));
};

const bulletOf = (
  text: string,
  { start, end }: Extent,
  length: number,
  family: string,
  number: number | undefined,
): BulletMark | undefined => {
  let contentStart = start + length;
  while (contentStart < end && isBlank(text.charAt(contentStart))) contentStart += 1;
  if (!hasWord(text.slice(contentStart, end))) return undefined;
  return { start, end: start + length, contentStart, family, number };
};

const spaced = (text: string, bullet: BulletMark | undefined): BulletMark | undefined =>
  bullet !== undefined && isBlank(text.charAt(bullet.end)) ? bullet : undefined;

/** Whether `next` carries on the list that `previous` is in. */
export const continuesList = (previous: BulletMark, next: BulletMark): boolean =>
  previous.family === next.family &&
  (previous.number === undefined || next.number === previous.number + 1);
