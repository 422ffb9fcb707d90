import * as z from 'zod';
import { jsonType } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { type CollectionQuery, preparePage } from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { noneAcceptable, sendAnswer } from '../http/send-answer.ts';
import type { Article } from '../records/article.ts';
import type { CollectionName } from './article-answers.ts';
import {
  addTableRoute,
  chooseForm,
  formsAt,
  preparePageTable,
  type Table,
  takesJson,
} from './collection-table.ts';
import { ArticleParams, isPlain, type RouteContext } from './route-context.ts';
import { csvType } from './table-answer.ts';

/** A collection of an article, as its route shows it. */
export type CollectionRoute<Name extends CollectionName, Query extends CollectionQuery> = {
  readonly name: Name;
  readonly tag: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly list: z.ZodType;
  readonly query: z.ZodType<Query>;
  /** Whether an item is among those that the query asks for; without it, all are. */
  readonly matches?: (item: Article[Name][number], query: Query) => boolean;
  /** How it comes as a table; without it, it does not. */
  readonly table?: Table<Article[Name][number]>;
};

/** Adds `GET /v1/articles/{articleId}/{name}`: a collection, paged and filtered, and as a table where it comes as one. */
export const addCollectionRoute = <Name extends CollectionName, Query extends CollectionQuery>(
  app: App,
  context: RouteContext,
  route: CollectionRoute<Name, Query>,
): void => {
  const { shelf, lane } = context;
  const { name, tag, operationId, summary, description, list, table, matches } = route;
  const select = (article: Article, query: Query): readonly Article[Name][number][] => {
    const items: readonly Article[Name][number][] = article[name];
    return matches === undefined ? items : items.filter((item) => matches(item, query));
  };
  app.get(
    `/v1/articles/:articleId/${name}`,
    {
      schema: {
        operationId,
        tags: [tag],
        summary,
        description,
        params: ArticleParams,
        querystring: route.query,
        response: responses(`A page of ${name}.`, list, {
          others: table === undefined ? {} : { 'text/csv': z.string() },
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
      const address = `${answers.address}/${name}`;
      const form = table === undefined ? jsonType : chooseForm(request.headers.accept);
      if (form === undefined) throw noneAcceptable(formsAt(address));
      if (form === jsonType && isPlain(request)) {
        const isChosen = table && takesJson;
        return lane.send(request, reply, answers.collection(name), isCurrent, isChosen);
      }
      const query = request.query as Query;
      const selected = select(answers.article, query);
      const page = { address, query, isOnce: true };
      const answer =
        table !== undefined && form === csvType
          ? preparePageTable(selected, page, table, answers.article)
          : preparePage(selected, page);
      sendAnswer(request, reply, answer);
    },
  );
  if (table === undefined) return;
  const filtered = (article: Article, query: unknown) => select(article, query as Query);
  addTableRoute(app, context, { table, tag, select: filtered });
};
