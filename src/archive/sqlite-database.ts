import Database from 'libsql';
import { archiveUnavailable, DomainError, invalidConfiguration } from '../errors.ts';
import { outstanding } from './migrate.ts';
import { sqliteMigrations } from './sqlite-migrations.ts';

/** A value that a row holds. */
type Value = string | number | null;

/** A prepared statement; parameters in the order of its question marks. */
type Statement<Row> = {
  readonly get: (...parameters: readonly Value[]) => Row | undefined;
  readonly all: (...parameters: readonly Value[]) => readonly Row[];
  readonly run: (...parameters: readonly Value[]) => { readonly lastInsertRowid: number };
};

/** A database of SQLite. Everything it does is done when it returns. */
export type SqliteDatabase = {
  readonly prepare: <Row>(sql: string) => Statement<Row>;
  /** Runs what changes the database: all of it or nothing. It is on the disk on return. */
  readonly change: <Result>(make: () => Result) => Result;
  /** Tells connections apart: a new one is made where one is of no use any more. */
  readonly connection: () => number;
  readonly close: () => void;
};

/** The database in memory. */
export const inMemory = ':memory:';

/** How long a write waits for another process to finish its own, in ms. */
const busyTimeout = 2000;

/** What SQLite may keep of a file in memory, in KB. */
const cacheSize = 65_536;

/** Codes of errors that pass: the disk is full or does not answer, another process is writing. */
const passing = /^SQLITE_(?:FULL|BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM)/;

/**
 * Opens a database and brings its tables up to date, also where several processes do at once.
 * @throws DomainError `invalid-configuration` where the file is no such database, or cannot be opened
 */
export const openDatabase = (file: string): SqliteDatabase => {
  let raw = connect(file);
  /** Grows with each new connection, whose statements are new too. */
  let generation = 0;

  /**
   * A statement that found the database locked stays open in this driver until it is collected, and no
   * transaction can end until then (https://github.com/tursodatabase/libsql-js/pull/237): only a new
   * connection helps.
   */
  const reconnect = (): void => {
    if (file === inMemory) return;
    raw.close();
    raw = connect(file);
    generation += 1;
  };

  const guarded = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      if (codeOf(error).startsWith('SQLITE_BUSY')) reconnect();
      throw passing.test(codeOf(error)) ? archiveUnavailable(error) : error;
    }
  };

  return {
    prepare: <Row>(sql: string): Statement<Row> => {
      let prepared:
        | { readonly generation: number; readonly statement: Database.Statement }
        | undefined;
      const statement = (): Database.Statement => {
        if (prepared?.generation !== generation)
          prepared = { generation, statement: raw.prepare(sql) };
        return prepared.statement;
      };
      return {
        get: (...parameters) => guarded(() => statement().get(...parameters) as Row | undefined),
        all: (...parameters) => guarded(() => statement().all(...parameters) as Row[]),
        run: (...parameters) =>
          guarded(() => ({
            lastInsertRowid: Number(statement().run(...parameters).lastInsertRowid),
          })),
      };
    },
    change: (make) =>
      guarded(() => {
        raw.exec('BEGIN IMMEDIATE');
        const connection = raw;
        try {
          const result = make();
          connection.exec('COMMIT');
          return result;
        } catch (error) {
          if (connection === raw && connection.inTransaction) connection.exec('ROLLBACK');
          throw error;
        }
      }),
    connection: () => generation,
    close: () => {
      // All that was written goes into the one file.
      raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      raw.close();
    },
  };
};

const connect = (file: string): Database.Database => {
  try {
    const raw = new Database(file);
    raw.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    raw.exec('PRAGMA journal_mode = WAL');
    // Each answered write is on the disk, should the machine lose power too.
    raw.exec('PRAGMA synchronous = FULL');
    raw.exec('PRAGMA foreign_keys = ON');
    raw.exec(`PRAGMA cache_size = -${cacheSize}`);
    migrate(raw, file);
    return raw;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw invalidConfiguration(`${file} cannot be opened as an archive: ${messageOf(error)}`);
  }
};

const migrate = (raw: Database.Database, file: string): void => {
  if (versionOf(raw) === sqliteMigrations.at(-1)?.number) return;
  raw.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done it in the meantime.
    for (const { number, sql } of outstanding(sqliteMigrations, versionOf(raw), file)) {
      raw.exec(sql);
      raw.exec(`PRAGMA user_version = ${number}`);
    }
    raw.exec('COMMIT');
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
};

const versionOf = (raw: Database.Database): number =>
  Number((raw.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
