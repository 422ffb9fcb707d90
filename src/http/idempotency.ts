import { createHash, webcrypto } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/** What a client may name a request by. */
const keyForm = /^[\x21-\x7e]{1,255}$/;

/** A request that happens once, however often it is sent. */
type OneRequest = { readonly key: string; readonly print: string };

type Sent = Pick<FastifyRequest, 'headers'> & { readonly body: Uint8Array<ArrayBuffer> | string };

/**
 * Reads `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). Each client has keys of its own.
 * @returns nothing where the request has none
 * @throws HttpError `malformed-request`
 */
export const readIdempotencyKey = async ({
  headers,
  body,
}: Sent): Promise<OneRequest | undefined> => {
  const given = headers['idempotency-key'];
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !keyForm.test(given)) {
    const detail = 'Idempotency-Key must be 1 to 255 visible ASCII characters, sent once.';
    throw new HttpError('malformed-request', detail);
  }
  return {
    key: digestOf([headers.authorization ?? '', given]),
    print: digestOf([headers['content-type'] ?? '', await printOf(body)]),
  };
};

/** Hashed beside this thread, which a large body would hold up. */
const printOf = async (body: Uint8Array<ArrayBuffer> | string): Promise<string> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('base64url');
};

const digestOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
