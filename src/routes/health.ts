import * as z from 'zod';
import { notCacheable, prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { HttpError } from '../http/http-error.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import type { RouteContext } from './route-context.ts';

const Health = z
  .strictObject({ status: z.literal('ok') })
  .meta({ id: 'Health', description: 'The process is alive.' });

const Readiness = z
  .strictObject({ status: z.literal('ready') })
  .meta({ id: 'Readiness', description: 'The process takes requests.' });

const tags = ['Service'];
const cacheControl = notCacheable;

/** What orchestrators ask: is the process alive, and may it be sent requests. */
export const healthRoutes = (app: App, { archive, isClosing }: RouteContext): void => {
  const alive = prepareJson({ status: 'ok' }, { cacheControl });
  const ready = prepareJson({ status: 'ready' }, { cacheControl });

  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'getHealth',
        tags,
        summary: 'Ask whether the process is alive',
        description: 'Answers as long as the process can answer at all.',
        querystring: NoQuery,
        response: responses('It is alive.', Health, {
          cached: false,
          problems: ['invalid-parameters'],
        }),
      },
    },
    (request, reply) => sendAnswer(request, reply, alive),
  );

  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'getReadiness',
        tags,
        summary: 'Ask whether the process takes requests',
        description:
          'Ready once every article is loaded, until the process is told to stop; not while the archive cannot be reached.',
        querystring: NoQuery,
        response: responses('It takes requests.', Readiness, {
          cached: false,
          problems: ['invalid-parameters', 'shutting-down', 'archive-unavailable'],
        }),
      },
    },
    async (request, reply) => {
      if (isClosing()) throw new HttpError('shutting-down', 'This process has been told to stop.');
      await archive.count();
      sendAnswer(request, reply, ready);
    },
  );
};
