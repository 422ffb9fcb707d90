import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Config, modelFolder } from '../config.ts';
import { createExtractionPool, type ExtractionPool, type PoolOptions } from './extraction-pool.ts';
import type { WorkerData } from './extraction-worker.ts';
import type { WorkerScript } from './worker-thread.ts';

/** How long a worker may take to start, in ms: long, for a machine that has much else to do. */
const startTimeout = 60_000;

/** Most workers that are taken where nobody says how many. */
const mostWorkers = 4;

/** How many workers read articles beside the thread that answers requests. */
const workersFor = (setting: number): number =>
  setting > 0 ? setting : Math.min(Math.max(availableParallelism() - 1, 1), mostWorkers);

/** Beside the built program lies the built worker; beside this source, the worker’s source. */
const built = new URL('./extraction-worker.cjs', import.meta.url);
const source = new URL('./extraction-worker.ts', import.meta.url);

/** The worker that reads articles with the model in the data folder. */
const ownWorker = (config: Config): WorkerScript => {
  const data: WorkerData = { modelFolder: modelFolder(config) };
  return { file: existsSync(built) ? built : source, data };
};

/**
 * Makes the pool that reads articles. Its workers start with the first article.
 * @param changes what is otherwise than the settings say
 */
export const createExtraction = (
  config: Config,
  changes: Partial<PoolOptions> = {},
): ExtractionPool =>
  createExtractionPool({
    workers: workersFor(config.EXTRACTION_WORKERS),
    queue: config.EXTRACTION_QUEUE,
    timeout: config.EXTRACTION_TIMEOUT,
    memory: config.EXTRACTION_MEMORY,
    startTimeout,
    ...changes,
    script: changes.script ?? ownWorker(config),
  });
