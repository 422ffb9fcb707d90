import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

/** Turns requests away when one client asks too often, or all together ask too much. */
export const limitLoad = async (app: FastifyInstance, config: Config): Promise<void> => {
  if (config.MAX_EVENT_LOOP_DELAY > 0) {
    const { default: underPressure } = await import('@fastify/under-pressure');
    await app.register(underPressure, { maxEventLoopDelay: config.MAX_EVENT_LOOP_DELAY });
  }
  if (config.RATE_LIMIT > 0) {
    const { default: rateLimit } = await import('@fastify/rate-limit');
    await app.register(rateLimit, { max: config.RATE_LIMIT, timeWindow: '1 minute' });
  }
};
