import { parentPort, workerData } from 'node:worker_threads';
import type { Extractor } from '../../src/extract/extract-article.ts';
import { extractTask } from '../../src/extraction/extract-task.ts';
import type { ExtractionTask } from '../../src/extraction/extraction-task.ts';
import { answerTasks } from '../../src/workers/answer-tasks.ts';
import { extractSimply } from './simple-extractor.ts';

/** What the worker is to do when it starts, besides taking tasks. */
export type StubData = { readonly start?: 'fail' | 'exit' | 'hang' };

const spin = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

const eat = (): void => {
  const eaten: unknown[] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, () => ({ eaten: 'all' })));
};

/** What an article can make the worker do, by words in brackets. */
const misdeeds: Readonly<Record<string, (parameter: string) => void>> = {
  spin: (milliseconds) => spin(Number(milliseconds)),
  throw: () => {
    throw new TypeError('the stub was told to throw');
  },
  exit: (code) => process.exit(Number(code)),
  eat,
};

const extract: Extractor = (input) => {
  const [, misdeed = '', parameter = ''] = /\[(\w+) ?(\w*)\]/.exec(input.body) ?? [];
  misdeeds[misdeed]?.(parameter);
  const extraction = extractSimply(input);
  if (misdeed !== 'wrong') return extraction;
  const { record } = extraction;
  return {
    ...extraction,
    record: { ...record, headline: { start: 0, text: 'wrong', ...record.headline, end: 1 } },
  };
};

const { start } = (workerData ?? {}) as StubData;
if (start === 'exit') process.exit(3);
if (start === 'hang') spin(600_000);
if (parentPort === null) throw new Error('this is the code of a worker thread');
await answerTasks(parentPort, async () => {
  if (start === 'fail') throw new Error('the stub was told not to start');
  return (task: ExtractionTask) => extractTask(task, extract);
});
