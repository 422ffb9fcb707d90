import { join } from 'node:path';
import { readArticleFolders } from '../archive/article-folder.ts';
import { readConfig } from '../config.ts';
import { usageError } from '../errors.ts';
import { decodeUtf8 } from '../extract/decode-article.ts';
import { type Verification, VerificationRequest } from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import { standardInput } from './article-sources.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { openStore } from './open-store.ts';
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
  const archive = await openStore(config, {
    archive: options.archive,
    mayBeNew: false,
    unnamed: () => readArticleFolders(join(config.DATA_DIR, 'articles')),
  });
  let isAllVerbatim = true;
  try {
    for await (const quotation of quotationsIn(words)) {
      const request = requestFor(quotation, options);
      const verification = await verifyInArchive(archive, request, { base: '' });
      console.log(options.json ? JSON.stringify(verification) : report(verification));
      isAllVerbatim &&= verification.verdict === 'verbatim';
    }
  } finally {
    await archive.close();
  }
  return isAllVerbatim ? exitCodes.ok : exitCodes.failed;
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

const requestFor = (quotation: string, options: VerifyOptions): VerificationRequest => {
  const { speaker, article: articleId } = options;
  const request = {
    quotation,
    ...(speaker === undefined ? {} : { speaker }),
    ...(articleId === undefined ? {} : { articleId }),
  };
  const parsed = VerificationRequest.safeParse(request);
  if (parsed.success) return parsed.data;
  const [{ path, message } = { path: [], message: '' }] = parsed.error.issues;
  throw usageError(`“${quotation}” cannot be verified: ${path.join('.')}: ${message}`);
};

/** The verdict, the quotation, and each match as a few lines. */
const report = ({ verdict, quotation, matches }: Verification): string =>
  [`${paintVerdict(verdict)}  ${printable(quotation)}`, ...matches.flatMap(matchLines)].join('\n');
