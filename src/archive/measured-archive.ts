import { addDuration, createDurations, type Durations } from '../durations.ts';
import { DomainError } from '../errors.ts';
import type { Archive } from './archive.ts';

/** How an operation ended. */
type Outcome =
  | 'done'
  | 'refused' // the request is at fault
  | 'unavailable' // the store could not be asked
  | 'failed'; // the program is at fault

/** How often an operation ended so, and how long it took. */
type OperationCount = {
  readonly operation: string;
  readonly outcome: Outcome;
  readonly durations: Durations;
};

/** An archive, and what was asked of it so far. */
export type MeasuredArchive = {
  readonly archive: Archive;
  readonly operations: () => readonly OperationCount[];
};

const outcomeOf = (error: unknown): Outcome => {
  if (!(error instanceof DomainError)) return 'failed';
  return error.code === 'archive-unavailable' ? 'unavailable' : 'refused';
};

/** Counts what is asked of an archive, whichever operations it has: all that answer by a promise. */
export const measured = (archive: Archive): MeasuredArchive => {
  const counts = new Map<string, OperationCount>();

  const count = (operation: string, outcome: Outcome, start: number): void => {
    const key = `${operation} ${outcome}`;
    const one = counts.get(key) ?? { operation, outcome, durations: createDurations() };
    counts.set(key, one);
    addDuration(one.durations, (performance.now() - start) / 1000);
  };

  const measure =
    (operation: keyof Archive) =>
    (...given: readonly unknown[]): unknown => {
      const start = performance.now();
      const result: unknown = Reflect.apply(archive[operation], archive, given);
      if (result instanceof Promise) {
        result.then(
          () => count(operation, 'done', start),
          (error) => count(operation, outcomeOf(error), start),
        );
      }
      return result;
    };

  const names = Object.keys(archive) as (keyof Archive)[];
  const operations = names.map((name) => [name, measure(name)]);
  return {
    // The same operations under the same names; their types do not survive the way through a list.
    archive: Object.fromEntries(operations) as Archive,
    operations: () => [...counts.values()],
  };
};
