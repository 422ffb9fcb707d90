import type { FastifyReply, FastifyRequest } from 'fastify';
import { notCacheable } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { sayLimit } from '../http/body-limit.ts';
import { htmlType, prepareHtml } from '../http/html-answer.ts';
import { negotiate, sendAnswer } from '../http/send-answer.ts';
import { readBody } from '../http/validation.ts';
import { once } from '../once.ts';
import { verifyPage } from '../reader/verify-page.tsx';
import { VerificationRequest } from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import { checkFormHeaders, refusalOf, type SentForm, takeForms } from './form-input.ts';
import { AnyQuery, type RouteContext } from './route-context.ts';

const pageForm = { mediaType: htmlType, compressible: true };

/** A page on which a quotation is put in, and compared with what is on record. */
export const verifyFormRoutes = (app: App, context: RouteContext): void => {
  const { config, base, lane } = context;
  const empty = once(() => prepareHtml(verifyPage({ base })));

  app.get('/verify', { schema: { hide: true, querystring: AnyQuery } }, (request, reply) =>
    lane.send(request, reply, empty()),
  );

  // In a scope of its own, so that no other address takes these bodies.
  app.register(async (scope: App) => {
    takeForms(scope);
    scope.post(
      '/verify',
      {
        bodyLimit: config.MAX_BODY_SIZE,
        schema: { hide: true, querystring: AnyQuery },
        onRequest: (request, _reply, done) => {
          checkFormHeaders(request);
          negotiate(request.raw, pageForm);
          done();
        },
        errorHandler: sayLimit(config.MAX_BODY_SIZE),
      },
      (request, reply) => verify(request, reply, context),
    );
  });
};

const verify = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { archive, base }: RouteContext,
): Promise<void> => {
  const { quotation = '', speaker = '' } = request.body as SentForm;
  const form = { quotation, speaker };
  const options = { cacheControl: notCacheable, isOnce: true };
  try {
    const asked = { quotation, ...(speaker.trim() === '' ? {} : { speaker }) };
    const verification = await verifyInArchive(archive, readBody(VerificationRequest, asked), {
      base,
    });
    sendAnswer(request, reply, prepareHtml(verifyPage({ base, form, verification }), options));
  } catch (error) {
    const { problem, headers } = refusalOf(error, request, base);
    const html = verifyPage({ base, form, fault: problem });
    sendAnswer(request, reply, prepareHtml(html, { ...options, headers }), problem.status);
  }
};
