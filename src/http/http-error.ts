import type { ProblemCode } from '../representations/problem.ts';
import type { Header } from './constant-headers.ts';

/** An error of HTTP itself, such as a method that an address does not take. */
export class HttpError extends Error {
  readonly code: ProblemCode;
  readonly headers: readonly Header[];

  constructor(code: ProblemCode, detail: string, headers: readonly Header[] = []) {
    super(detail);
    this.name = 'HttpError';
    this.code = code;
    this.headers = headers;
  }
}
