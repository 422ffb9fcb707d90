import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Config } from '../config.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** How often connections are looked at for headers or requests that are too late, in ms. */
const mostCheckInterval = 1000;

/** The HTTP server, with every limit on how long a request may take to arrive. */
export const createHttpServer = (config: Config, handler: Handler): Server => {
  const { HEADERS_TIMEOUT, REQUEST_TIMEOUT, KEEP_ALIVE_TIMEOUT, MAX_HEADER_SIZE } = config;
  const headersTimeout = Math.min(HEADERS_TIMEOUT, REQUEST_TIMEOUT);
  return createServer(
    {
      // Repeated headers joined by commas: a second Host then shows.
      joinDuplicateHeaders: true,
      // Our own check answers with a problem.
      requireHostHeader: false,
      maxHeaderSize: MAX_HEADER_SIZE,
      headersTimeout,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
      connectionsCheckingInterval: Math.min(mostCheckInterval, headersTimeout),
    },
    handler,
  );
};
