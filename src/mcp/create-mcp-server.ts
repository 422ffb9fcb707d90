import type { CallToolResult, McpServer as Server } from '@modelcontextprotocol/server';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { DomainError } from '../errors.ts';
import { addArticleResources } from './article-resources.ts';
import { readArticle } from './article-tool.ts';
import { extractText } from './extract-tool.ts';
import { McpServer } from './protocol-library.ts';
import { searchArticles, searchClaims, searchQuotes } from './search-tools.ts';
import { listSpeakers, readSpeaker } from './speaker-tools.ts';
import type { Surroundings, Tool } from './tool.ts';
import { describeFault, readInput, type ToolFault, unforeseen } from './tool-faults.ts';
import { verifyQuotation } from './verify-tool.ts';

/** Every tool, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  searchClaims,
  searchQuotes,
  searchArticles,
  readArticle,
  listSpeakers,
  readSpeaker,
  verifyQuotation,
  extractText,
];

const instructions =
  'News articles as data that can be cited: who said what, by which words, and where. Search claims or quotes, read articles, and cite instead of guessing: every result has a citation with the article, its revision, the exact words as spans (Unicode code points of the source text, end exclusive), the speaker and a link. Before quoting anybody, verify_quotation says whether the words are verbatim.';

/** Makes the server that one connection, or one request, is answered by. */
export const createMcpServer = ({ context, log }: Surroundings): Server => {
  const server = new McpServer(
    { name: 'on-the-record', title: 'On the Record', version: packageJson.version },
    {
      instructions,
      // Nothing of it changes while it runs.
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
    },
  );
  for (const tool of tools) addTool(server, tool, { context, log });
  addArticleResources(server, { context, log });
  return server;
};

const addTool = (server: Server, tool: Tool, { context, log }: Surroundings): void => {
  const { name, title, description, input, output, run } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: published(input),
      outputSchema: published(output),
      annotations: {
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    async (given: unknown, { mcpReq }): Promise<CallToolResult> => {
      try {
        const { data, text } = await run(readInput(input, given), context, mcpReq.signal);
        return {
          content: [{ type: 'text', text }],
          structuredContent: data as Record<string, unknown>,
        };
      } catch (error) {
        if (error instanceof DomainError) return failed(describeFault(error));
        // Who has called it off, or has gone, hears no answer.
        if (!mcpReq.signal.aborted) log.error({ err: error, tool: name }, 'unforeseen error');
        return failed(unforeseen);
      }
    },
  );
};

const failed = ({ code, text }: ToolFault): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text }],
  _meta: { 'on-the-record/code': code },
});

/**
 * A schema as the protocol’s library takes it: as JSON Schema, to be shown. It checks nothing: what comes in is checked
 * with the domain’s errors, and what goes out by tests.
 */
const published = (schema: z.ZodType) => ({
  '~standard': {
    version: 1 as const,
    vendor: 'on-the-record',
    validate: (value: unknown) => ({ value }),
    jsonSchema: {
      input: () => jsonSchemaOf(schema, 'input'),
      output: () => jsonSchemaOf(schema, 'output'),
    },
  },
});

const made = new WeakMap<z.ZodType, Record<string, unknown>>();

const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const { $schema: _draft, ...shown } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      // Answers gain fields over time (decision 4).
      if (io === 'output' && jsonSchema.additionalProperties === false) {
        delete jsonSchema.additionalProperties;
      }
    },
  });
  made.set(schema, shown);
  return shown;
};
