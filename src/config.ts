import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { invalidConfiguration } from './errors.ts';
import { parseDecimalInteger } from './text/decimal-integer.ts';

/** As one step: a start makes one for each setting, and a chain of checks takes five times as long to make. */
const wholeNumber = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const number = parseDecimalInteger(text) ?? Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue(`must be a whole number from ${least} to ${most}`);
    return z.NEVER;
  });

const onOrOff = z.enum(['on', 'off'], 'must be on or off').transform((word) => word === 'on');

/** Whether a text is an IP address, or a network: an address and the length of its prefix. */
const isNetwork = (text: string): boolean => {
  const [address = '', prefix = '0', ...rest] = text.split('/');
  return isIP(address) !== 0 && parseDecimalInteger(prefix) !== undefined && rest.length === 0;
};

/** Whether a text is the origin of a web page, as browsers send it. */
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/**
 * The driver’s own reader of addresses takes nearly everything for one, and says what it was given. A “@” behind
 * the host says that the address is not read as it was meant: the password has a “/”, “?” or “#”, which ends it,
 * and what follows would be taken for the name of the database, which is no secret.
 */
const isDatabaseUrl = (text: string): boolean => {
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return !`${pathname}${search}${hash}`.includes('@');
};

const databaseUrl = z
  .string()
  .refine(
    isDatabaseUrl,
    'must be an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE; in a password, write / as %2F, ? as %3F, # as %23, @ as %40, % as %25',
  )
  .optional();

/** The data folder that comes with the program. */
const ownDataFolder = fileURLToPath(new URL('../data', import.meta.url));

/** Every setting, by the name of its environment variable. An empty variable counts as not set. */
export const Environment = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all.'),
  PORT: wholeNumber(0, 65_535).default(3000).describe('Port to listen on; 0 takes a free one.'),
  DATA_DIR: z
    .string()
    .default(ownDataFolder)
    .transform((folder) => resolve(folder))
    .describe('Folder that holds `articles/<id>/` and perhaps `model/`.'),
  ARCHIVE_FILE: z
    .string()
    .transform((file) => resolve(file))
    .optional()
    .describe(
      'File that keeps the articles between starts; without one, what is added is lost when the process ends.',
    ),
  DATABASE_URL: databaseUrl.describe(
    'Address of a PostgreSQL database (15 or newer) that keeps the articles, instead of a file.',
  ),
  DATABASE_READ_URL: databaseUrl.describe(
    'Address of a streaming replica of it, which most reads then go to.',
  ),
  DATABASE_POOL: wholeNumber(1, 1000)
    .default(10)
    .describe('Connections that the process may open to each of them; one more hears of changes.'),
  API_TOKENS: z
    .string()
    .transform((list) => list.split(',').map((token) => token.trim()))
    .refine(
      (list) => list.every((token) => /^[\w.~+/-]{16,200}=*$/.test(token)),
      'must be tokens of at least 16 letters, digits and ._~+/-, comma-separated',
    )
    .optional()
    .describe(
      'Tokens, comma-separated, that allow to add, replace and withdraw articles; none may without.',
    ),
  MAX_RECORD_SIZE: wholeNumber(1, 104_857_600)
    .default(8_388_608)
    .describe('Largest article that is taken with its record, in bytes.'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info')
    .describe('What is logged, as JSON lines on standard output; `debug` logs every request.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => url.replace(/\/$/, ''))
    .optional()
    .describe('Address under which clients reach the server; links are made with it.'),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every(isNetwork), 'must be addresses or networks, comma-separated')
    .optional()
    .describe('Addresses or networks of proxies whose X-Forwarded-For counts, comma-separated.'),
  MCP_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine(
      (list) => list.every(isOrigin),
      'must be origins such as https://example.org, comma-separated',
    )
    .optional()
    .describe('Origins of web pages that may use /mcp besides the server’s own, comma-separated.'),
  METRICS: onOrOff.default(true).describe('Whether /metrics is served: on or off.'),
  RATE_LIMIT: wholeNumber(0, 1_000_000)
    .default(0)
    .describe('Requests a minute that one client may make; 0 for no limit.'),
  MAX_URL_LENGTH: wholeNumber(64, 65_536).default(4096).describe('Longest address, in bytes.'),
  MAX_HEADER_SIZE: wholeNumber(1024, 1_048_576)
    .default(16_384)
    .describe('Largest request line and headers together, in bytes.'),
  MAX_BODY_SIZE: wholeNumber(1, 104_857_600)
    .default(1_048_576)
    .describe('Largest request body, in bytes.'),
  MAX_EXTRACTION_SIZE: wholeNumber(1, 104_857_600)
    .default(1_048_576)
    .describe('Largest document that an article is read from, in bytes.'),
  EXTRACTION_WORKERS: wholeNumber(0, 64)
    .default(0)
    .describe('Threads that read articles; 0 for as many as there are cores less one, 1 to 4.'),
  EXTRACTION_QUEUE: wholeNumber(0, 10_000)
    .default(16)
    .describe('Articles that may wait for a thread; more are turned away with 503.'),
  EXTRACTION_TIMEOUT: wholeNumber(10, 600_000)
    .default(30_000)
    .describe('Time that reading one article may take, in ms.'),
  EXTRACTION_MEMORY: wholeNumber(32, 16_384)
    .default(512)
    .describe('Memory that a thread may take for its objects, in MB.'),
  HEADERS_TIMEOUT: wholeNumber(10, 600_000)
    .default(10_000)
    .describe('Time for a request’s headers to arrive, in ms.'),
  REQUEST_TIMEOUT: wholeNumber(10, 600_000)
    .default(30_000)
    .describe('Time for a whole request to arrive, in ms.'),
  KEEP_ALIVE_TIMEOUT: wholeNumber(10, 600_000)
    .default(72_000)
    .describe('Time an idle connection is kept open, in ms; longer than the proxy’s in front.'),
  SHUTDOWN_TIMEOUT: wholeNumber(0, 600_000)
    .default(2500)
    .describe('Time for requests under way to finish when the process is told to stop, in ms.'),
  MAX_EVENT_LOOP_DELAY: wholeNumber(0, 60_000)
    .default(1000)
    .describe(
      'Delay of the event loop above which requests are turned away with 503, in ms; 0 for none.',
    ),
});

export type Config = z.infer<typeof Environment>;

/**
 * The folder of the model that reads articles: the data folder’s, or where that has none, as a
 * folder of articles alone does, the one that comes with the program.
 */
export const modelFolder = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string => {
  const folder = join(DATA_DIR, 'model');
  return existsSync(folder) ? folder : join(ownDataFolder, 'model');
};

/** Settings whose values are nobody’s to see. */
const secrets = ['API_TOKENS', 'DATABASE_URL', 'DATABASE_READ_URL'];

const showSetting = (name: string, set: Readonly<Record<string, string | undefined>>): string =>
  secrets.includes(name) ? name : `${name}=${set[name]}`;

/**
 * Reads the configuration; the only reader of the process’s environment.
 * @throws DomainError `invalid-configuration` naming every variable that cannot be used
 */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const set = Object.fromEntries(
    Object.keys(Environment.shape)
      .map((name) => [name, environment[name]?.trim()])
      .filter(([, value]) => value),
  );
  const parsed = Environment.safeParse(set);
  if (parsed.success) return checkTogether(parsed.data);
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${showSetting(String(path[0]), set)} ${message}`,
  );
  throw invalidConfiguration(faults.join('; '));
};

/** @throws DomainError `invalid-configuration` where settings that are right alone contradict each other */
const checkTogether = (config: Config): Config => {
  const { ARCHIVE_FILE, DATABASE_URL, DATABASE_READ_URL } = config;
  if (DATABASE_URL !== undefined && ARCHIVE_FILE !== undefined) {
    throw invalidConfiguration(
      'DATABASE_URL and ARCHIVE_FILE are both set, but articles are kept in one place; unset one of them',
    );
  }
  if (DATABASE_URL === undefined && DATABASE_READ_URL !== undefined) {
    throw invalidConfiguration(
      'DATABASE_READ_URL is set without DATABASE_URL, the database that it is a replica of',
    );
  }
  return config;
};

/**
 * Whether FORCE_COLOR asks for colours where they would not be shown, or for none where they would; undefined where it is
 * not set. Read as Node.js reads it for terminals.
 */
export const forcedColours = (
  environment: NodeJS.ProcessEnv = process.env,
): boolean | undefined => {
  const { FORCE_COLOR } = environment;
  return FORCE_COLOR === undefined ? undefined : /^(?:true|[123]|)$/.test(FORCE_COLOR);
};
