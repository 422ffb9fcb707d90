import type { ArticleInput } from '../layout/layout.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';

/** What a worker is asked to read. */
export type ExtractionTask = {
  readonly input: ArticleInput;
  /** Whether the answer says of each claim why it is there. */
  readonly explain: boolean;
  /** The content coding to answer in: workers compress too, so that nothing else has to wait. */
  readonly coding: 'br' | 'gzip' | 'identity';
};

/** Reads articles. Answers JSON in UTF-8, in the coding that the task names. */
export type ExtractionPool = WorkerPool<ExtractionTask, Uint8Array>;
