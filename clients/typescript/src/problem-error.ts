import type { ProblemCode } from './generated/operations.ts';
import type { Problem } from './generated/schemas.ts';

/** One thing that is wrong with a request: where, as a JSON Pointer, and what. */
export type ProblemFinding = { readonly pointer: string; readonly detail: string };

/** An answer that is an error: a problem document (RFC 9457), or whatever else a server in between made of it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** The HTTP status code. */
  readonly status: number;
  /** The kind of problem, to tell kinds apart by; undefined where the answer is no problem document. */
  readonly code: ProblemCode | (string & {}) | undefined;
  /** The address that explains this kind of problem; `about:blank` where nothing does. */
  readonly type: string;
  /** The kind of problem, in a few words. */
  readonly title: string;
  /** What happened and what to do about it. */
  readonly detail: string;
  /** What is wrong with the input, one entry a fault. */
  readonly errors: readonly ProblemFinding[];
  /** Names the request in the server’s log, where the answer says so. */
  readonly requestId: string | undefined;
  /** The answer; its body is read already. */
  readonly response: Response;

  /** @param answered what the body holds: parsed JSON, or text */
  constructor(answered: unknown, response: Response) {
    const problem = readProblem(answered);
    const title = problem?.title ?? (response.statusText || `HTTP status ${response.status}`);
    const detail = problem?.detail ?? 'The answer is no problem document.';
    super(`${response.status} ${title}: ${detail}`);
    this.status = response.status;
    this.code = problem?.type.split('/').at(-1);
    this.type = problem?.type ?? 'about:blank';
    this.title = title;
    this.detail = detail;
    this.errors = problem?.errors ?? [];
    this.requestId = problem?.requestId ?? response.headers.get('X-Request-Id') ?? undefined;
    this.response = response;
  }
}

const readProblem = (answered: unknown): Problem | undefined => {
  if (typeof answered !== 'object' || answered === null) return undefined;
  const { type, title, detail } = answered as Readonly<Record<string, unknown>>;
  const isProblem = [type, title, detail].every((member) => typeof member === 'string');
  return isProblem ? (answered as Problem) : undefined;
};
