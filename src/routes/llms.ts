import * as z from 'zod';
import { cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { llmsText } from '../representations/llms-text.ts';
import type { RouteContext } from './route-context.ts';

/** What this is, for language models. */
export const llmsRoutes = (app: App, { base, lane }: RouteContext): void => {
  const answer = prepareAnswer({
    body: Buffer.from(llmsText(base)),
    contentType: 'text/plain; charset=utf-8',
    cacheControl: cacheable,
  });

  app.get(
    '/llms.txt',
    {
      schema: {
        operationId: 'getLlmsText',
        tags: ['Service'],
        summary: 'Get what language models should know',
        description:
          'What this is, which addresses matter and how to cite, as Markdown (https://llmstxt.org).',
        querystring: NoQuery,
        response: responses('The text.', z.string(), {
          mediaType: 'text/plain',
          problems: ['invalid-parameters'],
        }),
      },
    },
    (request, reply) => lane.send(request, reply, answer),
  );
};
