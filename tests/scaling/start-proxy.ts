import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../bench/processes.ts';
import { nginxConfiguration } from './compose-file.ts';

/** nginx, with the configuration of `compose.yaml`. */
export type RunningProxy = {
  readonly pid: number;
  readonly port: number;
  /** What it has logged of requests, and of what went wrong. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

export type ProxyOptions = {
  /** The ports of the processes behind it. */
  readonly upstreams: readonly [number, number];
  /** Changes to the configuration, each by what stands there; for tests that cannot wait. */
  readonly changes?: Readonly<Record<string, string>>;
  /** What comes before the command, such as what puts it on one core. */
  readonly command?: readonly string[];
};

/** Places of its own, where another nginx, or another user, may have the usual ones. */
const ownPlaces = (folder: string): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');

const configurationFor = (
  folder: string,
  port: number,
  { upstreams: [one, other], changes = {} }: ProxyOptions,
): string => {
  const replaced: Readonly<Record<string, string>> = {
    ...changes,
    '172.30.45.11:3000': `127.0.0.1:${one}`,
    '172.30.45.12:3000': `127.0.0.1:${other}`,
    'listen 80;': `listen 127.0.0.1:${port};`,
    '/var/cache/nginx/record': join(folder, 'cache'),
    '/dev/stdout': join(folder, 'access.log'),
    'http {': `http { ${ownPlaces(folder)}`,
  };
  return Object.entries(replaced).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the configuration of nginx has no “${from}”`);
    return text.replaceAll(from, to);
  }, nginxConfiguration());
};

/** Starts the proxy of `compose.yaml` in front of two processes on this machine. */
export const startProxy = async (options: ProxyOptions): Promise<RunningProxy> => {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-proxy-'));
  mkdirSync(join(folder, 'cache'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configurationFor(folder, port, options));
  const rights = process.getuid?.() === 0 ? 'user root; ' : '';
  const [program = '', ...parameters] = [
    ...(options.command ?? []),
    ...['nginx', '-e', 'stderr', '-p', folder, '-c', file],
    ...['-g', `${rights}daemon off; pid ${join(folder, 'nginx.pid')};`],
  ];
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const patience = Date.now() + 10_000;
  while (!(await answers(port))) {
    if (child.exitCode === null && Date.now() < patience) continue;
    await stop();
    throw new Error(`nginx does not start: ${complaints}`);
  }
  const log = () => complaints + readFileSync(join(folder, 'access.log'), 'utf8');
  return { pid: child.pid ?? 0, port, log, stop };
};

const answers = async (port: number): Promise<boolean> => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return fetch(`http://127.0.0.1:${port}/metrics`).then(
    ({ status }) => status === 404,
    () => false,
  );
};
