import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { once } from '../once.ts';
import { notCacheable } from './answer.ts';
import { constantHeaders, type Header, preflightHeaders } from './constant-headers.ts';
import { HttpError } from './http-error.ts';
import { requestIdHeader } from './request-id.ts';

/** Which methods each address takes. */
export type MethodTable = {
  /** The methods an address takes, in the order of `Allow`; none where the address is unknown. */
  readonly methodsOf: (path: string) => readonly string[];
};

/**
 * Collects the methods of every route that is registered from now on. Fastify can tell the
 * methods of a route’s pattern, but not those of an address.
 */
export const collectMethods = (app: FastifyInstance): MethodTable => {
  const methodsByPattern = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }: RouteOptions) => {
    const methods = methodsByPattern.get(url) ?? new Set<string>();
    for (const name of [method].flat()) methods.add(name);
    methodsByPattern.set(url, methods);
  });
  const router = once(() => routerOf(methodsByPattern));
  return {
    methodsOf: (path) => {
      const methods: Set<string> | null = router().find('GET', path)?.store ?? null;
      return methods === null ? [] : [...methods, 'OPTIONS'].toSorted();
    },
  };
};

/** Made when first asked: it takes a thirtieth of a start. */
const routerOf = (methodsByPattern: ReadonlyMap<string, ReadonlySet<string>>) => {
  const router = findMyWay<findMyWay.HTTPVersion.V1>({ defaultRoute: () => undefined });
  for (const [url, methods] of methodsByPattern) {
    router.on('GET' as HTTPMethod, url, () => undefined, methods);
  }
  return router;
};

/**
 * Answers a request that no route takes: OPTIONS and CORS preflights with 204, a known address
 * with 405, the rest with 404. Called before a body is read.
 * @throws HttpError `method-not-allowed`, `not-found`
 */
export const answerUnrouted = (
  { methodsOf }: MethodTable,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  const methods = methodsOf(pathOf(request));
  if (methods.length === 0) {
    throw new HttpError(
      'not-found',
      'Nothing is served at this address. GET / links to everything.',
    );
  }
  const allow: Header = ['allow', methods.join(', ')];
  if (request.method !== 'OPTIONS') {
    const detail = `This address does not take ${request.method}; it takes ${methods.join(', ')}.`;
    throw new HttpError('method-not-allowed', detail, [allow]);
  }
  const isPreflight = request.headers['access-control-request-method'] !== undefined;
  const headers: readonly Header[] = [
    allow,
    [requestIdHeader, request.id],
    ['cache-control', notCacheable],
    ...constantHeaders,
    ...(isPreflight ? preflightHeaders(methods).filter(isNew) : []),
  ];
  reply.hijack();
  reply.raw.writeHead(204, headers.flat()).end();
};

const constantNames = new Set(constantHeaders.map(([name]) => name));

const isNew = ([name]: Header): boolean => !constantNames.has(name);

/** The path of a request, without its query. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';
