import type { Archive } from '../archive/archive.ts';
import { readConfig } from '../config.ts';
import { usageError } from '../errors.ts';
import { complain } from './complain.ts';
import { endQuietly } from './end-quietly.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { entriesOf, idsOldestFirst } from './export-entries.ts';
import { articleFolderOutput, type ExportOutput, lineOutput } from './export-output.ts';
import { openStore } from './open-store.ts';
import { createRateProgress } from './progress.ts';

export type ExportOptions = {
  readonly archive?: string;
  readonly into?: string;
  readonly history: boolean;
  readonly force: boolean;
  readonly progress: boolean;
};

/**
 * Prints the articles of an archive, or writes article folders: the one added first first.
 * @param ids only these articles; without any, all
 * @throws DomainError `usage`, `invalid-configuration`, `archive-unavailable`
 */
export const exportArticles = async (
  ids: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> => {
  const { into, history, force } = options;
  if (into !== undefined && history) {
    throw usageError('an article folder has no history: --history is of use only without --into');
  }
  if (into === undefined && force) throw usageError('--force is of use only with --into');
  const archive = await openStore(readConfig(), { archive: options.archive, mayBeNew: false });
  endQuietly();
  try {
    const output = into === undefined ? lineOutput : articleFolderOutput(into, force);
    return await exportAll(archive, ids, output, options);
  } finally {
    await archive.close();
  }
};

const exportAll = async (
  archive: Archive,
  ids: readonly string[],
  output: ExportOutput,
  { history, progress: isWanted }: ExportOptions,
): Promise<ExitCode> => {
  const progress = createRateProgress(isWanted);
  const total = ids.length === 0 ? await archive.count() : ids.length;
  let articles = 0;
  let failed = 0;
  for await (const id of ids.length === 0 ? idsOldestFirst(archive) : ids) {
    for await (const entry of entriesOf(archive, id, history)) {
      // What was withdrawn since it was listed is not missing.
      if (entry.kind === 'missing' && ids.length === 0) continue;
      const fault = entry.kind === 'missing' ? entry.reason : await output.put(entry);
      if (fault === undefined) continue;
      failed += 1;
      progress.clear();
      complain(`${id} ${fault}`);
    }
    articles += 1;
    progress.show({ articles, done: articles, total });
  }
  progress.clear();
  console.error(`${articles - failed} exported${failed === 0 ? '' : `, ${failed} failed`}`);
  return failed === 0 ? exitCodes.ok : exitCodes.failed;
};
