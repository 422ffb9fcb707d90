import type { FastifyInstance } from 'fastify';

/**
 * How long connections stay open after the word to stop, in ms: requests that clients have
 * already sent are answered, each with `Connection: close`, instead of being reset.
 */
const drainTime = 250;

const pollTime = 50;

/**
 * Closes the server without dropping a request. `server.close()` alone waits for idle keep-alive
 * connections, and closes those that turn idle later only when their time is up.
 * @param timeout after this many ms what is still open is cut
 * @returns whether the server has been told to stop
 */
export const closeGracefully = (app: FastifyInstance, timeout: number): (() => boolean) => {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    if (!app.server.listening) return;
    const cut = setTimeout(() => app.server.closeAllConnections(), timeout);
    await new Promise((resolve) => setTimeout(resolve, Math.min(drainTime, timeout)));
    const idle = setInterval(() => app.server.closeIdleConnections(), pollTime);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(cut);
    });
  });
  return () => closing;
};
