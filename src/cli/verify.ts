import type { Archive } from '../archive/archive.ts';
import { readConfig } from '../config.ts';
import { usageError } from '../errors.ts';
import { decodeUtf8 } from '../extract/decode-article.ts';
import { inPlainWords } from '../records/fault-words.ts';
import { type Verdict, type Verification, VerificationRequest } from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import { standardInput } from './article-sources.ts';
import { endQuietly } from './end-quietly.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { namedArticle } from './named-article.ts';
import { openToRead } from './open-store.ts';
import { printable } from './printable.ts';
import { readLines } from './read-lines.ts';
import { matchLines, paintVerdict } from './verdict-lines.ts';

type VerifyOptions = {
  readonly archive?: string;
  readonly speaker?: string;
  readonly article?: string;
  readonly format?: string;
  readonly charset?: string;
  readonly strict: boolean;
  readonly github: boolean;
  /** Whether to print JSON. */
  readonly json: boolean;
};

/**
 * Verifies quotations and prints what was found out about each, in order.
 * @param words quotations, or `-` for those of standard input, one a line
 * @returns `failed` where one is not verbatim
 * @throws DomainError `usage`, `article-not-found`, `article-withdrawn`, `archive-unavailable`
 */
export const verify = async (
  words: readonly string[],
  options: VerifyOptions,
): Promise<ExitCode> => {
  checkUsage(options);
  const config = readConfig();
  const archive = await openToRead(config, options.archive);
  endQuietly();
  try {
    const articleId = options.article && (await namedArticle(archive, options.article)).article.id;
    return await verifyAll(words, { archive, articleId, base: config.PUBLIC_URL ?? '', options });
  } finally {
    await archive.close();
  }
};

type Run = {
  readonly archive: Archive;
  readonly articleId: string | undefined;
  readonly base: string;
  readonly options: VerifyOptions;
};

const verifyAll = async (
  words: readonly string[],
  { archive, articleId, base, options: { speaker, json } }: Run,
): Promise<ExitCode> => {
  const verdicts: Verdict[] = [];
  for await (const quotation of quotationsIn(words)) {
    const request = requestFor({ quotation, speaker, articleId });
    const verification = await verifyInArchive(archive, request, { base });
    console.log(json ? JSON.stringify(verification) : report(verification));
    verdicts.push(verification.verdict);
  }
  if (verdicts.length === 0) console.error('0 quotations');
  return verdicts.every((verdict) => verdict === 'verbatim') ? exitCodes.ok : exitCodes.failed;
};

/** @throws DomainError `usage` where something is asked for that only drafts have */
const checkUsage = ({ format, charset, strict, github }: VerifyOptions): void => {
  const ofDrafts = { format, charset, strict, github };
  const [misplaced] = Object.entries(ofDrafts).find(([, value]) => value) ?? [];
  if (misplaced !== undefined) throw usageError(`--${misplaced} is of use only with --file`);
};

/** A line that is longer than this is no quotation, in bytes. */
const longestLine = 65_536;

async function* quotationsIn(words: readonly string[]): AsyncGenerator<string> {
  for (const word of words) {
    if (word === standardInput) yield* linesOf(process.stdin);
    else yield word;
  }
}

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const { number, bytes } of readLines(input, longestLine)) {
    if (bytes === undefined) throw usageError(`line ${number} is too long for a quotation`);
    yield decodeUtf8(bytes).trim();
  }
}

/** What a request is called on the command line. */
const called: Readonly<Record<string, string>> = { quotation: 'a quotation', speaker: '--speaker' };

const requestFor = (given: Record<keyof VerificationRequest, string | undefined>) => {
  const parsed = VerificationRequest.safeParse(given, inPlainWords);
  if (parsed.success) return parsed.data;
  const [{ path, message } = { path: [], message: '' }] = parsed.error.issues;
  throw usageError(
    `${called[String(path[0])] ?? 'it'} ${message}; see on-the-record verify --help`,
  );
};

/** The verdict, the quotation, and each match as a few lines. */
const report = ({ verdict, quotation, matches }: Verification): string =>
  [`${paintVerdict(verdict)}  ${printable(quotation)}`, ...matches.flatMap(matchLines)].join('\n');
