import type { FastifyReply, FastifyRequest } from 'fastify';
import { readExtraction } from '../extraction/read-extraction.ts';
import { notCacheable } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { sayLimit } from '../http/body-limit.ts';
import { htmlType, prepareHtml } from '../http/html-answer.ts';
import { negotiate, sendAnswer } from '../http/send-answer.ts';
import { readBody } from '../http/validation.ts';
import { once } from '../once.ts';
import { articlePage } from '../reader/article-page.tsx';
import { type ReadForm, readPage } from '../reader/read-page.tsx';
import { ArticleDocument, inputFrom } from './extraction-input.ts';
import {
  checkFormHeaders,
  checkLength,
  formLimit,
  refusalOf,
  type SentForm,
  takeForms,
} from './form-input.ts';
import { AnyQuery, type RouteContext } from './route-context.ts';
import { signalOfEnd } from './signal-of-end.ts';

/**
 * The longest article that is shown, in bytes: the thread that answers everyone writes the page, which takes it about 2 ms
 * for a thousand characters. Longer ones are read at /v1/extractions.
 */
const longestShown = 131_072;

const longestText = ({ MAX_EXTRACTION_SIZE }: RouteContext['config']): number =>
  Math.min(MAX_EXTRACTION_SIZE, longestShown);

const pageForm = { mediaType: htmlType, compressible: true };

/** A page on which an article is put in, and shown as it was read. */
export const readFormRoutes = (app: App, context: RouteContext): void => {
  const { config, base, lane } = context;
  const limit = longestText(config);
  const empty = once(() => prepareHtml(readPage({ base })));

  app.get('/read', { schema: { hide: true, querystring: AnyQuery } }, (request, reply) =>
    lane.send(request, reply, empty()),
  );

  // In a scope of its own, so that no other address takes these bodies.
  app.register(async (scope: App) => {
    takeForms(scope);
    scope.post(
      '/read',
      {
        bodyLimit: formLimit(limit),
        schema: { hide: true, querystring: AnyQuery },
        onRequest: (request, _reply, done) => {
          checkFormHeaders(request);
          negotiate(request.raw, pageForm);
          done();
        },
        errorHandler: sayLimit(limit),
      },
      (request, reply) => read(request, reply, context),
    );
  });
};

const read = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { config, extraction, base }: RouteContext,
): Promise<void> => {
  const sent: SentForm = request.body as SentForm;
  const options = { cacheControl: notCacheable, isOnce: true };
  const gone = signalOfEnd(reply);
  try {
    const { text = '' } = sent;
    checkLength(text, longestText(config));
    const input = inputFrom(readBody(ArticleDocument, documentIn(sent)));
    const json = await extraction.run({ input, explain: false, coding: 'identity' }, gone);
    const html = articlePage(readExtraction(json), { base, state: 'not-stored' });
    sendAnswer(request, reply, prepareHtml(html, options));
  } catch (error) {
    if (gone.aborted) {
      reply.hijack();
      return;
    }
    const { problem, headers } = refusalOf(error, request, base);
    const html = readPage({ base, form: formOf(sent), fault: problem });
    sendAnswer(request, reply, prepareHtml(html, { ...options, headers }), problem.status);
  }
};

/** Fields that are left empty are sent all the same. */
const documentIn = (sent: SentForm): unknown =>
  Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => name === 'text' || value !== ''),
  );

const formOf = ({ text = '', headline = '', format = 'text' }: SentForm): ReadForm => ({
  text,
  headline,
  format,
});
