import { DomainError } from '../errors.ts';
import {
  describeProblem,
  isProblemCode,
  type Problem,
  type ProblemCode,
} from '../representations/problem.ts';
import type { Header } from './constant-headers.ts';
import { HttpError } from './http-error.ts';
import { requestIdHeader } from './request-id.ts';

/** What any error becomes for the client. */
export type Explained = {
  readonly problem: Problem;
  readonly headers: readonly Header[];
};

/** The framework's and the HTTP parser's errors, by their codes. */
const foreignErrors: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_BAD_URL: [
    'malformed-request',
    'The address holds a percent sign that is no escape, or escapes that are no UTF-8.',
  ],
  FST_ERR_CTP_BODY_TOO_LARGE: ['content-too-large', 'The body is larger than the server takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported-media-type',
    'The body’s media type is not one that this address takes.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'malformed-request',
    'Content-Length is not the length of the body.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [
    'malformed-request',
    'The body is empty, but Content-Type says it is JSON.',
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-request', 'The body is not valid JSON.'],
  FST_ERR_MAX_PARAM_LENGTH: [
    'uri-too-long',
    'A segment of the address is longer than the server takes.',
  ],
  FST_UNDER_PRESSURE: ['overloaded', 'The server has more to do than it can.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    'The request line and headers are larger than the server takes.',
  ],
};

const malformed = ['malformed-request', 'The request breaks the rules of HTTP.'] as const;

/** The code of an error, or nothing. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const explainForeign = (error: unknown): readonly [ProblemCode, string] => {
  const known = foreignErrors[codeOf(error)];
  if (known !== undefined) return known;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429)
    return ['too-many-requests', 'This client has made more requests than it may.'];
  if (status >= 400 && status < 500) return malformed;
  return ['internal-error', 'The server failed in a way it did not foresee.'];
};

const retryHeaders: Partial<Readonly<Record<ProblemCode, readonly Header[]>>> = {
  overloaded: [['retry-after', '10']],
  // Most articles are read in less than a tenth of a second.
  'extraction-queue-full': [['retry-after', '2']],
  'archive-unavailable': [['retry-after', '5']],
  'shutting-down': [['retry-after', '5']],
};

const isExplained = (error: unknown): error is Error & { readonly code: ProblemCode } =>
  error instanceof HttpError || (error instanceof DomainError && isProblemCode(error.code));

/** What a problem says of the request, and what its addresses are made with. */
export type Asked = {
  /** The address that was asked for, where there is one to speak of. */
  readonly instance?: string | undefined;
  readonly requestId: string;
  /** The public URL, or nothing. */
  readonly base: string;
};

/** What an error becomes for the client; nothing of an unforeseen one is shown. */
export const explain = (error: unknown, { base, ...request }: Asked): Explained => {
  const [code, detail] = isExplained(error) ? [error.code, error.message] : explainForeign(error);
  const errors = error instanceof DomainError ? error.findings : [];
  const { headers: own, alternatives } =
    error instanceof HttpError ? error : { headers: [], alternatives: [] };
  return {
    problem: describeProblem(
      code,
      { detail, ...request, errors: [...errors], alternatives: [...alternatives] },
      base,
    ),
    headers: [[requestIdHeader, request.requestId], ...own, ...(retryHeaders[code] ?? [])],
  };
};

/** What an error of the HTTP parser becomes for the client: no request is there to speak of. */
export const explainParserError = (error: unknown, asked: Asked): Explained => {
  const known = foreignErrors[codeOf(error)] ?? malformed;
  return explain(error instanceof HttpError ? error : new HttpError(...known), asked);
};
