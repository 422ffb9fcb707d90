/**
 * What is used of the protocol’s own library. The built program has it in a file of its own, which is loaded with the
 * first request for it (decision 20); both ways in must come from one copy of it, as it asks what its instances are.
 */
export {
  createMcpHandler,
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
export { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
