import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Problem } from '../representations/problem.ts';
import { notCacheable } from './answer.ts';
import { constantHeaders, type Header, overrideHeaders } from './constant-headers.ts';
import { codeOf, type Explained, explain, explainParserError } from './explain-error.ts';
import { htmlType, pageHeaders } from './html-answer.ts';
import { HttpError } from './http-error.ts';
import { newRequestId, requestIdOf } from './request-id.ts';
import { routeOf } from './request-log.ts';
import { wantsPage } from './wants-page.ts';

/** How long a refused connection may take to read its answer, in ms. */
const lingerTime = 1000;

const problemType = 'application/problem+json; charset=utf-8';

const headersOf = (
  { headers }: Explained,
  body: string,
  contentType = problemType,
): readonly Header[] => [
  ['content-type', contentType],
  ['content-length', String(Buffer.byteLength(body))],
  ['cache-control', notCacheable],
  ...(contentType === problemType
    ? constantHeaders
    : overrideHeaders(constantHeaders, pageHeaders)),
  ...headers,
];

/** A string: Node writes it in one piece with the head, a Buffer in a second one. */
const bodyOf = ({ problem }: Explained): string => JSON.stringify(problem);

/** Makes a page of what went wrong, for browsers. */
export type MakeProblemPage = (problem: Problem, base: string) => string;

/** Answers requests with what went wrong, whoever noticed it. */
export type ProblemReplies = {
  /** For errors that handlers and hooks throw. */
  readonly reply: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;
  /** For errors before routing, which no hook sees. */
  readonly replyUnrouted: ProblemReplies['reply'];
  /** For requests that never reach Fastify but have a response. */
  readonly respond: (error: unknown, request: IncomingMessage, response: ServerResponse) => void;
  /** For what the HTTP parser could not read. */
  readonly write: (error: unknown, socket: Socket) => void;
};

/**
 * @param base what addresses are made with: the public URL, or nothing
 * @param log told of every error that nobody foresaw
 * @param makePage makes a page of a problem, where a browser asks for one
 */
export const createProblemReplies = (
  base: string,
  log: Logger,
  makePage: MakeProblemPage,
): ProblemReplies => {
  const send = (explained: Explained, request: IncomingMessage, response: ServerResponse): void => {
    const isPage = wantsPage(request);
    const body = isPage ? makePage(explained.problem, base) : bodyOf(explained);
    const headers = headersOf(explained, body, isPage ? htmlType : problemType);
    response.writeHead(explained.problem.status, headers.flat()).end(body);
  };
  /** All others are logged by a hook. */
  const logOutside = ({ problem: { requestId, status: statusCode } }: Explained): void =>
    log.debug({ requestId, statusCode }, 'request that could not be read');

  const explainTo = (error: unknown, request: FastifyRequest): Explained => {
    const { id: requestId, method } = request;
    const explained = explain(error, { instance: request.raw.url, requestId, base });
    if (explained.problem.status === 500) {
      log.error({ err: error, requestId, method, route: routeOf(request) }, 'unforeseen error');
    }
    return explained;
  };

  return {
    respond: (error, request, response) => {
      const requestId = requestIdOf(request);
      const explained = explain(error, { instance: request.url, requestId, base });
      logOutside(explained);
      send(explained, request, response);
    },
    reply: (error, request, reply) => {
      reply.hijack();
      if (reply.raw.headersSent) {
        reply.raw.destroy();
        return;
      }
      const { 'retry-after': retryAfter } = reply.getHeaders();
      if (retryAfter !== undefined) reply.raw.setHeader('retry-after', retryAfter);
      send(explainTo(error, request), request.raw, reply.raw);
    },
    replyUnrouted: (error, request, reply) => {
      reply.hijack();
      const explained = explainTo(error, request);
      logOutside(explained);
      send(explained, request.raw, reply.raw);
    },
    write: (error, socket) => {
      if (codeOf(error) === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      const explained = explainParserError(error, { requestId: newRequestId(), base });
      logOutside(explained);
      socket.end(rawResponse(explained, !isHead(error)));
      // Closing at once would reset the connection while the client still writes, and lose the answer.
      setTimeout(() => socket.destroy(), lingerTime).unref();
    },
  };
};

/** Whether the bytes that could not be read were those of a HEAD request, whose answer has no body. */
const isHead = (error: unknown): boolean =>
  error instanceof Error &&
  'rawPacket' in error &&
  Buffer.isBuffer(error.rawPacket) &&
  error.rawPacket.toString('latin1', 0, 5) === 'HEAD ';

const rawResponse = (explained: Explained, withBody: boolean): Buffer => {
  const body = bodyOf(explained);
  const { status } = explained.problem;
  const headers: readonly Header[] = [
    ...headersOf(explained, body),
    ['date', new Date().toUTCString()],
    ['connection', 'close'],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`;
  return Buffer.from(withBody ? head + body : head);
};

/** Answers what Node would answer by itself, without a body: expectations, CONNECT. */
export const answerOutsideFastify = (server: Server, problems: ProblemReplies): void => {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const detail = 'The only expectation that the server meets is 100-continue.';
    problems.respond(new HttpError('expectation-failed', detail), request, response);
  });
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    // Node takes its own listener off a tunnel; without one, a reset would end the process.
    socket.on('error', () => socket.destroy());
    const detail = 'This server is no proxy: it takes no CONNECT.';
    problems.write(
      new HttpError('method-not-allowed', detail, [['allow', 'GET, HEAD, OPTIONS']]),
      socket,
    );
  });
};
