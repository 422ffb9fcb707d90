import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { ConnectionFigures } from './archive.ts';
import { isBroken, isReadOnly, isRefusal } from './postgres-errors.ts';
import type { PostgresLimits } from './postgres-settings.ts';

/** A statement; one with a name is prepared once on each connection. */
export type Query = {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
};

/** What a statement did. */
type Result<Row> = { readonly rows: readonly Row[]; readonly count: number };

export type Ask = <Row extends QueryResultRow>(query: Query) => Promise<Result<Row>>;

/** Connections to one server. They are opened when needed, and those that fail are given up. */
export type PostgresPool = {
  /** One statement. A connection that turns out to be gone is replaced once. */
  readonly ask: Ask;
  /**
   * Several statements: all of them or nothing. What was done is durable on return.
   * @param onDoubt called, before the error is thrown, where it is unknown whether all was done or nothing
   */
  readonly transact: <Value>(
    make: (ask: Ask) => Promise<Value>,
    onDoubt: () => void,
  ) => Promise<Value>;
  readonly figures: () => ConnectionFigures;
  readonly close: () => Promise<void>;
};

/** How the process is called in PostgreSQL’s list of connections. */
export const applicationName = 'on-the-record';

/** How long connections have to close, in ms; a server that does not answer keeps them open. */
const closeTime = 500;

/** After how long a connection is replaced, in s, so that all find a server that took another’s place. */
const longestLife = 1800;

export const createPool = (
  url: string,
  connections: number,
  { connect, statement, answer, lock }: PostgresLimits,
): PostgresPool => {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connect,
    statement_timeout: statement,
    lock_timeout: lock,
    // Of a process that stopped in the middle, nobody waits for the locks.
    idle_in_transaction_session_timeout: answer,
    query_timeout: answer,
    maxLifetimeSeconds: longestLife,
    keepAlive: true,
    application_name: applicationName,
  });
  // An idle connection that ends is taken out of the pool by itself.
  pool.on('error', ignore);

  const askOnce: Ask = async <Row extends QueryResultRow>(query: Query) =>
    resultOf(await pool.query<Row>(toConfig(query)));

  const begin = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    // The connection’s end also fails the statement that is under way.
    client.on('error', ignore);
    try {
      await client.query('BEGIN');
      return client;
    } catch (error) {
      release(client, true);
      throw error;
    }
  };

  return {
    ask: (query) => againOnceBroken(() => askOnce(query)),
    transact: async (make, onDoubt) => {
      const client = await againOnceBroken(begin);
      let isSpoilt = false;
      let isCommitting = false;
      const ask: Ask = async <Row extends QueryResultRow>(query: Query) => {
        try {
          return resultOf(await client.query<Row>(toConfig(query)));
        } catch (error) {
          isSpoilt = !isRefusal(error) || isReadOnly(error);
          throw error;
        }
      };
      try {
        const value = await make(ask);
        isCommitting = true;
        await ask({ text: 'COMMIT' });
        release(client);
        return value;
      } catch (error) {
        if (isCommitting && isSpoilt) onDoubt();
        else if (!isCommitting && !isSpoilt) isSpoilt = !(await canUndo(client));
        release(client, isSpoilt);
        throw error;
      }
    },
    figures: () => ({
      inUse: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => Promise.race([pool.end(), sleep(closeTime, undefined, { ref: false })]),
  };
};

const ignore = () => undefined;

const release = (client: PoolClient, isSpoilt = false): void => {
  client.off('error', ignore);
  client.release(isSpoilt);
};

const canUndo = (client: PoolClient): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => true,
    () => false,
  );

const againOnceBroken = async <Value>(act: () => Promise<Value>): Promise<Value> => {
  try {
    return await act();
  } catch (error) {
    if (!isBroken(error)) throw error;
    return act();
  }
};

const toConfig = ({ text, values = [], name }: Query) => ({
  text,
  values: [...values],
  ...(name === undefined ? {} : { name }),
});

const resultOf = <Row extends QueryResultRow>(result: {
  readonly rows: Row[];
  readonly rowCount: number | null;
}): Result<Row> => ({ rows: result.rows, count: result.rowCount ?? 0 });
