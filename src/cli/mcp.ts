import pino from 'pino';
import { readConfig } from '../config.ts';
import { createExtraction } from '../extraction/start-extraction.ts';
import { createMcpServer } from '../mcp/create-mcp-server.ts';
import { StdioServerTransport, serveStdio } from '../mcp/protocol-library.ts';
import { createLog } from './create-log.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { openToRead } from './open-store.ts';

type McpOptions = { readonly archive?: string };

/** Standard error: standard output belongs to the protocol. */
const errorOutput = 2;

/**
 * Answers the messages of the Model Context Protocol that come in on standard input, until that ends.
 * @throws DomainError `usage`, `invalid-configuration`, `invalid-record`
 */
export const mcp = async ({ archive: file }: McpOptions): Promise<ExitCode> => {
  const config = readConfig();
  const log = createLog(config, pino.destination(errorOutput));
  const archive = await openToRead(config, file);
  const extraction = createExtraction(config);
  const context = {
    archive,
    extraction,
    base: config.PUBLIC_URL ?? '',
    largestText: config.MAX_EXTRACTION_SIZE,
  };
  const transport = new StdioServerTransport();
  const connection = serveStdio(() => createMcpServer({ context, log }), {
    transport,
    // Nothing changes that somebody could be told of.
    maxSubscriptions: 0,
    onerror: ({ message }) => log.warn({ reason: message }, 'message that could not be answered'),
  });
  const ended = endOf(transport);
  log.info({ articles: await archive.count() }, 'serving on standard input and output');
  try {
    await ended;
  } finally {
    await connection.close();
    await extraction.close();
    await archive.close();
  }
  return exitCodes.ok;
};

/** Standard input has ended or cannot be read, nobody reads standard output, or somebody wants the process to end. */
const endOf = (transport: StdioServerTransport): Promise<void> =>
  new Promise((resolve) => {
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
