import * as z from 'zod';
import type { Archive } from '../archive/archive.ts';
import { articleNotFound, revisionNotFound } from '../errors.ts';
import { type Answer, cacheable, immutable, prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import {
  answerPage,
  collectionOf,
  cursorOf,
  NoQuery,
  PageQuery,
  positionIn,
} from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { Article, Revision } from '../records/article.ts';
import { Claim } from '../records/claim.ts';
import { Difference, difference } from '../records/difference.ts';
import { Quote } from '../records/quote.ts';
import { otherForms, sendArticle } from './formats.ts';
import { ArticleParams, RevisionParams, type RouteContext } from './route-context.ts';

const tags = ['Revisions'];

const RevisionEntry = z
  .strictObject({
    number: z.int().min(1).describe('Counts from 1, the first.'),
    revision: Revision,
    at: z.iso.datetime({ offset: true }).describe('When it became the article’s record.'),
  })
  .meta({ id: 'RevisionEntry', description: 'One of the records that an article has had.' });

const RevisionList = collectionOf(
  RevisionEntry,
  'RevisionList',
  'an article’s revisions, the current one first',
);

const problems = ['invalid-parameters', 'revision-not-found', 'archive-unavailable'] as const;

const path = '/v1/articles/:articleId/revisions';

/** What an article was: every record it has had, which nothing changes any more. */
export const revisionRoutes = (app: App, context: RouteContext): void => {
  const { shelf, lane, archive, base } = context;
  app.get(
    path,
    {
      schema: {
        operationId: 'listRevisions',
        tags,
        summary: 'List an article’s revisions',
        description:
          'Every record that the article has had, the current one first; also of an article that was withdrawn.',
        params: ArticleParams,
        querystring: PageQuery,
        response: responses('A page of revisions.', RevisionList, {
          problems: ['invalid-parameters', 'article-not-found', 'archive-unavailable'],
        }),
      },
    },
    async (request, reply) => {
      const articleId = await shelf.resolve(request.params.articleId);
      const address = `${base}/v1/articles/${articleId}/revisions`;
      sendAnswer(
        request,
        reply,
        await prepareRevisionPage(archive, articleId, request.query, address),
      );
    },
  );

  app.get(
    `${path}/:revision`,
    {
      schema: {
        operationId: 'getRevision',
        tags,
        summary: 'Get an article’s record at a revision',
        description:
          'The record as it was then. It never changes: caches may keep it for ever. Other formats come by `Accept`, and at addresses of their own.',
        params: RevisionParams,
        querystring: NoQuery,
        response: responses('The record.', Article, { problems, others: otherForms }),
      },
    },
    async (request, reply) => {
      const { articleId, revision } = request.params;
      sendArticle(request, reply, await shelf.findRevision(articleId, revision), lane);
    },
  );

  app.get(
    `${path}/:revision/text`,
    {
      schema: {
        operationId: 'getRevisionText',
        tags,
        summary: 'Get an article’s source text at a revision',
        description: 'The text that the spans of that revision count in.',
        params: RevisionParams,
        querystring: NoQuery,
        response: responses('The source text.', z.string(), { problems, mediaType: 'text/plain' }),
      },
    },
    async (request, reply) => {
      const { articleId, revision } = request.params;
      const { value, isCurrent } = await shelf.findRevision(articleId, revision);
      lane.send(request, reply, value.text(), isCurrent);
    },
  );

  for (const { collection, part, item } of cited) {
    const parameter = `${part}Id`;
    const params = RevisionParams.extend({
      [parameter]: z
        .string()
        .meta({ example: `${part[0]}1` })
        .describe(`The ${part}’s id.`),
    });
    app.get(
      `${path}/:revision/${collection}/:${parameter}`,
      {
        schema: {
          operationId: `getRevision${part[0]?.toUpperCase()}${part.slice(1)}`,
          tags,
          summary: `Get a ${part} of a revision`,
          description: `The ${part} as it was then: an address to cite, which no correction changes.`,
          params,
          querystring: NoQuery,
          response: responses(`The ${part}.`, item, { problems: [...problems, 'part-not-found'] }),
        },
      },
      async (request, reply) => {
        const {
          articleId = '',
          revision = '',
          [parameter]: id = '',
        } = request.params as Record<string, string>;
        const { value, isCurrent } = await shelf.findRevision(articleId, revision);
        lane.send(request, reply, value.part(collection, id), isCurrent);
      },
    );
  }

  app.get(
    `${path}/:revision/difference`,
    {
      schema: {
        operationId: 'getDifference',
        tags,
        summary: 'Compare a revision with the one before',
        description:
          'Which claims and quotes the revision added, withdrew or reworded; `since` names another revision to compare with. Of the first revision everything is added.',
        params: RevisionParams,
        querystring: DifferenceQuery,
        response: responses('The difference.', Difference, { problems }),
      },
    },
    async (request, reply) => {
      const { revision } = request.params;
      const articleId = await shelf.resolve(request.params.articleId);
      const since = request.query.since ?? (await revisionBefore(archive, articleId, revision));
      const to = (await shelf.findRevision(articleId, revision)).value.article;
      const from =
        since === undefined
          ? undefined
          : (await shelf.findRevision(articleId, since)).value.article;
      // What came before may change: an article can come back to an earlier record.
      const cacheControl = request.query.since === undefined ? cacheable : immutable;
      sendAnswer(request, reply, prepareJson(difference(from, to), { cacheControl }));
    },
  );
};

/** What of a revision has an address of its own, to be cited. */
const cited = [
  { collection: 'claims', part: 'claim', item: Claim },
  { collection: 'quotes', part: 'quote', item: Quote },
] as const;

const DifferenceQuery = z.strictObject({
  since: Revision.optional().describe('The revision to compare with, instead of the one before.'),
});

const prepareRevisionPage = async (
  archive: Archive,
  articleId: string,
  query: PageQuery,
  address: string,
): Promise<Answer> => {
  const entries = await archive.history(articleId);
  if (entries.length === 0) throw articleNotFound(articleId);
  const before = query.cursor === undefined ? Number.POSITIVE_INFINITY : positionIn(query.cursor);
  const after = entries.filter(({ number }) => number < before);
  const items = after.slice(0, query.limit);
  const last = items.at(-1);
  const hasMore = items.length < after.length;
  const goesOn = hasMore && last ? cursorOf(last.number) : undefined;
  return answerPage({ items, total: entries.length }, { address, query, isOnce: true }, goesOn);
};

/** The revision that an article had before one; of several times that it had it, before the last. */
const revisionBefore = async (
  archive: Archive,
  articleId: string,
  revision: string,
): Promise<string | undefined> => {
  const entries = await archive.history(articleId);
  const index = entries.findIndex((entry) => entry.revision === revision);
  if (index < 0) throw revisionNotFound(articleId, revision);
  return entries[index + 1]?.revision;
};
