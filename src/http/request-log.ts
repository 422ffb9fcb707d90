import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** Logs every request when the level is `debug` or lower; else it costs nothing. */
export const logRequests = (app: FastifyInstance, log: Logger): void => {
  if (!log.isLevelEnabled('debug')) return;
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url, ip } = request;
    const { statusCode } = reply.raw;
    log.debug({ method, url, ip, statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
};
