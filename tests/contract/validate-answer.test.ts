import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type OpenApi, type Operation, openApi, operationsOf } from './operations.ts';
import type { ReceivedAnswer } from './send-request.ts';
import { createAnswerValidator } from './validate-answer.ts';

const closed = createAnswerValidator(openApi, 'closed');
const open = createAnswerValidator(openApi, 'open');

const operationNamed = (id: string, operations = operationsOf(openApi)): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

const getArticle = operationNamed('getArticle');
const json = 'application/json; charset=utf-8';

type Answered = { readonly body?: unknown; readonly headers?: Record<string, string | undefined> };

const answerOf = (status: number, { body, headers = {} }: Answered = {}): ReceivedAnswer => ({
  status,
  headers: {
    'x-content-type-options': 'nosniff',
    ...(body === undefined ? {} : { 'content-type': json }),
    ...headers,
  },
  body: Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body)),
});

type Example = { readonly claims: readonly object[]; readonly [field: string]: unknown };

const article = getArticle.responses['200']?.content?.['application/json']?.example as Example;

test('an answer as documented has no fault', () => {
  expect(closed(getArticle, 'GET', answerOf(200, { body: article }))).toEqual([]);
  expect(closed(getArticle, 'GET', answerOf(304))).toEqual([]);
  expect(
    closed(getArticle, 'GET', answerOf(200, { body: { headline: article.headline } })),
  ).toEqual([]);
  const compressed = { body: gzipSync(JSON.stringify(article)) };
  const headers = { 'content-encoding': 'gzip' };
  expect(closed(getArticle, 'GET', answerOf(200, { ...compressed, headers }))).toEqual([]);
  expect(closed(getArticle, 'HEAD', answerOf(200, { headers: { 'content-type': json } }))).toEqual(
    [],
  );
});

const grown = { ...article, mood: 'calm' };
const [claim = {}, ...claims] = article.claims;
const deeplyGrown = { ...article, claims: [{ ...claim, mood: 'calm' }, ...claims] };

test.each([
  ['at the top', grown],
  ['deep inside', deeplyGrown],
])('an unknown property %s is a fault only in closed mode', (_where, body) => {
  expect(open(getArticle, 'GET', answerOf(200, { body }))).toEqual([]);
  expect(closed(getArticle, 'GET', answerOf(200, { body }))).not.toEqual([]);
});

test.each([
  ['an undocumented status', 'GET', answerOf(418, { body: {} })],
  [
    'an undocumented media type',
    'GET',
    answerOf(200, { headers: { 'content-type': 'text/html' } }),
  ],
  ['no media type', 'GET', answerOf(200)],
  ['a body that breaks the schema', 'GET', answerOf(200, { body: { ...article, headline: 1 } })],
  ['a body that is no JSON', 'GET', answerOf(200, { body: Buffer.from('{') })],
  ['a body that is no UTF-8', 'GET', answerOf(200, { body: Buffer.from([0x22, 0xff, 0x22]) })],
  [
    'a body that is not in its coding',
    'GET',
    answerOf(200, { body: article, headers: { 'content-encoding': 'gzip' } }),
  ],
  ['no nosniff', 'GET', answerOf(304, { headers: { 'x-content-type-options': undefined } })],
  ['304 with a body', 'GET', answerOf(304, { body: {} })],
  ['304 with a Content-Length', 'GET', answerOf(304, { headers: { 'content-length': '5' } })],
  ['HEAD with a body', 'HEAD', answerOf(200, { body: article })],
])('%s is a fault', (_what, method, answer) => {
  expect(open(getArticle, method, answer)).not.toEqual([]);
});

describe('closed mode with schemas that compose', () => {
  const named = { type: 'object', properties: { name: { type: 'string' } } };
  const aged = { properties: { age: { type: 'integer' } } };
  const reference = { $ref: '#/components/schemas/Named' };
  const documentOf = (schema: object): OpenApi => ({
    paths: {
      '/x': {
        get: {
          operationId: 'getX',
          responses: { 200: { content: { 'application/json': { schema } } } },
        },
      },
    },
    components: { schemas: { Named: named } },
  });
  const faultsOf = (schema: object, body: unknown): readonly string[] => {
    const document = documentOf(schema);
    const operation = operationNamed('getX', operationsOf(document));
    return createAnswerValidator(document, 'closed')(operation, 'GET', answerOf(200, { body }));
  };
  const whole = { name: 'Ann', age: 7 };
  const stranger = { ...whole, mood: 'calm' };

  test.each([
    ['allOf', { allOf: [reference, aged] }],
    ['properties beside a reference', { ...aged, ...reference }],
    ['properties beside anyOf', { ...named, anyOf: [aged, { properties: { size: {} } }] }],
    ['allOf within allOf', { allOf: [{ allOf: [reference] }, aged] }],
  ])('%s', (_what, schema) => {
    expect(faultsOf(schema, whole)).toEqual([]);
    expect(faultsOf(schema, stranger)).not.toEqual([]);
  });

  test('the alternatives of anyOf are closed one by one', () => {
    expect(faultsOf({ anyOf: [reference, aged] }, { name: 'Ann' })).toEqual([]);
    expect(faultsOf({ anyOf: [reference, aged] }, whole)).not.toEqual([]);
  });

  test('what is open on purpose stays open', () => {
    expect(faultsOf({ ...named, additionalProperties: {} }, stranger)).toEqual([]);
    expect(faultsOf({ type: 'object', additionalProperties: { type: 'integer' } }, {})).toEqual([]);
  });
});
