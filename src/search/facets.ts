import type { Claim } from '../records/claim.ts';

/**
 * What something can be filtered by, as words that the index holds beside its own: such a filter costs no
 * more than one word more. No text has such words, as they hold a “=”.
 */
export type FacetName = 'speaker' | 'type' | 'certainty' | 'polarity' | 'kind';

/** What everything in the index has. */
export const everything = 'is=any';

/** The facet of a value. */
export const facet = (name: FacetName, value: string): string => `${name}=${value}`;

/** The facets of a claim, but for its article’s. */
export const claimFacets = ({ type, certainty, polarity, attribution }: Claim): string[] => [
  facet('type', type),
  facet('certainty', certainty),
  facet('polarity', polarity),
  ...speakerFacets(attribution?.speakerId),
];

export const speakerFacets = (speakerId: string | null | undefined): string[] =>
  speakerId == null ? [] : [facet('speaker', speakerId)];

/** How many digits of a date stand for a century, decade, year, month and day. */
const dateLengths = [2, 3, 4, 6, 8] as const;

/** The facets of a day (YYYY-MM-DD): all that it lies in, so that a range is a few of them. */
export const dateFacets = (date: string | undefined): string[] => {
  const digits = date?.replaceAll('-', '');
  return digits === undefined
    ? []
    : dateLengths.map((length) => dateFacet(digits.slice(0, length)));
};

const dateFacet = (digits: string): string => `on=${digits}`;

/**
 * The facets that together cover the days from one to another, both included, and no other day.
 * @param from YYYY-MM-DD; without it, from the first
 * @param to YYYY-MM-DD; without it, up to the last
 */
export const dateRangeFacets = (
  from: string = '0000-01-01',
  to: string = '9999-12-31',
): readonly string[] => {
  const [first, last] = [from.replaceAll('-', ''), to.replaceAll('-', '')];
  const cover = (prefix: string): string[] => {
    const [low, high] = [
      prefix + firstDay.slice(prefix.length),
      prefix + lastDay.slice(prefix.length),
    ];
    if (high < first || low > last) return [];
    if (prefix.length > 1 && low >= first && high <= last) return [dateFacet(prefix)];
    return childrenOf(prefix).flatMap(cover);
  };
  return cover('');
};

const firstDay = '00000101';
const lastDay = '99991231';

/** What a stretch of time falls into; days that a month does not have do no harm. */
const childrenOf = (prefix: string): string[] => {
  if (prefix.length >= 8) return [];
  if (prefix.length < 4) return Array.from({ length: 10 }, (_, digit) => `${prefix}${digit}`);
  const parts = prefix.length === 4 ? 12 : 31;
  return Array.from(
    { length: parts },
    (_, part) => `${prefix}${String(part + 1).padStart(2, '0')}`,
  );
};
