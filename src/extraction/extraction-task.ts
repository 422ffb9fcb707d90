import type { ErrorCode, Finding } from '../errors.ts';
import type { ArticleInput } from '../layout/layout.ts';

/** What a worker is asked to do. */
export type ExtractionTask = {
  readonly input: ArticleInput;
  /** Whether the answer says of each claim why it is there. */
  readonly explain: boolean;
  /** The content coding to answer in: workers compress too, so that nothing else has to wait. */
  readonly coding: 'br' | 'gzip' | 'identity';
};

/** What a worker says. */
export type WorkerMessage =
  /** It has loaded everything and takes tasks. */
  | { readonly kind: 'ready' }
  /** The answer: JSON in UTF-8, in the coding that was asked for. */
  | { readonly kind: 'done'; readonly body: Uint8Array<ArrayBuffer> }
  /** The article cannot be read, and the error says why: see `DomainError`. */
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly findings: readonly Finding[];
    }
  /** The program is at fault. */
  | { readonly kind: 'failed'; readonly reason: string };
