import type { FuzzRequest } from './fuzz-request.ts';
import { type OpenApi, type Parameter, parametersIn, resolve } from './operations.ts';
import { createSchemaChecks, type SchemaChecks } from './schema-checks.ts';
import { isJson } from './validate-answer.ts';

/** Why the document forbids a request; undefined where it does not, or does not clearly. */
export type Refusal = (request: FuzzRequest) => string | undefined;

/** The value that a parameter's text stands for. */
export type ParameterReader = (parameter: Parameter, text: string) => unknown;

const wholeNumber = /^-?(?:0|[1-9][0-9]*)$/;

/** Reads texts of parameters as their schemas' types; what cannot be read stays a text. */
export const createParameterReader =
  (document: OpenApi): ParameterReader =>
  ({ schema = {} }, text) => {
    const read = (type: unknown): unknown => {
      if (type === 'integer') return wholeNumber.test(text) ? Number(text) : text;
      if (type === 'number') return text.trim() === '' ? text : Number(text);
      if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
      return type === 'array' ? text.split(',') : text;
    };
    return read(resolve(document, schema).type);
  };

type Pair = { readonly name: string; readonly value: string };

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** Undefined where the pair is written in a way that servers read differently. */
const readPair = (pair: string): Pair | undefined => {
  const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
  try {
    return name === '' ? undefined : { name: decode(name), value: decode(value) };
  } catch {
    return undefined;
  }
};

/** Finds out whether a request's query or body breaks the document: such a request must not succeed. */
export const createRefusal = (document: OpenApi): Refusal => {
  const checks = createSchemaChecks(document, 'open');
  const read = createParameterReader(document);
  const readBody = bodyRefusal(checks);
  return (request) => {
    const { operation, query } = request;
    const pairs = query.flatMap((text) => readPair(text) ?? []);
    const known = new Map(parametersIn(operation, 'query').map((one) => [one.name, one]));
    const seen = new Set<string>();
    for (const { name, value } of pairs) {
      const parameter = known.get(name);
      if (parameter === undefined) return `query parameter “${name}” is unknown`;
      const repeatable = resolve(document, parameter.schema ?? {}).type === 'array';
      if (seen.has(name) && !repeatable) return `query parameter “${name}” is repeated`;
      seen.add(name);
      const [fault] = checks(parameter.schema ?? {})(read(parameter, value));
      if (fault !== undefined) return `query parameter “${name}”: ${fault}`;
    }
    const missing = [...known.values()].find(({ name, required }) => required && !seen.has(name));
    return missing && pairs.length === query.length
      ? `query parameter “${missing.name}” is missing`
      : readBody(request);
  };
};

/** Why the document forbids a request's body. */
const bodyRefusal =
  (checks: SchemaChecks): Refusal =>
  ({ operation, headers, body = '' }) => {
    const { content } = operation.body ?? {};
    if (content === undefined) return undefined;
    const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(/\s*;/, 1);
    const { schema } = content[type.trim()] ?? {};
    if (schema === undefined) return `a body of type “${type}” is not documented`;
    const [fault] = isJson(type) ? jsonFaults(body, checks(schema)) : checks(schema)(body);
    return fault;
  };

const jsonFaults = (
  text: string,
  check: (value: unknown) => readonly string[],
): readonly string[] => {
  try {
    return check(JSON.parse(text));
  } catch {
    return ['the body is no JSON'];
  }
};
