import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Change, Changed, Once } from '../archive/archive.ts';
import { freeNumber, numberedId } from '../archive/free-number.ts';
import { type PreparedArticle, prepareArticle, preparedFrom } from '../archive/prepared-article.ts';
import { DomainError, revisionNotFound } from '../errors.ts';
import { type Answer, jsonType, notCacheable, ofChange, prepareAhead } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { constantHeaders } from '../http/constant-headers.ts';
import { readIdempotencyKey } from '../http/idempotency.ts';
import { readIfMatch } from '../http/if-match.ts';
import { requestIdHeader } from '../http/request-id.ts';
import { responses } from '../http/responses.ts';
import { negotiate, sendAnswer } from '../http/send-answer.ts';
import { createTokenGuard } from '../http/tokens.ts';
import { leaveBody } from '../http/validation.ts';
import { Article } from '../records/article.ts';
import { articleBody, articleIn, type Sent, type SentArticle, withId } from './article-body.ts';
import { checkBodyHeaders, takeArticles } from './extraction-input.ts';
import { ArticleParams, type RouteContext } from './route-context.ts';
import { signalOfEnd } from './signal-of-end.ts';

const tags = ['Articles'];
const security = [{ token: [] }];
const form = { mediaType: jsonType, compressible: true };

const changing = [
  'invalid-parameters',
  'invalid-body',
  'token-needed',
  'changes-not-allowed',
  'archive-unavailable',
] as const;

const sending = [
  ...changing,
  'content-too-large',
  'unsupported-media-type',
  'faulty-record',
  'empty-article',
  'not-text',
  'not-english',
  'article-too-complex',
  'extraction-queue-full',
] as const;

const found = ['article-not-found', 'article-withdrawn', 'revision-mismatch'] as const;

/** Adds, replaces and withdraws articles. */
export const articleChangeRoutes = (app: App, context: RouteContext): void => {
  const { config, archive, shelf, base } = context;
  const checkToken = createTokenGuard(config.API_TOKENS ?? []);
  const change = async (asked: Omit<Change, 'at'>, once?: Once): Promise<Changed> => {
    const changed = await archive.change({ ...asked, at: new Date().toISOString() }, once);
    if (!changed.isRepeated) shelf.forget(changed.articleId);
    return changed;
  };

  /** The revision of an article that a request says it changes. */
  const expectedBy = async (request: FastifyRequest, articleId: string): Promise<string> => {
    const wanted = readIfMatch(request);
    const { article, record } = await shelf.findNow(articleId);
    if (wanted === 'any' || wanted.some((tag) => record().hasTag(tag))) return article.revision;
    // What it was at is not known any more; no revision is “”.
    return '';
  };

  const articleSent = (request: FastifyRequest, reply: FastifyReply, articleId?: string) =>
    articleIn(request as Sent, context, {
      ...(articleId === undefined ? {} : { articleId }),
      longest: config.MAX_EXTRACTION_SIZE,
      gone: signalOfEnd(reply),
    });

  /** Adds an article; one whose id was only made of its headline takes the first free number. */
  const add = async (sent: SentArticle, once?: Once): Promise<PreparedArticle> => {
    for (let number = 1; ; ) {
      const prepared = preparedFrom(numbered(sent, number));
      try {
        const added = await change({ articleId: prepared.articleId, stored: prepared }, once);
        return added.isRepeated ? await addedBefore(added) : prepared;
      } catch (error) {
        if (sent.kind === 'record' || !isTaken(error)) throw error;
        number = await freeNumber(archive, sent.article.article.id, number + 1);
      }
    }
  };

  /** What was added before under the same key is not read again. */
  const addOnce = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<PreparedArticle> => {
    const once = await readIdempotencyKey(request as Sent);
    const added = once && (await archive.findRepeated(once, new Date().toISOString()));
    if (added !== undefined) return addedBefore(added);
    return add(await articleSent(request, reply), once);
  };

  /** What the first of several same requests has added. */
  const addedBefore = async ({ articleId, revision }: Changed): Promise<PreparedArticle> => {
    const stored = await archive.findRevision(articleId, revision);
    if (stored === undefined) throw revisionNotFound(articleId, revision);
    return prepareArticle(stored);
  };

  const answerWith = (
    { articleId, record }: PreparedArticle,
    request: FastifyRequest,
  ): Promise<Answer> =>
    prepareAhead(
      {
        body: Buffer.from(record),
        contentType: jsonType,
        headers: [['location', `${base}/v1/articles/${articleId}`]],
        cacheControl: ofChange,
      },
      negotiate(request.raw, form),
    );

  // In a scope of its own, so that no other address takes these bodies.
  app.register(async (scope: App) => {
    takeArticles(scope, 'bytes');
    scope.setValidatorCompiler(leaveBody);
    scope.addHook('onRequest', async (request) => {
      checkToken(request);
      negotiate(request.raw, form);
    });

    scope.post(
      '/v1/articles',
      {
        bodyLimit: config.MAX_RECORD_SIZE,
        schema: {
          security,
          operationId: 'addArticle',
          tags,
          summary: 'Add an article',
          description:
            'Adds an article with the record that is sent, or reads it in the document that is sent. With an `Idempotency-Key`, what is sent again within a day is added once.',
          querystring: NoQuery,
          body: articleBody,
          response: responses('The article.', Article, {
            status: 201,
            cached: false,
            problems: [...sending, 'article-exists', 'article-withdrawn', 'key-reused'],
          }),
        },
        onRequest: async (request) => checkBodyHeaders(request),
      },
      async (request, reply) => {
        const added = await addOnce(request, reply);
        sendAnswer(request, reply, await answerWith(added, request), 201);
      },
    );

    scope.put(
      '/v1/articles/:articleId',
      {
        bodyLimit: config.MAX_RECORD_SIZE,
        schema: {
          security,
          operationId: 'replaceArticle',
          tags,
          summary: 'Replace an article',
          description:
            'Replaces an article’s record and text. What it was stays among its revisions. `If-Match` says what is replaced.',
          params: ArticleParams,
          querystring: NoQuery,
          body: articleBody,
          response: responses('The article.', Article, {
            cached: false,
            problems: [...sending, ...found, 'precondition-required'],
          }),
        },
        onRequest: async (request) => {
          checkBodyHeaders(request);
          readIfMatch(request);
        },
      },
      async (request, reply) => {
        const articleId = await shelf.resolve(request.params.articleId);
        const expected = await expectedBy(request, articleId);
        const stored = preparedFrom((await articleSent(request, reply, articleId)).article);
        await change({ articleId, stored, expected });
        sendAnswer(request, reply, await answerWith(stored, request));
      },
    );

    scope.delete(
      '/v1/articles/:articleId',
      {
        schema: {
          security,
          operationId: 'withdrawArticle',
          tags,
          summary: 'Withdraw an article',
          description:
            'Takes an article back: from then on it answers 410. What it was stays among its revisions.',
          params: ArticleParams,
          querystring: NoQuery,
          response: responses('It is withdrawn.', Article, {
            status: 204,
            cached: false,
            problems: [
              ...changing,
              ...found,
              'precondition-required',
              'content-too-large',
              'unsupported-media-type',
            ],
          }),
        },
        onRequest: async (request) => {
          readIfMatch(request);
        },
      },
      async (request, reply) => {
        const articleId = await shelf.resolve(request.params.articleId);
        await change({ articleId, expected: await expectedBy(request, articleId) });
        reply.hijack();
        const headers = [
          ['cache-control', notCacheable],
          [requestIdHeader, request.id],
          ...constantHeaders,
        ];
        reply.raw.writeHead(204, headers.flat()).end();
      },
    );
  });
};

const isTaken = (error: unknown): boolean =>
  error instanceof DomainError && ['article-exists', 'article-withdrawn'].includes(error.code);

/** What was read in a document takes a number that others of its headline do not have. */
const numbered = (sent: SentArticle, number: number): SentArticle['article'] => {
  if (sent.kind === 'record' || number === 1) return sent.article;
  const { article, sourceText } = sent.article;
  return { article: withId(article, numberedId(article.id, number)), sourceText };
};
