import fc from 'fast-check';
import { bodiesFor } from './bodies.ts';
import { credentialsFor, type FuzzRequest } from './fuzz-request.ts';
import { headersFor } from './headers.ts';
import type { KnownValues } from './known-values.ts';
import {
  type OpenApi,
  type Operation,
  operationsOf,
  type Parameter,
  parametersIn,
  resolve,
} from './operations.ts';
import { createParameterReader } from './refusals.ts';
import { createSchemaChecks, type SchemaChecks } from './schema-checks.ts';
import { oddTextsFor, valuesOf } from './schema-values.ts';

type Source = {
  readonly document: OpenApi;
  readonly known: KnownValues;
  readonly checks: SchemaChecks;
};

/** Requests to every operation of a document, each as often as the others. */
export const requestsOf = (document: OpenApi, known: KnownValues): fc.Arbitrary<FuzzRequest> => {
  const source = { document, known, checks: createSchemaChecks(document, 'open') };
  return fc.oneof(...operationsOf(document).map((operation) => requestsTo(source, operation)));
};

const requestsTo = (source: Source, operation: Operation): fc.Arbitrary<FuzzRequest> => {
  const { document } = source;
  const { method } = operation;
  const parameters = parametersIn(operation, 'query');
  const paths = parametersIn(operation, 'path').map((one) => [
    one.name,
    pathValues(source, operation, one),
  ]);
  return fc
    .record({
      // Every GET also answers HEAD.
      method:
        method === 'GET' ? mostly(9, fc.constant('GET'), fc.constant('HEAD')) : fc.constant(method),
      path: fc.record(Object.fromEntries(paths) as Record<string, fc.Arbitrary<string>>),
      query: fc.tuple(...parameters.map((one) => queryPairs(source, operation, one))),
      mutation: mostly(5, fc.constant(same), queryMutations(parameters)),
      headers: headersFor(document, operation),
      body: bodiesFor(document, operation),
    })
    .map(({ method, path, query, mutation, headers, body: { type, text } }) => ({
      operation,
      method,
      path,
      query: mutation(query.flat()),
      headers: {
        ...credentialsFor(operation),
        ...(text === undefined ? headers : withoutLength(headers)),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(text === undefined ? {} : { body: text }),
    }));
};

/** A body that is longer than its headers say would be read as the next request. */
const withoutLength = ({
  'content-length': _length,
  ...headers
}: Readonly<Record<string, string>>): Readonly<Record<string, string>> => headers;

const mostly = <Value>(
  weight: number,
  usual: fc.Arbitrary<Value>,
  other: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> => fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });

/** Lone surrogates have no UTF-8, so a client cannot send them. */
const encode = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** Texts that lead to something, where any are known, and others that the schema allows. */
const goodTexts = (
  { document, known, checks }: Source,
  operation: Operation,
  parameter: Parameter,
): fc.Arbitrary<string> => {
  const { schema = {} } = parameter;
  const read = createParameterReader(document);
  const fits = (text: string) => checks(schema)(read(parameter, text)).length === 0;
  const texts = known(operation, parameter).filter(fits);
  const allowed = valuesOf(document, schema).map(textOf);
  return texts.length === 0 ? allowed : mostly(6, fc.constantFrom(...texts), allowed);
};

/** Path segments: what is sent as it is, percent sign and all, must stay one segment. */
const oddSegments = ['%00', '%2e%2e%2f', '..%2f..%2fetc', '%zz', '%', '%ff', '%E2%82', '%252e'];
const oddNames = ['__proto__', 'constructor', 'toString', '..', '.', '*', ':id', '{id}', 'LATEST'];

const pathValues = (
  source: Source,
  operation: Operation,
  parameter: Parameter,
): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 16, arbitrary: goodTexts(source, operation, parameter).map(encode) },
    { weight: 1, arbitrary: fc.constantFrom(...oddSegments) },
    { weight: 1, arbitrary: fc.constantFrom(...oddNames) },
    { weight: 1, arbitrary: oddTextsFor(source.document, parameter.schema ?? {}).map(encode) },
  );

const queryPairs = (
  source: Source,
  operation: Operation,
  parameter: Parameter,
): fc.Arbitrary<readonly string[]> => {
  const { document } = source;
  const { name, required, schema = {} } = parameter;
  const good = goodTexts(source, operation, parameter);
  // Few names may be joined by commas where the schema is a list of them.
  const isList = resolve(document, schema).type === 'array';
  const lists = isList ? fc.uniqueArray(good, { maxLength: 4 }).map((all) => all.join(',')) : good;
  const texts = mostly(5, lists, oddTextsFor(document, schema));
  const pair = texts.map((text) => [`${encode(name)}=${encode(text)}`]);
  return fc.oneof(
    { weight: required ? 0 : 2, arbitrary: fc.constant([]) },
    { weight: required ? 30 : 1, arbitrary: pair },
    { weight: required ? 1 : 0, arbitrary: fc.constant([]) },
  );
};

type QueryMutation = (pairs: readonly string[]) => readonly string[];

const same: QueryMutation = (pairs) => pairs;

const strayPairs = [
  'unknown=1',
  '__proto__=1',
  '__proto__[x]=1',
  'constructor=1',
  'hasOwnProperty=x',
  'limit[]=1',
  'a.b=c',
  '%00=1',
  '%zz=1',
  'x=%ff',
  '%C3%BCnknown=1',
  'Limit=1',
  '%20=1',
  `${'x'.repeat(200)}=1`,
];

/** Changes to a query: most make it one that no address takes, some leave its meaning. */
const queryMutations = (parameters: readonly Parameter[]): fc.Arbitrary<QueryMutation> => {
  const names = parameters.map(({ name }) => encode(name));
  const onNames = names.length === 0 ? [] : [fc.constantFrom(...names)];
  const stray = fc.constantFrom(...strayPairs).map(
    (pair): QueryMutation =>
      (pairs) => [...pairs, pair],
  );
  const harmless = fc.constantFrom<QueryMutation>(
    (pairs) => [...pairs, ''],
    (pairs) => ['', ...pairs],
    (pairs) => pairs.toReversed(),
    (pairs) => pairs.map((pair) => pair.replace(/[a-z]/, (letter) => `%${hex(letter)}`)),
  );
  const repeated = fc.constant<QueryMutation>((pairs) => [...pairs, ...pairs.slice(0, 1)]);
  const emptied = onNames.flatMap((name) => [
    name.map(
      (one): QueryMutation =>
        (pairs) => [...pairs, `${one}=`],
    ),
    name.map(
      (one): QueryMutation =>
        (pairs) => [...pairs, one],
    ),
    name.map(
      (one): QueryMutation =>
        (pairs) => [...pairs, `${one.toUpperCase()}=1`],
    ),
  ]);
  return fc.oneof(stray, harmless, repeated, ...emptied);
};

const hex = (letter: string): string => letter.charCodeAt(0).toString(16);
