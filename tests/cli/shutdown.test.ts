import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtProgram } from '../built.ts';
import { openConnection, outcomeOf, type RawConnection } from '../http/raw-client.ts';

const program = await builtProgram();

/** The most that a stop may take, in ms. */
const mostTime = 3000;

/** The program as it runs for its users. */
type RunningProgram = {
  readonly child: ChildProcess;
  /** The lines of standard output and standard error so far. */
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** Waits for a log entry. @throws Error where the program ends without it */
  readonly logged: (message: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

/** Runs `serve` until the running test ends. */
const run = (environment: Readonly<Record<string, string>> = {}): RunningProgram => {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      MAX_EVENT_LOOP_DELAY: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output: string[] = [];
  const errors: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => output.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const exited = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const ended = exited.then(() => {
    throw new Error(`ended early: ${errors.join('\n')}`);
  });
  ended.catch(() => undefined);
  const find = (message: string) =>
    output.map((line) => JSON.parse(line)).find(({ msg }) => msg === message);
  const logged: RunningProgram['logged'] = async (message) => {
    while (find(message) === undefined) await Promise.race([once(lines, 'line'), ended]);
    return find(message);
  };
  return { child, output, errors, logged, exited };
};

const portOf = async ({ logged }: RunningProgram): Promise<number> => {
  const { address } = await logged('serving');
  return Number(new URL(String(address)).port);
};

const head = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: record.example\r\n`;

/** A connection on which a first request has been answered. */
const keepAlive = async (port: number, path = '/v1/articles/latest'): Promise<RawConnection> => {
  const connection = await openConnection(port);
  connection.send(`${head(path)}\r\n`);
  await connection.answers(1);
  return connection;
};

/** A connection kept alive on which a second request has been sent but for its end. */
const underWay = async (port: number, path: string): Promise<RawConnection> => {
  const connection = await keepAlive(port);
  connection.send(head(path));
  return connection;
};

const several = <Item>(count: number, make: () => Promise<Item>): Promise<Item[]> =>
  Promise.all(Array.from({ length: count }, make));

/** Stops the program. @returns how it ended, and how long that took in ms */
const stop = async ({ child, exited }: RunningProgram, signal: NodeJS.Signals = 'SIGTERM') => {
  const start = performance.now();
  child.kill(signal);
  const { code } = await exited;
  return { code, time: performance.now() - start };
};

describe('A server that is told to stop', () => {
  it('answers 200 requests that are under way on connections kept alive, then ends', async () => {
    const program = run();
    const port = await portOf(program);
    const connections = await several(200, () => underWay(port, '/v1/articles/latest/quotes'));
    const readiness = await underWay(port, '/readyz');
    const liveness = await underWay(port, '/healthz');
    // Once this is answered, the server has read what was sent before.
    await keepAlive(port);

    const stopped = stop(program);
    await program.logged('stopping');
    for (const connection of [readiness, liveness, ...connections]) connection.send('\r\n');

    const [, notReady] = (await readiness.ended()).responses;
    expect(notReady?.status).toBe(503);
    expect(notReady?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(notReady?.headers.get('connection')).toBe('close');
    expect(JSON.parse(notReady?.body ?? '')).toMatchObject({ status: 503, instance: '/readyz' });
    expect(outcomeOf(await liveness.ended())).toBe('200 200');

    const answers = await Promise.all(connections.map(({ ended }) => ended()));
    expect(answers.map(outcomeOf)).toEqual(Array(200).fill('200 200'));
    const last = answers.map(({ responses: [, second] }) => second);
    expect(last.map((answer) => answer?.headers.get('connection'))).toEqual(
      Array(200).fill('close'),
    );
    expect(new Set(last.map((answer) => JSON.parse(answer?.body ?? '').total)).size).toBe(1);

    const { code, time } = await stopped;
    expect(code).toBe(0);
    expect(time).toBeLessThan(mostTime);
    expect(program.errors).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s closes idle connections and ends',
    async (signal) => {
      const program = run();
      const port = await portOf(program);
      const connections = await several(50, () => keepAlive(port));

      const { code, time } = await stop(program, signal);
      expect(code).toBe(0);
      expect(time).toBeLessThan(mostTime);
      const answers = await Promise.all(connections.map(({ ended }) => ended()));
      expect(answers.map(outcomeOf)).toEqual(Array(50).fill('200'));
      expect(program.output.map((line) => JSON.parse(line).msg)).toContain('stopped');
    },
  );

  it.each([
    ['half a request', head('/healthz')],
    ['a body that does not end', `${head('/healthz')}Content-Length: 9\r\n\r\n1`],
    ['nothing', ''],
  ])('does not wait beyond its time for a connection that has sent %s', async (_what, bytes) => {
    const timeout = 1000;
    const program = run({ SHUTDOWN_TIMEOUT: String(timeout) });
    const port = await portOf(program);
    const connection = await openConnection(port);
    connection.send(bytes);
    await keepAlive(port);

    const { code, time } = await stop(program);
    expect(code).toBe(0);
    expect(time).toBeLessThan(timeout + 1000);
    expect((await connection.ended()).leftOpen).toBe(false);
  });
});

describe('A running server', () => {
  it('goes on after clients that ask for a tunnel and reset the connection', async () => {
    const program = run();
    const port = await portOf(program);
    for (let round = 0; round < 10; round += 1) {
      const connection = await openConnection(port);
      connection.socket.once('data', () => connection.socket.resetAndDestroy());
      connection.send('CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n');
      await connection.ended();
    }
    const [answer] = await (await keepAlive(port)).answers(1);
    expect(answer?.status).toBe(200);
    expect((await stop(program)).code).toBe(0);
    expect(program.output.map((line) => JSON.parse(line).msg)).toEqual([
      'serving',
      'stopping',
      'stopped',
    ]);
  });
});

describe('A server whose port is taken', () => {
  it('says so in one line that names the port, and ends with exit code 1', async () => {
    const port = String(await portOf(run()));
    const second = run({ PORT: port });
    expect((await second.exited).code).toBe(1);
    expect(second.errors).toHaveLength(1);
    expect(second.errors[0]).toContain(`127.0.0.1:${port} is taken`);
    for (const line of second.output) expect(JSON.parse(line)).toHaveProperty('level');
  });
});
