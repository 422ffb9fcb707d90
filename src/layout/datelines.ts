import { cityNames, newsAgencies, noAgencies } from './dateline-names.ts';

/** A place in capitals, with what may follow it: “NEW YORK”, “ST. JOHN’S, N.L.”, “HARBOURTON, Nov. 3”. */
const place = String.raw`(\p{Lu}[\p{Lu}.'’-]{1,30}(?: \p{Lu}[\p{Lu}.'’-]{0,30}){0,3})`;
const region = String.raw`(?:, ((?:\p{Lu}\.){2,4}|\p{Lu}\p{Ll}{1,20}\.?(?: \p{Lu}\p{Ll}{1,20}\.?){0,2}))?`;
const date = String.raw`(?:, ((?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?(?: \d{4})?))?`;
const agency = String.raw`(?:,? [(\[]([\p{L}][\p{L}.& /-]{1,40})[)\]])?`;
const blanks = String.raw`[ \t\u00a0\u2009]{1,3}`;
const stated = `^${place}${region}${date}${agency}`;

const inline = new RegExp(`${stated}(?:${blanks})?(?:—|–|―|--|-)${blanks}(?=\\S)`, 'u');
const alone = new RegExp(`${stated}(?:${blanks})?(?:—|–|―|--|-)?$`, 'u');

/** What agencies put before an article’s first words without a place, or with one as it is spelt: “(CNN) — ”, “London (Reuters) - ”. */
const marked = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,3}(?:, \\p{Lu}[\\p{L}.]{1,20})? )?[(\\[](\\p{Lu}[\\p{L} ]{1,40})[)\\]](?:${blanks})?(?:—|–|―|--|-)${blanks}(?=\\S)`,
  'u',
);
/** “CNN — ”, “(CNN)The bridge” */
const agencyAlone = [
  new RegExp(`^(\\p{Lu}{2,8}|Reuters)(?:${blanks})?(?:—|–|―|--)${blanks}(?=\\S)`, 'u'),
  /^[([](\p{Lu}[\p{L} ]{1,40})[)\]] {0,3}(?=[\p{Lu}“"])/u,
];

/** No dateline is longer. */
const longest = 120;

/**
 * The dateline that a paragraph begins with: “HARBOURTON, Nov. 3 (Reuters) — ”. Only what is
 * unmistakable counts: the place is in capitals, and an agency, a date or a region stands with it, or
 * any name in brackets, as agencies have it, or it is a city that datelines name alone. “QUESTIONABLE CLAIMS — For years” is none.
 * @returns the UTF-16 lengths of the dateline, and of it with the blanks up to the paragraph’s words
 */
export const readInlineDateline = (
  paragraph: string,
): { readonly length: number; readonly untilWords: number } | undefined => {
  const start = paragraph.slice(0, longest);
  const match = inline.exec(start);
  const whole = match !== null && isUnmistakable(match) ? match[0] : agencyAtStart(start);
  if (whole === undefined) return undefined;
  return { length: whole.trimEnd().length, untilWords: whole.length };
};

const agencyAtStart = (start: string): string | undefined => {
  for (const form of [marked, ...agencyAlone]) {
    const [whole, agencyName = ''] = form.exec(start) ?? [];
    if (newsAgencies.has(agencyName.toLowerCase())) return whole;
  }
  return undefined;
};

/** Whether a line is a dateline and nothing else. */
export const isDateline = (line: string): boolean => {
  const match = line.length > longest ? null : alone.exec(line);
  return match !== null && isUnmistakable(match);
};

/** A name as agencies and papers have: “Quay Press”, “Bay of Lind Courier”; no “R” for a party. */
const isAgencyLike = (name: string): boolean =>
  threeLetters.test(name) && name.split(/[ /&]{1,3}/).every(isPartOfName);
const isPartOfName = (word: string, index: number): boolean =>
  capitalisedWord.test(word) || (index > 0 && /^(?:of|the|and)$/.test(word));
const capitalisedWord = /^\p{Lu}[\p{L}.’'-]*$/u;
const threeLetters = /\p{L}{3}/u;
const finalDash = /(?:—|–|―|-)\s*$/;

/** Only before a dash: without one “LIND (Harbour Party)” may head a list of candidates. */
const namesSomeAgency = (whole: string, name: string): boolean =>
  newsAgencies.has(name.toLowerCase()) ||
  (finalDash.test(whole) && isAgencyLike(name) && !noAgencies.has(name.toLowerCase()));

const isUnmistakable = ([
  whole,
  town = '',
  regionName,
  day,
  agencyName,
]: RegExpExecArray): boolean =>
  day !== undefined ||
  (agencyName !== undefined && namesSomeAgency(whole, agencyName)) ||
  (regionName !== undefined && town.length > 2) ||
  cityNames.has(town);
