import * as z from 'zod';
import { jsonType, notCacheable, prepareEncoded } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { sayLimit } from '../http/body-limit.ts';
import { responses } from '../http/responses.ts';
import { negotiate, sendAnswer } from '../http/send-answer.ts';
import { Article } from '../records/article.ts';
import { Explanation } from '../records/explanation.ts';
import { checkBodyHeaders, extractionBody, inputOf, takeArticles } from './extraction-input.ts';
import type { RouteContext } from './route-context.ts';
import { signalOfEnd } from './signal-of-end.ts';

const Extraction = Article.extend({
  text: z.string().describe('The source text, which every span counts in.'),
  explanations: z
    .array(Explanation)
    .optional()
    .describe('Why each claim is there, one a claim; with `explain=true`.'),
}).meta({ id: 'Extraction', description: 'An article’s record as read, and its source text.' });

const asBoolean = (word: unknown): unknown =>
  word === 'true' || word === 'false' ? word === 'true' : word;

const ExtractionQuery = z.strictObject({
  explain: z
    .preprocess(asBoolean, z.boolean('must be true or false'))
    .default(false)
    .describe('Whether to say of each claim why it is there.'),
});

const form = { mediaType: jsonType, compressible: true };

/** Reads articles that clients send, and stores nothing. */
export const extractionRoutes = (app: App, { config, extraction }: RouteContext): void => {
  const limit = config.MAX_EXTRACTION_SIZE;

  // In a scope of its own, so that no other address takes these bodies.
  app.register(async (scope: App) => {
    takeArticles(scope, 'parsed');

    scope.post(
      '/v1/extractions',
      {
        bodyLimit: limit,
        schema: {
          operationId: 'createExtraction',
          tags: ['Extractions'],
          summary: 'Read an article',
          description:
            'Reads an English news article into its record, as the articles here have one, and answers with the record and the text that its spans count in. Nothing is stored.',
          querystring: ExtractionQuery,
          body: extractionBody,
          response: responses('The article’s record.', Extraction, {
            cached: false,
            problems: [
              'invalid-parameters',
              'invalid-body',
              'content-too-large',
              'unsupported-media-type',
              'empty-article',
              'not-text',
              'not-english',
              'article-too-complex',
              'extraction-queue-full',
            ],
          }),
        },
        onRequest: (request, _reply, done) => {
          checkBodyHeaders(request);
          negotiate(request.raw, form);
          done();
        },
        errorHandler: sayLimit(limit),
      },
      async (request, reply) => {
        const coding = negotiate(request.raw, form);
        const task = { input: inputOf(request), explain: request.query.explain, coding };
        const gone = signalOfEnd(reply);
        try {
          const bytes = await extraction.run(task, gone);
          const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
          const options = { body, contentType: jsonType, cacheControl: notCacheable };
          sendAnswer(request, reply, prepareEncoded(options, coding));
        } catch (error) {
          if (!gone.aborted) throw error;
          reply.hijack();
        }
      },
    );
  });
};
