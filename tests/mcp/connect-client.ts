import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';
import { builtProgram } from '../built.ts';
import { startTestServer, type TestServerOptions } from '../test-server.ts';

/** A way in, and the revision of the protocol that the client asks for: today’s, or that of 2025. */
export type Way = {
  readonly transport: 'http' | 'stdio';
  readonly mode: 'auto' | 'legacy';
};

export const ways: readonly Way[] = [
  { transport: 'http', mode: 'auto' },
  { transport: 'http', mode: 'legacy' },
  { transport: 'stdio', mode: 'auto' },
  { transport: 'stdio', mode: 'legacy' },
];

/** Runs `on-the-record mcp`. */
const stdioTransport = async (environment: Readonly<Record<string, string>> = {}) =>
  new StdioClientTransport({
    command: process.execPath,
    args: [await builtProgram(), 'mcp'],
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...environment },
    stderr: 'pipe',
  });

/** The protocol’s own client, connected; it and what it talks to end with the test. */
export const connectClient = async (
  { transport, mode }: Way,
  options: TestServerOptions = {},
): Promise<Client> => {
  const client = new Client({ name: 'tests', version: '1.0.0' }, { versionNegotiation: { mode } });
  const wire =
    transport === 'http'
      ? new StreamableHTTPClientTransport(new URL(`${(await startTestServer(options)).url}/mcp`))
      : await stdioTransport(options.environment);
  await client.connect(wire);
  onTestFinished(() => client.close());
  return client;
};
