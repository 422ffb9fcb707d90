import { setTimeout as delay } from 'node:timers/promises';
import { ask } from './ask.ts';
import { firstPath } from './cases.ts';
import { theProgram } from './contestants.ts';
import { cpuSeconds, type Pin, residentMegabytes } from './machine.ts';
import { type Measurement, tell } from './measurement.ts';
import { freePort, type Running, startServer } from './processes.ts';
import {
  type BenchArticle,
  loadArticles,
  medianArticle,
  repeatArticle,
} from './reading-articles.ts';
import { WrongAnswer } from './verify.ts';

export const readingRow = 'reading';

/** What is measured beside the lengths below. */
export const allArticles = 'all articles';
export const firstArticle = 'first article';
export const oneWorker = 'one worker';

/** How many times over the same article is read; the most is as much as one request can carry. */
export const lengths = [
  { name: '1 ×', times: 1, reads: 40 },
  { name: '10 ×', times: 10, reads: 1 },
  { name: '100 ×', times: 100, reads: 1 },
  { name: 'to 1 MB', times: Number.POSITIVE_INFINITY, reads: 1 },
] as const;

/** A megabyte takes long: so many rounds of it are enough. */
const mostLengthRounds = 3;

/** How long after its first answer a server counts as idle, in ms. */
const settleTime = 1000;

/** A new process is slow until its code is compiled: so many articles are read before it is measured. */
const warmUpReads = 400;

/** So many are read, at least, to be measured. */
const measuredReads = 100;

/** One worker, and no limit that a slow machine could pass. */
const environment = { EXTRACTION_WORKERS: '1', EXTRACTION_TIMEOUT: '600000' };

export type ReadingOptions = {
  readonly rounds: number;
  /** A file of articles; without one, this project’s own are read. */
  readonly articles: string | undefined;
  readonly pin: Pin;
};

/**
 * Measures how fast one worker reads articles, in fresh processes each round: from start to the first
 * article, all articles one after the other on one core, what memory that takes, and whether time
 * grows with the length alone.
 * @throws WrongAnswer where an article cannot be read
 */
export const measureReading = async ({
  rounds,
  articles: file,
  pin,
}: ReadingOptions): Promise<readonly Measurement[]> => {
  const articles = loadArticles(file);
  const middle = medianArticle(articles);
  const often = (least: number): readonly BenchArticle[] =>
    Array.from({ length: Math.ceil(least / articles.length) }, () => articles).flat();
  const [warmUp, all] = [often(warmUpReads), often(measuredReads)];
  const measured: Measurement[] = [];
  for (let round = 0; round < rounds; round += 1) {
    tell(`reading ${round + 1} of ${rounds}`);
    const add = (contestant: string, figures: Measurement['figures']): void => {
      measured.push({ what: readingRow, contestant, round, figures });
    };
    add(firstArticle, { startTime: await timeToFirst(middle) });
    await withServer(pin, async (server) => {
      await delay(settleTime);
      const idle = residentMegabytes(server.pid);
      await timeOf(server, warmUp);
      const { seconds, cpu } = await timeOf(server, all);
      const count = all.length;
      add(allArticles, {
        throughput: count / seconds,
        ...(cpu > 0 ? { perCpuSecond: count / cpu } : {}),
      });
      const full = residentMegabytes(server.pid);
      if (idle !== undefined && full !== undefined) add(oneWorker, { memory: full - idle });
      if (round >= mostLengthRounds) return;
      for (const length of lengths) add(length.name, await measureLength(server, middle, length));
    });
  }
  return measured;
};

const withServer = async (pin: Pin, use: (server: Running) => Promise<void>): Promise<void> => {
  const port = await freePort();
  const server = await startServer(pin(theProgram.command(port)), port, firstPath, environment);
  try {
    await use(server);
  } finally {
    await server.stop();
  }
};

/** From the start of a server to the record of its first article, on any core, in ms. */
const timeToFirst = async (article: BenchArticle): Promise<number> => {
  const begin = performance.now();
  let time = 0;
  await withServer(
    (command) => command,
    async ({ port }) => {
      await read(port, article);
      time = performance.now() - begin;
    },
  );
  return time;
};

const measureLength = async (
  server: Running,
  article: BenchArticle,
  { times, reads }: (typeof lengths)[number],
): Promise<Measurement['figures']> => {
  const long = repeatArticle(article, times);
  const { seconds, cpu } = await timeOf(
    server,
    Array.from({ length: reads }, () => long),
  );
  const kilobytes = long.kilobytes * reads;
  return {
    kilobytes: long.kilobytes,
    throughput: reads / seconds,
    perKilobyte: (seconds * 1000) / kilobytes,
    ...(cpu > 0 ? { cpuPerKilobyte: (cpu * 1000) / kilobytes } : {}),
  };
};

/** What reading some articles takes, in seconds by the clock and of the server’s CPU time. */
const timeOf = async (
  { port, pid }: Running,
  articles: readonly BenchArticle[],
): Promise<{ readonly seconds: number; readonly cpu: number }> => {
  const before = cpuSeconds(pid);
  const begin = performance.now();
  for (const article of articles) await read(port, article);
  const seconds = (performance.now() - begin) / 1000;
  const after = cpuSeconds(pid);
  return { seconds, cpu: before === undefined || after === undefined ? 0 : after - before };
};

const read = async (port: number, { text }: BenchArticle): Promise<void> => {
  const { status, body } = await ask(port, {
    path: '/v1/extractions',
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: text,
  });
  if (status === 200) return;
  // The answer says why; the article itself may be nobody’s to print.
  throw new WrongAnswer(`an article of ${text.length} characters: ${status} ${body.toString()}`);
};
