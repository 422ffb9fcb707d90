import type { MessagePort } from 'node:worker_threads';
import { DomainError } from '../errors.ts';
import type { WorkerMessage } from './worker-message.ts';

/** What a task comes to, and what of it is handed over, not copied. */
export type Worked<Result> = { readonly result: Result; readonly owned?: readonly ArrayBuffer[] };

/**
 * Does the tasks that come through a port, one after the other: the whole work of a worker.
 * @param load loads what does them; where it fails, the worker ends. A task that throws a
 *   DomainError is refused with it; any other error is the program’s fault
 */
export const answerTasks = async <Task, Result>(
  port: MessagePort,
  load: () => Promise<(task: Task) => Worked<Result> | Promise<Worked<Result>>>,
): Promise<void> => {
  const work = await load();
  const say = (message: WorkerMessage<Result>, owned: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, owned);
  port.on('message', async (task: Task) => {
    try {
      const { result, owned } = await work(task);
      say({ kind: 'done', result }, owned);
    } catch (error) {
      say(failure(error));
    }
  });
  say({ kind: 'ready' });
};

const failure = (error: unknown): WorkerMessage<never> => {
  if (!(error instanceof DomainError)) return { kind: 'failed', reason: reasonOf(error) };
  const { code, message, findings } = error;
  return { kind: 'refused', code, message, findings };
};

/** The same as the whole error; its message may hold words of the article, so it is cut. */
const longestReason = 2000;

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, longestReason);
