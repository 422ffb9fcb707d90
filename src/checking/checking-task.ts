import type { PreparedArticle } from '../archive/prepared-article.ts';
import type { RecordFault } from '../records/record-fault.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';

/** What a worker is asked to check. */
export type CheckingTask =
  /** The body of a request, as its bytes came. */
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  /** A line of a file, without its end. */
  | { readonly kind: 'line'; readonly bytes: Uint8Array; readonly known?: string | undefined }
  /** An article folder. */
  | { readonly kind: 'folder'; readonly folder: string; readonly known?: string | undefined };

/** What a worker has found. */
export type Checked =
  | {
      readonly kind: 'record';
      readonly article: PreparedArticle;
      /** When it became the article’s record, where a line says so. */
      readonly at: string | undefined;
    }
  /** It has the revision that the task says is known: nothing else of it was looked at. */
  | { readonly kind: 'known'; readonly articleId: string }
  /** A line that says that an article was withdrawn. */
  | {
      readonly kind: 'withdrawal';
      readonly articleId: string;
      readonly revision: string;
      readonly at: string;
    }
  /** It is JSON, but holds no record. */
  | { readonly kind: 'other' }
  | {
      readonly kind: 'faulty';
      /**
       * What is at fault: the bytes, which are no JSON in UTF-8; a form that nothing can be made of; or what the record
       * says of its text and of itself.
       */
      readonly what: 'json' | 'form' | 'record';
      /** By JSONPath within the record, its file or line. */
      readonly faults: readonly RecordFault[];
    };

/** Checks records: several at a time, where there are many, and answers in their order. */
export type CheckingPool = WorkerPool<readonly CheckingTask[], readonly Checked[]>;
