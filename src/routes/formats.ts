import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { jsonType } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { chooserAmong } from '../http/negotiation.ts';
import type { ReadyLane } from '../http/ready-lane.ts';
import { responses } from '../http/responses.ts';
import { noneAcceptable, sendAnswer } from '../http/send-answer.ts';
import {
  annotationParts,
  annotationType,
  contentTypeOf,
  formats,
} from '../representations/formats.ts';
import type { Alternative, ProblemCode } from '../representations/problem.ts';
import type { Kept } from './answer-shelf.ts';
import type { ArticleAnswers } from './article-answers.ts';
import { type ArticleBase, articleBases, type Params } from './article-bases.ts';
import type { RouteContext } from './route-context.ts';

/** What an article’s address answers in besides its record, for the OpenAPI document. */
export const otherForms: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  formats.map(({ mediaType, schema }) => [mediaType, schema]),
);

const chooseForm = chooserAmong([
  jsonType,
  ...formats.map(({ mediaType }) => contentTypeOf(mediaType)),
]);
const takesRecord = (accept: string | undefined): boolean => chooseForm(accept) === jsonType;

const formsAt = (address: string): readonly Alternative[] => [
  { mediaType: 'application/json', address },
  ...formats.map(({ name, mediaType }) => ({ mediaType, address: `${address}/${name}` })),
];

/**
 * Sends an article in the form that the request likes best. The record takes the short way from then on; what else
 * the same address answers in has a short way at its own.
 * @throws HttpError `not-acceptable`, with all forms there are
 */
export const sendArticle = (
  request: FastifyRequest,
  reply: FastifyReply,
  { value, isCurrent }: Kept<ArticleAnswers>,
  lane: ReadyLane,
): void => {
  const form = chooseForm(request.headers.accept);
  if (form === jsonType) {
    lane.send(request, reply, value.record(), isCurrent, takesRecord);
    return;
  }
  const format = formats.find(({ mediaType }) => contentTypeOf(mediaType) === form);
  if (format === undefined) throw noneAcceptable(formsAt(value.address));
  sendAnswer(request, reply, value.format(format.name));
};

/** An address that articles have for one of their forms. */
type Served = {
  readonly path: string;
  readonly operation: string;
  readonly summary: string;
  readonly description: string;
  readonly mediaType: string;
  readonly schema: z.ZodType;
  readonly params?: Readonly<Record<string, z.ZodType>>;
  readonly problems?: readonly ProblemCode[];
  readonly answer: (
    answers: ArticleAnswers,
    params: Params,
  ) => ReturnType<ArticleAnswers['record']>;
};

const served: readonly Served[] = [
  ...formats.map(
    (format): Served => ({
      ...format,
      path: `/${format.name}`,
      answer: (answers) => answers.format(format.name),
    }),
  ),
  {
    path: '/annotations/pages/:page',
    operation: 'AnnotationPage',
    summary: 'Get a page of an article’s Web Annotations',
    description: 'A page of the collection, which says in `last` how many there are.',
    mediaType: annotationType,
    schema: annotationParts.page,
    params: { page: z.string().meta({ example: '1' }).describe('Which page, from 1.') },
    problems: ['part-not-found'],
    answer: (answers, { page = '' }) => answers.annotations.page(page),
  },
  {
    path: '/annotations/:annotationId',
    operation: 'Annotation',
    summary: 'Get a quote or claim as a Web Annotation',
    description: 'Who said it, and which words of the source text say so.',
    mediaType: annotationType,
    schema: annotationParts.annotation,
    params: {
      annotationId: z
        .string()
        .meta({ example: 'c13' })
        .describe('The id of the quote or claim: q1, c1, …'),
    },
    problems: ['part-not-found'],
    answer: (answers, { annotationId = '' }) => answers.annotations.one(annotationId),
  },
];

/** The other forms that articles, and their revisions, come in, each at an address of its own. */
export const formatRoutes = (app: App, context: RouteContext): void => {
  for (const base of articleBases) {
    for (const one of served) addServed(app, context, base, one);
  }
};

const addServed = (
  app: App,
  { shelf, lane }: RouteContext,
  base: ArticleBase,
  one: Served,
): void => {
  app.get(
    `${base.path}${one.path}`,
    {
      schema: {
        operationId: `get${base.infix}${one.operation}`,
        tags: ['Formats'],
        summary: `${one.summary}${base.of}`,
        description: one.description,
        params: base.params.extend(one.params ?? {}),
        querystring: NoQuery,
        response: responses('In that format.', one.schema, {
          mediaType: one.mediaType,
          problems: [
            'invalid-parameters',
            'archive-unavailable',
            ...base.problems,
            ...(one.problems ?? []),
          ],
        }),
      },
    },
    async (request, reply) => {
      const params = request.params as Params;
      const { value, isCurrent } = await base.find(shelf, params);
      lane.send(request, reply, one.answer(value, params), isCurrent);
    },
  );
};
