import type { FastifySchemaCompiler } from 'fastify';
import * as z from 'zod';
import { type DomainError, type Finding, invalidBody, invalidParameters } from '../errors.ts';
import { inPlainWords } from '../records/fault-words.ts';

type Validated = { readonly value: unknown } | { readonly error: DomainError };

/** A body of a million unknown fields needs no answer that names them all. */
const mostFindings = 20;

/**
 * Validates what comes in by zod. Two things cost nothing: a request without a query, whose
 * outcome never changes, and path parameters, which are looked up and so need no check before.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = '' }) => {
  if (httpPart === 'params') return (value): Validated => ({ value });
  if (httpPart === 'body') return (data: unknown): Validated => validate(schema, data, httpPart);
  const ofNothing = validate(schema, {}, httpPart);
  return (data: unknown): Validated =>
    isEmpty(data) ? ofNothing : validate(schema, data, httpPart);
};

/**
 * A body, validated.
 * @throws DomainError `invalid-body`
 */
export const readBody = <Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): z.output<Schema> => {
  const validated = validate(schema, data, 'body');
  if ('error' in validated) throw validated.error;
  return validated.value as z.output<Schema>;
};

/** Leaves the body as it came: who takes it has it checked elsewhere. */
export const leaveBody: FastifySchemaCompiler<z.ZodType> = (schema) =>
  schema.httpPart === 'body' ? (value) => ({ value }) : validatorCompiler(schema);

const isEmpty = (data: unknown): boolean => {
  for (const _name in data as object) return false;
  return true;
};

const validate = (schema: z.ZodType, data: unknown, httpPart: string): Validated => {
  const parsed = schema.safeParse(data, inPlainWords);
  if (parsed.success) return { value: parsed.data };
  const part = httpPart === 'querystring' ? 'query' : httpPart;
  const findings = parsed.error.issues
    .flatMap((issue) => findingsOf(issue, part, schema))
    .slice(0, mostFindings);
  return { error: part === 'body' ? invalidBody(findings) : invalidParameters(findings) };
};

const findingsOf = (issue: z.core.$ZodIssue, part: string, schema: z.ZodType): Finding[] => {
  if (issue.code === 'invalid_union' && issue.path.length === 0) {
    return nearestForm(issue, schema).flatMap(([one, form]) => findingsOf(one, part, form));
  }
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: pointerTo([part, ...issue.path]), detail: detailOf(issue, part) }];
  }
  const known = fieldsOf(schemaAt(schema, issue.path));
  const takes = known.length === 0 ? 'takes none' : `takes ${known.join(', ')}`;
  const ofWhole = part === 'body' ? 'field of the body' : 'parameter of this address';
  const what = issue.path.length === 0 ? ofWhole : 'field of this object';
  return issue.keys.slice(0, mostFindings).map((key) => ({
    pointer: pointerTo([part, ...issue.path, key]),
    detail: `is no ${what}, which ${takes}`,
  }));
};

/** The schema of a place within a value. */
const schemaAt = (schema: unknown, path: readonly PropertyKey[]): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodUnion) {
    return schema.options.map((one) => schemaAt(one, path)).find((one) => one !== undefined);
  }
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  return schema instanceof z.ZodObject ? schemaAt(schema.shape[String(key)], rest) : undefined;
};

/** The fields that a value may have, in any of its forms. */
const fieldsOf = (schema: unknown): readonly string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodUnion ? [...new Set(schema.options.flatMap(fieldsOf))] : [];
};

/**
 * What is wrong with the form of several that a value comes nearest to: that whose own fields it fits best, whatever
 * is wrong within them; of those, that with the fewest faults.
 */
const nearestForm = (
  { errors }: z.core.$ZodIssueInvalidUnion,
  schema: z.ZodType,
): readonly (readonly [z.core.$ZodIssue, z.ZodType])[] => {
  const forms = schema instanceof z.ZodUnion ? schema.options : [];
  const [nearest = 0] = errors
    .map((_issues, index) => index)
    .toSorted(
      (one, other) =>
        outerFaults(errors[one]) - outerFaults(errors[other]) ||
        (errors[one]?.length ?? 0) - (errors[other]?.length ?? 0),
    );
  const form = forms[nearest] instanceof z.ZodType ? forms[nearest] : schema;
  return (errors[nearest] ?? []).map((issue) => [issue, form] as const);
};

/** How many faults are of a value’s own fields: one that is missing, unknown, or not what it must be. */
const outerFaults = (issues: readonly z.core.$ZodIssue[] = []): number =>
  issues.filter(({ path }) => path.length <= 1).length;

/** A parameter of the query that is given twice is a list. */
const detailOf = (issue: z.core.$ZodIssue, part: string): string =>
  part !== 'body' && issue.code === 'invalid_type' && Array.isArray(issue.input)
    ? 'must be given once only'
    : issue.message;

/** A JSON Pointer (RFC 6901, section 3). */
const pointerTo = (keys: readonly PropertyKey[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
