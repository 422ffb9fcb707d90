import { readDateLine } from './dates.ts';

/** How a byline may begin. */
const opening =
  /^(?:(?:words|story|written|reported|analysis|commentary|opinion|review|posted|reporting)\s)?by:?\s{1,9}/i;

/** Lower-case words within names, and between a name and what it belongs to. */
const connectors = new Set(
  'and & of for the in at to with de del della der den di da dos du van von la le al el bin ibn ben y e staff writer writers correspondent correspondents editor reporter reporters special political senior chief contributor'.split(
    ' ',
  ),
);

/** “By the Numbers”, “By All Accounts”, “By Contrast” are no names. */
const noNames = new Set(
  'the a an any all no now then contrast comparison example far law design chance accident day night numbers mistake monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** What a byline says. */
export type Byline = { readonly byline: string; readonly date: string | undefined };

/** A line this long is no byline. */
const longest = 160;

const nameWord = /^[“"(@]?\p{Lu}[\p{L}\p{M}.'’‘-]*[)”"]?$/u;
const address = /^[\w.+-]{1,64}@[\w.-]{1,200}$|^@\w{1,40}$/;

/**
 * Reads a line that says who wrote the article and nothing else but whom they work for and when
 * it was published: “By Anna Kell and Tom Brody, Daily Harbour | 3 May 2016”.
 * @returns undefined where the line says anything else: “By Monday the ferry was full”
 */
export const readByline = (line: string): Byline | undefined => {
  if (line.length > longest || !opening.test(line)) return undefined;
  const stated = line.replace(opening, '');
  const [byline = '', ...further] = stated
    .split(/[|•·]|\s[—–-]\s/)
    .map((segment) => segment.trim());
  const dates = further.map(readDateLine);
  const rest = further.filter((_segment, index) => dates[index] === undefined);
  if (!isNames(byline) || !rest.every((segment) => segment === '' || isOfNames(segment)))
    return undefined;
  const whole = splitDate(byline);
  return {
    byline: [whole.names, ...rest].filter((segment) => segment !== '').join(', '),
    date: whole.date ?? dates.find((found) => found?.date !== undefined)?.date,
  };
};

/** Parts a trailing date from names: “Anna Kell, May 3, 2016”. */
const splitDate = (stated: string): { names: string; date: string | undefined } => {
  const comma = stated.indexOf(',');
  const found = comma < 0 ? undefined : readDateLine(stated.slice(comma + 1));
  return found === undefined
    ? { names: stated, date: undefined }
    : { names: stated.slice(0, comma), date: found.date };
};

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

const isNames = (stated: string): boolean => {
  const { names } = splitDate(stated);
  const [first = '', ...others] = wordsOf(names);
  if (/[.!?:]$/.test(names) && !/\b(?:Jr|Sr)\.$/.test(names)) return false;
  const isAgency = first.toLowerCase() === 'the' && others.length >= 2;
  if (noNames.has(first.toLowerCase()) && !isAgency) return false;
  return isOfNames(names) && (isAgency || nameWord.test(first));
};

const isOfNames = (text: string): boolean =>
  wordsOf(text).every(
    (word) => nameWord.test(word) || connectors.has(word.toLowerCase()) || address.test(word),
  );

const jobs =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|associated press|reuters|bloomberg|news service)\b/i;

/** Whether a line below a byline says no more than what those it names are: “Staff writers”, “Health editor, BBC News”. */
export const isJobLine = (line: string): boolean =>
  line.length <= longestJob && jobs.test(line) && wordsOf(line).length <= mostJobWords;

const longestJob = 80;
const mostJobWords = 6;

/** “(Reporting by Anna Kell in Harbourton; Editing by Tom Brody)”, as agencies end an article. */
const credit =
  /^[([—–-]{0,3} ?(?:(?:[Aa]dditional )?[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]dit(?:ing|ed)|[Cc]ontributed) (?:by|from) \p{Lu}/u;

/** “Anna Kell contributed to this report.” */
const contribution =
  /^(?:[—–_-]{1,3} ?)?\p{Lu}[^"“”]{1,200} contributed (?:reporting|to this (?:report|article|story))\b[^"“”]{0,60}$/u;

/** Whether a line, the last of an article, says who else worked on it. */
export const isCredit = (line: string): boolean =>
  line.length <= 300 && (credit.test(line) || contribution.test(line));
