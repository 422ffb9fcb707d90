import type { FastifyReply } from 'fastify';

/** Aborted once the client has its answer, or has gone. */
export const signalOfEnd = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort());
  return controller.signal;
};
