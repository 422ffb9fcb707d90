import * as z from 'zod';
import { prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { HttpError } from '../http/http-error.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { isProblemCode, type ProblemCode, problemKinds } from '../representations/problem.ts';
import type { RouteContext } from './route-context.ts';

const ProblemKind = z
  .strictObject({
    type: z.string().describe('The address of this explanation, as problems name it.'),
    title: z.string(),
    status: z.int().min(400).max(599).describe('The HTTP status code it comes with.'),
    explanation: z.string().describe('What it means and what to do about it.'),
  })
  .meta({ id: 'ProblemKind', description: 'A kind of problem, explained.' });

const ProblemKindList = z
  .strictObject({ items: z.array(ProblemKind), total: z.int().min(0) })
  .meta({ id: 'ProblemKindList', description: 'Every kind of problem.' });

const codes = Object.keys(problemKinds).filter(isProblemCode);

const tags = ['Service'];

/** The explanations that the `type` of a problem leads to. */
export const problemRoutes = (app: App, { base }: RouteContext): void => {
  const explain = (code: ProblemCode) => ({
    type: `${base}/problems/${code}`,
    ...problemKinds[code],
  });
  const list = prepareJson({ items: codes.map(explain), total: codes.length });
  const byCode = new Map<string, ReturnType<typeof prepareJson>>(
    codes.map((code) => [code, prepareJson(explain(code))]),
  );

  app.get(
    '/problems',
    {
      schema: {
        operationId: 'listProblems',
        tags,
        summary: 'List the kinds of problems',
        description: 'Every kind of problem that an answer’s `type` may name.',
        querystring: NoQuery,
        response: responses('Every kind of problem.', ProblemKindList, {
          problems: ['invalid-parameters'],
        }),
      },
    },
    (request, reply) => sendAnswer(request, reply, list),
  );

  app.get(
    '/problems/:code',
    {
      schema: {
        operationId: 'getProblem',
        tags,
        summary: 'Explain a kind of problem',
        description: 'What a kind of problem means and what to do about it.',
        params: z.object({
          code: z
            .string()
            .meta({ example: 'article-not-found' })
            .describe('The last segment of the problem’s `type`.'),
        }),
        querystring: NoQuery,
        response: responses('The explanation.', ProblemKind, {
          problems: ['invalid-parameters', 'not-found'],
        }),
      },
    },
    (request, reply) => {
      const answer = byCode.get(request.params.code);
      if (answer === undefined) {
        throw new HttpError(
          'not-found',
          'There is no such kind of problem. GET /problems lists them.',
        );
      }
      sendAnswer(request, reply, answer);
    },
  );
};
