import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeArticles } from './archive-files.ts';
import { importFile } from './archive-import.ts';
import { type Material, makeMaterial, searchOf, warmUpOfEach } from './archive-material.ts';
import { type ArchiveFigures, archiveReport, type ServedFigures } from './archive-report.ts';
import {
  type Asker,
  createAsker,
  type FarPage,
  findFarPage,
  timeRequests,
} from './archive-requests.ts';
import { type Kept, type StoreKind, storeKinds } from './archive-stores.ts';
import { firstPath } from './cases.ts';
import { theProgram } from './contestants.ts';
import { peakMegabytes, residentMegabytes } from './machine.ts';
import { tell } from './measurement.ts';
import { percentile } from './percentile.ts';
import { freePort, type Running, startServer } from './processes.ts';

export const archiveRow = 'archive';

export type ArchiveOptions = {
  /** How many articles the archives have, ascending. */
  readonly sizes: readonly number[];
  /** The ids of the stores. */
  readonly stores: readonly string[];
  /** A folder where archives are left for the next run; undefined where they are removed. */
  readonly keep: string | undefined;
  /** Where temporary files go. */
  readonly folder: string;
};

/** How many requests of each kind are timed, and by how many different queries for the page far behind. */
const timedOfEach = 100;
const differentFarQueries = 10;

const starts = 5;

/** How long after its first answer a server counts as idle, in ms. */
const settleTime = 1000;

/**
 * Measures archives of each size in each store, as a user has them: imports a file of generated articles, starts
 * the server on them, searches and verifies over HTTP.
 * @returns a report in Markdown, a part of it for each store
 */
export const measureArchive = async ({
  sizes,
  stores,
  keep: kept,
  folder,
}: ArchiveOptions): Promise<readonly string[]> => {
  const keep = kept === undefined ? undefined : resolve(kept);
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  tell('making queries and quotations');
  const material = makeMaterial(Math.min(...sizes));
  const reports: string[] = [];
  for (const kind of storeKinds.filter(({ id }) => stores.includes(id))) {
    const figures = await measureStore(kind, { sizes, keep, folder, material });
    if (figures.length > 0) reports.push(...archiveReport(kind, figures));
  }
  return reports;
};

type Run = Pick<ArchiveOptions, 'sizes' | 'keep' | 'folder'> & { readonly material: Material };

const measureStore = async (
  { name, start }: StoreKind,
  { sizes, keep, folder, material }: Run,
): Promise<readonly ArchiveFigures[]> => {
  const store = await start(folder, keep);
  if (store === undefined) {
    tell(`${name} is left out: there is none for this platform`);
    return [];
  }
  const measured: ArchiveFigures[] = [];
  try {
    for (const size of sizes) {
      tell(`${size} articles in ${name}`);
      const kept = await store.open(size);
      const imported = await fill(kept, size, folder);
      const megabytes = await kept.megabytes();
      measured.push({ size, imported, megabytes, ...(await measureServers(kept, material)) });
    }
    return measured;
  } finally {
    await store.close();
  }
};

/**
 * Imports what is missing.
 * @returns how fast and with how much memory; undefined where some or all was there
 */
const fill = async (
  kept: Kept,
  size: number,
  folder: string,
): Promise<ArchiveFigures['imported']> => {
  const had = await kept.count();
  if (had >= size) return undefined;
  const file = join(folder, `articles-${size}.jsonl`);
  if (!existsSync(file)) {
    tell('writing the articles');
    await writeArticles(file, size);
  }
  tell('importing');
  const { seconds, megabytes } = await importFile(file, kept.environment);
  if ((await kept.count()) < size) throw new Error('the import has lost articles');
  return had === 0 ? { rate: size / seconds, megabytes } : undefined;
};

const measureServers = async (kept: Kept, material: Material): Promise<ServedFigures> => {
  tell('starting');
  const times: number[] = [];
  // The start before the first keeps the article that comes with the program, too.
  for (let number = -1; number < starts; number += 1) {
    const { startTime } = await withServer(kept, async (server) => server);
    if (number >= 0) times.push(startTime);
  }
  const asked = await withServer(kept, (server) => measureServer(server, material));
  return { start: percentile(times, 0.5), ...asked };
};

/** Starts the built server in a process of its own. */
const withServer = async <Result>(
  { environment }: Kept,
  use: (server: Running) => Promise<Result>,
): Promise<Result> => {
  const port = await freePort();
  const server = await startServer(theProgram.command(port), port, firstPath, environment);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
};

const measureServer = async (
  { port, pid }: Running,
  { queries, verifications, warmUp }: Material,
): Promise<Omit<ServedFigures, 'start'>> => {
  await delay(settleTime);
  const idleMemory = residentMegabytes(pid);
  const asker = createAsker(port);
  try {
    await timeRequests(asker, warmUp, warmUpOfEach);
    tell('searching');
    const first = await timeRequests(asker, queries.map(searchOf), timedOfEach);
    tell('going to the pages far behind');
    const farPages = await findFarPages(asker, queries);
    const far = await timeRequests(asker, farPages.map(searchOf), timedOfEach);
    tell('verifying');
    const verified = await timeRequests(asker, verifications, timedOfEach);
    const [memory, peakMemory] = [residentMegabytes(pid), peakMegabytes(pid)];
    return { idleMemory, memory, peakMemory, first, farPages, far, verified };
  } finally {
    asker.close();
  }
};

const findFarPages = async (
  asker: Asker,
  queries: Material['queries'],
): Promise<readonly FarPage[]> => {
  const pages: FarPage[] = [];
  for (const query of queries) {
    const others = pages.filter(({ kind }) => kind === query.kind);
    if (others.length < differentFarQueries) pages.push(await findFarPage(asker, query));
  }
  return pages;
};
