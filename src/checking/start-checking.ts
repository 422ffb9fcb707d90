import type { Config } from '../config.ts';
import { settingsOfWorkers, workerCode } from '../workers/start-workers.ts';
import { createWorkerPool, type PoolOptions } from '../workers/worker-pool.ts';
import type { CheckingPool } from './checking-task.ts';
import type { WorkerData } from './checking-worker.ts';

/** How many records may wait, where those who sent them wait too: a check takes a few milliseconds. */
const queue = 200;

/** Memory for the youngest objects of a worker, in MB: checking takes less of it than reading. */
const youngMemory = 8;

/**
 * Makes the pool that checks records. Its workers, which need no model, start with the first record.
 * @param changes what is otherwise than the settings say, and whether its workers yield to this thread, as they
 *   do unless it is said otherwise
 */
export const createChecking = (
  config: Config,
  { yields = true, ...changes }: Partial<PoolOptions> & Partial<WorkerData> = {},
): CheckingPool => {
  const data: WorkerData = { yields };
  return createWorkerPool({
    ...settingsOfWorkers(config),
    queue,
    youngMemory,
    script: { file: workerCode('checking'), data },
    ...changes,
  });
};
