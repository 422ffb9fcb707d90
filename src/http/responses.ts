import * as z from 'zod';
import { Problem, type ProblemCode, problemKinds } from '../representations/problem.ts';

/** What may go wrong with any request, whatever its address. */
const anywhere = [
  'malformed-request',
  'not-acceptable',
  'request-timeout',
  'uri-too-long',
  'expectation-failed',
  'too-many-requests',
  'headers-too-large',
  'internal-error',
  'overloaded',
] as const satisfies readonly ProblemCode[];

type Content = Readonly<Record<string, { readonly schema: z.ZodType }>>;
type Documented = { readonly description: string; readonly content: Content };

export type ResponseOptions = {
  /** The status of success. */
  readonly status?: 200 | 201 | 204;
  readonly mediaType?: string;
  /** What else the address answers in, by media type. */
  readonly others?: Readonly<Record<string, z.ZodType>>;
  /** Whether clients may keep the answer and ask whether it is still good. */
  readonly cached?: boolean;
  /** What else may go wrong here. */
  readonly problems?: readonly ProblemCode[];
};

/** Every status an operation can answer with, as Fastify and the OpenAPI document want it. */
export const responses = (
  description: string,
  schema: z.ZodType,
  {
    status = 200,
    mediaType = 'application/json',
    others = {},
    cached = true,
    problems = [],
  }: ResponseOptions = {},
): Readonly<Record<number, Documented | z.ZodNull>> => {
  const statuses = new Set([...anywhere, ...problems].map((code) => problemKinds[code].status));
  return {
    [status]:
      status === 204
        ? z.null().describe(description)
        : { description, content: contentOf({ [mediaType]: schema, ...others }) },
    ...(cached ? { 304: NotModified } : {}),
    ...Object.fromEntries([...statuses].map((problem) => [problem, problemResponse(problem)])),
  };
};

const contentOf = (schemas: Readonly<Record<string, z.ZodType>>): Content =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]));

const NotModified = z
  .null()
  .describe('The client has this answer already: `If-None-Match` holds its `ETag`.');

const problemResponse = (status: number): Documented => ({
  description: Object.values(problemKinds)
    .filter((kind) => kind.status === status)
    .map(({ title, explanation }) => `${title}: ${explanation}`)
    .join('\n\n'),
  content: { 'application/problem+json': { schema: Problem } },
});
