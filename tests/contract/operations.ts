import { readFileSync } from 'node:fs';

export type JsonSchema = { readonly [keyword: string]: unknown };

export type Media = { readonly schema?: JsonSchema; readonly example?: unknown };
type Content = Readonly<Record<string, Media>>;

export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
  readonly example?: unknown;
  readonly explode?: boolean;
};

type DocumentedHeader = { readonly required?: boolean; readonly schema?: JsonSchema };

export type DocumentedResponse = {
  readonly description?: string;
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, DocumentedHeader>>;
};

type RequestBody = { readonly required?: boolean; readonly content: Content };

/** An operation with its references resolved, those inside schemas excepted. */
export type Operation = {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** Whether only those with a token may. */
  readonly isSecured: boolean;
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
};

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What is read of an OpenAPI document here. */
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: Components;
};

/** The committed OpenAPI document. */
export const openApi: OpenApi = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
);

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'];

/** What a reference in the document leads to; anything else is answered as it is. */
export const resolve = <Node>(document: OpenApi, node: Node): Node => {
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...beside } = node as { $ref?: unknown };
  if (typeof $ref !== 'string') return node;
  const keys = $ref.replace(/^#\//, '').split('/');
  const target = keys
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
  if (target === undefined) throw new Error(`${$ref} leads to nothing`);
  return { ...resolve(document, target as object), ...beside } as Node;
};

type WrittenOperation = {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly security?: readonly unknown[];
  readonly responses?: Readonly<Record<string, DocumentedResponse>>;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
};

/** The document with some of its operations only. */
export const withOperations = (
  document: OpenApi,
  isWanted: (operation: Operation) => boolean,
): OpenApi => {
  const wanted = new Set(
    operationsOf(document)
      .filter(isWanted)
      .map(({ method, path }) => `${method} ${path}`),
  );
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).filter(
        ([key]) =>
          !methods.some((method) => method === key) || wanted.has(`${key.toUpperCase()} ${path}`),
      ),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
};

/** Every operation of a document. */
export const operationsOf = (document: OpenApi): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method] !== undefined)
      .map((method) => readOperation(document, path, method, item)),
  );

const readOperation = (
  document: OpenApi,
  path: string,
  method: string,
  item: Readonly<Record<string, unknown>>,
): Operation => {
  const {
    operationId,
    parameters,
    requestBody,
    responses,
    security = [],
    ...told
  } = item[method] as WrittenOperation;
  const shared = (item.parameters ?? []) as readonly Parameter[];
  const resolved = [...shared, ...(parameters ?? [])].map((one) => resolve(document, one));
  // An operation's own parameter stands in the place of its path's namesake.
  const byName = new Map(resolved.map((one) => [`${one.in} ${one.name}`, one]));
  return {
    ...told,
    id: operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    parameters: [...byName.values()],
    isSecured: security.length > 0,
    ...(requestBody && { body: resolve(document, requestBody) }),
    responses: Object.fromEntries(
      Object.entries(responses ?? {}).map(([status, one]) => [status, resolve(document, one)]),
    ),
  };
};

/** The parameters of an operation that stand in one place: path, query or header. */
export const parametersIn = (operation: Operation, place: string): readonly Parameter[] =>
  operation.parameters.filter((parameter) => parameter.in === place);

/** What an operation says it answers with a status, ranges and `default` included. */
export const responseFor = (
  { responses }: Operation,
  status: number,
): DocumentedResponse | undefined =>
  responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
