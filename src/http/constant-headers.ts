import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';
import helmet from 'helmet';

/** A header: its name in lower case, and its value. */
export type Header = readonly [name: string, value: string];

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * The headers that a middleware sets, asked once. They are the same for every answer, and as a
 * hook the middleware would cost more than all the rest of a request.
 */
const headersSetBy = (middleware: Middleware, method: string): readonly Header[] => {
  const headers = new Map<string, string>();
  const request = { method, headers: {} } as IncomingMessage;
  const response = {
    setHeader: (name: string, value: string | number) =>
      headers.set(name.toLowerCase(), String(value)),
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    removeHeader: (name: string) => headers.delete(name.toLowerCase()),
    end: () => undefined,
  } as unknown as ServerResponse;
  middleware(request, response, (error) => {
    if (error !== undefined) throw error;
  });
  headers.delete('content-length');
  return [...headers];
};

const exposedHeaders = [
  'Accept-Encoding',
  'Accept-Post',
  'Allow',
  'Content-Location',
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'X-Request-Id',
];

const securityHeaders = headersSetBy(
  helmet({
    // Data is no document: nothing in it may run, load or be framed.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Other sites are meant to use the data.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Left to the proxy that has the certificate: this server speaks plain HTTP.
    strictTransportSecurity: false,
    // Browsers ignore these over plain HTTP, and complain about it in the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    frameguard: { action: 'deny' },
    // For browsers and plugins that are no more.
    dnsPrefetchControl: false,
    ieNoOpen: false,
    permittedCrossDomainPolicies: false,
    xXssProtection: false,
  }),
  'GET',
);

/** Headers that every answer carries: security, and leave for other sites to read it. */
export const constantHeaders: readonly Header[] = [
  ...securityHeaders,
  ...headersSetBy(cors({ exposedHeaders }), 'GET'),
];

/**
 * Headers of the answer to a CORS preflight (WHATWG Fetch, section 3.3), besides the constant ones.
 * @param methods the methods the address takes
 */
export const preflightHeaders = (methods: readonly string[]): readonly Header[] => {
  const allowedHeaders = [
    'Accept',
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'Mcp-Method',
    'Mcp-Name',
    'Mcp-Protocol-Version',
    'Traceparent',
    'X-Request-Id',
  ];
  const preflight = cors({ methods: [...methods], allowedHeaders, maxAge: 86_400 });
  return headersSetBy(preflight, 'OPTIONS').filter(([name]) => name.startsWith('access-control-'));
};

/** `headers` with those of `overriding` in the place of their namesakes. */
export const overrideHeaders = (
  headers: readonly Header[],
  overriding: readonly Header[],
): readonly Header[] => [...new Map([...headers, ...overriding])];
