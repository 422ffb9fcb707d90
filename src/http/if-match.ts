import type { FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/** An entity tag in a list (RFC 9110, 8.8.3); a weak one is marked. */
const entityTag = /^(W\/)?("[\x21\x23-\x7e\x80-\xff]*")$/;

/** The tags that a request wants a resource to have one of; or any. */
export type Wanted = readonly string[] | 'any';

/**
 * Reads `If-Match` (RFC 9110, 13.1.1). Weak tags match nothing there.
 * @throws HttpError `precondition-required` where the request has none, `malformed-request`
 */
export const readIfMatch = ({ headers }: Pick<FastifyRequest, 'headers'>): Wanted => {
  const header = headers['if-match'];
  if (header === undefined) {
    const detail =
      'Say in If-Match which state the change is made to: the ETag that GET answered with.';
    throw new HttpError('precondition-required', detail);
  }
  if (header.trim() === '*') return 'any';
  const tags = header.split(',').map((part) => entityTag.exec(part.trim()));
  if (tags.includes(null)) {
    throw new HttpError('malformed-request', 'If-Match holds no list of entity tags.');
  }
  return tags.flatMap((tag) => (tag?.[1] === undefined && tag?.[2] !== undefined ? [tag[2]] : []));
};
