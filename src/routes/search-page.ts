import type { Archive } from '../archive/archive.ts';
import { cursorOf, type PageQuery, positionIn } from '../http/collection.ts';
import type { Span } from '../records/span.ts';
import { readerPlace } from '../representations/reader-address.ts';
import type { FoundArticle, FoundClaim, FoundQuote, FoundSpeaker } from '../search/found.ts';
import { highlightsIn } from '../search/highlights.ts';
import type { Found, SearchKind, SearchTerms } from '../search/search.ts';

/** What is answered with, but for links, by what is searched. */
type Shown = {
  readonly articles: FoundArticle;
  readonly claims: Omit<FoundClaim, 'link'>;
  readonly quotes: Omit<FoundQuote, 'link'>;
  readonly speakers: FoundSpeaker;
};

/** A page of what was found, as it is answered, and the cursor of the next. */
type SearchPage<Kind extends SearchKind> = {
  readonly body: {
    readonly items: readonly Shown[Kind][];
    readonly total: number;
    readonly totalIsEstimate?: true;
  };
  readonly cursor: string | undefined;
};

/** The items of a page with links to the reader page, where there is a place for each. */
export const withLinks = (
  items: readonly Shown[SearchKind][],
  base: string,
): readonly (Shown[SearchKind] & { readonly link?: string })[] =>
  items.map((item) => {
    if ('claim' in item)
      return { ...item, link: readerPlace(base, item.article.id, item.claim.id) };
    if ('quote' in item)
      return { ...item, link: readerPlace(base, item.article.id, item.quote.id) };
    return item;
  });

/**
 * Finds a page, and how many there are in all.
 * @throws DomainError `invalid-parameters` where the cursor is none; `archive-unavailable`
 */
export const searchPage = async <Kind extends SearchKind>(
  archive: Archive,
  kind: Kind,
  terms: SearchTerms,
  query: PageQuery,
): Promise<SearchPage<Kind>> => {
  const [{ items, cursor }, { count, isEstimate }] = await Promise.all([
    searchItems(archive, kind, terms, query),
    archive.countFound(kind, terms),
  ]);
  const body = { items, total: count, ...(isEstimate ? ({ totalIsEstimate: true } as const) : {}) };
  return { body, cursor };
};

/**
 * Finds the items of a page, where how many there are is known already.
 * @throws DomainError `invalid-parameters` where the cursor is none; `archive-unavailable`
 */
export const searchItems = async <Kind extends SearchKind>(
  archive: Archive,
  kind: Kind,
  terms: SearchTerms,
  { limit, cursor }: PageQuery,
): Promise<{ readonly items: readonly Shown[Kind][]; readonly cursor: string | undefined }> => {
  const before = cursor === undefined ? undefined : positionIn(cursor);
  const { items, next } = await archive.search({ kind, terms, before, limit });
  return {
    items: items.map((item) => show[kind](item, terms)),
    cursor: next === undefined ? undefined : cursorOf(next),
  };
};

const show: {
  readonly [Kind in SearchKind]: (item: Found[Kind], terms: SearchTerms) => Shown[Kind];
} = {
  articles: ({ overview, sourceText }, { all }) =>
    all.length === 0 ? overview : { ...overview, highlights: marks([whole(sourceText)], all) },
  claims: (found, { all }) => ({ ...found, highlights: marks(found.claim.contents, all) }),
  quotes: (found, { all }) => ({ ...found, highlights: marks([found.quote], all) }),
  speakers: (found) => found,
};

const marks = (spans: readonly Span[], phrases: SearchTerms['all']): Span[] => [
  ...highlightsIn(spans, phrases),
];

/** Its end is of no account here. */
const whole = (text: string): Span => ({ start: 0, end: text.length, text });
