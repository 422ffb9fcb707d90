import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config.ts';

const hidden = '[token]';

/**
 * Makes the log. Nothing here logs a token; should an error that comes from elsewhere hold one, it is
 * hidden all the same. Tokens have no character that JSON would escape.
 */
export const createLog = (
  { LOG_LEVEL: level, API_TOKENS: tokens = [] }: Pick<Config, 'LOG_LEVEL' | 'API_TOKENS'>,
  destination: DestinationStream = pino.destination(1),
): Logger => {
  // The longest first: one token may begin with another.
  const longestFirst = tokens.toSorted((one, other) => other.length - one.length);
  const streamWrite = (line: string): string =>
    longestFirst.reduce((shown, token) => shown.replaceAll(token, hidden), line);
  return pino({ level, hooks: { streamWrite } }, destination);
};
