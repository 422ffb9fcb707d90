import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { Answer } from './answer.ts';
import { HttpError } from './http-error.ts';
import { accepts, chooseCoding } from './negotiation.ts';

/**
 * Writes a prepared answer: negotiates, answers 304 where the client has it already, and else
 * writes what was built. It goes past Fastify's reply, which would look at the body again.
 * @throws HttpError `not-acceptable`
 */
export const sendAnswer = (request: FastifyRequest, reply: FastifyReply, answer: Answer): void => {
  const { headers } = request.raw;
  if (!accepts(headers.accept, answer.mediaType)) {
    throw new HttpError('not-acceptable', `This address answers in ${answer.mediaType}.`);
  }
  const coding = chooseCoding(headers['accept-encoding'], answer.compressible);
  if (coding === 'none') {
    const codings = answer.compressible ? 'br, gzip and identity' : 'identity';
    throw new HttpError('not-acceptable', `This address answers in the codings ${codings}.`);
  }
  const { etag, body, headers: ready, notModifiedHeaders } = answer.variant(coding);
  reply.hijack();
  keepHookHeaders(reply);
  if (headers['if-none-match'] !== undefined && etag !== '' && fresh(headers, { etag })) {
    reply.raw.writeHead(304, notModifiedHeaders as string[]).end();
    return;
  }
  reply.raw.writeHead(200, ready as string[]).end(body);
};

/** Headers that hooks have set on the reply (the rate limit's) would be lost with it. */
const keepHookHeaders = (reply: FastifyReply): void => {
  const set = reply.getHeaders();
  for (const name in set) {
    const value = set[name];
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
};
