import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { findBinaries, type PostgresBinaries } from './postgres-binaries.ts';

/** A PostgreSQL of a test’s own. */
export type PostgresServer = {
  readonly port: number;
  /** The address of a database of it. */
  readonly url: (database?: string) => string;
  /** Starts it, again after it was stopped; returns once it can be asked. */
  readonly start: () => Promise<void>;
  /** Stops it: connections are cut, what is under way is undone. */
  readonly stop: () => Promise<void>;
  /** Kills it with all its processes: kill -9. */
  readonly kill: () => Promise<void>;
  /** Starts another one that replays all that this one does. */
  readonly replicate: () => Promise<PostgresServer>;
};

/** PostgreSQL’s programs; undefined where there are none for this platform, and why is said. */
export const binaries = findBinaries((reason) => {
  console.warn(`Tests with PostgreSQL are skipped: ${reason}.`);
});

/** Runs statements in a database. */
export const run = async (
  url: string,
  sql: string,
): Promise<readonly Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

/**
 * Starts a server of a test’s own.
 * @param settings as in postgresql.conf
 */
export const startPostgres = async (
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> => {
  if (binaries === undefined) throw new Error('there is no PostgreSQL for this platform');
  const folder = ownFolder(binaries);
  const options = '-U postgres -A trust -E UTF8 --no-locale --no-sync --no-instructions'.split(' ');
  const made = spawnSync(
    join(binaries.folder, 'initdb'),
    ['-D', join(folder, 'data'), ...options],
    runningIn(folder, binaries),
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const server = await serverIn(folder, binaries, settings);
  await server.start();
  return server;
};

const runningIn = (folder: string, { user, env }: PostgresBinaries) => ({
  ...user,
  cwd: folder,
  env: { PATH: process.env.PATH, ...env },
});

/** A folder of the user that PostgreSQL runs as. */
const ownFolder = ({ user }: PostgresBinaries): string => {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const serverIn = async (
  folder: string,
  programs: PostgresBinaries,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresServer> => {
  const port = await freePort();
  const data = join(folder, 'data');
  const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, ...settings };
  const given = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let child: ChildProcess | undefined;

  const startOnce = async (): Promise<boolean> => {
    const started = spawn(
      join(programs.folder, 'postgres'),
      ['-D', data, '-p', String(port), ...given],
      { ...runningIn(folder, programs), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    child = started;
    process.once('exit', () => started.kill('SIGKILL'));
    return isReady(started);
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };

  const start = async (): Promise<void> => {
    // After kill -9, the processes that it had started take a moment to end.
    for (let tries = 1; tries <= 100; tries += 1) {
      if (await startOnce()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('PostgreSQL does not start');
  };
  const stop = () => end('SIGINT');

  return {
    port,
    url,
    start,
    stop,
    kill: async () => {
      const others = await run(url(), 'SELECT pid FROM pg_stat_activity');
      await end('SIGKILL');
      for (const { pid } of others) killIfThere(Number(pid));
    },
    replicate: async () => {
      await stop();
      const copy = ownFolder(programs);
      spawnSync('cp', ['-R', data, join(copy, 'data')], runningIn(copy, programs));
      writeFileSync(join(copy, 'data', 'standby.signal'), '');
      await start();
      const replica = await serverIn(copy, programs, {
        ...settings,
        primary_conninfo: `host=127.0.0.1 port=${port} user=postgres`,
        wal_retrieve_retry_interval: '100ms',
      });
      await replica.start();
      return replica;
    },
  };
};

const killIfThere = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended with the server.
  }
};

/** Whether a server that was started can be asked; false where it ends. */
const isReady = (started: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    started.once('exit', () => resolve(false));
    if (started.stderr === null) return resolve(false);
    createInterface({ input: started.stderr }).on('line', (line) => {
      if (line.includes('ready to accept')) resolve(true);
    });
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
