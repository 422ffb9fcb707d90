import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { Alternative } from '../representations/problem.ts';
import type { Answer } from './answer.ts';
import { HttpError } from './http-error.ts';
import { accepts, type Coding, chooseCoding } from './negotiation.ts';
import { requestIdHeader } from './request-id.ts';

type WriteOptions = {
  readonly status?: number;
  /** What the answer shall name the request by; without it, the answer carries no id. */
  readonly requestId?: string | undefined;
};

/** Names and values in turn. Node changes none of them, but its type would let it. */
const withId = (headers: readonly string[], requestId: string | undefined): string[] =>
  requestId === undefined ? (headers as string[]) : [...headers, requestIdHeader, requestId];

/**
 * Writes a prepared answer: negotiates, answers 304 where the client has it already, and else
 * writes what was built.
 * @returns false, with nothing written, where the request takes no form of the answer
 */
export const writeAnswer = (
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  { status = 200, requestId }: WriteOptions = {},
): boolean => {
  if (!accepts(headers.accept, answer.mediaType)) return false;
  const coding = chooseCoding(headers['accept-encoding'], answer.compressible);
  if (coding === 'none') return false;
  const variant = answer.variant(coding);
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && headers['if-none-match'] !== undefined && isFresh(headers, variant.etag)) {
    response.writeHead(304, withId(variant.notModifiedHeaders, requestId)).end();
  } else {
    response.writeHead(status, withId(variant.headers, requestId)).end(variant.body, 'latin1');
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

/**
 * What an address is answered with that has none of the media types a request takes, with a list of those that
 * there are (RFC 9110, section 15.5.7).
 */
export const noneAcceptable = (alternatives: readonly Alternative[]): HttpError => {
  const types = alternatives.map(({ mediaType }) => mediaType).join(', ');
  const detail = `This address answers in ${types}. Each has an address of its own, in “alternatives”.`;
  return new HttpError('not-acceptable', detail, [], alternatives);
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
  const options = { status, requestId: request.id };
  if (!writeAnswer(request.raw, reply.raw, answer, options)) throw notAcceptable(answer);
  reply.hijack();
};
