import { onTestFinished } from 'vitest';
import type { ExtractionPool, ExtractionTask } from '../../src/extraction/extraction-task.ts';
import { createWorkerPool, type PoolOptions } from '../../src/workers/worker-pool.ts';
import type { WorkerScript } from '../../src/workers/worker-thread.ts';
import { builtScript } from '../built.ts';
import type { StubData } from './stub-worker.ts';

const file = await builtScript(new URL('./stub-worker.ts', import.meta.url));

/** A worker whose articles say in brackets what it is to do: `[spin 100]`, `[throw]`, `[eat]`. */
export const stubScript = (data: StubData = {}): WorkerScript => ({
  file,
  data,
});

/** A pool of stubs that is closed when the running test ends. */
export const startStubPool = (options: Partial<PoolOptions> = {}): ExtractionPool => {
  const pool: ExtractionPool = createWorkerPool({
    script: stubScript(),
    workers: 1,
    queue: 16,
    timeout: 20_000,
    memory: 512,
    youngMemory: 32,
    startTimeout: 60_000,
    ...options,
  });
  onTestFinished(() => pool.close());
  return pool;
};

/** The task of reading a small article with a word in brackets in it. */
export const taskWith = (words: string, rest: Partial<ExtractionTask> = {}): ExtractionTask => ({
  input: { body: `Bridge opens\n\nThe mayor said so. ${words}`, mediaType: 'text/plain' },
  explain: false,
  coding: 'identity',
  ...rest,
});
