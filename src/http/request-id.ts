import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

type Request = Pick<IncomingMessage, 'headers'>;

export const requestIdHeader = 'x-request-id';

/** What a client or a proxy may name a request by. */
const wellFormed = /^[\w.-]{1,64}$/;

/**
 * `traceparent` (W3C Trace Context, section 3.2): version, trace id, parent id, flags. Of version 00 there is no more;
 * version ff, and ids of zeros only, are invalid.
 */
const traceParent =
  /^(?!ff|00.{54})[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?![^-])/;

/** The id that a request brings: `X-Request-Id` where that is well-formed, or else the trace’s. */
export const givenRequestId = ({ headers }: Request): string | undefined => {
  const given = headers[requestIdHeader];
  if (typeof given === 'string' && wellFormed.test(given)) return given;
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? traceParent.exec(traceparent)?.[1] : undefined;
};

export const newRequestId = (): string => randomUUID();

/** The id that a request brings, or one made for it: call it once a request. */
export const requestIdOf = (request: Request): string => givenRequestId(request) ?? newRequestId();
