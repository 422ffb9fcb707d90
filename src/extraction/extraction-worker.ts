import { parentPort, workerData } from 'node:worker_threads';
import { loadExtractor } from '../extract/extract-article.ts';
import { answerTasks } from '../workers/answer-tasks.ts';
import { yieldToOthers } from '../workers/yield-to-others.ts';
import { extractTask } from './extract-task.ts';
import type { ExtractionTask } from './extraction-task.ts';

/** What a worker is started with. */
export type WorkerData = { readonly modelFolder: string };

yieldToOthers();
if (parentPort === null) throw new Error('this is the code of a worker thread');
const { modelFolder } = workerData as WorkerData;
// Where it fails, the worker ends, and whoever started it is told.
answerTasks(parentPort, async () => {
  const extract = await loadExtractor(modelFolder);
  return (task: ExtractionTask) => extractTask(task, extract);
});
