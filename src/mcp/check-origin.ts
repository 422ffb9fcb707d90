import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { HttpError } from '../http/http-error.ts';

/** Names by which a machine calls itself. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Prepares the check that the protocol asks for against DNS rebinding (MCP, Streamable HTTP, “Security”): a web page may
 * only ask where its origin is the server’s own, one of the same machine, or one that the settings name. What is no
 * web page sends no Origin.
 */
export const originCheck = ({
  PUBLIC_URL,
  MCP_ORIGINS = [],
}: Pick<Config, 'PUBLIC_URL' | 'MCP_ORIGINS'>): ((request: FastifyRequest) => void) => {
  const own = PUBLIC_URL === undefined ? [] : [new URL(PUBLIC_URL).origin];
  const allowed = new Set([...own, ...MCP_ORIGINS]);
  /** @throws HttpError `origin-not-allowed` */
  return ({ headers: { origin } }) => {
    if (origin === undefined || allowed.has(origin) || isOfThisMachine(origin)) return;
    throw new HttpError(
      'origin-not-allowed',
      'Web pages of this origin may not use this address. Who runs the server can name it in MCP_ORIGINS.',
    );
  };
};

const isOfThisMachine = (origin: string): boolean =>
  URL.canParse(origin) &&
  /^https?:$/.test(new URL(origin).protocol) &&
  ownNames.has(new URL(origin).hostname);
