import * as z from 'zod';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import type { CollectionName } from './article-answers.ts';
import { ArticleParams, type RouteContext } from './route-context.ts';

/** One part of an article, as its route shows it. */
export type PartRoute = {
  readonly collection: CollectionName;
  readonly part: string;
  readonly tag: string;
  readonly operationId: string;
  readonly description: string;
  readonly item: z.ZodType;
  readonly id: { readonly example: string; readonly description: string };
};

/** Adds `GET /v1/articles/{articleId}/{collection}/{id}`: one paragraph, quote, claim or speaker. */
export const addPartRoute = (app: App, { shelf, lane }: RouteContext, route: PartRoute): void => {
  const { collection, part, operationId, description, item, id } = route;
  const parameter = `${part}Id`;
  const params = ArticleParams.extend({
    [parameter]: z.string().meta({ example: id.example }).describe(id.description),
  });
  app.get(
    `/v1/articles/:articleId/${collection}/:${parameter}`,
    {
      schema: {
        operationId,
        tags: [route.tag],
        summary: `Get a ${part}`,
        description,
        params,
        querystring: NoQuery,
        response: responses(`The ${part}.`, item, {
          problems: [
            'invalid-parameters',
            'article-not-found',
            'article-withdrawn',
            'archive-unavailable',
            'part-not-found',
          ],
        }),
      },
    },
    async (request, reply) => {
      const { articleId, [parameter]: partId = '' } = request.params as Record<string, string>;
      const { value, isCurrent } = await shelf.find(articleId ?? '');
      lane.send(request, reply, value.part(collection, partId), isCurrent);
    },
  );
};
