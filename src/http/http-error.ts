import type { Alternative, ProblemCode } from '../representations/problem.ts';
import type { Header } from './constant-headers.ts';

/** An error of HTTP itself, such as a method that an address does not take. */
export class HttpError extends Error {
  readonly code: ProblemCode;
  readonly headers: readonly Header[];
  /** What there is instead, where that is why. */
  readonly alternatives: readonly Alternative[];

  constructor(
    code: ProblemCode,
    detail: string,
    headers: readonly Header[] = [],
    alternatives: readonly Alternative[] = [],
  ) {
    super(detail);
    this.name = 'HttpError';
    this.code = code;
    this.headers = headers;
    this.alternatives = alternatives;
  }
}
