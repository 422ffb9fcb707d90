import { type Operation, parametersIn } from './operations.ts';

/** The token of servers that take changes from tests. */
export const testToken = 'a-token-for-tests-only';

/** What a request to an operation needs besides what is its own. */
export const credentialsFor = ({ isSecured }: Operation): Readonly<Record<string, string>> =>
  isSecured ? { authorization: `Bearer ${testToken}` } : {};

/** A request to an operation, in parts that can be changed one by one. */
export type FuzzRequest = {
  readonly operation: Operation;
  readonly method: string;
  /** The path parameters' values, percent-encoded. */
  readonly path: Readonly<Record<string, string>>;
  /** `name=value` pairs, percent-encoded. */
  readonly query: readonly string[];
  /** `<etag>` in `if-none-match` stands for the tag that the operation gave last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What a request asks for: path and query, as they are sent. */
export const targetOf = ({ operation, path, query }: FuzzRequest): string => {
  const filled = operation.path.replace(
    /\{(\w+)\}/g,
    (braces, name: string) => path[name] ?? braces,
  );
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
};

/** The request that an operation's examples make. */
export const exampleRequest = (
  operation: Operation,
  headers: Readonly<Record<string, string>> = {},
): FuzzRequest => {
  const encoded = (place: string) =>
    parametersIn(operation, place)
      .filter(({ example }) => example !== undefined)
      .map(({ name, example }) => [name, encodeURIComponent(String(example))] as const);
  const [[type, media] = []] = Object.entries(operation.body?.content ?? {});
  const { example } = media ?? {};
  const body = typeof example === 'string' ? example : JSON.stringify(example);
  return {
    operation,
    method: operation.method,
    path: Object.fromEntries(encoded('path')),
    query: encoded('query').map(([name, value]) => `${name}=${value}`),
    headers: {
      ...credentialsFor(operation),
      ...Object.fromEntries(
        parametersIn(operation, 'header').flatMap(({ name, example }) =>
          example === undefined ? [] : [[name.toLowerCase(), String(example)]],
        ),
      ),
      ...headers,
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(example === undefined ? {} : { body }),
  };
};

const longRuns = /(.)\1{99,}/g;

/** A word for Bash; a long run of one character is written as what makes it. */
const quoted = (text: string): string => {
  const escaped = text.replaceAll("'", "'\\''");
  const short = escaped.replace(
    longRuns,
    (run, letter: string) => `'"$(printf '${letter}%.0s' {1..${run.length}})"'`,
  );
  return `'${short}'`;
};

/** A curl command that sends a request. */
export const curlOf = (base: string, request: FuzzRequest): string =>
  [
    'curl -i --path-as-is -g',
    request.method === 'HEAD' ? '--head' : `-X ${request.method}`,
    ...Object.entries(request.headers).map(([name, value]) =>
      // curl drops a header that ends in a colon, and sends an empty one for a semicolon.
      quoted(value === '' ? `-H${name};` : `-H${name}: ${value}`),
    ),
    ...(request.body === undefined ? [] : ['--data-binary', quoted(request.body)]),
    quoted(`${base}${targetOf(request)}`),
  ].join(' ');
