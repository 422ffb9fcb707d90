import type { Logger } from 'pino';
import type * as z from 'zod';
import type { Archive } from '../archive/archive.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';

/** What tools work with. */
export type ToolContext = {
  readonly archive: Archive;
  /** Reads articles. */
  readonly extraction: ExtractionPool;
  /** What addresses are made with: the public URL, or nothing. */
  readonly base: string;
  /** The largest text that is read, in bytes. */
  readonly largestText: number;
};

/** What a server is made with: what its tools work with, and who is told of unforeseen errors. */
export type Surroundings = { readonly context: ToolContext; readonly log: Logger };

/** What a tool answers: as data, and the same in few words. */
type ToolResult<Output> = { readonly data: Output; readonly text: string };

type Run<Input, Output> = (
  input: Input,
  context: ToolContext,
  signal: AbortSignal,
) => Promise<ToolResult<Output>>;

/** A tool as the protocol shows it. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** @throws DomainError for whatever the caller can put right */
  readonly run: Run<unknown, unknown>;
};

/** A tool whose input and output are what its schemas say. */
export const defineTool = <Input extends z.ZodType, Output extends z.ZodType>(
  tool: Omit<Tool, 'input' | 'output' | 'run'> & {
    readonly input: Input;
    readonly output: Output;
    readonly run: Run<z.output<Input>, z.output<Output>>;
  },
): Tool => ({
  ...tool,
  run: (input, context, signal) => tool.run(input as z.output<Input>, context, signal),
});
