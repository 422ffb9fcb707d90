import type { ErrorCode, Finding } from '../errors.ts';

/** What a worker says. */
export type WorkerMessage<Result> =
  /** It has loaded everything and takes tasks. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: Result }
  /** The article cannot be used, and the error says why: see `DomainError`. */
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly findings: readonly Finding[];
    }
  /** The program is at fault. */
  | { readonly kind: 'failed'; readonly reason: string };
