import { articleTooComplex, DomainError, extractionQueueFull } from '../errors.ts';
import { createCounts, type ExtractionCounts, type Outcome } from './extraction-counts.ts';
import type { ExtractionTask, WorkerMessage } from './extraction-task.ts';
import {
  isOutOfMemory,
  startWorkerThread,
  type WorkerScript,
  type WorkerThread,
} from './worker-thread.ts';

/** Reads articles in threads of their own, so that whoever asks can go on with other things. */
export type ExtractionPool = {
  /**
   * Reads an article as soon as a worker is free.
   * @param signal gives up an article that still waits; one that is being read is read to its end
   * @returns the answer: JSON in UTF-8, in the coding that the task names
   * @throws DomainError where the article cannot be read, takes too much, or may not even wait
   * @throws Error where the program is at fault
   */
  readonly run: (task: ExtractionTask, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly counts: () => ExtractionCounts;
  /** Ends all workers; what is not read by then fails. */
  readonly close: () => Promise<void>;
};

export type PoolOptions = {
  readonly script: WorkerScript;
  /** How many workers there may be. They start when they are first needed. */
  readonly workers: number;
  /** How many articles may wait when every worker is busy. */
  readonly queue: number;
  /** How long a worker may take for one article, in ms; then another takes its place. */
  readonly timeout: number;
  /** What a worker’s objects may take, in MB; with more, another takes its place. */
  readonly memory: number;
  /** How long a worker may take to start, in ms. */
  readonly startTimeout: number;
};

/** An article on its way. */
type Job = {
  readonly task: ExtractionTask;
  readonly settle: (outcome: Outcome, result: Uint8Array | Error) => void;
};

type Member = {
  readonly thread: WorkerThread;
  state: 'starting' | 'idle' | { readonly job: Job; readonly since: number };
  /** Runs out when it takes too long to start, or to read an article. */
  timer: NodeJS.Timeout | undefined;
};

/** Makes a pool; nothing starts yet. */
export const createExtractionPool = (options: PoolOptions): ExtractionPool => {
  const members = new Set<Member>();
  const waiting: Job[] = [];
  const counts = createCounts();
  let isClosed = false;

  const membersThat = (state: 'starting' | 'idle'): readonly Member[] =>
    [...members].filter((member) => member.state === state);

  /** Gives waiting articles to idle workers, and starts workers for the others. */
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
    const member: Member = {
      thread: startWorkerThread(options.script, options.memory, {
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

  const assign = (member: Member, job: Job): void => {
    member.state = { job, since: performance.now() };
    member.thread.keepAlive(true);
    member.timer = setTimeout(() => {
      const limit = articleTooComplex(`${options.timeout / 1000} s`);
      remove(member);
      finish(member, 'too-complex', limit);
    }, options.timeout);
    member.thread.send(job.task);
  };

  const hear = (member: Member, message: WorkerMessage): void => {
    if (!members.has(member)) return;
    clearTimeout(member.timer);
    if (message.kind === 'done') finish(member, 'done', message.body);
    else if (message.kind === 'failed') finish(member, 'failed', new Error(message.reason));
    else if (message.kind === 'refused') {
      const { code, findings } = message;
      finish(member, 'refused', new DomainError(code, message.message, findings));
    } else rest(member);
  };

  /** Settles what a worker was at; where it is still among the members, it goes on. */
  const finish = (member: Member, outcome: Outcome, result: Uint8Array | Error): void => {
    if (typeof member.state === 'object') {
      counts.addTime(performance.now() - member.state.since);
      member.state.job.settle(outcome, result);
    }
    if (members.has(member)) rest(member);
    else dispatch();
  };

  const rest = (member: Member): void => {
    member.state = 'idle';
    member.thread.keepAlive(false);
    dispatch();
  };

  /** A worker has ended by itself. */
  const bury = (member: Member, error: Error): void => {
    if (!members.has(member)) return;
    const wasStarting = member.state === 'starting';
    remove(member);
    if (wasStarting) failOne(error);
    else if (isOutOfMemory(error)) {
      finish(member, 'too-complex', articleTooComplex(`${options.memory} MB of memory`));
    } else finish(member, 'failed', error);
  };

  const remove = (member: Member): void => {
    members.delete(member);
    clearTimeout(member.timer);
    member.thread.stop();
  };

  /** A start that failed costs one article, so that not one waits for ever. */
  const failOne = (error: Error): void => {
    waiting.shift()?.settle('failed', new Error('a worker could not start', { cause: error }));
    dispatch();
  };

  const enqueue = (job: Job): void => {
    const free = options.workers - members.size + membersThat('starting').length;
    if (membersThat('idle').length === 0 && waiting.length >= options.queue + free) {
      job.settle('turned-away', extractionQueueFull(waiting.length));
      return;
    }
    waiting.push(job);
    dispatch();
  };

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => {
          const at = waiting.indexOf(job);
          if (at >= 0) waiting.splice(at, 1);
          if (at >= 0) job.settle('aborted', signal?.reason);
        };
        const job: Job = {
          task,
          settle: (outcome, result) => {
            signal?.removeEventListener('abort', giveUp);
            counts.add(outcome);
            if (result instanceof Uint8Array) resolve(result);
            else reject(result);
          },
        };
        signal?.addEventListener('abort', giveUp);
        if (isClosed) job.settle('turned-away', new Error('the pool is closed'));
        else if (signal?.aborted) job.settle('aborted', signal.reason);
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
      for (const job of waiting.splice(0)) job.settle('aborted', closed);
      const all = [...members];
      for (const member of all) {
        remove(member);
        finish(member, 'aborted', closed);
      }
      await Promise.all(all.map(({ thread }) => thread.stop()));
    },
  };
};
