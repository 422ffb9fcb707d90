import type { FastifySchemaCompiler } from 'fastify';
import * as z from 'zod';
import { type DomainError, type Finding, invalidParameters } from '../errors.ts';

type Validated = { readonly value: unknown } | { readonly error: DomainError };

/**
 * Validates what comes in by zod. Two things cost nothing: a request without a query, whose
 * outcome never changes, and path parameters, which are looked up and so need no check before.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = '' }) => {
  if (httpPart === 'params') return (value): Validated => ({ value });
  const ofNothing = validate(schema, {}, httpPart);
  return (data: unknown): Validated =>
    isEmpty(data) ? ofNothing : validate(schema, data, httpPart);
};

const isEmpty = (data: unknown): boolean => {
  for (const _name in data as object) return false;
  return true;
};

const validate = (schema: z.ZodType, data: unknown, httpPart: string): Validated => {
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  const part = httpPart === 'querystring' ? 'query' : httpPart;
  const findings = parsed.error.issues.flatMap((issue) => findingsOf(issue, part, schema));
  return { error: invalidParameters(findings) };
};

const findingsOf = (issue: z.core.$ZodIssue, part: string, schema: z.ZodType): Finding[] => {
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: pointerTo([part, ...issue.path]), detail: explain(issue) }];
  }
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const takes = known.length === 0 ? 'takes none' : `takes ${known.join(', ')}`;
  return issue.keys.map((key) => ({
    pointer: pointerTo([part, key]),
    detail: `is no parameter of this address, which ${takes}`,
  }));
};

/** What is wrong with a value, as a person asks it: what it must be. */
const explain = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && Array.isArray(issue.input)) return 'must be given once only';
  return issue.message;
};

/** A JSON Pointer (RFC 6901, section 3). */
const pointerTo = (keys: readonly PropertyKey[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
