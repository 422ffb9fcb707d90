import * as z from 'zod';
import { type DomainError, type ErrorCode, type Finding, invalidParameters } from '../errors.ts';
import { inPlainWords } from '../records/fault-words.ts';

/** What to do about an error, in the words of the tools. */
const advice: Partial<Readonly<Record<ErrorCode, string>>> = {
  'article-not-found': 'search_articles finds the articles there are.',
  'article-withdrawn': 'search_articles finds the articles there are.',
  'revision-not-found': 'read_article without a revision reads the current one.',
  'speaker-not-found': 'list_speakers finds a speaker by name.',
  'archive-unavailable': 'Try again in a few seconds.',
  'extraction-queue-full': 'Try again in a few seconds.',
};

/** An error as a tool answers with it: its code first, then what is wrong, then what to do. */
export type ToolFault = { readonly code: string; readonly text: string };

/** What cannot be foreseen is logged, and not told. */
export const unforeseen: ToolFault = {
  code: 'internal-error',
  text: 'internal-error: The server failed in a way it did not foresee. The fault is logged.',
};

export const describeFault = ({ code, message, findings }: DomainError): ToolFault => {
  // What the API would have one do is said in the words of HTTP.
  const [what = ''] = message.split(/ (?=GET |POST |PUT )/, 1);
  const lines = findings.map(({ pointer, detail }) => `- ${inTool(pointer)} ${detail}`);
  const todo = advice[code];
  const text = [`${code}: ${what}`, ...lines, ...(todo === undefined ? [] : [todo])].join('\n');
  return { code, text };
};

/** The same place in a tool’s input as in a request’s query or body. */
const inTool = (pointer: string): string => pointer.replace(/^\/(?:query|body)(?=\/)/, '');

/** How many faults of an input are told. */
const mostFindings = 10;

/**
 * A tool’s input, checked.
 * @throws DomainError `invalid-parameters` that says what the tool takes
 */
export const readInput = (schema: z.ZodType, input: unknown): unknown => {
  const parsed = schema.safeParse(input ?? {}, inPlainWords);
  if (parsed.success) return parsed.data;
  const findings = parsed.error.issues.slice(0, mostFindings).map(
    (issue): Finding => ({
      pointer: `/${issue.path.map(String).join('/')}`,
      detail: issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, schema) : issue.message,
    }),
  );
  throw invalidParameters(findings);
};

const unknownKeys = (keys: readonly string[], schema: z.ZodType): string => {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : '';
  const named = keys.slice(0, mostFindings).map((key) => key.slice(0, 50));
  return `has what is no input of this tool: ${named.join(', ')}; it takes ${known}`;
};
