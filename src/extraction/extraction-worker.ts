import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { loadExtractor } from '../extract/extract-article.ts';
import { answerTasks } from './answer-tasks.ts';

/** What a worker is started with. */
export type WorkerData = { readonly modelFolder: string };

/** How much a worker yields to the threads that answer requests: as `nice` does, 0 to 19. */
const niceness = 10;

// Linux takes the number of a thread there, and 0 for this one; elsewhere it is the whole process.
if (process.platform === 'linux') setPriority(0, niceness);

if (parentPort === null) throw new Error('this is the code of a worker thread');
const { modelFolder } = workerData as WorkerData;
// Where it fails, the worker ends, and whoever started it is told.
answerTasks(parentPort, () => loadExtractor(modelFolder));
