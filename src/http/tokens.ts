import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/** Refuses requests that may not change anything. */
export type TokenGuard = (request: Pick<FastifyRequest, 'headers'>) => void;

/** The form of RFC 6750, section 2.1; the scheme in any case (RFC 9110, 11.1). */
const bearer = /^bearer +([\w.~+/-]+=*) *$/i;

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Makes a guard of what only some may do. Tokens are kept as digests, and compared in the same time
 * whichever it is, if any.
 * @throws HttpError from the guard: `changes-not-allowed` where there are no tokens, `token-needed`
 *   where the request has none of them
 */
export const createTokenGuard = (tokens: readonly string[]): TokenGuard => {
  const digests = tokens.map(digestOf);
  return ({ headers: { authorization } }) => {
    if (digests.length === 0) {
      const detail =
        'This server takes no changes. Set API_TOKENS to allow them to who has a token.';
      throw new HttpError('changes-not-allowed', detail);
    }
    const token = bearer.exec(authorization ?? '')?.[1];
    const given = digestOf(token ?? '');
    const isKnown = digests.map((digest) => timingSafeEqual(digest, given)).includes(true);
    if (token !== undefined && isKnown) return;
    const [fault, challenge] =
      authorization === undefined
        ? ['This needs a token: send it as Authorization: Bearer TOKEN.', 'Bearer']
        : ['The token is none that this server knows.', 'Bearer error="invalid_token"'];
    throw new HttpError('token-needed', fault, [['www-authenticate', challenge]]);
  };
};
