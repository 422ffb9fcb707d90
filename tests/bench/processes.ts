import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answered, ask } from './ask.ts';

/** A server process that has answered. */
export type Running = {
  readonly pid: number;
  readonly port: number;
  /** From the start of the process to its first answer, in ms. */
  readonly startTime: number;
  readonly stop: () => Promise<void>;
};

const children = new Set<ChildProcess>();

/** Starts a process that ends with this one, however this one ends. */
export const startChild = (
  command: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess => {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, {
    // No setting of the caller’s shell may change what is measured.
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
};

/** Ends what is still running when this process ends, on Ctrl-C or an error too. */
export const endChildrenAtExit = (): void => {
  process.once('exit', () => {
    for (const child of children) child.kill('SIGKILL');
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
};

/** A port that nothing listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

/** How often a starting server is asked, in ms. */
const pollTime = 2;

/** How long a server may take to start, in ms. */
const patience = 20_000;

/**
 * Starts a server, with `PORT` in its environment, and waits for its first answer to `path`.
 * @param environment what else is in it
 */
export const startServer = async (
  command: readonly string[],
  port: number,
  path: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Running> => {
  const begin = performance.now();
  const child = startChild(command, {
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...environment,
  });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = `${complaints}${text}`.slice(-2000);
  });
  let failed: Error | undefined;
  ended.then(
    () => {
      failed = new Error(`${command.join(' ')} ended: ${complaints}`);
    },
    (error: Error) => {
      failed = error;
    },
  );
  while ((await firstAnswer(port, path))?.status !== 200) {
    if (failed !== undefined) throw failed;
    if (performance.now() - begin > patience) throw new Error(`${command.join(' ')}: no answer`);
    await delay(pollTime);
  }
  const startTime = performance.now() - begin;
  if (child.pid === undefined) throw new Error(`${command.join(' ')}: no process`);
  return { pid: child.pid, port, startTime, stop: () => stopChild(child) };
};

const firstAnswer = async (port: number, path: string): Promise<Answered | undefined> => {
  try {
    return await ask(port, { path });
  } catch {
    return undefined;
  }
};

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(force);
};
