/** How a task ended. */
const outcomes = [
  'done',
  'refused', // what it is about cannot be used
  'too-complex', // it took too much time or memory
  'turned-away', // too many were waiting
  'aborted', // whoever asked has gone, or the process is stopping
  'failed', // the program is at fault
] as const;
export type Outcome = (typeof outcomes)[number];

/** What tasks are under way, and what became of those before. */
export type PoolCounts = {
  readonly running: number;
  readonly waiting: number;
  /** Threads there are, busy or idle or starting. */
  readonly workers: number;
  readonly ended: Readonly<Record<Outcome, number>>;
  /** Time that workers have spent on tasks, together, in seconds. */
  readonly seconds: number;
};

/** Counts tasks. */
export const createCounts = () => {
  const ended = new Map<Outcome, number>(outcomes.map((outcome) => [outcome, 0]));
  let milliseconds = 0;
  return {
    add: (outcome: Outcome): void => {
      ended.set(outcome, (ended.get(outcome) ?? 0) + 1);
    },
    addTime: (ms: number): void => {
      milliseconds += ms;
    },
    read: (now: Omit<PoolCounts, 'ended' | 'seconds'>): PoolCounts => ({
      ...now,
      ended: Object.fromEntries(ended) as Record<Outcome, number>,
      seconds: milliseconds / 1000,
    }),
  };
};
