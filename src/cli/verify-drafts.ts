import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readArticleFolders } from '../archive/article-folder.ts';
import { type Config, readConfig } from '../config.ts';
import { type CheckedQuotation, checkDraft, type ReadDraft } from '../drafts/check-draft.ts';
import { DomainError } from '../errors.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import { createExtraction } from '../extraction/start-extraction.ts';
import { ArticleId } from '../records/identifiers.ts';
import { type ArticleSource, formats, listSources, SourceFault } from './article-sources.ts';
import { type DraftReport, draftReports } from './draft-report.ts';
import { endQuietly } from './end-quietly.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { openStore } from './open-store.ts';
import { paint } from './terminal.ts';
import { inputMistake, refuseMistakes, sourceMistakes } from './usage-mistakes.ts';

export type VerifyDraftsOptions = {
  readonly archive?: string;
  readonly article?: string;
  readonly speaker?: string;
  readonly format?: string;
  readonly charset?: string;
  /** Whether what is not on record is wrong, too. */
  readonly strict: boolean;
  readonly json: boolean;
  /** Whether to print what GitHub Actions shows beside the lines. */
  readonly github: boolean;
};

/**
 * Checks every quotation of drafts against an archive and prints what was found out about each, in order.
 * @param words files, folders, or `-`
 * @returns `failed` where a quotation is wrong, or a draft cannot be read
 * @throws DomainError `usage`, `invalid-configuration`, `article-not-found`, `article-withdrawn`, `archive-unavailable`
 */
export const verifyDrafts = async (
  words: readonly string[],
  options: VerifyDraftsOptions,
): Promise<ExitCode> => {
  checkUsage(words, options);
  const config = readConfig();
  const sources = await listSources(words, {
    mediaType: formats[options.format ?? ''],
    charset: options.charset,
    limit: config.MAX_EXTRACTION_SIZE,
  });
  const archive = await openStore(config, {
    archive: options.archive,
    mayBeNew: false,
    unnamed: () => readArticleFolders(join(config.DATA_DIR, 'articles')),
  });
  const extraction = createExtraction(config, { workers: 1 });
  endQuietly();
  try {
    return await checkAll(sources, { archive, extraction, config, options });
  } finally {
    await extraction.close();
    await archive.close();
  }
};

const checkUsage = (
  words: readonly string[],
  { format, charset, article, speaker, json, github }: VerifyDraftsOptions,
): void => {
  refuseMistakes('verify', [
    ...sourceMistakes(format, charset),
    [
      article !== undefined && !ArticleId.safeParse(article).success,
      '--article must be lower-case words joined by hyphens',
    ],
    [speaker !== undefined, '--speaker is of use only without --file: drafts say who said it'],
    [json && github, '--json and --github cannot both be printed'],
    inputMistake(words),
  ]);
};

type Run = {
  readonly archive: Archive;
  readonly extraction: ExtractionPool;
  readonly config: Config;
  readonly options: VerifyDraftsOptions;
};

type Counts = Map<CheckedQuotation['verdict'], number>;

const checkAll = async (sources: readonly ArticleSource[], run: Run): Promise<ExitCode> => {
  const counts: Counts = new Map();
  let hasFailed = false;
  for (const source of sources) {
    const draft = await readDraft(source, run.extraction);
    if (typeof draft === 'string') {
      hasFailed = true;
      console.error(`${paint('red', 'on-the-record:', process.stderr)} ${source.name} ${draft}`);
    } else if (await checkOne(source.name, draft, run, counts)) hasFailed = true;
  }
  console.error(summaryOf(counts));
  return hasFailed ? exitCodes.failed : exitCodes.ok;
};

/** @returns whether a quotation of it is wrong */
const checkOne = async (
  file: string,
  draft: ReadDraft,
  { archive, config, options }: Run,
  counts: Counts,
): Promise<boolean> => {
  const report = reportFor(options);
  const base = config.PUBLIC_URL ?? '';
  let hasFailed = false;
  for await (const checked of checkDraft(archive, draft, { articleId: options.article, base })) {
    const isWrong = wrongVerdicts(options.strict).has(checked.verdict);
    hasFailed ||= isWrong;
    counts.set(checked.verdict, (counts.get(checked.verdict) ?? 0) + 1);
    const text = report({ file, checked, isWrong });
    if (text !== '') console.log(text);
  }
  return hasFailed;
};

const reportFor = ({ json, github }: VerifyDraftsOptions): DraftReport => {
  if (json) return draftReports.json;
  return github ? draftReports.github : draftReports.text;
};

const alwaysWrong: ReadonlySet<string> = new Set(['altered', 'misattributed']);
const strictlyWrong: ReadonlySet<string> = new Set([
  ...alwaysWrong,
  'not-found',
  'not-a-quotation',
]);

const wrongVerdicts = (isStrict: boolean): ReadonlySet<string> =>
  isStrict ? strictlyWrong : alwaysWrong;

/** A draft as it was read, or why it cannot be, in words that follow its name. */
const readDraft = async (
  { read }: ArticleSource,
  extraction: ExtractionPool,
): Promise<ReadDraft | string> => {
  try {
    const input = await read();
    const json = await extraction.run({ input, explain: false, coding: 'identity' });
    return { input, read: readExtraction(json) };
  } catch (error) {
    if (error instanceof SourceFault) return error.message;
    if (error instanceof DomainError) return `cannot be read: ${error.message}`;
    throw error;
  }
};

const summaryOf = (counts: Counts): string => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdict.replaceAll('-', ' ')}`);
  const noun = all === 1 ? 'quotation' : 'quotations';
  return parts.length === 0 ? `0 ${noun}` : `${all} ${noun}: ${parts.join(', ')}`;
};
