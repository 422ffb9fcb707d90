import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { jsonType, notCacheable, prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { sayLimit } from '../http/body-limit.ts';
import { NoQuery } from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { negotiate, sendAnswer } from '../http/send-answer.ts';
import { Verification, VerificationRequest } from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import { checkJsonHeaders, takeJson } from './json-input.ts';
import type { RouteContext } from './route-context.ts';

/** How many quotations one request may have verified. */
const mostItems = 100;

const VerificationBatch = z
  .strictObject({
    items: z
      .array(VerificationRequest)
      .min(1)
      .max(mostItems, `must be no more than ${mostItems}`)
      .describe('The quotations; the answers come in the same order.'),
  })
  .meta({ id: 'VerificationBatch', description: 'Several quotations to be verified.' });

const VerificationBody = z.union([VerificationRequest, VerificationBatch]);
type VerificationBody = z.infer<typeof VerificationBody>;

const VerificationList = z
  .strictObject({ items: z.array(Verification) })
  .meta({ id: 'VerificationList', description: 'What was found out about each quotation.' });

const form = { mediaType: jsonType, compressible: true };

/** Compares quotations with what is on record, and stores nothing. */
export const verificationRoutes = (app: App, { config, archive, base }: RouteContext): void => {
  const verify = (request: VerificationRequest): Promise<Verification> =>
    verifyInArchive(archive, request, { base });

  /** One by one, so that other requests are answered in between. */
  const verifyAll = async (
    requests: readonly VerificationRequest[],
  ): Promise<z.infer<typeof VerificationList>> => {
    const items: Verification[] = [];
    for (const [index, request] of requests.entries()) {
      items.push(await verify(request).catch((error) => throwAt(index, error)));
      await nextTurn();
    }
    return { items };
  };

  // In a scope of its own, so that no other address takes these bodies.
  app.register(async (scope: App) => {
    takeJson(scope);

    scope.post(
      '/v1/verifications',
      {
        bodyLimit: config.MAX_BODY_SIZE,
        schema: {
          operationId: 'createVerification',
          tags: ['Verifications'],
          summary: 'Verify a quotation',
          description:
            'Compares a quotation, or up to 100 of them, with the quotes on record and with the articles’ own words. Nothing is stored.',
          querystring: NoQuery,
          body: {
            content: {
              'application/json': { schema: VerificationBody },
            },
          },
          response: responses('What was found out.', z.union([Verification, VerificationList]), {
            cached: false,
            problems: [
              'invalid-parameters',
              'invalid-body',
              'content-too-large',
              'unsupported-media-type',
              'article-not-found',
              'article-withdrawn',
              'archive-unavailable',
            ],
          }),
        },
        onRequest: (request, _reply, done) => {
          checkJsonHeaders(request);
          negotiate(request.raw, form);
          done();
        },
        errorHandler: sayLimit(config.MAX_BODY_SIZE),
      },
      async (request, reply) => {
        const body = request.body as VerificationBody;
        const answer = 'items' in body ? await verifyAll(body.items) : await verify(body);
        const options = { cacheControl: notCacheable, isOnce: true };
        sendAnswer(request, reply, prepareJson(answer, options));
      },
    );
  });
};

/** Says of which of several quotations an error is. */
const throwAt = (index: number, error: unknown): never => {
  if (!(error instanceof DomainError) || error.code === 'archive-unavailable') throw error;
  const finding = { pointer: `/body/items/${index}/articleId`, detail: error.message };
  throw new DomainError(error.code, error.message, [finding]);
};
