import { availableParallelism } from 'node:os';
import { type Config, readConfig } from '../config.ts';
import { usageError } from '../errors.ts';
import { createExtraction } from '../extraction/start-extraction.ts';
import { ArticleId } from '../records/identifiers.ts';
import { type ArticleSource, listSources, sourceOptions } from './article-sources.ts';
import { complain } from './complain.ts';
import { endQuietly } from './end-quietly.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import {
  type ExtractionOutput,
  folderOutput,
  OutputFault,
  printingOutput,
} from './extraction-output.ts';
import { inOrder } from './in-order.ts';
import { createProgress } from './progress.ts';
import { readSource } from './read-source.ts';
import { inputMistake, refuseMistakes, sourceMistakes } from './usage-mistakes.ts';

export type ExtractOptions = {
  readonly format?: string;
  readonly charset?: string;
  readonly into?: string;
  readonly id?: string;
  readonly explain: boolean;
  readonly force: boolean;
  readonly progress: boolean;
};

/**
 * Reads articles and prints their records, or writes article folders.
 * @param words files, folders, or `-`
 * @throws DomainError `usage`, `invalid-configuration`
 */
export const extract = async (
  words: readonly string[],
  options: ExtractOptions,
): Promise<ExitCode> => {
  checkUsage(words, options);
  const config = readConfig();
  const sources = await listSources(words, sourceOptions(options, config));
  if (options.id !== undefined && sources.length > 1) {
    throw usageError(`--id is for one article, and there are ${sources.length}`);
  }
  const output = outputFor(sources, options);
  endQuietly();
  return extractAll(sources, output, { config, ...options });
};

const checkUsage = (words: readonly string[], options: ExtractOptions): void => {
  const { format, charset, into, id, explain, force } = options;
  refuseMistakes('extract', [
    ...sourceMistakes(format, charset),
    [into === undefined && id !== undefined, '--id is of use only with --into'],
    [into === undefined && force, '--force is of use only with --into'],
    [into !== undefined && explain, '--explain is of use only without --into'],
    [
      id !== undefined && !ArticleId.safeParse(id).success,
      '--id must be lower-case words and numbers joined by hyphens',
    ],
    inputMistake(words),
  ]);
};

const outputFor = (
  sources: readonly ArticleSource[],
  { into, id, force }: ExtractOptions,
): ExtractionOutput =>
  into === undefined
    ? printingOutput(sources.length === 1 && process.stdout.isTTY)
    : folderOutput(into, { id, force });

type Run = Pick<ExtractOptions, 'explain' | 'progress'> & { readonly config: Config };

const extractAll = async (
  sources: readonly ArticleSource[],
  output: ExtractionOutput,
  { config, explain, progress: isWanted }: Run,
): Promise<ExitCode> => {
  const workers = Math.min(availableParallelism(), sources.length);
  // So many that no worker ever waits for the reading of a file.
  const width = 2 * workers + 2;
  const pool = createExtraction(config, { workers, queue: width });
  const progress = createProgress(sources.length, isWanted);
  const readNamed = async (source: ArticleSource) => ({
    name: source.name,
    read: await readSource(source, pool, explain),
  });
  let failed = 0;
  for await (const { name, read } of inOrder(sources, width, readNamed)) {
    progress.clear();
    const fault = 'fault' in read ? read.fault : await put(read.json, output);
    if (fault !== undefined) {
      failed += 1;
      complain(`${name} ${fault}`);
    }
    progress.step(name);
  }
  progress.clear();
  await pool.close();
  if (sources.length > 1) console.error(`${sources.length} articles, ${failed} failed`);
  return failed === 0 ? exitCodes.ok : exitCodes.failed;
};

const put = async (json: Uint8Array, output: ExtractionOutput): Promise<string | undefined> => {
  try {
    await output.put(json);
    return undefined;
  } catch (error) {
    if (error instanceof OutputFault) return error.message;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `is read, but cannot be written (${code})`;
  }
};
