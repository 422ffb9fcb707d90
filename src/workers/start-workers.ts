import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import type { PoolOptions } from './worker-pool.ts';

/** How long a worker may take to start, in ms: long, for a machine that has much else to do. */
const startTimeout = 60_000;

/** Most workers that are taken where nobody says how many. */
const mostWorkers = 4;

/** How many workers there are beside the thread that answers requests. */
const workersFor = (setting: number): number =>
  setting > 0 ? setting : Math.min(Math.max(availableParallelism() - 1, 1), mostWorkers);

/** Memory for the youngest objects of a worker, in MB: an article’s reading makes many, which die young. */
const youngMemory = 32;

/** What the settings say of the workers of a pool. */
export const settingsOfWorkers = (config: Config): Omit<PoolOptions, 'script'> => ({
  workers: workersFor(config.EXTRACTION_WORKERS),
  queue: config.EXTRACTION_QUEUE,
  timeout: config.EXTRACTION_TIMEOUT,
  memory: config.EXTRACTION_MEMORY,
  youngMemory,
  startTimeout,
});

/**
 * The code of a kind of worker: built, beside the built program; else its source, in the folder of
 * its name.
 */
export const workerCode = (name: 'extraction' | 'checking'): URL => {
  const built = new URL(`./${name}-worker.cjs`, import.meta.url);
  return existsSync(built) ? built : new URL(`../${name}/${name}-worker.ts`, import.meta.url);
};
