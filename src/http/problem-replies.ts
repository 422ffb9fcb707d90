import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '../errors.ts';
import {
  describeProblem,
  isProblemCode,
  type Problem,
  type ProblemCode,
} from '../representations/problem.ts';
import { notCacheable } from './answer.ts';
import { constantHeaders, type Header } from './constant-headers.ts';
import { HttpError } from './http-error.ts';

/** What any error becomes for the client. */
type Explained = {
  readonly problem: Problem;
  readonly headers: readonly Header[];
};

/** The framework's and the HTTP parser's errors, by their codes. */
const foreignErrors: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_BAD_URL: [
    'malformed-request',
    'The address holds a percent sign that is no escape, or escapes that are no UTF-8.',
  ],
  FST_ERR_CTP_BODY_TOO_LARGE: ['content-too-large', 'The body is larger than the server takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported-media-type',
    'The body’s media type is not one that this address takes.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'malformed-request',
    'Content-Length is not the length of the body.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [
    'malformed-request',
    'The body is empty, but Content-Type says it is JSON.',
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-request', 'The body is not valid JSON.'],
  FST_ERR_MAX_PARAM_LENGTH: [
    'uri-too-long',
    'A segment of the address is longer than the server takes.',
  ],
  FST_UNDER_PRESSURE: ['overloaded', 'The server has more to do than it can.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    'The request line and headers are larger than the server takes.',
  ],
};

/** How long a refused connection may take to read its answer, in ms. */
const lingerTime = 1000;

const malformed = ['malformed-request', 'The request breaks the rules of HTTP.'] as const;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const explainForeign = (error: unknown): readonly [ProblemCode, string] => {
  const known = foreignErrors[codeOf(error)];
  if (known !== undefined) return known;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429)
    return ['too-many-requests', 'This client has made more requests than it may.'];
  if (status >= 400 && status < 500) return malformed;
  return ['internal-error', 'The server failed in a way it did not foresee.'];
};

const retryHeaders: Partial<Readonly<Record<ProblemCode, readonly Header[]>>> = {
  overloaded: [['retry-after', '10']],
  'shutting-down': [['retry-after', '5']],
};

const isExplained = (error: unknown): error is Error & { readonly code: ProblemCode } =>
  error instanceof HttpError || (error instanceof DomainError && isProblemCode(error.code));

/** What an error becomes for the client; nothing of an unforeseen one is shown. */
const explain = (error: unknown, instance: string | undefined, base: string): Explained => {
  const [code, detail] = isExplained(error) ? [error.code, error.message] : explainForeign(error);
  const errors = error instanceof DomainError ? error.findings : [];
  const own = error instanceof HttpError ? error.headers : [];
  return {
    problem: describeProblem(code, { detail, instance, errors: [...errors] }, base),
    headers: [...own, ...(retryHeaders[code] ?? [])],
  };
};

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
      const known = foreignErrors[codeOf(error)] ?? malformed;
      const explained = error instanceof HttpError ? error : new HttpError(...known);
      socket.end(rawResponse(explain(explained, undefined, base)));
      // Closing at once would reset the connection while the client still writes, and lose the answer.
      setTimeout(() => socket.destroy(), lingerTime).unref();
    },
  };
};

const rawResponse = (explained: Explained): Buffer => {
  const body = bodyOf(explained);
  const { status } = explained.problem;
  const headers: readonly Header[] = [
    ...headersOf(explained, body),
    ['date', new Date().toUTCString()],
    ['connection', 'close'],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`),
    body,
  ]);
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
