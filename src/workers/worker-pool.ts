import { articleTooComplex, DomainError, extractionQueueFull } from '../errors.ts';
import { createCounts, type Outcome, type PoolCounts } from './pool-counts.ts';
import type { WorkerMessage } from './worker-message.ts';
import {
  isOutOfMemory,
  startWorkerThread,
  type WorkerMemory,
  type WorkerScript,
  type WorkerThread,
} from './worker-thread.ts';

/** Works on articles in threads of their own, so that whoever asks can go on with other things. */
export type WorkerPool<Task, Result> = {
  /**
   * Works on a task as soon as a worker is free.
   * @param signal gives up a task that still waits; one that is under way goes on to its end
   * @param owned what of the task is handed over to the worker, not copied: nobody else has it then
   * @throws DomainError where the article cannot be used, takes too much, or may not even wait
   * @throws Error where the program is at fault
   */
  readonly run: (
    task: Task,
    signal?: AbortSignal,
    owned?: readonly ArrayBuffer[],
  ) => Promise<Result>;
  readonly counts: () => PoolCounts;
  /** Ends all workers; what is not done by then fails. */
  readonly close: () => Promise<void>;
};

/** A worker that takes too much memory ends, and another takes its place. */
export type PoolOptions = WorkerMemory & {
  readonly script: WorkerScript;
  /** How many workers there may be. They start when they are first needed. */
  readonly workers: number;
  /** How many tasks may wait when every worker is busy. */
  readonly queue: number;
  /** How long a worker may take for one task, in ms; then another takes its place. */
  readonly timeout: number;
  /** How long a worker may take to start, in ms. */
  readonly startTimeout: number;
};

/** How a task ended, and with what. */
type Settled<Result> =
  | { readonly outcome: 'done'; readonly result: Result }
  | { readonly outcome: Exclude<Outcome, 'done'>; readonly error: Error };

/** A task on its way. */
type Job<Task, Result> = {
  readonly task: Task;
  readonly owned: readonly ArrayBuffer[];
  readonly settle: (end: Settled<Result>) => void;
};

type Member<Task, Result> = {
  readonly thread: WorkerThread<Task>;
  state: 'starting' | 'idle' | { readonly job: Job<Task, Result>; readonly since: number };
  /** Runs out when it takes too long to start, or for a task. */
  timer: NodeJS.Timeout | undefined;
};

/** Makes a pool; nothing starts yet. */
export const createWorkerPool = <Task, Result>(options: PoolOptions): WorkerPool<Task, Result> => {
  type OwnJob = Job<Task, Result>;
  type OwnMember = Member<Task, Result>;
  const members = new Set<OwnMember>();
  const waiting: OwnJob[] = [];
  const counts = createCounts();
  let isClosed = false;

  const membersThat = (state: 'starting' | 'idle'): readonly OwnMember[] =>
    [...members].filter((member) => member.state === state);

  /** Gives waiting tasks to idle workers, and starts workers for the others. */
  const dispatch = (): void => {
    for (const member of membersThat('idle')) {
      const job = waiting.shift();
      if (job === undefined) return;
      assign(member, job);
    }
    const needed = waiting.length - membersThat('starting').length;
    const allowed = options.workers - members.size;
    for (let started = 0; started < Math.min(needed, allowed); started += 1) addMember();
  };

  const addMember = (): void => {
    const member: OwnMember = {
      thread: startWorkerThread<Task, Result>(options.script, options, {
        onMessage: (message) => hear(member, message),
        onEnd: (error) => bury(member, error),
      }),
      state: 'starting',
      timer: setTimeout(() => {
        remove(member);
        failOne(new Error(`it took more than ${options.startTimeout} ms`));
      }, options.startTimeout),
    };
    members.add(member);
  };

  const assign = (member: OwnMember, job: OwnJob): void => {
    member.state = { job, since: performance.now() };
    member.thread.keepAlive(true);
    member.timer = setTimeout(() => {
      const limit = articleTooComplex(`${options.timeout / 1000} s`);
      remove(member);
      finish(member, { outcome: 'too-complex', error: limit });
    }, options.timeout);
    member.thread.send(job.task, job.owned);
  };

  const hear = (member: OwnMember, message: WorkerMessage<Result>): void => {
    if (!members.has(member)) return;
    clearTimeout(member.timer);
    if (message.kind === 'done') finish(member, { outcome: 'done', result: message.result });
    else if (message.kind === 'failed') fail(member, new Error(message.reason));
    else if (message.kind === 'refused') {
      const { code, findings } = message;
      const error = new DomainError(code, message.message, findings);
      finish(member, { outcome: 'refused', error });
    } else rest(member);
  };

  /** Settles what a worker was at; where it is still among the members, it goes on. */
  const finish = (member: OwnMember, end: Settled<Result>): void => {
    if (typeof member.state === 'object') {
      counts.addTime(performance.now() - member.state.since);
      member.state.job.settle(end);
    }
    if (members.has(member)) rest(member);
    else dispatch();
  };

  const fail = (member: OwnMember, error: Error): void =>
    finish(member, { outcome: 'failed', error });

  const rest = (member: OwnMember): void => {
    member.state = 'idle';
    member.thread.keepAlive(false);
    dispatch();
  };

  /** A worker has ended by itself. */
  const bury = (member: OwnMember, error: Error): void => {
    if (!members.has(member)) return;
    const wasStarting = member.state === 'starting';
    remove(member);
    if (wasStarting) failOne(error);
    else if (isOutOfMemory(error)) {
      const limit = articleTooComplex(`${options.memory} MB of memory`);
      finish(member, { outcome: 'too-complex', error: limit });
    } else fail(member, error);
  };

  const remove = (member: OwnMember): void => {
    members.delete(member);
    clearTimeout(member.timer);
    member.thread.stop();
  };

  /** A start that failed costs one task, so that not one waits for ever. */
  const failOne = (error: Error): void => {
    const reason = new Error('a worker could not start', { cause: error });
    waiting.shift()?.settle({ outcome: 'failed', error: reason });
    dispatch();
  };

  const enqueue = (job: OwnJob): void => {
    const free = options.workers - members.size + membersThat('starting').length;
    if (membersThat('idle').length === 0 && waiting.length >= options.queue + free) {
      job.settle({ outcome: 'turned-away', error: extractionQueueFull(waiting.length) });
      return;
    }
    waiting.push(job);
    dispatch();
  };

  return {
    run: (task, signal, owned = []) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => {
          const at = waiting.indexOf(job);
          if (at < 0) return;
          waiting.splice(at, 1);
          job.settle({ outcome: 'aborted', error: signal?.reason });
        };
        const job: OwnJob = {
          task,
          owned,
          settle: (end) => {
            signal?.removeEventListener('abort', giveUp);
            counts.add(end.outcome);
            if (end.outcome === 'done') resolve(end.result);
            else reject(end.error);
          },
        };
        signal?.addEventListener('abort', giveUp);
        if (isClosed) {
          job.settle({ outcome: 'turned-away', error: new Error('the pool is closed') });
        } else if (signal?.aborted) job.settle({ outcome: 'aborted', error: signal.reason });
        else enqueue(job);
      }),
    counts: () =>
      counts.read({
        running: [...members].filter(({ state }) => typeof state === 'object').length,
        waiting: waiting.length,
        workers: members.size,
      }),
    close: async () => {
      isClosed = true;
      const closed = new Error('the pool was closed');
      const end = { outcome: 'aborted', error: closed } as const;
      for (const job of waiting.splice(0)) job.settle(end);
      const all = [...members];
      for (const member of all) {
        remove(member);
        finish(member, end);
      }
      await Promise.all(all.map(({ thread }) => thread.stop()));
    },
  };
};
