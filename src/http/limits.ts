import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

/** What the limits say of the server at this moment. */
export type Load = {
  /** Whether requests have to be looked at one by one: there is too much to do, or they are counted. */
  readonly isGuarded: () => boolean;
};

/** Turns requests away when one client asks too often, or all together ask too much. */
export const limitLoad = async (app: FastifyInstance, config: Config): Promise<Load> => {
  const { MAX_EVENT_LOOP_DELAY: maxEventLoopDelay, RATE_LIMIT: max } = config;
  if (maxEventLoopDelay > 0) {
    const { default: underPressure } = await import('@fastify/under-pressure');
    await app.register(underPressure, { maxEventLoopDelay });
  }
  if (max > 0) {
    const { default: rateLimit } = await import('@fastify/rate-limit');
    await app.register(rateLimit, { max, timeWindow: '1 minute' });
  }
  return { isGuarded: () => max > 0 || (maxEventLoopDelay > 0 && app.isUnderPressure()) };
};
