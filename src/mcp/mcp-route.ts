import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { invalidBody } from '../errors.ts';
import { notCacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { sayLimit } from '../http/body-limit.ts';
import { NoQuery } from '../http/collection.ts';
import { constantHeaders } from '../http/constant-headers.ts';
import { requestIdHeader } from '../http/request-id.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { once } from '../once.ts';
import { checkJsonHeaders, takeJson } from '../routes/json-input.ts';
import type { RouteContext } from '../routes/route-context.ts';
import { signalOfEnd } from '../routes/signal-of-end.ts';
import { originCheck } from './check-origin.ts';
import type { ToolContext } from './tool.ts';

/**
 * The Model Context Protocol over HTTP (“Streamable HTTP”), without sessions: each POST is a message of its own, and
 * there is nothing to GET or DELETE. The protocol’s library is loaded with the first message.
 */
export const mcpRoutes = (app: App, routes: RouteContext, log: Logger): void => {
  const { archive, extraction, base, config } = routes;
  const largestText = config.MAX_EXTRACTION_SIZE;
  const context: ToolContext = { archive, extraction, base, largestText };
  const checkOrigin = originCheck(config);
  const bodyLimit = Math.max(config.MAX_BODY_SIZE, config.MAX_EXTRACTION_SIZE);

  const load = once(async () => {
    const { mcpHandler } = await import('./mcp-handler.ts');
    const handler = mcpHandler({ context, log });
    close = handler.close;
    return handler;
  });
  let close = async (): Promise<void> => undefined;
  app.addHook('onClose', () => close());

  // In a scope of its own, so that no other address takes these bodies.
  app.register(async (scope: App) => {
    takeJson(scope);

    scope.post(
      '/mcp',
      {
        bodyLimit,
        schema: { hide: true, querystring: NoQuery },
        onRequest: (request, _reply, done) => {
          checkOrigin(request);
          checkJsonHeaders(request);
          done();
        },
        errorHandler: sayLimit(bodyLimit),
      },
      async (request, reply) => {
        const parsedBody = readMessage(request.body);
        const gone = signalOfEnd(reply);
        const handler = await load();
        const answer = handler.fetch(asWebRequest(request, gone), { parsedBody });
        await send(request, reply, await answer, gone);
      },
    );
  });
};

/**
 * One message; several at once, which the protocol had for a time, would be one request to the rate limit.
 * @throws DomainError `invalid-body`
 */
const readMessage = (body: unknown): object => {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw invalidBody([{ pointer: '/body', detail: 'must be one JSON-RPC message, an object' }]);
};

/** The request as the library takes it; its host is of no account. */
const asWebRequest = ({ raw }: FastifyRequest, signal: AbortSignal): Request =>
  new Request('http://localhost/mcp', {
    method: 'POST',
    headers: Object.entries(raw.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
    signal,
  });

/** Sends the library’s answer: it is whole with its first message, in whatever form. */
const send = async (
  request: FastifyRequest,
  reply: FastifyReply,
  response: Response,
  gone: AbortSignal,
): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer());
  if (gone.aborted) {
    reply.hijack();
  } else if (body.length === 0) {
    reply.hijack();
    const headers = [
      ['cache-control', notCacheable],
      [requestIdHeader, request.id],
      ...constantHeaders,
    ];
    reply.raw.writeHead(response.status, headers.flat()).end();
  } else {
    const contentType = response.headers.get('content-type') ?? 'application/json';
    const options = { body, contentType, cacheControl: notCacheable, isOnce: true };
    sendAnswer(request, reply, prepareAnswer(options), response.status);
  }
};
