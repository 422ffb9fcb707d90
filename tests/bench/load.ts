import { once } from 'node:events';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { isOnPath, type Pin } from './machine.ts';
import { startChild } from './processes.ts';
import { type Target, WrongAnswer } from './verify.ts';

/** How many connections ask at the same time, each one request after the other. */
export const connections = 32;

/** What came of a time under load. */
type LoadResult = {
  readonly requests: number;
  readonly seconds: number;
  /** Answers of another status than the right one. */
  readonly wrong: number;
  readonly socketErrors: number;
};

/** Puts a target under load for some seconds. */
export type Load = (target: Target, seconds: number) => Promise<LoadResult>;

type Generator = {
  readonly name: string;
  readonly command: (target: Target, seconds: number) => readonly string[];
  readonly read: (output: string, target: Target) => LoadResult;
};

const require = createRequire(import.meta.url);

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const url = ({ port, path }: Target): string => `http://127.0.0.1:${port}${path}`;

const headerArguments = ({ headers }: Target): readonly string[] =>
  Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);

const wrkScript = ({ paths }: Target): string =>
  paths === undefined ? './wrk-report.lua' : './wrk-paths.lua';

const wrk: Generator = {
  name: 'wrk',
  command: (target, seconds) => [
    ...['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', beside(wrkScript(target))],
    ...headerArguments(target),
    url(target),
    ...(target.paths === undefined ? [] : ['--', target.paths]),
  ],
  read: (output, { status }) => {
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '') as LoadResult;
    // To wrk every answer from 400 on is an error.
    return status < 400 ? result : { ...result, wrong: result.requests - result.wrong };
  },
};

type AutocannonResult = {
  readonly duration: number;
  readonly errors: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
};

const autocannon: Generator = {
  name: 'autocannon',
  command: (target, seconds) => [
    ...[process.execPath, require.resolve('autocannon/autocannon.js')],
    ...['-c', String(connections), '-d', String(seconds), '-p', '1', '-j', '--no-progress'],
    ...headerArguments(target).map((part) => part.replace(': ', '=')),
    url(target),
  ],
  read: (output, { status }) => {
    const { duration, errors, statusCodeStats } = JSON.parse(output) as AutocannonResult;
    const counts = Object.values(statusCodeStats).map(({ count }) => count);
    const requests = counts.reduce((sum, count) => sum + count, 0);
    const right = statusCodeStats[status]?.count ?? 0;
    return { requests, seconds: duration, wrong: requests - right, socketErrors: errors };
  },
};

const headLoad: Generator = {
  name: 'own sockets for HEAD',
  command: (target, seconds) => [
    process.execPath,
    beside('./head-load.mjs'),
    JSON.stringify({ ...target, connections, seconds }),
  ],
  read: (output) => JSON.parse(output) as LoadResult,
};

const generator = isOnPath('wrk') ? wrk : autocannon;

/** Whether addresses can be asked for in turn. */
export const canAskInTurn = generator === wrk;

/** What makes the load, for the report. */
export const loadGenerators = `${generator.name}; ${headLoad.name}`;

/**
 * Makes load with wrk where it is installed, else with autocannon.
 * @throws WrongAnswer where an answer under load has another status than before
 */
export const createLoad =
  (pin: Pin): Load =>
  async (target, seconds) => {
    const { command, read } = target.method === 'HEAD' ? headLoad : generator;
    const child = startChild(pin(command(target, seconds)));
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error('no output of the load generator');
    const [output, complaints] = await Promise.all([
      text(stdout),
      text(stderr),
      once(child, 'exit'),
    ]);
    const result = readResult(output, complaints, (all) => read(all, target));
    if (result.wrong > 0 || result.requests === 0) {
      const { wrong, requests } = result;
      throw new WrongAnswer(`${url(target)}: ${wrong} of ${requests} answers wrong under load`);
    }
    return result;
  };

const readResult = (
  output: string,
  complaints: string,
  read: (output: string) => LoadResult,
): LoadResult => {
  try {
    return read(output);
  } catch (cause) {
    throw new Error(`the load generator failed: ${complaints || output}`, { cause });
  }
};
