import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage } from './worker-message.ts';

/** The code that a worker runs. */
export type WorkerScript = {
  /** JavaScript, or the source itself where the program is not built. */
  readonly file: URL;
  readonly data: object;
};

/** Loads a worker’s source. */
const sourceLoader = new URL('./from-source.mjs', import.meta.url);

/** What happens to a worker. */
export type WorkerEvents<Result> = {
  readonly onMessage: (message: WorkerMessage<Result>) => void;
  /** It has ended, by itself or because it was stopped; no message follows. */
  readonly onEnd: (error: Error) => void;
};

/** One worker. */
export type WorkerThread<Task> = {
  /** @param owned what is handed over, not copied */
  readonly send: (task: Task, owned: readonly ArrayBuffer[]) => void;
  /** Whether the process waits for it, or may end. */
  readonly keepAlive: (needed: boolean) => void;
  readonly stop: () => Promise<unknown>;
};

/** What a worker’s objects may take, in MB. */
export type WorkerMemory = {
  /** With more it ends with `ERR_WORKER_OUT_OF_MEMORY`. */
  readonly memory: number;
  /** That of the youngest: of most, which die young, none then costs more than that. */
  readonly youngMemory: number;
};

/**
 * V8 collects garbage on helper threads, which do not yield as workers do. Of the few objects that
 * outlive an article that costs a worker more than it saves, a fifth of all its time, and takes it
 * from the thread that answers requests. It is a setting of the whole process.
 */
const collectOnOwnThread = (): void => {
  setFlagsFromString('--no-concurrent-marking');
  setFlagsFromString('--no-parallel-scavenge');
};

/** Starts a worker. */
export const startWorkerThread = <Task, Result>(
  { file, data }: WorkerScript,
  { memory, youngMemory }: WorkerMemory,
  { onMessage, onEnd }: WorkerEvents<Result>,
): WorkerThread<Task> => {
  collectOnOwnThread();
  const isSource = file.pathname.endsWith('.ts');
  const worker = new Worker(isSource ? sourceLoader : file, {
    workerData: { ...data, ...(isSource ? { source: file.href } : {}) },
    // Not what this process was started with.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
  });
  let failure: Error | undefined;
  worker.on('message', onMessage);
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('exit', (code) => onEnd(failure ?? new Error(`a worker ended with code ${code}`)));
  return {
    send: (task, owned) => worker.postMessage(task, owned),
    keepAlive: (needed) => (needed ? worker.ref() : worker.unref()),
    stop: () => worker.terminate(),
  };
};

/** Whether a worker ended because it had no memory left. */
export const isOutOfMemory = (error: Error): boolean =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
