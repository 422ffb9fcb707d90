import type { Extent } from './extent.ts';
import { isClosingMark, isOpeningMark } from './quotation-marks.ts';

/** A stretch between quotation marks: its words without the marks and without the comma that only joins it. */
export type Quotation = Extent & {
  /** Where the opening mark stands (UTF-16). */
  readonly open: number;
  /** Where the closing mark stands; the end of the part where none closes it. */
  readonly closing: number;
  /** One past the closing mark; the end of the part where none closes it. */
  readonly close: number;
  readonly isClosed: boolean;
  /** The quotations within it, each closed; what stands within those is not looked at. */
  readonly inner: readonly InnerQuotation[];
};

/** A quotation within another: what its speaker quotes in turn. */
export type InnerQuotation = Omit<Quotation, 'inner'> & {
  /** Where the comma or colon stands that leads to it: “he said, ‘…’”; `open` where none does. */
  readonly joint: number;
  /** Whether it is something said, not a word or name: it ends as a clause does, and words around it lead to it. */
  readonly isSpeech: boolean;
};

const singleMarks: ReadonlySet<string> = new Set(["'", '‘', '’', '‹', '›']);
const wordCharacter = /[\p{L}\p{N}]/u;
const blank = /\s/;
const startsUpper = /\p{Lu}/u;
const endsSpeech = /[.,?!…]/;
const endsClause = /[.,?!…;:"”]/;
const beforeOpening = /[\s([{\-–—/"“]/;

/** Two straight apostrophes in a row are one double mark. */
const widthOf = (text: string, at: number): number => (text.startsWith("''", at) ? 2 : 1);

const isSingleAt = (text: string, at: number): boolean =>
  singleMarks.has(text[at] ?? '') && widthOf(text, at) === 1;

/** How many marks after a doubtful one are looked at: “the workers’ plan” or the end of a quotation. */
const looksAhead = 4;

/** What an apostrophe at the start of a word stands for: ’90s, ’em, rock ’n’ roll. */
const elision = /^(?:\d\d|n['’]|(?:em|til|cause|twas|tis|bout|round|cos)\b)/i;
const longestElision = 8;

const isElision = (text: string, at: number): boolean =>
  elision.test(text.slice(at + 1, at + 1 + longestElision));

const opensHere = (text: string, at: number, part: Extent): boolean => {
  const before = at > part.start ? (text[at - 1] ?? '') : ' ';
  const next = at + widthOf(text, at);
  const after = next < part.end ? (text[next] ?? ' ') : ' ';
  if (blank.test(after)) return false;
  const mark = text[at] ?? '';
  const isCurly = mark !== '"' && mark !== "'";
  return isCurly
    ? !(isSingleAt(text, at) && wordCharacter.test(before))
    : beforeOpening.test(before);
};

const closesHere = (text: string, at: number, part: Extent): boolean => {
  const mark = text[at] ?? '';
  if (!isClosingMark(mark)) return false;
  const before = at > part.start ? (text[at - 1] ?? ' ') : ' ';
  const next = at + widthOf(text, at);
  const after = next < part.end ? (text[next] ?? ' ') : ' ';
  if (isSingleAt(text, at)) return !blank.test(before) && !wordCharacter.test(after);
  if (mark === '"' || mark === "'") return !blank.test(before) || blank.test(after);
  return true;
};

const anyMark = /["“”„«»'‘’‹›]/g;

/** Where marks stand in the part; two straight apostrophes in a row are one. A search in the whole text goes on to the next mark, however far. */
const marksIn = (text: string, part: Extent): readonly number[] => {
  const marks: number[] = [];
  let done = part.start;
  for (const { index } of text.slice(part.start, part.end).matchAll(anyMark)) {
    const at = part.start + index;
    if (at < done) continue;
    marks.push(at);
    done = at + widthOf(text, at);
  }
  return marks;
};

/** The mark that closes a single one: not the apostrophe of “workers’” where a surer mark follows. */
const closingAmong = (
  text: string,
  closings: readonly number[],
  next: number,
): number | undefined => {
  const candidates = closings.slice(next, next + looksAhead);
  const first = candidates[0];
  if (first === undefined) return undefined;
  const isDoubtful = (text[first - 1] ?? '').toLowerCase() === 's' && text[first + 1] === ' ';
  if (!isDoubtful) return first;
  return candidates.find((at) => endsClause.test(text[at - 1] ?? '')) ?? first;
};

const opensSingle = (text: string, at: number, part: Extent): boolean =>
  isOpeningMark(text[at] ?? '') && opensHere(text, at, part) && !isElision(text, at);

/** A curly mark that opens closes nothing, save “ after „. */
const closesDouble = (text: string, at: number, part: Extent, opened: number): boolean => {
  const mark = text[at] ?? '';
  const isStraight = mark === '"' || mark === "'";
  const reopens = isOpeningMark(mark) && !isStraight && !(mark === '“' && text[opened] === '„');
  return closesHere(text, at, part) && !reopens;
};

const quotation = (
  text: string,
  part: Extent,
  open: number,
  found: number | undefined,
): Omit<Quotation, 'inner'> => {
  const closing = found ?? part.end;
  const end = text[closing - 1] === ',' ? closing - 1 : closing;
  const isClosed = found !== undefined;
  const close = isClosed ? closing + widthOf(text, closing) : part.end;
  return { start: open + widthOf(text, open), end, open, closing, close, isClosed };
};

/**
 * The quotations of one part of the article, in text order and apart from each other. Marks within
 * a quotation belong to it: inner single marks, and inner double ones where single marks are the
 * outer ones; those in pairs are its inner quotations. A double mark that nothing closes opens a quotation to the end of the part, as where the next
 * paragraph opens it anew; a single one is then an apostrophe. Takes time linear in the part.
 */
export const quotationsIn = (text: string, part: Extent): readonly Quotation[] =>
  outerQuotationsIn(text, part).map((quotation) => ({
    ...quotation,
    inner: innerQuotationsIn(text, quotation),
  }));

const innerQuotationsIn = (
  text: string,
  { start, closing }: Omit<Quotation, 'inner'>,
): readonly InnerQuotation[] => {
  const found = outerQuotationsIn(text, { start, end: closing }).filter(({ isClosed }) => isClosed);
  const ends = [start, ...found.map(({ close }) => close)];
  const starts = [...found.map(({ open }) => open), closing];
  const hasMore = ends.some((end, at) => wordIn(text, end, starts[at] ?? end));
  return found.map((one) => {
    const joint = jointBefore(text, one.open, start);
    const isLedTo = joint < one.open || goesOn(text, one, start);
    const isSpeech = hasMore && isLedTo && endsSpeech.test(text[one.closing - 1] ?? '');
    return { ...one, joint, isSpeech };
  });
};

/** Whether an outer quotation begins with “‘Go,’ he said”, or a word leads to the inner one’s capital: “he asked ‘Why?’” */
const goesOn = (
  text: string,
  { open, start, end, closing }: Omit<Quotation, 'inner'>,
  least: number,
): boolean => {
  if (!startsUpper.test(text[start] ?? '')) return false;
  return open === least ? end < closing : wordCharacter.test(text[open - 2] ?? '');
};

/** Where the comma or colon before a mark stands; where the mark does if there is none. */
const jointBefore = (text: string, open: number, least: number): number => {
  const at = blank.test(text[open - 1] ?? '') ? open - 2 : open - 1;
  return at > least && /[,:]/.test(text[at] ?? '') ? at : open;
};

const outerQuotationsIn = (text: string, part: Extent): readonly Omit<Quotation, 'inner'>[] => {
  const found: Omit<Quotation, 'inner'>[] = [];
  const marks = marksIn(text, part);
  const closings = marks.filter((at) => isSingleAt(text, at) && closesHere(text, at, part));
  let nextClosing = 0;
  let opened: number | undefined;
  let done = part.start;
  for (const at of marks) {
    if (at < done) continue;
    if (isSingleAt(text, at)) {
      if (opened !== undefined || !opensSingle(text, at, part)) continue;
      while ((closings[nextClosing] ?? part.end) <= at) nextClosing += 1;
      const closing = closingAmong(text, closings, nextClosing);
      if (closing === undefined) continue;
      found.push(quotation(text, part, at, closing));
      done = closing + 1;
    } else if (opened !== undefined && closesDouble(text, at, part, opened)) {
      found.push(quotation(text, part, opened, at));
      opened = undefined;
    } else if (isOpeningMark(text[at] ?? '') && opensHere(text, at, part)) {
      opened = at;
    }
  }
  if (opened !== undefined) found.push(quotation(text, part, opened, undefined));
  return found.filter(({ start, end }) => wordIn(text, start, end));
};

const wordIn = (text: string, start: number, end: number): boolean =>
  wordCharacter.test(text.slice(start, end));
