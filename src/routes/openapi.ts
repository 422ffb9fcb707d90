import * as z from 'zod';
import { prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { servedDocument } from '../http/openapi-document.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { once } from '../once.ts';
import type { RouteContext } from './route-context.ts';

const OpenApi = z
  .looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) })
  .meta({ id: 'OpenApi', description: 'An OpenAPI 3.1 document.' });

/** The OpenAPI document. It is generated when the program is built, not when it starts. */
export const openApiRoutes = (app: App, { base }: RouteContext): void => {
  const answer = once(() => prepareJson(servedDocument(base)));

  app.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'getOpenApi',
        tags: ['Service'],
        summary: 'Get the OpenAPI document',
        description: 'The description of this API, OpenAPI 3.1.',
        querystring: NoQuery,
        response: responses('The OpenAPI document.', OpenApi, { problems: ['invalid-parameters'] }),
      },
    },
    (request, reply) => {
      sendAnswer(request, reply, answer());
    },
  );
};
