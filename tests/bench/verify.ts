import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Answered, ask } from './ask.ts';
import type { Case } from './cases.ts';
import type { Contestant } from './contestants.ts';
import { givenHeaders, type Reference, type References } from './reference.ts';

/** A contestant answers something else than it should, so its figures would mean nothing. */
export class WrongAnswer extends Error {}

/** A request that was verified: what the load generator is to send, and to get. */
export type Target = {
  readonly port: number;
  readonly path: string;
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  /** A file of addresses that are asked for in turn instead of `path`. */
  readonly paths?: string;
};

/**
 * Puts a case to a contestant once and compares the answer.
 * @throws WrongAnswer
 */
export const verifyTarget = async (
  contestant: Contestant,
  one: Case,
  port: number,
  references: References,
): Promise<Target> => {
  const reference = references.get(one.path);
  if (reference === undefined) throw new Error(`no answer to ${one.path} is on record`);
  const path = contestant.path(one.path);
  const headers = await askingHeaders(one, port, path);
  const { method } = one;
  const answer = await ask(port, { path, method, headers });
  const status = one.ask === 'not-modified' ? 304 : reference.status;
  const fault =
    answer.status === status
      ? (faultOfBody(contestant, one, answer, reference) ??
        faultOfHeaders(contestant, one, answer, reference))
      : `status ${answer.status}`;
  if (fault !== undefined) {
    throw new WrongAnswer(`${contestant.name}, ${one.id}, ${method} ${path}: ${fault}`);
  }
  return { port, path, method, headers, status, ...(one.paths && { paths: one.paths }) };
};

const askingHeaders = async (
  one: Case,
  port: number,
  path: string,
): Promise<Readonly<Record<string, string>>> => {
  if (one.ask === 'gzip') return { 'accept-encoding': 'gzip' };
  if (one.ask === 'plain') return {};
  // nginx makes tags of its own.
  const { headers } = await ask(port, { path });
  return { 'if-none-match': headers.etag ?? '' };
};

const faultOfBody = (
  { kind }: Contestant,
  { ask: asked, method }: Case,
  { body, headers }: Answered,
  { identity, status }: Reference,
): string | undefined => {
  if (kind === 'earlier') return undefined;
  if (method === 'HEAD' || asked === 'not-modified') {
    return body.length === 0 ? undefined : 'a body where none belongs';
  }
  if (asked === 'gzip' && headers['content-encoding'] !== 'gzip') return 'not compressed';
  const plain = asked === 'gzip' ? gunzipSync(body) : body;
  const readsAlike = kind === 'framework' || status >= 400;
  const same = readsAlike
    ? isDeepStrictEqual(contentOf(plain), contentOf(identity.body))
    : plain.equals(identity.body);
  return same ? undefined : 'another body';
};

/** What a body says, less the id of the request that is in a problem. */
const contentOf = (body: Buffer): unknown => {
  const content: unknown = JSON.parse(body.toString());
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? { ...content, requestId: undefined }
    : content;
};

const faultOfHeaders = (
  { kind }: Contestant,
  { ask: asked, method }: Case,
  answer: Answered,
  { identity, gzip }: Reference,
): string | undefined => {
  if (method === 'HEAD' && answer.headers['content-length'] !== String(identity.body.length)) {
    return 'another Content-Length than GET';
  }
  if (kind === 'framework' || kind === 'earlier') return undefined;
  if (kind === 'static-files') {
    return answer.headers['x-content-type-options'] === 'nosniff' ? undefined : 'missing headers';
  }
  const variant = asked === 'gzip' ? gzip : identity;
  const expected = asked === 'not-modified' ? variant?.notModifiedHeaders : variant?.headers;
  return isDeepStrictEqual(givenHeaders(answer), expected) ? undefined : 'other headers';
};
