import { readdir, readFile } from 'node:fs/promises';
import type { OpenAPIV3_1 } from 'openapi-types';
import { describe, expect, it } from 'vitest';
import { generateFiles, readDocument } from '../scripts/generated-files.ts';
import { readOperations } from '../scripts/operation-facts.ts';

const folder = new URL('../src/generated/', import.meta.url);

describe('src/generated', () => {
  it('is what openapi.json generates now (npm run generate makes it anew)', async () => {
    const files = await generateFiles(await readDocument());
    expect((await readdir(folder)).toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [name, content] of Object.entries(files)) {
      expect(await readFile(new URL(name, folder), 'utf8'), name).toBe(content);
    }
  });
});

/** A document with one operation. */
const documentOf = (
  method: 'get' | 'post',
  path: string,
  operation: OpenAPIV3_1.OperationObject,
): OpenAPIV3_1.Document => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths: { [path]: { [method]: { responses: {}, ...operation } } },
});

const parameter = (
  place: string,
  name: string,
  more: object = {},
): OpenAPIV3_1.ParameterObject => ({
  in: place,
  name,
  schema: { type: 'string' },
  ...more,
});

describe('what is generated about an operation', () => {
  const factsOf = (...given: Parameters<typeof documentOf>) =>
    readOperations(documentOf(...given))[0];

  it('says which POST may be sent again: with a key, or where no token is needed', () => {
    const security = [{ token: [] }];
    const key = parameter('header', 'Idempotency-Key');
    const cases = [{ security }, { security, parameters: [key] }, {}];
    expect(
      cases.map((one) => factsOf('post', '/x', { operationId: 'x', ...one })?.isRepeatable),
    ).toEqual([false, true, true]);
  });

  it.each([
    [['text/markdown', 'application/json'], 'application/json'],
    [['application/atom+xml', 'application/feed+json'], 'application/feed+json'],
    [['text/plain'], 'text/plain'],
    [[], undefined],
  ])('asks, of %j, for %s', (types, accept) => {
    const content = Object.fromEntries(types.map((type) => [type, {}]));
    const responses = { 200: { description: '', content } };
    expect(factsOf('get', '/x', { operationId: 'x', responses })?.accept).toBe(accept);
  });

  it.each<[string, string, OpenAPIV3_1.OperationObject, string]>([
    ['without a name', '/x', {}, 'get /x has no operationId'],
    [
      'with a parameter that two places have',
      '/x/{id}',
      { operationId: 'x', parameters: [parameter('path', 'id'), parameter('query', 'id')] },
      'x: the name “id” would mean two things',
    ],
    [
      'with a parameter that is called as the body is',
      '/x',
      { operationId: 'x', parameters: [parameter('query', 'body')] },
      'x: the name “body” would mean two things',
    ],
    [
      'with a path that is not described',
      '/x/{id}',
      { operationId: 'x' },
      'x: the path’s “id” is not described',
    ],
    [
      'with a list that is not comma-separated',
      '/x',
      {
        operationId: 'x',
        parameters: [parameter('query', 'list', { schema: { type: 'array', items: {} } })],
      },
      'x: “list” is not comma-separated',
    ],
  ])('cannot be of one %s', (_what, path, operation, message) => {
    expect(() => factsOf('get', path, operation)).toThrow(message);
  });
});
