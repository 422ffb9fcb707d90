import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';
import { answerUnrouted, type MethodTable } from './methods.ts';

/** A host and, perhaps, a port; brackets enclose an IPv6 address (RFC 3986, section 3.2.2). */
const hostHeader = /^(?:[\w.~%!$&'()*+;=-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?$/;

/** Whether a Host header names one host. */
export const isHost = (host: string | undefined): boolean =>
  host !== undefined && hostHeader.test(host);

/**
 * Refuses, before anything else is done with it, a request that no route could answer rightly.
 * @param maxUrlLength in bytes
 * @throws HttpError
 */
export const guardRequest =
  (table: MethodTable, maxUrlLength: number) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    checkHost(request.raw);
    if (!request.url.startsWith('/')) {
      throw new HttpError(
        'malformed-request',
        'The request’s target is no address of this server.',
      );
    }
    if (request.url.length > maxUrlLength) {
      throw new HttpError('uri-too-long', `An address may have ${maxUrlLength} bytes at most.`);
    }
    if (request.is404) answerUnrouted(table, request, reply);
    else done();
  };

/**
 * HTTP/1.1 wants exactly one valid Host (RFC 9112, section 3.2). The server joins repeated
 * headers with commas, which no host name holds.
 */
const checkHost = ({ headers: { host }, httpVersion }: IncomingMessage): void => {
  if (host === undefined ? httpVersion === '1.1' : !isHost(host)) {
    throw new HttpError('malformed-request', 'The request must name one valid host in Host.');
  }
};

/**
 * The path of a request whose target is written whole, `http://host/path`, as servers must take it
 * (RFC 9112, section 3.2.2), or is `*`, which asks about the server (section 3.2.4).
 */
export const normaliseTarget = ({
  url = '/',
  method,
}: Pick<IncomingMessage, 'url' | 'method'>): string => {
  if (url.startsWith('/')) return url;
  if (url === '*' && method === 'OPTIONS') return '/';
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '');
  return path === url || path.startsWith('/') ? path : `/${path}`;
};
