import type { McpHttpHandler } from '@modelcontextprotocol/server';
import { createMcpServer } from './create-mcp-server.ts';
import { createMcpHandler } from './protocol-library.ts';
import type { Surroundings } from './tool.ts';

/** Makes what answers the protocol’s messages over HTTP, each by a server of its own. */
export const mcpHandler = (surroundings: Surroundings): McpHttpHandler =>
  createMcpHandler(() => createMcpServer(surroundings), {
    // Nothing changes that somebody could be told of: a stream would be kept open for nothing.
    maxSubscriptions: 0,
    keepAliveMs: 0,
    onerror: ({ message }) =>
      surroundings.log.debug({ reason: message }, 'message that could not be answered'),
  });
