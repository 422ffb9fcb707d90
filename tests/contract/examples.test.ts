import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutExample, isCut, problemRequests } from '../../openapi/examples.ts';
import { successOf as statusOfSuccess } from '../../openapi/share-components.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { exampleRequest, type FuzzRequest, testToken } from './fuzz-request.ts';
import {
  type DocumentedResponse,
  type JsonSchema,
  type Media,
  type Operation,
  openApi,
  operationsOf,
  resolve,
} from './operations.ts';
import { createSchemaChecks } from './schema-checks.ts';
import { createAgent, type ReceivedAnswer, sendRequest } from './send-request.ts';
import { createAnswerValidator, isJson } from './validate-answer.ts';

const operations = operationsOf(openApi);
const named = operations.map((operation) => [operation.id, operation] as const);
const sharedResponses = Object.entries(openApi.components?.responses ?? {}) as [
  string,
  DocumentedResponse,
][];
const sharedParameters = Object.values(openApi.components?.parameters ?? {});

const agent = createAgent(2);
const check = createSchemaChecks(openApi, 'closed');
const validate = createAnswerValidator(openApi, 'closed');
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  agent.destroy();
  await server.app.close();
});

/** Sends a request; one that changes something goes to a server of its own. */
const send = async (request: FuzzRequest): Promise<ReceivedAnswer> => {
  if (!request.operation.isSecured) return sendRequest(agent, server.url, request);
  const own = await startServer({ environment: { API_TOKENS: testToken } });
  const answer = await sendRequest(agent, own.url, request);
  await own.app.close();
  return answer;
};

const contentOf = ({ content = {} }: DocumentedResponse): readonly [string, Media][] =>
  Object.entries(content);

const successStatus = ({ responses }: Operation): string => statusOfSuccess(responses);

const successOf = (operation: Operation): readonly [string, Media][] =>
  contentOf(operation.responses[successStatus(operation)] ?? {});

const readBody = (type: string, { body }: ReceivedAnswer): unknown =>
  isJson(type) ? JSON.parse(String(body)) : String(body);

/** What stands before the value in a line of Prometheus’s text format. */
const seriesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(0, line.lastIndexOf(' ')));

/** Holds what is answered to an article against all that records must be. */
const expectWhole = (extraction: unknown): void => {
  const { text, revision: _revision, ...record } = extraction as { text: string; revision: string };
  expect(checkRecord(record, text).faults).toEqual([]);
};

/** Written by hand as well: the same text, read. */
const expectSameArticle = (example: unknown, answer: unknown): void => {
  const { language, sourceText } = example as Readonly<Record<string, unknown>>;
  expect(answer).toMatchObject({ language, sourceText });
};

type Comparison = (example: unknown, answer: unknown) => void;

/** Operations whose examples are shortened, or true only of one moment. */
const comparisons: Readonly<Record<string, Comparison>> = {
  getMetrics: (example, answer) => {
    const wanted = seriesIn(String(example));
    expect(wanted).not.toEqual([]);
    expect(seriesIn(String(answer))).toEqual(expect.arrayContaining([...wanted]));
  },
  // Written by hand: how well articles are read is another matter.
  createExtraction: (example, answer) => {
    expectWhole(example);
    expectWhole(answer);
    const { text, language, sourceText } = example as Readonly<Record<string, unknown>>;
    expect(answer).toMatchObject({ text, language, sourceText });
  },
  addArticle: (example, answer) => expectSameArticle(example, answer),
  replaceArticle: (example, answer) => expectSameArticle(example, answer),
  getOpenApi: (example, answer) => {
    const { paths: _paths, ...rest } = example as Readonly<Record<string, unknown>>;
    expect(answer).toMatchObject(rest);
  },
};

describe.each(named)('%s', (id, operation) => {
  test('says what it is', () => {
    expect(operation).toMatchObject({
      id: expect.stringMatching(/^[a-z][A-Za-z]+$/),
      summary: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\S/),
      tags: [expect.stringMatching(/\S/)],
    });
    if (successStatus(operation) !== '204') expect(successOf(operation)).not.toEqual([]);
    // Other forms have their examples at addresses of their own.
    const [[, media] = []] = successOf(operation);
    if (successStatus(operation) !== '204') expect(media?.example).toBeDefined();
  });

  test('refers to components for the JSON it answers with', () => {
    const schemas = successOf(operation)
      .filter(([type]) => isJson(type))
      .flatMap(([, { schema = {} }]) => schema.anyOf ?? [schema]) as JsonSchema[];
    for (const schema of schemas) expect(Object.keys(schema)).toEqual(['$ref']);
  });

  test('answers its example request with its example', async () => {
    // What /metrics shows, other requests have caused.
    if (id === 'getMetrics') for (const one of operations) await send(exampleRequest(one));
    for (const [type, { example }] of successOf(operation)) {
      const answer = await send(exampleRequest(operation, { accept: type }));
      expect(validate(operation, operation.method, answer)).toEqual([]);
      expect(String(answer.status)).toBe(successStatus(operation));
      if (example === undefined) continue;
      const compare = comparisons[id] ?? ((one, other) => expect(other).toEqual(one));
      const body = readBody(type, answer);
      compare(example, isCut(operation) ? cutExample(body) : body);
    }
  });

  test('takes the example of every form of its body', async () => {
    for (const [type, { schema = {}, example }] of Object.entries(operation.body?.content ?? {})) {
      expect(check(schema)(example)).toEqual([]);
      const body = isJson(type) ? JSON.stringify(example) : String(example);
      const { headers, ...request } = exampleRequest(operation);
      const answer = await send({
        ...request,
        headers: { ...headers, 'content-type': type },
        body,
      });
      expect({ type, status: String(answer.status) }).toEqual({
        type,
        status: successStatus(operation),
      });
      expect(validate(operation, operation.method, answer)).toEqual([]);
    }
  });

  test('has examples that its schemas allow', () => {
    for (const response of Object.values(operation.responses)) {
      for (const [, { schema = {}, example }] of contentOf(response)) {
        if (example !== undefined) expect(check(schema)(example)).toEqual([]);
      }
    }
    for (const { schema = {}, example } of operation.parameters) {
      if (example !== undefined) expect(check(schema)(example)).toEqual([]);
    }
  });
});

test('operations have ids of their own', () => {
  const ids = operations.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every parameter is described and has a schema', () => {
  const all = [...operations.flatMap(({ parameters }) => parameters), ...sharedParameters];
  for (const parameter of all) {
    expect(parameter).toMatchObject({
      description: expect.stringMatching(/\S/),
      schema: expect.anything(),
    });
  }
});

const problems = sharedResponses.flatMap(([name, response]) =>
  contentOf(response)
    .filter(([, { example }]) => example !== undefined)
    .map(([type, media]) => [name, type, media] as const),
);

test('problems have examples', () => {
  const names = problems.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(problemRequests)));
});

/** The operation at an address. */
const operationAt = (address: string, method: string): Operation => {
  const [path = ''] = address.split('?', 1);
  const found = operations.find(
    (operation) =>
      operation.method === method &&
      new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  if (found === undefined) throw new Error(`no operation answers ${address}`);
  return found;
};

test.each(problems)('the example of %s is what its request answers', async (name, type, media) => {
  const example = media.example as { readonly instance: string; readonly status: number };
  const { path: target = '', method = 'GET', headers = {}, body } = problemRequests[name] ?? {};
  const [path = '', ...queries] = target.split('?');
  const operation = { ...operationAt(target, method), path };
  const query = queries.flatMap((text) => text.split('&'));
  const request = { operation, method, path: {}, query, headers };
  const answer = await send({ ...request, ...(body === undefined ? {} : { body }) });
  expect(validate(operation, method, answer)).toEqual([]);
  expect(answer.status).toBe(example.status);
  expect(readBody(type, answer)).toEqual(example);
  expect(check(resolve(openApi, media.schema ?? {}))(example)).toEqual([]);
});
