import * as z from 'zod';
import { totals } from '../http/collection.ts';

const largestPage = 50;

/** The inputs by which every list is paged. */
export const paging = {
  limit: z
    .int()
    .min(1)
    .max(largestPage)
    .default(10)
    .describe('How many items to answer with at most.'),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/, 'must be the nextCursor of the answer before')
    .optional()
    .describe('Where to go on: nextCursor of the answer before. Send the other inputs again.'),
};

/** The schema of a page of items. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    ...totals,
    nextCursor: z.string().optional().describe('Where to go on; there where there are more.'),
  });

/** A page in words: how many there are, the items, and how to go on. */
export const describePage = (
  { total, nextCursor }: { readonly total: number; readonly nextCursor?: string | undefined },
  what: string,
  items: readonly string[],
): string =>
  [
    total === 0 ? `No ${what}.` : `${items.length} of ${total} ${what}:`,
    ...items,
    ...(nextCursor === undefined ? [] : [`More: send cursor ${nextCursor} too.`]),
  ].join('\n');
