import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Notice } from './archive.ts';
import { reasonOf } from './postgres-errors.ts';
import { applicationName, type Query } from './postgres-pool.ts';
import type { PostgresLimits } from './postgres-settings.ts';

const channel = 'on_the_record';

/** How long to wait before the connection is opened anew, in ms: at first, and at most. */
const firstWait = 100;
const longestWait = 3000;

/** Of how many own changes without a known outcome the notices are told. */
const mostDoubtful = 1000;

/**
 * The notices of changes that the processes on one database give one another. Each is sent in the
 * transaction of the change, so that it comes exactly if the change does.
 */
export type PostgresNotices = {
  /** Whether changes are noticed now. */
  readonly isHeard: () => boolean;
  /** Names a change of this process. */
  readonly nextName: () => string;
  /** Says that a change happened; for its transaction. */
  readonly announcement: (name: string, articleIds: readonly string[]) => Query;
  /** Says that a change of this process may yet turn out to have happened: its notices are told too. */
  readonly doubt: (name: string) => void;
  /** Ends when the connection was opened once, or could not be. */
  readonly tried: Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens a connection that hears of changes, and opens it anew whenever it breaks.
 * @param tell given a notice, and where an operator should know, what happened
 */
export const hearNotices = (
  url: string,
  limits: PostgresLimits,
  tell: (notice: Notice, event?: string) => void,
): PostgresNotices => {
  const origin = randomBytes(9).toString('base64url');
  const doubtful = new Set<string>();
  const closing = new AbortController();
  let names = 0;
  let isHeard = false;
  let wasLost = false;
  let current: Client | undefined;

  const hear = (payload = ''): void => {
    const [name = '', articleId = ''] = payload.split(' ');
    const isOwn = name.startsWith(`${origin}.`);
    if (!isOwn || doubtful.has(name)) tell({ kind: 'changed', articleId });
  };

  const open = async (): Promise<Client> => {
    const client = createClient(url, limits);
    // What breaks it also ends it, and is seen by who asks it next.
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => hear(payload));
    current = client;
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    return client;
  };

  /** Ends, by an error, when the connection does. */
  const stay = async (client: Client): Promise<void> => {
    const ended = new AbortController();
    client.once('end', () => ended.abort());
    const signal = AbortSignal.any([closing.signal, ended.signal]);
    for (;;) {
      await pause(limits.pulse, signal);
      if (closing.signal.aborted) return;
      // A peer that is gone without a word does not answer.
      await client.query('SELECT 1');
    }
  };

  const connectOnce = async (onOpen: () => void): Promise<void> => {
    try {
      const client = await open();
      if (closing.signal.aborted) return;
      isHeard = true;
      tell({ kind: 'regained' }, wasLost ? 'changes of others are noticed again' : undefined);
      onOpen();
      await stay(client);
    } catch (error) {
      const wasHeard = isHeard;
      isHeard = false;
      if (!wasHeard || closing.signal.aborted) return;
      wasLost = true;
      tell({ kind: 'lost' }, `changes of others are not noticed: ${reasonOf(error)}`);
    } finally {
      void end(current);
    }
  };

  const run = async (onTried: () => void): Promise<void> => {
    let wait = firstWait;
    while (!closing.signal.aborted) {
      await connectOnce(() => {
        wait = firstWait;
        onTried();
      });
      onTried();
      await pause(wait, closing.signal);
      wait = Math.min(wait * 2, longestWait);
    }
  };

  const tried = new Promise<void>((resolve) => {
    void run(resolve);
  });

  return {
    isHeard: () => isHeard,
    nextName: () => {
      names += 1;
      return `${origin}.${names}`;
    },
    announcement: (name, articleIds) => ({
      text: `SELECT pg_notify('${channel}', $1 || ' ' || id) FROM unnest($2::text[]) AS id`,
      values: [name, articleIds],
      name: 'announce',
    }),
    doubt: (name) => {
      doubtful.add(name);
      const [oldest] = doubtful;
      if (doubtful.size > mostDoubtful && oldest !== undefined) doubtful.delete(oldest);
    },
    tried,
    close: async () => {
      closing.abort();
      isHeard = false;
      await end(current);
    },
  };
};

const createClient = (url: string, { connect, pulseAnswer }: PostgresLimits): Client =>
  new Client({
    connectionString: url,
    connectionTimeoutMillis: connect,
    query_timeout: pulseAnswer,
    statement_timeout: pulseAnswer,
    keepAlive: true,
    application_name: `${applicationName} (notices)`,
  });

/** Waits so many ms, or until the signal. */
const pause = (time: number, signal: AbortSignal): Promise<void> =>
  sleep(time, undefined, { signal }).catch(() => undefined);

/** How long a connection has to close, in ms; a server that does not answer keeps it open. */
const closeTime = 500;

const end = (client: Client | undefined): Promise<void> =>
  Promise.race([client?.end(), sleep(closeTime, undefined, { ref: false })]).catch(() => undefined);
