import { setPriority } from 'node:os';

/** How much a worker yields to the threads that answer requests: as `nice` does, 0 to 19. */
const niceness = 10;

/** Has this thread, a worker, yield to others where there is too little time for all. */
export const yieldToOthers = (): void => {
  // Linux takes the number of a thread there, and 0 for this one; elsewhere it is the whole process.
  if (process.platform === 'linux') setPriority(0, niceness);
};
