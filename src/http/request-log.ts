import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/**
 * Logs every request when the level is `debug` or lower; else it costs nothing.
 * @returns whether requests are logged
 */
export const logRequests = (app: FastifyInstance, log: Logger): boolean => {
  if (!log.isLevelEnabled('debug')) return false;
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url, ip } = request;
    const { statusCode } = reply.raw;
    log.debug({ method, url, ip, statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  return true;
};
