import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { binaries, run, startPostgres } from '../archive/postgres-server.ts';
import { startProxy } from '../scaling/start-proxy.ts';
import { ask } from './ask.ts';
import { theProgram } from './contestants.ts';
import { fillArchive } from './fill-archive.ts';
import { generateArticle } from './generated-articles.ts';
import { connections } from './load.ts';
import { cpuSeconds, isOnPath, type Pin } from './machine.ts';
import { tell } from './measurement.ts';
import { freePort, startChild, startServer } from './processes.ts';
import { table } from './table.ts';
import { WrongAnswer } from './verify.ts';
import { zipfPaths } from './zipf-paths.ts';

export const proxyRow = 'proxy';

const articles = 5000;
const differentPaths = 200_000;

/** How long each window is, in s: as long as caches may keep an answer. */
const windowLength = 60;
const windows = 3;
const directLength = 20;

type Pins = { readonly server: Pin; readonly load: Pin };
type Place = { readonly port: number };

/** What the API has answered so far. */
type Answered = { readonly all: number; readonly notModified: number };

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/**
 * Measures what the proxy of `compose.yaml` takes off the API under a load as readers make it, and what it does
 * with each kind of answer.
 * @returns a report in Markdown; nothing where nginx or wrk is missing
 */
export const measureProxy = async (pins: Pins): Promise<readonly string[]> => {
  if (!isOnPath('nginx') || !isOnPath('wrk')) {
    tell('the proxy is left out: that needs nginx and wrk');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-zipf-'));
  try {
    const file = join(folder, 'paths');
    const archive = join(folder, 'archive.sqlite');
    tell(`making ${articles} articles`);
    await fillArchive(archive, articles);
    writeFileSync(file, `${zipfPaths(articles, differentPaths).join('\n')}\n`);
    const inDatabase = await measureInDatabase(file, pins);
    return await measure(archive, file, pins, inDatabase);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = async (
  archive: string,
  file: string,
  { server: pin, load: pinLoad }: Pins,
  inDatabase: readonly (readonly string[])[],
): Promise<readonly string[]> => {
  const api = await startApi({ ARCHIVE_FILE: archive }, pin);
  const { port } = api;
  try {
    const direct = ['without the proxy, SQLite', ...(await measureDirect(api, file, pinLoad))];
    const proxy = await startProxy({
      upstreams: [port, port],
      changes: { 'access_log /dev/stdout requests;': 'access_log off; # /dev/stdout' },
      command: pin([]),
    });
    try {
      const kinds = await kindRows(proxy);
      const rows: (readonly string[])[] = [];
      for (let number = 1; number <= windows; number += 1) {
        tell(`through the proxy, minute ${number} of ${windows}`);
        rows.push([`minute ${number}`, ...(await measureWindow(api, proxy, file, pinLoad))]);
      }
      return [
        '### Through the proxy',
        `${whole(articles)} articles, asked for by Zipf’s law: records, headlines, claims, texts, revisions, a filter. The proxy and the process share one core.`,
        table(
          [
            '',
            'Requests/s',
            'Requests/CPU s',
            'Answered by the proxy',
            'To the API, a second',
            'Of those 304',
          ],
          [direct, ...inDatabase, ...rows],
        ),
        'What becomes of each kind of answer, asked for twice:',
        table(['', 'Status', 'Cache-Control', 'First', 'Again'], kinds),
      ];
    } finally {
      await proxy.stop();
    }
  } finally {
    await api.stop();
  }
};

/** The same load without the proxy. */
const measureDirect = async (
  api: Place & { readonly pid: number },
  file: string,
  pin: Pin,
): Promise<readonly string[]> => {
  tell('without the proxy');
  await load(api, file, 5, pin);
  const before = cpuSeconds(api.pid) ?? 0;
  const { requests, seconds } = await load(api, file, directLength, pin);
  const used = (cpuSeconds(api.pid) ?? 0) - before;
  const rate = whole(requests / seconds);
  return [rate, whole(requests / used), '–', rate, '–'];
};

const startApi = async (environment: Readonly<Record<string, string>>, pin: Pin) => {
  const port = await freePort();
  const command = pin(theProgram.command(port));
  return startServer(command, port, '/readyz', { ...environment, MAX_EVENT_LOOP_DELAY: '0' });
};

/** The same load without the proxy, with the articles in PostgreSQL; no row where there is none. */
const measureInDatabase = async (
  file: string,
  { server: pin, load: pinLoad }: Pins,
): Promise<readonly (readonly string[])[]> => {
  if (binaries === undefined) return [];
  const server = await startPostgres();
  try {
    const url = server.url();
    await fillArchive({ url }, articles);
    const [size] = await run(url, 'SELECT pg_database_size(current_database()) AS bytes');
    tell(
      `${whole(Number(size?.bytes) / articles / 1024)} KB an article in PostgreSQL, indexes included`,
    );
    const api = await startApi({ DATABASE_URL: url }, pin);
    try {
      return [['without the proxy, PostgreSQL', ...(await measureDirect(api, file, pinLoad))]];
    } finally {
      await api.stop();
    }
  } finally {
    await server.remove();
  }
};

const measureWindow = async (
  api: Place,
  proxy: Place,
  file: string,
  pin: Pin,
): Promise<readonly string[]> => {
  const before = await answeredBy(api);
  const { requests, seconds } = await load(proxy, file, windowLength, pin);
  const after = await answeredBy(api);
  const all = after.all - before.all;
  const notModified = after.notModified - before.notModified;
  return [
    whole(requests / seconds),
    '–',
    percent(1 - all / requests),
    whole(all / seconds),
    percent(notModified / Math.max(1, all)),
  ];
};

/** What the API has answered by its own metrics, but for these. */
const answeredBy = async (api: Place): Promise<Answered> => {
  const { body } = await ask(api.port, { path: '/metrics' });
  const lines = String(body)
    .split('\n')
    .filter((line) => line.startsWith('http_requests_total{') && !line.includes('"/metrics"'));
  const sum = (some: readonly string[]) =>
    some.reduce((total, line) => total + Number(line.split(' ').at(-1)), 0);
  return { all: sum(lines), notModified: sum(lines.filter((line) => line.includes('"304"'))) };
};

/** @throws WrongAnswer where an answer was an error */
const load = async (
  { port }: Place,
  file: string,
  seconds: number,
  pin: Pin,
): Promise<{ readonly requests: number; readonly seconds: number }> => {
  const script = fileURLToPath(new URL('./wrk-paths.lua', import.meta.url));
  const child = startChild(
    pin([
      ...['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', script],
      ...['-H', 'Accept-Encoding: gzip, deflate, br', `http://127.0.0.1:${port}`, '--', file],
    ]),
  );
  const { stdout } = child;
  if (stdout === null) throw new Error('no output of wrk');
  const [output] = await Promise.all([text(stdout), once(child, 'exit')]);
  const result = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  if (result.wrong > 0) throw new WrongAnswer(`${result.wrong} of ${result.requests} requests`);
  return result;
};

const kindRows = async (proxy: Place): Promise<readonly (readonly string[])[]> => {
  const { id, revision } = generateArticle(0).article;
  const kinds = [
    ['record', `/v1/articles/${id}`],
    ['headline', `/v1/articles/${id}/headline`],
    ['source text', `/v1/articles/${id}/text`],
    ['collection', `/v1/articles/${id}/claims`],
    ['collection, filtered', `/v1/articles/${id}/claims?type=direct`],
    ['list of articles', '/v1/articles'],
    ['search', '/v1/claims?q=mayor'],
    ['revision', `/v1/articles/${id}/revisions/${revision}`],
    ['problem', '/v1/articles/none'],
    ['OpenAPI document', '/openapi.json'],
    ['health', '/healthz'],
  ] as const;
  const rows: (readonly string[])[] = [];
  for (const [kind, path] of kinds) {
    const first = await ask(proxy.port, { path });
    const again = await ask(proxy.port, { path });
    const became = ({ headers }: typeof first) => String(headers['cache-status'] ?? 'not kept');
    const status = String(first.status);
    const cacheControl = `\`${first.headers['cache-control']}\``;
    rows.push([kind, status, cacheControl, became(first), became(again)]);
  }
  return rows;
};
