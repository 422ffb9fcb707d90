import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config.ts';
import { hideSecrets, secretsOf } from './secrets.ts';

type LogSettings = Pick<Config, 'LOG_LEVEL' | 'API_TOKENS'> &
  Partial<Pick<Config, 'DATABASE_URL' | 'DATABASE_READ_URL'>>;

/**
 * Makes the log. Nothing here logs a token or a password; should an error that comes from elsewhere hold one, it
 * is hidden all the same.
 */
export const createLog = (
  config: LogSettings,
  destination: DestinationStream = pino.destination(1),
): Logger => {
  const secrets = secretsOf(config);
  const written = secrets.map(({ text }) => JSON.stringify(text).slice(1, -1));
  /** Only what a line says is searched: its own names may be somebody’s password. */
  const streamWrite = (line: string): string => {
    if (!written.some((text) => line.includes(text))) return line;
    const hide = (_name: string, value: unknown): unknown =>
      typeof value === 'string' ? hideSecrets(value, secrets) : value;
    return `${JSON.stringify(JSON.parse(line, hide))}\n`;
  };
  return pino({ level: config.LOG_LEVEL, hooks: { streamWrite } }, destination);
};
