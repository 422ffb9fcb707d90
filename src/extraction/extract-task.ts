import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { checkDocument, checkEnglish } from '../extract/check-input.ts';
import type { Extraction, Extractor } from '../extract/extract-article.ts';
import type { ArticleInput } from '../layout/layout.ts';
import { checkRecord } from '../records/check-record.ts';
import { withRevision } from '../records/revision.ts';
import type { Worked } from '../workers/answer-tasks.ts';
import type { ExtractionTask } from './extraction-task.ts';

/** How many faults of a record an error names. */
const namedFaults = 3;

/**
 * Reads an article: the whole of a task.
 * @returns the answer: JSON in UTF-8, in the coding that the task names
 * @throws DomainError where the article cannot be read
 */
export const extractTask = (
  { input, explain, coding }: ExtractionTask,
  extract: Extractor,
): Worked<Uint8Array<ArrayBuffer>> => {
  const { record, text, explanations } = readChecked(input, extract);
  const json = JSON.stringify({
    ...withRevision(record),
    text,
    ...(explain ? { explanations } : {}),
  });
  const result = encode[coding](json);
  return { result, owned: [result.buffer] };
};

/**
 * Reads an article, and lets no record pass that does not hold.
 * @throws DomainError where the article cannot be read
 * @throws Error where the record is faulty, which is the program’s fault
 */
const readChecked = (input: ArticleInput, extract: Extractor): Extraction => {
  checkDocument(input);
  // Of a page, only what can be read of it counts.
  const isPage = input.mediaType === 'text/html';
  if (!isPage) checkEnglish(input.body);
  const extraction = extract(input);
  if (isPage) checkEnglish(extraction.text);
  const { faults } = checkRecord(extraction.record, extraction.text);
  if (faults.length === 0) return extraction;
  const named = faults.slice(0, namedFaults).map(({ path, reason }) => `${path} ${reason}`);
  throw new Error(`the extracted record has ${faults.length} faults: ${named.join('; ')}`);
};

/** Compressed as far as pays for an answer that is sent once. Each has memory of its own, to be handed over. */
const encode: Readonly<
  Record<ExtractionTask['coding'], (json: string) => Uint8Array<ArrayBuffer>>
> = {
  identity: (json) => new TextEncoder().encode(json),
  gzip: (json) => Uint8Array.from(gzipSync(json)),
  br: (json) =>
    Uint8Array.from(brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
};
