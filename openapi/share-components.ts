import type { OpenAPIV3_1 } from 'openapi-types';

type Document = OpenAPIV3_1.Document;
type Responses = Record<string, object>;

/** The names of the responses that operations share, by status. */
const names: Readonly<Record<string, string>> = {
  304: 'NotModified',
  400: 'BadRequest',
  401: 'TokenNeeded',
  403: 'ChangesNotAllowed',
  404: 'NotFound',
  406: 'NotAcceptable',
  408: 'RequestTimeout',
  409: 'ArticleExists',
  410: 'ArticleWithdrawn',
  412: 'RevisionMismatch',
  413: 'ContentTooLarge',
  414: 'UriTooLong',
  415: 'UnsupportedMediaType',
  417: 'ExpectationFailed',
  422: 'UnreadableArticle',
  428: 'IfMatchNeeded',
  429: 'TooManyRequests',
  431: 'HeadersTooLarge',
  500: 'InternalError',
  501: 'FormatNotProvided',
  503: 'Unavailable',
};

/** The status of an operation’s success. */
export const successOf = (responses: Readonly<Record<string, unknown>>): string =>
  Object.keys(responses).find((status) => status.startsWith('2')) ?? '200';

/**
 * Moves the responses and parameters that operations share to the components, and drops the
 * components that nothing refers to.
 */
export const shareComponents = (document: Document): Document => {
  const shared: Responses = {};
  const paths = mapOperations(document, ({ parameters, ...operation }) => ({
    ...operation,
    ...(parameters && { parameters: parameters.map(tidyParameter) }),
    responses: Object.fromEntries(
      Object.entries(operation.responses ?? {}).map(([status, response]) => {
        const name = names[status];
        if (name === undefined) return [status, response];
        // What may be not found differs from address to address; the longest account covers all.
        const known = shared[name];
        if (known === undefined || JSON.stringify(known).length < JSON.stringify(response).length) {
          shared[name] = response;
        }
        return [status, { $ref: `#/components/responses/${name}` }];
      }),
    ),
  }));
  const components = { ...document.components, responses: shared } as Document['components'];
  const whole = mergeTwins({ ...document, paths, components } as Document);
  return nameInputs(pruneSchemas(shareParameters(whole)));
};

/** The type provider makes an `…Input` twin of each schema; where the two are alike, one is enough. */
const mergeTwins = (document: Document): Document => {
  const schemas: Readonly<Record<string, object>> = document.components?.schemas ?? {};
  const twins = Object.keys(schemas).filter((name) => {
    const [input, output] = [schemas[`${name}Input`], schemas[name]];
    return input !== undefined && JSON.stringify(input) === JSON.stringify(output);
  });
  const merged = twins.reduce(
    (text, name) => text.replaceAll(`schemas/${name}Input"`, `schemas/${name}"`),
    JSON.stringify(document),
  );
  return JSON.parse(merged);
};

type ParameterSchema = {
  readonly example?: unknown;
  readonly allOf?: readonly object[];
  readonly type?: string;
};

/**
 * Puts a parameter’s example beside its schema, where tools look for it, unwraps a reference, and
 * says of a list that commas separate it.
 */
const tidyParameter = (parameter: object): object => {
  if (!('schema' in parameter)) return parameter;
  const { example, allOf, ...rest } = parameter.schema as ParameterSchema;
  return {
    ...parameter,
    schema: allOf?.[0] ?? rest,
    ...(example === undefined ? {} : { example }),
    ...(rest.type === 'array' ? { style: 'form', explode: false } : {}),
  };
};

/** Moves the parameters that several operations have in common to the components. */
const shareParameters = (document: Document): Document => {
  const uses = new Map<string, number>();
  mapOperations(document, ({ parameters = [] }) => {
    for (const key of parameters.map((parameter) => JSON.stringify(parameter))) {
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    return {};
  });
  const shared: Record<string, object> = {};
  const share = (parameter: object): object => {
    if ((uses.get(JSON.stringify(parameter)) ?? 0) < 2 || !('name' in parameter)) return parameter;
    const name = String(parameter.name);
    const known = shared[name] ?? parameter;
    // The same name may mean different things: a type of quotes, a type of claims.
    if (JSON.stringify(known) !== JSON.stringify(parameter)) return parameter;
    shared[name] = parameter;
    return { $ref: `#/components/parameters/${name}` };
  };
  const paths = mapOperations(document, ({ parameters, ...operation }) =>
    parameters === undefined ? operation : { ...operation, parameters: parameters.map(share) },
  );
  const components = { ...document.components, parameters: shared };
  return { ...document, paths, components } as Document;
};

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** An operation and where it stands. */
export type PlacedOperation = {
  readonly path: string;
  readonly method: (typeof methods)[number];
  readonly operation: OpenAPIV3_1.OperationObject;
};

const operationsAt = (path: string, item: OpenAPIV3_1.PathItemObject = {}): PlacedOperation[] =>
  methods.flatMap((method) => {
    const operation = item[method];
    return operation === undefined ? [] : [{ path, method, operation }];
  });

/** Every operation of a document. */
export const operationsOf = ({ paths = {} }: Document): readonly PlacedOperation[] =>
  Object.entries(paths).flatMap(([path, item]) => operationsAt(path, item));

/** The paths of a document with every operation replaced by what `change` makes of it. */
export const mapOperations = (
  { paths = {} }: Document,
  change: (operation: OpenAPIV3_1.OperationObject, path: string) => object,
): Document['paths'] =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      {
        ...item,
        ...Object.fromEntries(
          operationsAt(path, item).map(({ method, operation }) => [
            method,
            change(operation, path),
          ]),
        ),
      },
    ]),
  ) as Document['paths'];

/** What only requests hold needs no other name than its own. */
const nameInputs = (document: Document): Document => {
  const names = Object.keys(document.components?.schemas ?? {});
  const text = names
    .filter((name) => name.endsWith('Input'))
    .map((name) => name.slice(0, -'Input'.length))
    .filter((name) => !names.includes(name))
    .reduce(
      (json, name) =>
        json
          .replaceAll(`schemas/${name}Input"`, `schemas/${name}"`)
          .replace(`"${name}Input":{`, `"${name}":{`),
      JSON.stringify(document),
    );
  return JSON.parse(text);
};

const reference = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;

const pruneSchemas = (document: Document): Document => {
  const schemas: Record<string, object> = document.components?.schemas ?? {};
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part ?? {}).matchAll(reference)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(schemas[name]);
    }
  };
  visit(document.paths);
  visit(document.components?.responses);
  visit(document.components?.parameters);
  const kept = Object.entries(schemas)
    .filter(([name]) => used.has(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const components = { ...document.components, schemas: Object.fromEntries(kept) };
  return { ...document, components } as Document;
};
