import fc from 'fast-check';
import { type OpenApi, type Operation, parametersIn } from './operations.ts';
import { valuesOf } from './schema-values.ts';

type Headers = Readonly<Record<string, string>>;

/** What stands for the tag that the operation gave last. */
export const lastTag = '<etag>';

const oddAccepts = ['image/png', 'garbage', '', ',,,', '*/*;q=0', 'text/*', 'a/b;q=x', '*', '/'];

/** Header values that some coding meets. */
export const codings = ['gzip', 'br', 'br, gzip', 'gzip;q=0.5, br;q=0.4', 'identity', 'deflate'];
const oddCodings = [
  '',
  '*',
  'identity;q=0',
  '*;q=0',
  'zstd',
  'gzip;q=0, br;q=0',
  'gzip, *;q=0',
  'x'.repeat(300),
];

const tags = [
  lastTag,
  `W/${lastTag}`,
  `"other", ${lastTag}`,
  `${lastTag.slice(0, -2)}`,
  '*',
  '"other"',
  'W/"other"',
  'unquoted',
  '',
  '"',
];

/** Headers that ask for what this API does not do, or that proxies and clients send along. */
const extras: readonly (readonly [string, string])[] = [
  ['range', 'bytes=0-9'],
  ['if-match', '*'],
  ['if-match', '"other"'],
  ['if-modified-since', 'Thu, 01 Jan 2099 00:00:00 GMT'],
  ['if-modified-since', 'yesterday'],
  ['if-unmodified-since', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ['cache-control', 'no-cache'],
  ['accept-language', 'de, en;q=0.5, *;q=0'],
  ['accept-charset', 'utf-16'],
  ['origin', 'https://example.org'],
  ['origin', 'null'],
  ['content-type', 'application/json'],
  ['content-type', 'multipart/form-data'],
  ['content-length', '0'],
  ['expect', '100-continue'],
  ['expect', 'a-miracle'],
  ['x-forwarded-for', '::1, unknown'],
  ['x-forwarded-host', 'example.org'],
  ['x-http-method-override', 'DELETE'],
  ['authorization', 'Bearer x'],
  ['cookie', 'a=b; __proto__=c'],
  ['te', 'trailers'],
  ['user-agent', ''],
  ['referer', 'javascript:alert(1)'],
  ['x-long', 'x'.repeat(20_000)],
];

/** A header that is mostly left out. */
const sometimes = (
  name: string,
  left: number,
  given: fc.Arbitrary<string>,
): fc.Arbitrary<Headers> =>
  fc.oneof(
    { weight: left, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: given.map((value) => ({ [name]: value })) },
  );

const accepts = ({ responses }: Operation): fc.Arbitrary<string> => {
  const types = Object.keys(responses['200']?.content ?? {});
  const good = types.flatMap((type) => [
    type,
    `${type}; charset=utf-8`,
    `${type};q=0.2, text/html`,
    type.toUpperCase(),
    `${type.split('/', 1)[0]}/*`,
  ]);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('*/*', 'text/html, */*;q=0.8', ...good) },
    { weight: 1, arbitrary: fc.constantFrom(...oddAccepts) },
    { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{1,20}$/) },
  );
};

/** Values that stand in a header as they are. */
const visible = (value: unknown): string =>
  String(value)
    .replace(/[^\x20-\x7e]/g, '')
    .trim();

const declared = (document: OpenApi, operation: Operation): fc.Arbitrary<Headers> =>
  fc
    .tuple(
      ...parametersIn(operation, 'header').map(({ name, schema = {}, example, required }) => {
        const known = example === undefined ? [] : [fc.constant(example)];
        const values = fc.oneof(...known, valuesOf(document, schema)).map(visible);
        return sometimes(name.toLowerCase(), required ? 0 : 1, values);
      }),
    )
    .map((parts) => Object.assign({}, ...parts));

/** Headers of requests to an operation. */
export const headersFor = (document: OpenApi, operation: Operation): fc.Arbitrary<Headers> => {
  const extra = fc.constantFrom(...extras).map(([name, value]) => ({ [name]: value }));
  return fc
    .tuple(
      sometimes('accept', 2, accepts(operation)),
      sometimes('accept-encoding', 3, fc.constantFrom(...codings)),
      sometimes('accept-encoding', 30, fc.constantFrom(...oddCodings)),
      sometimes('if-none-match', 6, fc.constantFrom(...tags)),
      fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extra }),
      declared(document, operation),
    )
    .map((parts) => Object.assign({}, ...parts));
};
