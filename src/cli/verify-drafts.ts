import type { Archive } from '../archive/archive.ts';
import { type Config, readConfig } from '../config.ts';
import { type CheckedQuotation, checkDraft, type ReadDraft } from '../drafts/check-draft.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import { createExtraction } from '../extraction/start-extraction.ts';
import { type ArticleSource, listSources, sourceOptions } from './article-sources.ts';
import { complain } from './complain.ts';
import { type DraftReport, draftReports, unreadCommand } from './draft-report.ts';
import { endQuietly } from './end-quietly.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { namedArticle } from './named-article.ts';
import { openToRead } from './open-store.ts';
import { readSource } from './read-source.ts';
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
    ...sourceOptions(options, config),
    isDeep: true,
  });
  const archive = await openToRead(config, options.archive);
  const extraction = createExtraction(config, { workers: 1 });
  endQuietly();
  try {
    const articleId = options.article && (await namedArticle(archive, options.article)).article.id;
    return await checkAll(sources, { archive, extraction, config, articleId, options });
  } finally {
    await extraction.close();
    await archive.close();
  }
};

const checkUsage = (
  words: readonly string[],
  { format, charset, speaker, json, github }: VerifyDraftsOptions,
): void => {
  refuseMistakes('verify', [
    ...sourceMistakes(format, charset),
    [speaker !== undefined, '--speaker is of use only without --file: drafts say who said it'],
    [json && github, '--json and --github cannot both be printed'],
    inputMistake(words),
  ]);
};

type Run = {
  readonly archive: Archive;
  readonly extraction: ExtractionPool;
  readonly config: Config;
  readonly articleId: string | undefined;
  readonly options: VerifyDraftsOptions;
};

type Counts = Map<CheckedQuotation['verdict'], number>;

const checkAll = async (sources: readonly ArticleSource[], run: Run): Promise<ExitCode> => {
  const counts: Counts = new Map();
  let hasFailed = false;
  for (const source of sources) {
    const reading = await readSource(source, run.extraction);
    if ('fault' in reading) {
      // Where nothing is written yet, nothing is quoted.
      if (reading.isEmpty) continue;
      hasFailed = true;
      complain(`${source.name} ${reading.fault}`);
      if (run.options.github) console.log(unreadCommand(source.name, reading.fault));
      continue;
    }
    const draft = { input: reading.input, read: readExtraction(reading.json) };
    if (await checkOne(source.name, draft, run, counts)) hasFailed = true;
  }
  console.error(summaryOf(counts));
  return hasFailed ? exitCodes.failed : exitCodes.ok;
};

/** @returns whether a quotation of it is wrong */
const checkOne = async (
  file: string,
  draft: ReadDraft,
  { archive, config, articleId, options }: Run,
  counts: Counts,
): Promise<boolean> => {
  const report = reportFor(options);
  const base = config.PUBLIC_URL ?? '';
  let hasFailed = false;
  for await (const checked of checkDraft(archive, draft, { articleId, base })) {
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

const summaryOf = (counts: Counts): string => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdict.replaceAll('-', ' ')}`);
  const noun = all === 1 ? 'quotation' : 'quotations';
  return parts.length === 0 ? `0 ${noun}` : `${all} ${noun}: ${parts.join(', ')}`;
};
