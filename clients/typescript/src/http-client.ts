import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './generated/api.ts';
import { operations } from './generated/operations.ts';
import type { OperationFacts } from './operation-facts.ts';
import { fillPath } from './path.ts';
import { type Fetch, withRetries } from './retry.ts';

/** The API by method and path, typed: what the named methods are made of. It answers errors and throws none. */
export type HttpClient = FetchClient<paths>;

/** Where the API is, and how it is asked. */
export type ClientOptions = {
  /** The server’s address, such as `https://record.example`; in a page of that server, '' will do. */
  readonly baseUrl: string;
  /** What sends requests, instead of the platform’s own `fetch`; it is given a `Request`. */
  readonly fetch?: Fetch | undefined;
  /** The token for operations that change something. No other is sent it. */
  readonly token?: string | undefined;
  /** How often a request that is answered 429 or 503 is sent again at most; 3 if not given, 0 for never. */
  readonly retries?: number | undefined;
  /** The longest that a server may ask to wait before that, in ms; 30,000 if not given. */
  readonly longestWait?: number | undefined;
};

const defaultRetries = 3;
const defaultLongestWait = 30_000;

const factsByAddress: ReadonlyMap<string, OperationFacts> = new Map(
  Object.values(operations).map((facts) => [`${facts.method} ${facts.path}`, facts]),
);

/** Makes what sends the requests, with tokens, keys and retries. */
export const createHttpClient = ({
  baseUrl,
  fetch: send = (request) => globalThis.fetch(request),
  token,
  retries = defaultRetries,
  longestWait = defaultLongestWait,
}: ClientOptions): HttpClient => {
  const repeatable = new WeakSet<Request>();
  const client = createFetchClient<paths>({
    baseUrl,
    fetch: withRetries(send, {
      retries,
      longestWait,
      mayRepeat: (request) => repeatable.has(request),
    }),
    pathSerializer: fillPath,
    // Lists are comma-separated in this API: the generator refuses others.
    querySerializer: { array: { style: 'form', explode: false } },
    bodySerializer: (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)),
  });
  client.use({
    onRequest: ({ request, schemaPath }) => {
      const facts = factsByAddress.get(`${request.method} ${schemaPath}`);
      if (token !== undefined && facts?.isSecured) {
        request.headers.set('Authorization', `Bearer ${token}`);
      }
      if (facts?.hasKey && !request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', newKey());
      }
      if (facts?.isRepeatable) repeatable.add(request);
      return undefined;
    },
  });
  return client;
};

/** Not `randomUUID`, which browsers have on secure pages only. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
