import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Archive } from '../archive/archive.ts';
import { createChecking } from '../checking/start-checking.ts';
import { type Config, readConfig } from '../config.ts';
import { DomainError } from '../errors.ts';
import { createExtraction } from '../extraction/start-extraction.ts';
import { sourceOptions } from './article-sources.ts';
import { batchesOf, flat } from './batches.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type BatchOptions, idsOf, keepBatch, type Outcome } from './import-batch.ts';
import { type Candidate, examine, startsGroup } from './import-candidate.ts';
import { type ItemOptions, itemsAt, sizeAt } from './import-items.ts';
import { createImportReport } from './import-report.ts';
import { inOrder } from './in-order.ts';
import { openStore } from './open-store.ts';
import { createRateProgress } from './progress.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { inputMistake, refuseMistakes, sourceMistakes } from './usage-mistakes.ts';

export type ImportOptions = {
  readonly archive?: string;
  readonly format?: string;
  readonly charset?: string;
  readonly refused?: string;
  readonly replace: boolean;
  readonly progress: boolean;
};

/**
 * Adds articles to an archive: article folders, files of records, texts.
 * @param words files, folders, or `-`
 * @throws DomainError `usage`, `invalid-configuration`, `archive-unavailable`
 */
export const importArticles = async (
  words: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> => {
  checkUsage(words, options);
  const config = readConfig();
  const archive = await openStore(config, { archive: options.archive, mayBeNew: true });
  try {
    const code = await importInto(archive, words, config, options);
    await archive.tidy();
    return code;
  } finally {
    await archive.close();
  }
};

const checkUsage = (words: readonly string[], { format, charset }: ImportOptions): void => {
  refuseMistakes('import', [...sourceMistakes(format, charset), inputMistake(words)]);
};

/** How many workers check records: more would only wait for the archive. */
const mostCheckers = 3;

/** How many articles are kept at once, and of how many characters. */
const batchSize = 100;
const batchLength = 4_000_000;

const importInto = async (
  archive: Archive,
  words: readonly string[],
  config: Config,
  options: ImportOptions,
): Promise<ExitCode> => {
  const readers = availableParallelism();
  // So many that no worker ever waits for the reading of a file, or for PostgreSQL, which meanwhile keeps a batch.
  const width = 4 * readers + 8;
  const importers = {
    archive,
    checking: createChecking(config, {
      workers: Math.min(readers, mostCheckers),
      queue: width,
      yields: false,
    }),
    extraction: createExtraction(config, { workers: readers, queue: width }),
  };
  const progress = createRateProgress(options.progress);
  const report = createImportReport(options.refused, progress.clear);
  const stop = stopOnSignal();
  const reading = itemOptions(config, options, stop.signal);
  const total = await sizeOf(words, reading);
  const items = itemsAt(words, reading);
  const groups = batchesOf(items, startsGroup);
  const examined = inOrder(groups, width, (group) => examine(group, importers));
  try {
    for await (const batch of batchesOf(flat(examined), startsBatch)) {
      for (const outcome of await keep(batch, archive, options)) report.add(outcome);
      progress.show({ articles: report.articles(), done: batch.at(-1)?.item.done ?? 0, total });
    }
  } finally {
    stop.end();
    progress.clear();
    await Promise.all([importers.checking.close(), importers.extraction.close()]);
    console.error(`${stop.exitCode() === undefined ? '' : 'stopped: '}${report.summary()}`);
  }
  return stop.exitCode() ?? (report.refused() === 0 ? exitCodes.ok : exitCodes.failed);
};

/** How much there is to import, in bytes; undefined where that cannot be known. */
const sizeOf = async (
  words: readonly string[],
  options: ItemOptions,
): Promise<number | undefined> => {
  const sizes = await Promise.all(words.map((word) => sizeAt(word, options)));
  const known = sizes.filter((size) => size !== undefined);
  return known.length < sizes.length ? undefined : known.reduce((sum, size) => sum + size, 0);
};

const itemOptions = (config: Config, options: ImportOptions, stop: AbortSignal): ItemOptions => ({
  ...sourceOptions(options, config),
  longestLine: config.MAX_RECORD_SIZE,
  stop,
});

/** A batch has no two candidates about one article: what becomes of the later one depends on the other. */
const startsBatch = (batch: readonly Candidate[], next: Candidate): boolean => {
  const ids = idsOf(next);
  return (
    batch.length >= batchSize ||
    batch.reduce((sum, one) => sum + lengthOf(one), lengthOf(next)) > batchLength ||
    batch.some((one) => idsOf(one).some((id) => ids.includes(id)))
  );
};

const lengthOf = (candidate: Candidate): number =>
  candidate.kind === 'record' ? candidate.article.record.length : 0;

/** How often an archive that does not answer is asked again, and how long after, in ms. */
const mostTries = 5;
const pause = 1000;

const keep = async (
  batch: readonly Candidate[],
  archive: Archive,
  { replace }: Pick<BatchOptions, 'replace'>,
): Promise<readonly Outcome[]> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await keepBatch(batch, archive, { replace, at: new Date().toISOString() });
    } catch (error) {
      const passes = error instanceof DomainError && error.code === 'archive-unavailable';
      if (!passes || tried >= mostTries) throw error;
      await delay(pause);
    }
  }
};
