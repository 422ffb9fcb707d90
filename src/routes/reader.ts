import * as z from 'zod';
import { cacheable, immutable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { HttpError } from '../http/http-error.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { onceEach } from '../once.ts';
import { assetLike, type PageAsset } from '../reader/page-assets.ts';
import {
  AnyQuery,
  ArticleParams,
  isPlain,
  RevisionParams,
  type RouteContext,
} from './route-context.ts';

const page = { schema: { hide: true, querystring: AnyQuery, params: ArticleParams } };

/** The pages on which people read articles, and what these load. */
export const readerRoutes = (app: App, { shelf, lane }: RouteContext): void => {
  app.get('/articles/:articleId', page, async (request, reply) => {
    const { value, isCurrent } = await shelf.find(request.params.articleId);
    if (isPlain(request)) lane.send(request, reply, value.page(), isCurrent);
    else sendAnswer(request, reply, value.page());
  });

  app.get(
    '/articles/:articleId/revisions/:revision',
    { schema: { ...page.schema, params: RevisionParams } },
    async (request, reply) => {
      const { articleId, revision } = request.params;
      const { value, isCurrent } = await shelf.findRevision(articleId, revision);
      if (isPlain(request)) lane.send(request, reply, value.page(), isCurrent);
      else sendAnswer(request, reply, value.page());
    },
  );

  const assetAnswer = onceEach((asset: PageAsset) => ({
    ofThisHash: prepareAsset(asset, immutable),
    ofAnother: prepareAsset(asset, cacheable),
  }));

  app.get(
    '/assets/:file',
    { schema: { hide: true, querystring: NoQuery, params: z.object({ file: z.string() }) } },
    (request, reply) => {
      const { file } = request.params;
      const asset = assetLike(file);
      if (asset === undefined) {
        throw new HttpError('not-found', 'Pages have no such file. GET / leads to the pages.');
      }
      const isThis = asset.path.endsWith(`/${file}`);
      const answers = assetAnswer(asset);
      lane.send(request, reply, isThis ? answers.ofThisHash : answers.ofAnother);
    },
  );
};

const prepareAsset = ({ body, contentType }: PageAsset, cacheControl: string) =>
  prepareAnswer({ body: Buffer.from(body), contentType, cacheControl });
