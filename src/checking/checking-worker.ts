import { parentPort, workerData } from 'node:worker_threads';
import { answerTasks } from '../workers/answer-tasks.ts';
import { yieldToOthers } from '../workers/yield-to-others.ts';
import { checkTask } from './check-task.ts';
import type { Checked, CheckingTask } from './checking-task.ts';

/** What a worker is started with. */
export type WorkerData = {
  /** Whether it yields to the thread that started it, which answers requests. */
  readonly yields: boolean;
};

if ((workerData as WorkerData).yields) yieldToOthers();
if (parentPort === null) throw new Error('this is the code of a worker thread');
answerTasks(parentPort, async () => async (tasks: readonly CheckingTask[]) => {
  const result: Checked[] = [];
  for (const task of tasks) result.push(await checkTask(task));
  return { result };
});
