import * as z from 'zod';
import { type DomainError, invalidParameters } from '../errors.ts';
import { decimalOrAsIs, parseDecimalInteger } from '../text/decimal-integer.ts';
import { type Answer, prepareJson } from './answer.ts';
import type { Header } from './constant-headers.ts';

const largestPage = 200;
const usualPage = 100;

/** The query parameters by which every collection is paged. */
const pagingOf = (usual: number, largest = largestPage) => ({
  limit: z
    .preprocess(
      decimalOrAsIs,
      z
        .int(`must be a whole number from 1 to ${largest}, in plain decimal digits`)
        .min(1, `must be at least 1`)
        .max(largest, `must be at most ${largest}`),
    )
    .default(usual)
    .describe('How many items to answer with at most.'),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/, 'must be a cursor that an answer gave in `next`')
    .optional()
    .describe('Where to go on: taken from `next` of the answer before.'),
});

export const paging = pagingOf(usualPage);

/** The same where items are searched for, of which a person reads fewer. */
export const searchPaging = pagingOf(20);

/** The query of a feed: who reads it wants what is new, and asks often. */
export const FeedQuery = z.strictObject(pagingOf(50, 50));

/** The query of a collection without filters. */
export const PageQuery = z.strictObject(paging);
export type PageQuery = z.infer<typeof PageQuery>;

/** The query of an address that takes no parameters. */
export const NoQuery = z.strictObject({});

/** How the answer of any list says how much there is in all. */
export const totals = {
  total: z.int().min(0).describe('How many there are on all pages together.'),
  totalIsEstimate: z
    .literal(true)
    .optional()
    .describe('There where `total` was not counted, but estimated.'),
};

/** The schema of a collection’s answer. */
export const collectionOf = <Item extends z.ZodType>(item: Item, id: string, what: string) =>
  z
    .strictObject({
      items: z.array(item),
      ...totals,
      next: z.string().optional().describe('Address of the next page, where there is one.'),
    })
    .meta({ id, description: `A page of ${what}.` });

type Identified = { readonly id: string };

/** The parameters of a collection’s request: those of paging, and its filters. */
export type CollectionQuery = PageQuery & Filters;

type Filters = Readonly<Record<string, string | number | undefined>>;

export type PageRequest = {
  /** The collection’s address, without a query. */
  readonly address: string;
  /** The parameters of the request, defaults filled in. */
  readonly query: CollectionQuery;
  /** Whether the page is for one request only, and not kept. */
  readonly isOnce?: boolean;
};

/** Some items of a collection. */
export type Page<Item> = {
  readonly items: readonly Item[];
  /** Where the next page begins; undefined on the last one. */
  readonly cursor: string | undefined;
};

/**
 * The items of one page of a collection. A cursor names the last item seen, so that a page stays right while items
 * are added before it.
 * @throws DomainError `invalid-parameters` where the cursor belongs to no item
 */
export const pageOf = <Item extends Identified>(
  items: readonly Item[],
  { limit, cursor }: PageQuery,
): Page<Item> => {
  const from = cursor === undefined ? 0 : indexAfter(items, cursor);
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  const hasMore = from + page.length < items.length;
  return { items: page, cursor: hasMore && last ? encodeCursor(last.id) : undefined };
};

/**
 * One page of a collection, as an answer.
 * @throws DomainError `invalid-parameters` where the cursor belongs to no item
 */
export const preparePage = <Item extends Identified>(
  items: readonly Item[],
  request: PageRequest,
): Answer => {
  const page = pageOf(items, request.query);
  return answerPage({ items: page.items, total: items.length }, request, page.cursor);
};

/**
 * A page as an answer, with the address of the next one in its body and its `Link` (RFC 8288).
 * @param cursor where the next page begins; without it, this is the last one
 */
export const answerPage = (
  body: Readonly<Record<string, unknown>> & { readonly items: readonly unknown[] },
  request: PageRequest,
  cursor: string | undefined,
): Answer => {
  const { isOnce = false } = request;
  if (cursor === undefined) return prepareJson(body, { isOnce });
  const next = nextPage(request, cursor);
  return prepareJson({ ...body, next }, { headers: nextLink(next), isOnce });
};

/** A collection’s filters as the query of an address, with its question mark; empty without filters. */
export const filtersOf = ({
  limit: _limit,
  cursor: _cursor,
  ...filters
}: CollectionQuery): string => {
  const query = queryString(filters);
  return query === '' ? '' : `?${query}`;
};

/** The address of the page that begins at a cursor. */
export const nextPage = ({ address, query }: PageRequest, cursor: string): string => {
  const { limit, cursor: _here, ...filters } = query;
  return `${address}?${queryString({ ...filters, limit, cursor })}`;
};

/** The header that names the next page (RFC 8288). */
export const nextLink = (next: string): readonly Header[] => [['link', `<${next}>; rel="next"`]];

const queryString = (parameters: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
  ).toString();

const encodeCursor = (id: string): string => Buffer.from(id).toString('base64url');

const indexAfter = (items: readonly Identified[], cursor: string): number => {
  const index = items.findIndex(({ id }) => encodeCursor(id) === cursor);
  if (index >= 0) return index + 1;
  throw invalidCursor();
};

/** The cursor of a position in a list of the archive. */
export const cursorOf = (position: number): string => encodeCursor(String(position));

/**
 * The position that a cursor stands for.
 * @throws DomainError `invalid-parameters` where it stands for none
 */
export const positionIn = (cursor: string): number => {
  const position = parseDecimalInteger(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (position === undefined || cursorOf(position) !== cursor) throw invalidCursor();
  return position;
};

const invalidCursor = (): DomainError =>
  invalidParameters([
    {
      pointer: '/query/cursor',
      detail: 'belongs to no item of this collection; start again without it',
    },
  ]);
