import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Extractor } from '../extract/extract-article.ts';
import { withRevision } from '../records/revision.ts';
import type { Worked } from '../workers/answer-tasks.ts';
import type { ExtractionTask } from './extraction-task.ts';
import { readChecked } from './read-checked.ts';

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

/** Compressed as far as pays for an answer that is sent once. Each has memory of its own, to be handed over. */
const encode: Readonly<
  Record<ExtractionTask['coding'], (json: string) => Uint8Array<ArrayBuffer>>
> = {
  identity: (json) => new TextEncoder().encode(json),
  gzip: (json) => Uint8Array.from(gzipSync(json)),
  br: (json) =>
    Uint8Array.from(brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
};
