import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { pathOf } from './methods.ts';

/** The pattern of the route that a request came to: `/v1/articles/:articleId`. */
export const routeOf = (request: FastifyRequest): string =>
  request.is404 ? 'none' : (request.routeOptions.url ?? 'none');

/**
 * What may be logged of a request. Clients put secrets in queries and in paths by mistake, so the query is never
 * logged, and the path only where a route found what it names (docs/decisions/0015).
 */
const loggedPath = (request: FastifyRequest, status: number): string | undefined =>
  request.is404 || status >= 400 ? undefined : pathOf(request);

/**
 * Logs every request when the level is `debug` or lower; else it costs nothing.
 * @returns whether requests are logged
 */
export const logRequests = (app: FastifyInstance, log: Logger): boolean => {
  if (!log.isLevelEnabled('debug')) return false;
  app.addHook('onResponse', (request, reply, done) => {
    const { id: requestId, method, ip } = request;
    const { statusCode } = reply.raw;
    const route = routeOf(request);
    const path = loggedPath(request, statusCode);
    const ms = Math.round(reply.elapsedTime);
    log.debug({ requestId, method, route, path, ip, statusCode, ms }, 'request');
    done();
  });
  return true;
};
