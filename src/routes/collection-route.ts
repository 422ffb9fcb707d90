import type * as z from 'zod';
import type { App } from '../http/app-type.ts';
import { type CollectionQuery, preparePage } from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import type { Article } from '../records/article.ts';
import type { CollectionName } from './article-answers.ts';
import { ArticleParams, isPlain, type RouteContext } from './route-context.ts';

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
};

/** Adds `GET /v1/articles/{articleId}/{name}`: a collection, paged and filtered. */
export const addCollectionRoute = <Name extends CollectionName, Query extends CollectionQuery>(
  app: App,
  { shelf, lane }: RouteContext,
  route: CollectionRoute<Name, Query>,
): void => {
  const { name, operationId, summary, description, list, matches = () => true } = route;
  app.get(
    `/v1/articles/:articleId/${name}`,
    {
      schema: {
        operationId,
        tags: [route.tag],
        summary,
        description,
        params: ArticleParams,
        querystring: route.query,
        response: responses(`A page of ${name}.`, list, {
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
      if (isPlain(request)) return lane.send(request, reply, answers.collection(name), isCurrent);
      const query = request.query as Query;
      const items: readonly Article[Name][number][] = answers.article[name];
      const selected = items.filter((item) => matches(item, query));
      const address = `${answers.address}/${name}`;
      const page = preparePage(selected, { address, query, isOnce: true });
      sendAnswer(request, reply, page);
    },
  );
};
