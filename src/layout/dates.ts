/** Names of months by their first three letters, January first. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month’s name, whole or as style guides shorten it. */
const monthName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const weekday =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/i;
const dayNumber = /^(\d{1,2})(?:st|nd|rd|th)?$/i;
const year = /^(?:1[6-9]|20)\d\d$/;
const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ][\d:.,]{0,20}(?:[Zz]|[+-][\d:]{2,6})?)?$/;
const clock = /^\d{1,2}(?:[:.]\d\d){0,2}(?:[ap]\.?m\.?)?$/i;

/** Words that stand with a date and say nothing of it but what it is the date of, or the time of day. */
const companions = new Set(
  'published posted first on at date dated am pm a.m. p.m. noon midnight edt est cdt cst mdt mst pdt pst et ct mt pt gmt utc bst cet cest local time'.split(
    ' ',
  ),
);

/** From here on a line speaks of a later version. */
const laterVersion = new Set(['updated', 'modified', 'corrected', 'edited', 'last']);

/** What a line that only names a date says. */
export type DateLine = {
  /** The day of publication, ISO 8601, where the line names it whole. */
  readonly date: string | undefined;
};

/** A line this long is no mere date. */
const longest = 100;

/**
 * Reads a line that holds a date and nothing else: “Published 3 May 2016”, “Tuesday, May 3, 2016
 * 10:30 a.m. EDT”, “Updated 2016-05-03”.
 * @returns undefined where the line says anything else, or names no day of a month
 */
export const readDateLine = (line: string): DateLine | undefined => {
  if (line.length > longest) return undefined;
  const words = line.split(/[\s,|•·—–()]+/).filter((word) => word !== '');
  const kinds = words.map(kindOf);
  if (kinds.includes('other')) return undefined;
  if (!kinds.includes('iso') && !(kinds.includes('month') && kinds.includes('number')))
    return undefined;
  const later = kinds.indexOf('later');
  return { date: dateIn(later < 0 ? words : words.slice(0, later)) };
};

type WordKind = 'iso' | 'month' | 'number' | 'companion' | 'later' | 'other';

const kindOf = (written: string): WordKind => {
  const word = written.replace(/:$/, '');
  const bare = word.replace(/\.$/, '');
  if (isoDate.test(word)) return 'iso';
  if (monthName.test(bare)) return 'month';
  if (dayNumber.test(word) || year.test(word)) return 'number';
  if (laterVersion.has(word.toLowerCase())) return 'later';
  const isCompanion = companions.has(word.toLowerCase()) || weekday.test(bare) || clock.test(word);
  return isCompanion ? 'companion' : 'other';
};

/**
 * The day that a date in words or in ISO 8601 names: “3 May 2016”, “May 3, 2016”,
 * “2016-05-03T23:30:00-04:00” (the day as stated, in its own time zone).
 * @returns YYYY-MM-DD; undefined where the text names no whole, possible date. “03/05/2016” is none: it may be March.
 */
export const readDate = (text: string): string | undefined =>
  text.length > longest ? undefined : dateIn(text.trim().split(/[\s,]+/));

const dateIn = (words: readonly string[]): string | undefined => {
  const iso = words.map((word) => isoDate.exec(word)).find((match) => match !== null);
  if (iso) return possibleDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const at = words.findIndex((word) => monthName.test(word.replace(/\.$/, '')));
  const month = months.indexOf((words[at] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  // “3 May 2016” or “May 3, 2016”: the day stands on one side of the month, the year behind both.
  const [before, after, behind] = [words[at - 1] ?? '', words[at + 1] ?? '', words[at + 2] ?? ''];
  const [day, yearWord] = year.test(after) ? [before, after] : [after, behind];
  const [, number] = dayNumber.exec(day) ?? [];
  return number !== undefined && year.test(yearWord)
    ? possibleDate(Number(yearWord), month, Number(number))
    : undefined;
};

const possibleDate = (fullYear: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(fullYear, month - 1, day));
  const isPossible =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && fullYear >= 1000;
  return isPossible ? date.toISOString().slice(0, 10) : undefined;
};
