import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { notCacheable } from './answer.ts';
import { constantHeaders, type Header } from './constant-headers.ts';
import { codeOf, type Explained, explain, explainParserError } from './explain-error.ts';
import { HttpError } from './http-error.ts';

/** How long a refused connection may take to read its answer, in ms. */
const lingerTime = 1000;

const headersOf = ({ headers }: Explained, body: Buffer): readonly Header[] => [
  ['content-type', 'application/problem+json; charset=utf-8'],
  ['content-length', String(body.length)],
  ['cache-control', notCacheable],
  ...constantHeaders,
  ...headers,
];

const bodyOf = ({ problem }: Explained): Buffer => Buffer.from(JSON.stringify(problem));

/** Answers requests with what went wrong, whoever noticed it. */
export type ProblemReplies = {
  /** For errors that handlers and hooks throw. */
  readonly reply: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;
  /** For requests that never reach Fastify but have a response. */
  readonly respond: (error: unknown, request: IncomingMessage, response: ServerResponse) => void;
  /** For what the HTTP parser could not read. */
  readonly write: (error: unknown, socket: Socket) => void;
};

/**
 * @param base what addresses are made with: the public URL, or nothing
 * @param log told of every error that nobody foresaw
 */
export const createProblemReplies = (base: string, log: Logger): ProblemReplies => {
  const respond: ProblemReplies['respond'] = (error, request, response) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const explained = explain(error, request.url, base);
    if (explained.problem.status === 500)
      log.error({ err: error, url: request.url }, 'unforeseen error');
    const body = bodyOf(explained);
    response.writeHead(explained.problem.status, headersOf(explained, body).flat()).end(body);
  };
  return {
    respond,
    reply: (error, request, reply) => {
      reply.hijack();
      const { 'retry-after': retryAfter } = reply.getHeaders();
      if (retryAfter !== undefined) reply.raw.setHeader('retry-after', retryAfter);
      respond(error, request.raw, reply.raw);
    },
    write: (error, socket) => {
      if (codeOf(error) === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      socket.end(rawResponse(explainParserError(error, base), !isHead(error)));
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
  const head = Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`);
  return withBody ? Buffer.concat([head, body]) : head;
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
