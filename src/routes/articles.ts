import * as z from 'zod';
import { prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { answerPage, collectionOf, NoQuery, PageQuery } from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { Article, articleFields } from '../records/article.ts';
import { SummaryPoint } from '../records/paragraph.ts';
import { Span } from '../records/span.ts';
import { FoundArticle } from '../search/found.ts';
import { isUnlimited } from '../search/page.ts';
import { addCollectionRoute } from './collection-route.ts';
import { otherForms, sendArticle } from './formats.ts';
import { ArticleParams, isPlain, type RouteContext } from './route-context.ts';
import { searchPage } from './search-page.ts';
import { ArticleSearch, searchTermsOf } from './search-query.ts';

const ArticleList = collectionOf(FoundArticle, 'ArticleList', 'articles, the one added last first');

const ArticlePart = Article.partial().meta({
  id: 'ArticlePart',
  description: 'The fields of an article that `fields` kept.',
});

const FieldsQuery = z.strictObject({
  fields: z
    .preprocess(
      // Given more than once, it comes as a list, which would pass for the names.
      (list) => (typeof list === 'string' ? list.split(',') : { list }),
      z
        .array(z.enum(articleFields), 'must be given once only, the names separated by commas')
        .min(1)
        .max(articleFields.length),
    )
    .optional()
    .describe('The fields to answer with, comma-separated.'),
});

const tag = 'Articles';
const tags = [tag];
const missing = {
  problems: ['invalid-parameters', 'article-not-found', 'article-withdrawn', 'archive-unavailable'],
} as const;

/** The articles, and what an article has one of. */
export const articleRoutes = (app: App, context: RouteContext): void => {
  const { archive, base, shelf, lane } = context;
  app.get(
    '/v1/articles',
    {
      schema: {
        operationId: 'listArticles',
        tags,
        summary: 'List the articles, or search them',
        description:
          'The articles in their shortest useful form, the one added last first: all of them, or those with words, a speaker, or a date.',
        querystring: ArticleSearch,
        response: responses('A page of articles.', ArticleList, {
          problems: ['invalid-parameters', 'archive-unavailable'],
        }),
      },
    },
    async (request, reply) => {
      const { query } = request;
      const terms = searchTermsOf(query);
      if (isUnlimited(terms)) {
        const { value, isCurrent } = await shelf.page(query);
        if (isPlain(request)) return lane.send(request, reply, value, isCurrent);
        return sendAnswer(request, reply, value);
      }
      const { body, cursor } = await searchPage(archive, 'articles', terms, query);
      const address = `${base}/v1/articles`;
      sendAnswer(request, reply, answerPage(body, { address, query, isOnce: true }, cursor));
    },
  );

  app.get(
    '/v1/articles/:articleId',
    {
      schema: {
        operationId: 'getArticle',
        tags,
        summary: 'Get an article’s record',
        description:
          'The whole record of an article, or those of its fields that `fields` names. Without `fields`, other formats come by `Accept`; each has an address of its own as well.',
        params: ArticleParams,
        querystring: FieldsQuery,
        response: responses('The record.', z.union([Article, ArticlePart]), {
          ...missing,
          others: otherForms,
        }),
      },
    },
    async (request, reply) => {
      const kept = await shelf.find(request.params.articleId);
      const { fields } = request.query;
      if (fields === undefined) sendArticle(request, reply, kept, lane);
      else sendAnswer(request, reply, prepareJson(pick(kept.value.article, fields)));
    },
  );

  app.get(
    '/v1/articles/:articleId/headline',
    {
      schema: {
        operationId: 'getHeadline',
        tags,
        summary: 'Get an article’s headline',
        description:
          'The headline and where it stands in the source text. Not every article has one.',
        params: ArticleParams,
        querystring: NoQuery,
        response: responses('The headline.', Span, {
          problems: [...missing.problems, 'part-not-found'],
        }),
      },
    },
    async (request, reply) => {
      const { value, isCurrent } = await shelf.find(request.params.articleId);
      lane.send(request, reply, value.headline(), isCurrent);
    },
  );

  addCollectionRoute(app, context, {
    name: 'summary',
    tag,
    operationId: 'listSummaryPoints',
    summary: 'List an article’s summary points',
    description: 'The bullet points that sum the article up, and the claims that support each.',
    list: collectionOf(SummaryPoint, 'SummaryPointList', 'summary points'),
    query: PageQuery,
  });

  app.get(
    '/v1/articles/:articleId/text',
    {
      schema: {
        operationId: 'getSourceText',
        tags,
        summary: 'Get an article’s source text',
        description: 'The text that every span counts in, exactly as received.',
        params: ArticleParams,
        querystring: NoQuery,
        response: responses('The source text.', z.string(), {
          ...missing,
          mediaType: 'text/plain',
        }),
      },
    },
    async (request, reply) => {
      const { value, isCurrent } = await shelf.find(request.params.articleId);
      lane.send(request, reply, value.text(), isCurrent);
    },
  );
};

const pick = (article: Article, fields: readonly (keyof Article)[]): Partial<Article> =>
  Object.fromEntries(
    Object.entries(article).filter(([name]) => fields.some((field) => field === name)),
  );
