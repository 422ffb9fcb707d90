import { DomainError } from '../errors.ts';
import type { Notice } from './archive.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** How often a file is asked whether another process has changed it, in ms. */
const interval = 250;

/** Watches whether other processes change a file. */
type Watching = {
  readonly watch: (listen: (notice: Notice) => void) => void;
  readonly stop: () => void;
};

/**
 * Prepares to watch a database. SQLite tells that another connection has changed it, not what
 * (https://www.sqlite.org/pragma.html#pragma_data_version).
 * @param isShared whether other processes can change it at all
 */
export const watchFile = (database: SqliteDatabase, isShared: boolean): Watching => {
  const statement = database.prepare<{ readonly data_version: number }>('PRAGMA data_version');
  let timer: NodeJS.Timeout | undefined;

  /** What tells one state of the file from the next; undefined where it cannot be asked. */
  const version = (): string | undefined => {
    try {
      const { data_version: ofConnection } = statement.get() ?? {};
      // The number counts for one connection only.
      return `${database.connection()}:${ofConnection}`;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  };

  const watch = (listen: (notice: Notice) => void): void => {
    if (!isShared) return;
    let known = version();
    timer = setInterval(() => {
      const before = known;
      known = version();
      if (known !== before) listen(noticeOf(before, known));
    }, interval).unref();
  };
  return { watch, stop: () => clearInterval(timer) };
};

const noticeOf = (before: string | undefined, now: string | undefined): Notice => {
  if (now === undefined) return { kind: 'lost' };
  return { kind: before === undefined ? 'regained' : 'all-changed' };
};
