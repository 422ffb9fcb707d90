import type { OpenAPIV3_1 } from 'openapi-types';
import { readDocument } from '../scripts/generated-files.ts';

type Parameter = OpenAPIV3_1.ParameterObject;

/** An operation of the OpenAPI document, as far as tests need it. */
export type DocumentedOperation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The parameters that it cannot do without. */
  readonly required: readonly Parameter[];
  /** The media types that it answers in when all is well. */
  readonly types: readonly string[];
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const document = await readDocument();

const resolve = (parameter: Parameter | OpenAPIV3_1.ReferenceObject): Parameter => {
  if (!('$ref' in parameter)) return parameter;
  const name = parameter.$ref.split('/').at(-1) ?? '';
  return document.components?.parameters?.[name] as Parameter;
};

/** Every operation of the OpenAPI document. */
export const documentedOperations: readonly DocumentedOperation[] = Object.entries(
  document.paths ?? {},
).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item?.[method];
    if (operation === undefined) return [];
    const { operationId: id = '', parameters = [], responses = {} } = operation;
    const success = responses['200'] ?? responses['201'];
    const content = success !== undefined && 'content' in success ? (success.content ?? {}) : {};
    const required = parameters.map(resolve).filter((one) => one.required);
    return [{ id, method: method.toUpperCase(), path, required, types: Object.keys(content) }];
  }),
);

/** The operation that a request was made to. */
export const operationOf = (request: Request, base: string): DocumentedOperation | undefined => {
  const path = new URL(request.url).pathname.slice(new URL(base).pathname.length - 1);
  const fits = documentedOperations.filter(
    (one) =>
      one.method === request.method &&
      new RegExp(`^${one.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // `/v1/articles/latest/text` fits no other; where two fit, the one with fewer parameters is meant.
  return fits.toSorted((one, other) => parameters(one.path) - parameters(other.path))[0];
};

const parameters = (path: string): number => path.split('{').length;
