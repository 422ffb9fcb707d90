import type { MessagePort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DomainError } from '../errors.ts';
import { checkDocument, checkEnglish } from '../extract/check-input.ts';
import type { Extraction, Extractor } from '../extract/extract-article.ts';
import type { ArticleInput } from '../layout/layout.ts';
import { checkRecord } from '../records/check-record.ts';
import { withRevision } from '../records/revision.ts';
import type { ExtractionTask, WorkerMessage } from './extraction-task.ts';

/** How many faults of a record an error names. */
const namedFaults = 3;

/**
 * Answers the tasks that come through a port, one after the other: the whole work of a worker.
 * @param load loads what extracts; where it fails, the worker ends
 */
export const answerTasks = async (
  port: MessagePort,
  load: () => Promise<Extractor>,
): Promise<void> => {
  const extract = await load();
  const say = (message: WorkerMessage): void =>
    port.postMessage(message, message.kind === 'done' ? [message.body.buffer] : []);
  port.on('message', (task: ExtractionTask) => say(answer(task, extract)));
  say({ kind: 'ready' });
};

const answer = ({ input, explain, coding }: ExtractionTask, extract: Extractor): WorkerMessage => {
  try {
    const { record, text, explanations } = readChecked(input, extract);
    const json = JSON.stringify({
      ...withRevision(record),
      text,
      ...(explain ? { explanations } : {}),
    });
    return { kind: 'done', body: encode[coding](json) };
  } catch (error) {
    if (!(error instanceof DomainError)) return { kind: 'failed', reason: reasonOf(error) };
    const { code, message, findings } = error;
    return { kind: 'refused', code, message, findings };
  }
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

/** The same as the whole error; its message may hold words of the article, so it is cut. */
const longestReason = 2000;

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, longestReason);

/** Compressed as far as pays for an answer that is sent once. Each has memory of its own, to be handed over. */
const encode: Readonly<
  Record<ExtractionTask['coding'], (json: string) => Uint8Array<ArrayBuffer>>
> = {
  identity: (json) => new TextEncoder().encode(json),
  gzip: (json) => Uint8Array.from(gzipSync(json)),
  br: (json) =>
    Uint8Array.from(brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
};
