import * as z from 'zod';
import { invalidParameters } from '../errors.ts';
import { searchPaging } from '../http/collection.ts';
import { Certainty, ClaimType, Polarity } from '../records/claim.ts';
import { SpeakerId } from '../records/identifiers.ts';
import { QuoteType } from '../records/quote.ts';
import { SpeakerKind } from '../records/speaker.ts';
import { dateRangeFacets, facet } from '../search/facets.ts';
import type { SearchTerms } from '../search/search.ts';
import { parseSearchQuery } from '../search/search-query.ts';

/** The longest query, in UTF-16 units. */
const longestQuery = 500;

const q = z
  .string()
  .max(longestQuery, `must be no longer than ${longestQuery} characters`)
  .optional()
  .describe(
    'Words to look for, all of which must be there; `"words in quotation marks"` must follow each other, and a `-word` must not be there. Letter case, accents and punctuation make no difference. Such as: `ceasefire -"peace deal"`.',
  );

const speaker = SpeakerId.optional().describe(
  'Only with this speaker, by id: GET /v1/speakers finds it.',
);

const day = (what: string) =>
  z.iso
    .date('must be a date such as 2026-11-01')
    .optional()
    .describe(`Only of articles that are known to have been published ${what}.`);

const dates = { from: day('on this day or later'), to: day('on this day or earlier') };

export const ArticleSearch = z.strictObject({ ...searchPaging, q, speaker, ...dates });

export const ClaimSearch = z.strictObject({
  ...searchPaging,
  q,
  speaker,
  type: ClaimType.optional().describe('Only claims of this type.'),
  certainty: Certainty.optional().describe('Only claims presented with this certainty.'),
  polarity: Polarity.optional().describe('Only claims of this polarity.'),
  ...dates,
});

export const QuoteSearch = z.strictObject({
  ...searchPaging,
  q,
  speaker,
  type: QuoteType.optional().describe('Only quotes of this type.'),
  ...dates,
});

export const SpeakerSearch = z.strictObject({
  ...searchPaging,
  q,
  kind: SpeakerKind.optional().describe('Only speakers of this kind.'),
});

/** What a search may be told, whatever is searched. */
export type SearchFilters = {
  readonly [name in 'q' | 'speaker' | 'type' | 'certainty' | 'polarity' | 'kind' | 'from' | 'to']?:
    | string
    | undefined;
};

const filters = ['speaker', 'type', 'certainty', 'polarity', 'kind'] as const;

/**
 * What a query looks for.
 * @throws DomainError `invalid-parameters` where `q` holds no word, or `from` is after `to`
 */
export const searchTermsOf = (query: SearchFilters): SearchTerms => ({
  ...(query.q === undefined ? { all: [], none: [] } : parseSearchQuery(query.q)),
  facets: [
    ...filters.flatMap((name) => {
      const value = query[name];
      return value === undefined ? [] : [[facet(name, value)]];
    }),
    ...dateRange(query),
  ],
});

const dateRange = ({ from, to }: SearchFilters): readonly (readonly string[])[] => {
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined || from <= to) return [dateRangeFacets(from, to)];
  throw invalidParameters([{ pointer: '/query/from', detail: 'must not be after `to`' }]);
};
