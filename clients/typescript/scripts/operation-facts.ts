import type { OpenAPIV3_1 } from 'openapi-types';

type Document = OpenAPIV3_1.Document;
type Parameter = OpenAPIV3_1.ParameterObject;
type Reference = OpenAPIV3_1.ReferenceObject;
type Schema = OpenAPIV3_1.SchemaObject;

/** What the client has to know of an operation when it runs; `src/operation-facts.ts` says what each means. */
export type WrittenFacts = {
  readonly id: string;
  readonly comment: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly accept: string | undefined;
  readonly isSecured: boolean;
  readonly isRepeatable: boolean;
  readonly hasKey: boolean;
  readonly items: readonly string[] | undefined;
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Those that have the same effect however often they are sent (RFC 9110, 9.2.2). */
const idempotent = ['get', 'put', 'delete'];

/** The names that an operation’s input has besides its parameters. */
const reservedNames = ['body', 'contentType', 'accept'];

/**
 * The facts of every operation, in the document’s order.
 * @throws Error where the document has something that the client does not know how to send
 */
export const readOperations = (document: Document): readonly WrittenFacts[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [readOperation(document, path, method, operation)];
    }),
  );

const readOperation = (
  document: Document,
  path: string,
  method: (typeof methods)[number],
  operation: OpenAPIV3_1.OperationObject,
): WrittenFacts => {
  const { operationId: id, summary = '', description = '', security = [] } = operation;
  if (id === undefined) throw new Error(`${method} ${path} has no operationId`);
  const parameters = (operation.parameters ?? []).map((one) => resolve(document, one));
  const query = parameters.filter((one) => one.in === 'query');
  const headers = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
  const hasKey = headers.includes('Idempotency-Key');
  checkParameters(id, path, parameters);
  const answer = successOf(document, operation);
  return {
    id,
    comment: [summary, description].filter((text) => text !== '').join('.\n\n'),
    method: method.toUpperCase(),
    path,
    query: query.map(({ name }) => name),
    headers: Object.fromEntries(headers.map((name) => [inputName(name), name])),
    accept: preferred(Object.keys(answer)),
    isSecured: security.length > 0,
    // What needs no token changes nothing, so a POST without one may be sent again too.
    isRepeatable: idempotent.includes(method) || hasKey || security.length === 0,
    hasKey,
    items: query.some(({ name }) => name === 'cursor')
      ? itemsIn(document, answer['application/json']?.schema)
      : undefined,
  };
};

/** What is asked for unless something else is wanted: JSON, then what is written in it, then the first. */
const preferred = (types: readonly string[]): string | undefined =>
  types.find((type) => type === 'application/json') ??
  types.find((type) => type.includes('+json')) ??
  types[0];

/** `If-Match` → `ifMatch`; src/input.ts says the same in types. */
const inputName = (header: string): string =>
  header
    .split('-')
    .map((word, index) => (index === 0 ? (word[0] ?? '').toLowerCase() + word.slice(1) : word))
    .join('');

const checkParameters = (id: string, path: string, parameters: readonly Parameter[]): void => {
  const names = parameters.map((one) => (one.in === 'header' ? inputName(one.name) : one.name));
  const twice = names.find(
    (name, at) => names.indexOf(name) !== at || reservedNames.includes(name),
  );
  if (twice !== undefined) throw new Error(`${id}: the name “${twice}” would mean two things`);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const missing = inPath.find((name) => !parameters.some((one) => one.name === name));
  if (missing !== undefined) throw new Error(`${id}: the path’s “${missing}” is not described`);
  const exploded = parameters.find(
    ({ schema, explode = true }) => (schema as Schema | undefined)?.type === 'array' && explode,
  );
  if (exploded !== undefined) throw new Error(`${id}: “${exploded.name}” is not comma-separated`);
};

const successOf = (
  document: Document,
  { responses = {} }: OpenAPIV3_1.OperationObject,
): Readonly<Record<string, OpenAPIV3_1.MediaTypeObject>> => {
  const [success] = Object.entries(responses).filter(([status]) => /^2\d\d$/.test(status));
  return success === undefined ? {} : (resolve(document, success[1]).content ?? {});
};

/** Where in an answer the items of its page are: at its top, or in one of its properties. */
const itemsIn = (
  document: Document,
  schema: Schema | Reference | undefined,
): readonly string[] | undefined => {
  if (schema === undefined) return undefined;
  const { properties = {} } = resolve(document, schema);
  if (isPage(properties)) return [];
  const found = Object.entries(properties).find(([, one]) =>
    isPage(resolve(document, one).properties ?? {}),
  );
  return found === undefined ? undefined : [found[0]];
};

const isPage = (properties: Readonly<Record<string, unknown>>): boolean =>
  'items' in properties && 'next' in properties;

const resolve = <Node extends object>(document: Document, node: Node | Reference): Node => {
  if (!('$ref' in node) || node.$ref === undefined) return node as Node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
  if (target === undefined) throw new Error(`${node.$ref} leads to nothing`);
  return resolve(document, target as Node);
};
