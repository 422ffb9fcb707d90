import { DomainError } from '../errors.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import type { ArticleInput } from '../layout/layout.ts';
import { type ArticleSource, SourceFault } from './article-sources.ts';

/** What became of a source: what was in it and the JSON of its article, or why it cannot be read, to follow its name. */
export type SourceReading =
  | { readonly input: ArticleInput; readonly json: Uint8Array }
  | {
      readonly fault: string;
      /** Whether all that is wrong is that there is nothing to read. */
      readonly isEmpty: boolean;
    };

/** Reads a source into the JSON of its article. Never rejects: what is wrong with it is part of what became of it. */
export const readSource = async (
  { read }: ArticleSource,
  pool: ExtractionPool,
  explain = false,
): Promise<SourceReading> => {
  try {
    const input = await read();
    return { input, json: await pool.run({ input, explain, coding: 'identity' }) };
  } catch (error) {
    const isEmpty = error instanceof DomainError && error.code === 'empty-article';
    return { fault: faultOf(error), isEmpty };
  }
};

const faultOf = (error: unknown): string => {
  if (error instanceof SourceFault) return error.message;
  if (error instanceof DomainError) return `cannot be read: ${error.message}`;
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return `cannot be read, through a fault of this program: ${reason}`;
};
