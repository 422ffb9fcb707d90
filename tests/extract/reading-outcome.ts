import { DomainError } from '../../src/errors.ts';
import { checkDocument } from '../../src/extract/check-input.ts';
import type { Extraction, Extractor } from '../../src/extract/extract-article.ts';
import type { ExtractionPool } from '../../src/extraction/extraction-task.ts';
import type { ArticleInput } from '../../src/layout/layout.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { spansOf } from '../../src/records/visit-spans.ts';

/** How reading a document may end: with a record that holds, or with a refusal that fits. */
export const goodEnds: readonly string[] = [
  'a record that holds',
  'empty-article',
  'not-text',
  'not-english',
  'article-too-complex',
];

/** How reading a document ends, in the words above, or what is wrong with it. */
export const endOf = async (read: () => unknown | Promise<unknown>): Promise<string> => {
  try {
    const { record, text } = (await read()) as { readonly record: object; readonly text: string };
    return faultOf(record, text) ?? 'a record that holds';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    return String(error instanceof Error ? error.stack : error);
  }
};

const faultOf = (record: object, text: string): string | undefined => {
  const [fault] = checkRecord(record, text).faults;
  if (fault !== undefined) return `${fault.path} ${fault.reason}`;
  // Told apart from the check itself, which is the program’s own.
  const characters = [...text];
  const stray = spansOf(record).find(
    ({ span }) => characters.slice(span.start, span.end).join('') !== span.text,
  );
  return stray && `${stray.keys.join('.')} is not what the text has there`;
};

/** Reads a document in this thread, and does so whatever its language. */
export const readHere = (extract: Extractor, input: ArticleInput): Extraction => {
  checkDocument(input);
  const extraction = extract(input);
  // A page may have words, and none that can be read.
  checkDocument({ ...input, body: extraction.text });
  return extraction;
};

/** Reads a document as the server does. */
export const readInPool = async (pool: ExtractionPool, input: ArticleInput): Promise<unknown> => {
  const body = await pool.run({ input, explain: false, coding: 'identity' });
  const { text, revision: _, ...record } = JSON.parse(new TextDecoder().decode(body));
  return { record, text };
};
