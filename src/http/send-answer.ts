import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { Answer } from './answer.ts';
import { HttpError } from './http-error.ts';
import { accepts, type Coding, chooseCoding } from './negotiation.ts';

/**
 * Writes a prepared answer: negotiates, answers 304 where the client has it already, and else
 * writes what was built.
 * @returns false, with nothing written, where the request takes no form of the answer
 */
export const writeAnswer = (
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  status = 200,
): boolean => {
  if (!accepts(headers.accept, answer.mediaType)) return false;
  const coding = chooseCoding(headers['accept-encoding'], answer.compressible);
  if (coding === 'none') return false;
  const variant = answer.variant(coding);
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && headers['if-none-match'] !== undefined && isFresh(headers, variant.etag)) {
    response.writeHead(304, variant.notModifiedHeaders as string[]).end();
  } else {
    response.writeHead(status, variant.headers as string[]).end(variant.body, 'latin1');
  }
  return true;
};

/** What an answer can be, before there is one. */
export type AnswerForm = Pick<Answer, 'mediaType' | 'compressible'>;

/**
 * The coding that a request takes an answer in.
 * @throws HttpError `not-acceptable`
 */
export const negotiate = (
  { headers }: Pick<IncomingMessage, 'headers'>,
  form: AnswerForm,
): Coding => {
  const coding = chooseCoding(headers['accept-encoding'], form.compressible);
  if (coding === 'none' || !accepts(headers.accept, form.mediaType)) throw notAcceptable(form);
  return coding;
};

const notAcceptable = ({ mediaType, compressible }: AnswerForm): HttpError => {
  const codings = compressible ? ', in the codings br, gzip or identity' : '';
  const [type = ''] = mediaType.split(';', 1);
  return new HttpError('not-acceptable', `This address answers in ${type}${codings}.`);
};

/** Most clients send back the one tag they have; only the others need the whole comparison. */
const isFresh = (headers: IncomingMessage['headers'], etag: string | undefined): boolean =>
  etag !== undefined &&
  ((headers['if-none-match'] === etag && headers['cache-control'] === undefined) ||
    fresh(headers, { etag }));

/**
 * Answers with a prepared answer, past Fastify’s reply, which would look at the body again.
 * @throws HttpError `not-acceptable`
 */
export const sendAnswer = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  status = 200,
): void => {
  const set = reply.getHeaders();
  for (const name in set) {
    // What hooks have set on the reply, such as the rate limit’s headers, would be lost with it.
    const value = set[name];
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  if (!writeAnswer(request.raw, reply.raw, answer, status)) throw notAcceptable(answer);
  reply.hijack();
};
