import { codeOf } from './explain-error.ts';
import { HttpError } from './http-error.ts';

/**
 * Says how many bytes a body may have, where it has more; for Fastify’s `errorHandler`.
 * @throws HttpError `content-too-large`, or the error that it is given
 */
export const sayLimit =
  (limit: number) =>
  (error: unknown): never => {
    if (codeOf(error) !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
    throw new HttpError('content-too-large', `The body may have ${limit} bytes at most.`);
  };
