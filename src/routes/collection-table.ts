import * as z from 'zod';
import { type Answer, cacheable, jsonType } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { filtersOf, nextLink, nextPage, type PageRequest, pageOf } from '../http/collection.ts';
import type { Header } from '../http/constant-headers.ts';
import { chooserAmong } from '../http/negotiation.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import type { Article } from '../records/article.ts';
import type { Alternative } from '../representations/problem.ts';
import { ArticleParams, isPlain, type RouteContext } from './route-context.ts';
import { csvType, prepareTableOf, type TableName } from './table-answer.ts';

/** How a collection comes as a table. */
export type Table<Item> = {
  readonly name: TableName;
  readonly operationId: string;
  /** The parameters of the collection’s query that are not about pages. */
  readonly filters: z.ZodType;
  readonly write: (items: readonly Item[], article: Article) => string;
};

/** Chooses between JSON and a table. */
export const chooseForm = chooserAmong([jsonType, csvType]);

export const takesJson = (accept: string | undefined): boolean => chooseForm(accept) === jsonType;

/** What a collection answers in, and where. */
export const formsAt = (address: string): readonly Alternative[] => [
  { mediaType: 'application/json', address },
  { mediaType: 'text/csv', address: `${address}/csv` },
];

/**
 * The page that a request asks for, as a table: the same items as in JSON; where there are more, `Link` says where.
 * @throws DomainError `invalid-parameters` where the cursor belongs to no item
 */
export const preparePageTable = <Item extends { readonly id: string }>(
  selected: readonly Item[],
  request: PageRequest,
  { write }: Table<Item>,
  article: Article,
): Answer => {
  const { address, query } = request;
  const { items, cursor } = pageOf(selected, query);
  const isWhole = items.length === selected.length;
  const own: readonly Header[] = isWhole
    ? [['content-location', `${address}/csv${filtersOf(query)}`]]
    : [];
  const headers = cursor === undefined ? own : nextLink(nextPage(request, cursor));
  return prepareTableOf(write(items, article), { headers, cacheControl: cacheable, isOnce: true });
};

type TableRoute<Item> = {
  readonly table: Table<Item>;
  readonly tag: string;
  /** The items that a query asks for. */
  readonly select: (article: Article, query: unknown) => readonly Item[];
};

/** Adds `GET /v1/articles/{articleId}/{name}/csv`: all items that the query asks for, not paged, as a table. */
export const addTableRoute = <Item>(
  app: App,
  { shelf, lane }: RouteContext,
  { table: { name, operationId, filters, write }, tag, select }: TableRoute<Item>,
): void => {
  app.get(
    `/v1/articles/:articleId/${name}/csv`,
    {
      schema: {
        operationId,
        tags: [tag],
        summary: `Get an article’s ${name} as a table`,
        description: `All ${name} that the parameters ask for as CSV (RFC 4180), a row each. Text that a spreadsheet would take for a formula has an apostrophe before it.`,
        params: ArticleParams,
        querystring: filters,
        response: responses(`The ${name}, a row each.`, z.string(), {
          mediaType: 'text/csv',
          problems: [
            'invalid-parameters',
            'article-not-found',
            'article-withdrawn',
            'archive-unavailable',
          ],
        }),
      },
    },
    async (request, reply) => {
      const { value: answers, isCurrent } = await shelf.find(request.params.articleId);
      if (isPlain(request)) return lane.send(request, reply, answers.table(name), isCurrent);
      const { article } = answers;
      const written = write(select(article, request.query), article);
      const options = { cacheControl: cacheable, isOnce: true };
      sendAnswer(request, reply, prepareTableOf(written, options));
    },
  );
};
