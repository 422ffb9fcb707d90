import type { OpenAPIV3_1 } from 'openapi-types';
import type { App } from '../src/http/app-type.ts';
import { mapOperations } from './share-components.ts';

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

/** Requests whose answers are the examples of shared problem responses. */
const problemRequests: Readonly<Record<string, { path: string; accept?: string }>> = {
  BadRequest: { path: '/v1/articles/latest/claims?limit=0x10&colour=red' },
  NotFound: { path: '/v1/articles/latest/claims/c999' },
  NotAcceptable: { path: '/v1/articles/latest/claims', accept: 'image/png' },
};

/** Adds to every operation the server’s own answer to its example parameters. */
export const withExamples = async (document: Document, app: App): Promise<Document> => {
  const answers = new Map<string, unknown>();
  const addresses = Object.entries(document.paths ?? {}).map(([path, item]) => ({
    path,
    address: fillIn(path, item?.get, document.components?.parameters as Parameters),
    operationId: item?.get?.operationId ?? '',
  }));
  for (const { path, address, operationId } of addresses) {
    const { body, headers } = await app.inject(address);
    const isJson = String(headers['content-type']).startsWith('application/json');
    const shorten = shortened[operationId];
    answers.set(path, shorten?.(body) ?? (isJson ? JSON.parse(body) : body));
  }
  const paths = mapOperations(document, (operation, path) =>
    addExample(operation, answers.get(path)),
  );
  const responses = await problemExamples(document, app);
  return { ...document, paths, components: { ...document.components, responses } } as Document;
};

const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

/** The address of an operation with its path parameters’ examples filled in. */
const fillIn = (path: string, operation: Operation | undefined, parameters: Parameters): string =>
  path.replace(/\{(\w+)\}/g, (_braces, name: string) => {
    const parameter = operation?.parameters
      ?.map((candidate) => ('$ref' in candidate ? parameters[nameIn(candidate.$ref)] : candidate))
      .find((candidate) => candidate?.name === name);
    if (parameter?.example === undefined) throw new Error(`${path}: ${name} has no example`);
    return parameter.example;
  });

const addExample = (operation: Operation, example: unknown): Operation => {
  const { 200: ok, ...others } = operation.responses as Record<string, { content?: object }>;
  const content = Object.fromEntries(
    Object.entries(ok?.content ?? {}).map(([type, media]) => [type, { ...media, example }]),
  );
  const responses = { 200: { ...ok, content }, ...others } as unknown as Operation['responses'];
  return { ...operation, ...(responses && { responses }) };
};

const problemExamples = async (document: Document, app: App): Promise<object> => {
  const responses = (document.components?.responses ?? {}) as Record<string, { content?: object }>;
  const entries = Object.entries(responses).map(async ([name, response]) => {
    const request = problemRequests[name];
    if (request === undefined) return [name, response];
    const accept = request.accept ?? '*/*';
    const answer = await app.inject({ url: request.path, headers: { accept } });
    const [[type, media] = ['', {}]] = Object.entries(response.content ?? {});
    return [name, { ...response, content: { [type]: { ...media, example: answer.json() } } }];
  });
  return Object.fromEntries(await Promise.all(entries));
};
