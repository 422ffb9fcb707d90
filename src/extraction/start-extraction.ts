import { type Config, modelFolder } from '../config.ts';
import { settingsOfWorkers, workerCode } from '../workers/start-workers.ts';
import { createWorkerPool, type PoolOptions } from '../workers/worker-pool.ts';
import type { ExtractionPool } from './extraction-task.ts';
import type { WorkerData } from './extraction-worker.ts';

/**
 * Makes the pool that reads articles with the model in the data folder. Its workers start with the
 * first article.
 * @param changes what is otherwise than the settings say
 */
export const createExtraction = (
  config: Config,
  changes: Partial<PoolOptions> = {},
): ExtractionPool => {
  const data: WorkerData = { modelFolder: modelFolder(config) };
  return createWorkerPool({
    ...settingsOfWorkers(config),
    script: { file: workerCode('extraction'), data },
    ...changes,
  });
};
