import { join } from 'node:path';
import { readArticleFolders } from '../archive/article-folder.ts';
import { readConfig } from '../config.ts';
import { usageError } from '../errors.ts';
import { decodeUtf8 } from '../extract/decode-article.ts';
import {
  type Verification,
  type VerificationMatch,
  VerificationRequest,
} from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import { standardInput } from './article-sources.ts';
import { type ExitCode, exitCodes } from './command-line.ts';
import { openStore } from './open-store.ts';
import { readLines } from './read-lines.ts';
import { paint } from './terminal.ts';

type VerifyOptions = {
  readonly archive?: string;
  readonly speaker?: string;
  readonly article?: string;
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

const colours = {
  verbatim: 'green',
  altered: 'red',
  misattributed: 'red',
  'not-a-quotation': 'yellow',
  'not-found': 'yellow',
} as const;

/** The verdict, the quotation, and each match as a few lines. */
const report = ({ verdict, quotation, matches }: Verification): string =>
  [
    `${paint(colours[verdict], verdict, process.stdout)}  ${quotation}`,
    ...matches.flatMap(matchLines),
  ].join('\n');

const matchLines = (match: VerificationMatch): readonly string[] => {
  const { article, speaker, spans, needed, differences, link } = match;
  const who = speaker === null ? 'the article’s own words' : speaker.name;
  const place = [article.id, ...(match.quoteIds.length > 0 ? match.quoteIds : [match.foundIn])];
  return [
    `  ${match.verdict}: ${spans.map(({ text }) => text).join(' … ')}`,
    `    ${who}, ${place.join(' ')}, revision ${article.revision.slice(0, 12)}`,
    ...differences.map(
      ({ kind, record, quotation }) =>
        `    ${kind}: ${record === null ? '–' : `“${record.text}”`} → ${quotation === null ? '–' : `“${quotation}”`}`,
    ),
    ...(needed.length === 0 ? [] : [`    allowed for: ${needed.join(', ')}`]),
    `    ${link}`,
  ];
};
