import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleRequest, type FuzzRequest, targetOf } from './fuzz-request.ts';
import { collectKnownValues } from './known-values.ts';
import { type OpenApi, openApi, operationsOf } from './operations.ts';
import { createRefusal } from './refusals.ts';
import { requestsOf } from './requests.ts';

const seed = 20_180_720;

/** Has what the API’s own document has no use for yet. */
const madeUp: OpenApi = {
  paths: {
    '/things/{thingId}': {
      parameters: [{ name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }],
      put: {
        operationId: 'putThing',
        parameters: [
          { $ref: '#/components/parameters/IfMatch' },
          {
            name: 'parts',
            in: 'query',
            explode: false,
            schema: { type: 'array', items: { enum: ['head', 'tail'] }, minItems: 1 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        responses: { 200: { content: {} } },
      },
    },
  },
  components: {
    parameters: {
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        required: true,
        schema: { type: 'string', pattern: '^"[a-z]+"$' },
      },
    },
    schemas: {
      Thing: {
        type: 'object',
        properties: { size: { type: 'integer', minimum: 1, maximum: 9 }, kind: { const: 'thing' } },
        required: ['size', 'kind'],
      },
    },
  },
};

const sample = (document: OpenApi, count: number): readonly FuzzRequest[] => {
  const known = collectKnownValues(operationsOf(document));
  return fc.sample(requestsOf(document, known), { numRuns: count, seed });
};

test('the same seed makes the same requests', () => {
  expect(sample(openApi, 200).map(targetOf)).toEqual(sample(openApi, 200).map(targetOf));
});

test('bodies, headers and lists come from their schemas', () => {
  const requests = sample(madeUp, 500);
  expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['PUT']));
  const bodies = requests.map(({ body }) => body);
  expect(bodies).toContain(JSON.stringify({ size: 1, kind: 'thing' }));
  expect(bodies).toContain(JSON.stringify({ size: 9, kind: 'thing' }));
  expect(bodies).toContain(undefined);
  const types = new Set(requests.map(({ headers }) => headers['content-type']));
  expect([...types]).toEqual(expect.arrayContaining(['application/json', 'image/png']));
  expect(requests.some(({ headers }) => /^"[a-z]+"$/.test(headers['if-match'] ?? ''))).toBe(true);
  const pairs = requests.flatMap(({ query }) => query);
  expect(pairs).toEqual(expect.arrayContaining(['parts=head%2Ctail', 'parts=tail']));
});

test('limits are asked for at and just beyond their bounds', () => {
  const pairs = new Set(sample(openApi, 12_000).flatMap(({ query }) => query));
  for (const limit of ['0', '1', '200', '201', '0x10'])
    expect([...pairs]).toContain(`limit=${limit}`);
});

test.each([
  ['', undefined],
  ['limit=5', undefined],
  ['l%69mit=5', undefined],
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=0x10', 'limit'],
  ['limit=+5', 'limit'],
  ['limit=', 'limit'],
  ['limit', 'limit'],
  ['limit=5&limit=5', 'repeated'],
  ['colour=red', 'unknown'],
  ['cursor=%zz', undefined],
])('the query “%s” is refused where the document forbids it', (query, reason) => {
  const [operation] = operationsOf(openApi).filter(({ id }) => id === 'listClaims');
  if (operation === undefined) throw new Error('listClaims is missing');
  const pairs = query === '' ? [] : query.split('&');
  const refused = createRefusal(openApi)({ ...exampleRequest(operation), query: pairs });
  if (reason === undefined) expect(refused).toBeUndefined();
  else expect(refused).toContain(reason);
});
