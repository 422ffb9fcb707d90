import type { OpenAPIV3_1 } from 'openapi-types';
import type { App } from '../src/http/app-type.ts';
import { exampleArticle, exampleDocuments, exampleExtraction } from './extraction-example.ts';
import { mapOperations, operationsOf, successOf } from './share-components.ts';

type Document = OpenAPIV3_1.Document;
type Operation = OpenAPIV3_1.OperationObject;
type Parameters = Readonly<Record<string, OpenAPIV3_1.ParameterObject>>;

/**
 * Operations whose answer is no fit example: it changes with every request, or it is the
 * document itself.
 */
const shortened: Readonly<Record<string, (body: string) => unknown>> = {
  getMetrics: () =>
    'http_requests_total{method="GET",route="/v1/articles/:articleId/claims",status="200"} 1\n',
  getOpenApi: (body) => {
    const { openapi, info } = JSON.parse(body);
    return { openapi, info: { title: info.title, version: info.version }, paths: {} };
  },
};

/** The tags of operations whose examples are cut. */
const cutTags: readonly string[] = ['Formats', 'Feeds'];

/** Whether the example of an operation is the beginning of its answer. */
export const isCut = ({ tags = [] }: { readonly tags?: readonly string[] }): boolean =>
  tags.some((tag) => cutTags.includes(tag));

const longestList = 2;
const mostLines = 12;
/** The longest text, in UTF-16 units. */
const longestText = 1200;

/** The beginning of an answer that says much of the same: of each list two items, of each text twelve lines. */
export const cutExample = (answer: unknown): unknown => {
  if (typeof answer === 'string') {
    return answer.split('\n').slice(0, mostLines).join('\n').slice(0, longestText);
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) return answer.slice(0, longestList).map(cutExample);
  return Object.fromEntries(Object.entries(answer).map(([key, part]) => [key, cutExample(part)]));
};

/** A request to the server, and what it is the example of. */
export type ExampleRequest = {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const extractions = { path: '/v1/extractions', method: 'POST' } as const;

/** A request that brings an id gets it back, so that its answer is always the same. */
const named = { 'x-request-id': 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' } as const;

/** Requests whose answers are the examples of shared problem responses. */
export const problemRequests: Readonly<Record<string, ExampleRequest>> = {
  BadRequest: { path: '/v1/articles/latest/claims?limit=0x10&colour=red', headers: named },
  NotFound: { path: '/v1/articles/latest/claims/c999', headers: named },
  NotAcceptable: {
    path: '/v1/articles/latest/claims',
    headers: { ...named, accept: 'image/png' },
  },
  UnsupportedMediaType: {
    ...extractions,
    headers: { ...named, 'content-type': 'application/pdf' },
    body: '%PDF-1.7',
  },
  UnreadableArticle: {
    ...extractions,
    headers: { ...named, 'content-type': 'text/plain' },
    body: '%PDF-1.7',
  },
};

/** Answers that are written by hand, by the operation that gives the like. */
const writtenAnswers: Readonly<Record<string, unknown>> = {
  createExtraction: exampleExtraction,
  addArticle: exampleArticle,
  replaceArticle: exampleArticle,
  withdrawArticle: undefined,
};

/** What is sent in the examples of operations that take something else than articles. */
const writtenRequests: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  createVerification: {
    'application/json': {
      quotation: '“I think it would be good to let the dust settle … But not now.”',
      speaker: 'Ushakov',
    },
  },
};

/** Adds to every operation the server’s own answer to its example parameters. */
export const withExamples = async (document: Document, app: App): Promise<Document> => {
  const parameters = await withRevisionExample(document.components?.parameters as Parameters, app);
  const answers = new Map<string, Examples>();
  for (const { path, operation } of operationsOf(document)) {
    const { operationId = '' } = operation;
    const isWritten = Object.hasOwn(writtenAnswers, operationId);
    const address = fillIn(path, operation, parameters);
    // What else an address answers in has an address of its own, and its example there.
    const [type = ''] = mediaTypesOf(operation);
    const answer = isWritten
      ? writtenAnswers[operationId]
      : await answerTo(address, operationId, type, app);
    answers.set(operationId, { [type]: isCut(operation) ? cutExample(answer) : answer });
  }
  const paths = mapOperations(document, (operation) =>
    addRequestExamples(addExamples(operation, answers.get(operation.operationId ?? '') ?? {})),
  );
  const responses = await problemExamples(document, app);
  return {
    ...document,
    paths,
    components: { ...document.components, parameters, responses },
  } as Document;
};

/** The examples of what an operation answers with success, by media type. */
type Examples = Readonly<Record<string, unknown>>;

type Documented = Readonly<Record<string, { readonly content?: object }>>;

const mediaTypesOf = ({ responses = {} }: Operation): readonly string[] => {
  const written = responses as Documented;
  return Object.keys(written[successOf(written)]?.content ?? {});
};

const answerTo = async (
  address: string,
  operationId: string,
  accept: string,
  app: App,
): Promise<unknown> => {
  const sent = writtenRequests[operationId]?.['application/json'];
  const post = { method: 'POST' as const, payload: sent as object };
  const { body, headers } = await app.inject({
    url: address,
    headers: { accept },
    ...(sent === undefined ? {} : post),
  });
  const isJson = /^application\/(?:.+\+)?json/.test(String(headers['content-type']));
  return shortened[operationId]?.(body) ?? (isJson ? JSON.parse(body) : body);
};

/** The revision of the article that the other examples are about. */
const withRevisionExample = async (parameters: Parameters, app: App): Promise<Parameters> => {
  const { revision } = (await app.inject('/v1/articles/latest')).json();
  return Object.fromEntries(
    Object.entries(parameters).map(([key, parameter]) =>
      parameter.name === 'revision' ? [key, { ...parameter, example: revision }] : [key, parameter],
    ),
  );
};

const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

/** The address of an operation with the examples of its path and query parameters filled in. */
const fillIn = (path: string, operation: Operation, parameters: Parameters): string => {
  const own = (operation.parameters ?? []).flatMap(
    (one) => ('$ref' in one ? parameters[nameIn(one.$ref)] : one) ?? [],
  );
  const filled = path.replace(/\{(\w+)\}/g, (_braces, name: string) => {
    const parameter = own.find((candidate) => candidate.name === name);
    if (parameter?.example === undefined) throw new Error(`${path}: ${name} has no example`);
    return parameter.example;
  });
  const query = own
    .filter(({ in: place, example }) => place === 'query' && example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
};

const addExamples = (operation: Operation, examples: Examples): Operation => {
  const written = operation.responses as Documented;
  const success = successOf(written);
  const { [success]: ok, ...others } = written;
  if (ok?.content === undefined) return operation;
  const content = Object.fromEntries(
    Object.entries(ok.content).map(([type, media]) => [
      type,
      examples[type] === undefined ? media : { ...media, example: examples[type] },
    ]),
  );
  const responses = { [success]: { ...ok, content }, ...others } as Operation['responses'];
  return { ...operation, ...(responses && { responses }) };
};

/** Adds to each form of a request’s body the example that is written for it. */
const addRequestExamples = (operation: Operation): Operation => {
  if (operation.requestBody === undefined || '$ref' in operation.requestBody) return operation;
  const examples = writtenRequests[operation.operationId ?? ''] ?? exampleDocuments;
  const content = Object.fromEntries(
    Object.entries(operation.requestBody.content).map(([type, media]) => [
      type,
      { ...media, example: examples[type] },
    ]),
  );
  return { ...operation, requestBody: { ...operation.requestBody, content } };
};

const problemExamples = async (document: Document, app: App): Promise<object> => {
  const responses = (document.components?.responses ?? {}) as Record<string, { content?: object }>;
  const entries = Object.entries(responses).map(async ([name, response]) => {
    const request = problemRequests[name];
    if (request === undefined) return [name, response];
    const { path: url, method = 'GET', headers = {}, body = '' } = request;
    const answer = await app.inject({ url, method, headers, ...(body && { body }) });
    const [[type, media] = ['', {}]] = Object.entries(response.content ?? {});
    return [name, { ...response, content: { [type]: { ...media, example: answer.json() } } }];
  });
  return Object.fromEntries(await Promise.all(entries));
};
