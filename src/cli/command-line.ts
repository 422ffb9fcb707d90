import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { DomainError, usageError } from '../errors.ts';
import { faultLine } from './fault-line.ts';
import type { signalCodes } from './stop-on-signal.ts';
import { paint } from './terminal.ts';

/** What a command ends with: all well, something found wrong, or called wrongly. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode =
  | (typeof exitCodes)[keyof typeof exitCodes]
  | (typeof signalCodes)[keyof typeof signalCodes];

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** What the command line gave a command. */
type Given = {
  readonly words: readonly string[];
  /** The flags that were given, those with a value included. */
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
  /** The values of flags that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
};

/** A flag: what it does, and what its value is called where it has one. */
type Flag =
  | string
  | {
      readonly value: string;
      readonly does: string;
      /** All that the value may be, where it is one of a few. */
      readonly choices?: readonly string[];
      /** Whether it may be given several times, and then stands in for the command’s words. */
      readonly isList?: true;
    };
export type Flags = Readonly<Record<string, Flag>>;

/** A command, as the command line knows it before its code is loaded. */
export type Command = {
  readonly name: string;
  readonly parameters: string;
  readonly does: string;
  readonly flags: Flags;
  readonly leastWords?: number;
  readonly mostWords: number;
  readonly run: (given: Given) => Promise<ExitCode | undefined>;
};

/** What documents may be written in. */
const documentFormats = ['text', 'markdown', 'html'];

const commands: readonly Command[] = [
  {
    name: 'serve',
    parameters: '',
    does: 'Serve the articles over HTTP. Settings come from the environment (see README).',
    flags: {},
    mostWords: 0,
    run: async () => (await import('./serve.ts')).serve(),
  },
  {
    name: 'check',
    parameters: '[FOLDER]',
    does: 'Check an article folder, or every one below FOLDER (default: the data folder’s articles).',
    flags: { fix: 'mend records in which only offsets are wrong' },
    mostWords: 1,
    run: async ({ words, flags }) =>
      (await import('./check.ts')).check(words[0], { fix: flags.has('fix') }),
  },
  {
    name: 'extract',
    parameters: 'FILE…|-',
    does: 'Read articles from files, from all files of folders, or from standard input (-), and write their records.',
    flags: {
      format: {
        value: 'FORMAT',
        does: 'text, markdown or html (default: by the file’s name)',
        choices: documentFormats,
      },
      charset: { value: 'NAME', does: 'the files’ charset (default: utf-8)' },
      explain: 'say of each claim why it is there',
      into: { value: 'FOLDER', does: 'write article folders there, not to standard output' },
      id: { value: 'ID', does: 'the id of the one article (default: made of its headline)' },
      force: 'replace article folders that are there already',
      progress: 'tell how far it is, also where standard error is no terminal',
    },
    leastWords: 1,
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values }) =>
      (await import('./extract.ts')).extract(words, {
        ...values,
        explain: flags.has('explain'),
        force: flags.has('force'),
        progress: flags.has('progress'),
      }),
  },
  {
    name: 'import',
    parameters: 'FOLDER|FILE…|-',
    does: 'Add articles to an archive: article folders, JSON Lines of records (.jsonl, .ndjson), texts (.txt, .md, .html), or standard input (-).',
    flags: {
      archive: {
        value: 'FILE',
        does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE)',
      },
      replace: 'replace articles that are there at another revision',
      refused: { value: 'FILE', does: 'write what is refused there too, as JSON Lines' },
      format: {
        value: 'FORMAT',
        does: 'all are texts: text, markdown or html',
        choices: documentFormats,
      },
      charset: { value: 'NAME', does: 'the texts’ charset (default: utf-8)' },
      progress: 'tell how far it is, also where standard error is no terminal',
    },
    leastWords: 1,
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values }) =>
      (await import('./import.ts')).importArticles(words, {
        ...values,
        replace: flags.has('replace'),
        progress: flags.has('progress'),
      }),
  },
  {
    name: 'export',
    parameters: '[ID…]',
    does: 'Print the articles of an archive, or those with these ids, as JSON Lines that can be imported; the one added first first.',
    flags: {
      archive: {
        value: 'FILE',
        does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE)',
      },
      history: 'every record that the articles have had, with its time',
      into: { value: 'FOLDER', does: 'write article folders there, not to standard output' },
      force: 'replace article folders that are there already',
      progress: 'tell how far it is, also where standard error is no terminal',
    },
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values }) =>
      (await import('./export.ts')).exportArticles(words, {
        ...values,
        history: flags.has('history'),
        force: flags.has('force'),
        progress: flags.has('progress'),
      }),
  },
  {
    name: 'verify',
    parameters: 'QUOTATION…|-',
    does: 'Compare quotations with what is on record; - reads them from standard input, one a line. With --file, compare every quotation of drafts.',
    flags: {
      file: {
        value: 'FILE',
        does: 'check every quotation of a draft; the words are drafts, too; - is standard input',
        isList: true,
      },
      archive: {
        value: 'FILE',
        does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE, else the data folder)',
      },
      speaker: { value: 'NAME', does: 'who is said to have said it; drafts say it themselves' },
      article: { value: 'ID', does: 'the article to look in (default: all)' },
      format: {
        value: 'FORMAT',
        does: 'of drafts: text, markdown or html (default: by the file’s name)',
        choices: documentFormats,
      },
      charset: { value: 'NAME', does: 'of drafts (default: utf-8)' },
      strict: 'of drafts: fail for what is not found, or no quotation, too',
      json: 'print what the API answers, an object a line; of drafts, with file, line and column',
      github: 'of drafts: print what GitHub Actions shows beside the lines',
    },
    leastWords: 1,
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values, lists: { file = [] } }) => {
      const wants = { strict: flags.has('strict'), github: flags.has('github') };
      const json = flags.has('json');
      return flags.has('file')
        ? (await import('./verify-drafts.ts')).verifyDrafts([...file, ...words], {
            ...values,
            ...wants,
            json,
          })
        : (await import('./verify.ts')).verify(words, { ...values, ...wants, json });
    },
  },
  {
    name: 'show',
    parameters: 'ID|latest',
    does: 'Print an article with its quotes and claims marked, then its claims, with who said each and how.',
    flags: {
      archive: {
        value: 'FILE',
        does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE, else the data folder)',
      },
      revision: { value: 'REVISION', does: 'the article as it was; some first digits are enough' },
      json: 'print the record',
    },
    leastWords: 1,
    mostWords: 1,
    run: async ({ words: [id = ''], flags, values }) =>
      (await import('./show.ts')).show(id, { ...values, json: flags.has('json') }),
  },
  {
    name: 'completion',
    parameters: 'bash|zsh|fish',
    does: 'Print what has a shell complete commands and options: eval it, or see docs/terminal.md.',
    flags: {},
    leastWords: 1,
    mostWords: 1,
    run: async ({ words: [shell = ''] }) =>
      print((await import('./completion.ts')).completion(shell, commands, everywhere)),
  },
  {
    name: 'mcp',
    parameters: '',
    does: 'Serve agents over standard input and output, by the Model Context Protocol.',
    flags: {
      archive: {
        value: 'FILE',
        does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE, else the data folder)',
      },
    },
    mostWords: 0,
    run: async ({ values }) => (await import('./mcp.ts')).mcp(values),
  },
];

const everywhere = { help: 'show this help', version: 'show the version' };

/**
 * Runs the command that the arguments name.
 * @param given the arguments after the program’s name
 * @returns the exit code; undefined where the process goes on and ends by itself
 */
export const runCommandLine = async (given: readonly string[]): Promise<ExitCode | undefined> => {
  try {
    return await run(given);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(`${paint('red', 'on-the-record:', process.stderr)} ${explain(error)}`);
    return error.code === 'usage' ? exitCodes.usage : exitCodes.failed;
  }
};

const run = async (all: readonly string[]): Promise<ExitCode | undefined> => {
  const [name = '', ...rest] = all;
  const command = commands.find((candidate) => candidate.name === name);
  const { words, flags, values, lists } = readArguments(command ? rest : all, command);
  if (flags.has('version')) return print(packageJson.version);
  if (flags.has('help')) return print(command ? helpFor(command) : help());
  if (command === undefined) {
    throw usageError(
      name === ''
        ? `a command is missing\n\n${help()}`
        : `there is no command “${name}”; see on-the-record --help`,
    );
  }
  if (words.length > command.mostWords) {
    const extra = words.at(command.mostWords);
    throw usageError(
      `${command.name} does not take “${extra}”; see on-the-record ${command.name} --help`,
    );
  }
  const given = words.length + Object.values(lists).flat().length;
  if (given < (command.leastWords ?? 0)) {
    throw usageError(`${command.parameters} is missing; see on-the-record ${command.name} --help`);
  }
  return command.run({ words, flags, values, lists });
};

const readArguments = (given: readonly string[], command: Command | undefined): Given => {
  const flags: Flags = { ...command?.flags, ...everywhere };
  const options: Options = {
    ...Object.fromEntries(
      Object.entries(flags).map(([name, flag]) => [
        name,
        typeof flag === 'string'
          ? { type: 'boolean' }
          : { type: 'string', multiple: flag.isList === true },
      ]),
    ),
    help: { type: 'boolean', short: 'h' },
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options,
      allowPositionals: true,
    });
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
    const lists = Object.entries(values).filter(([, value]) => Array.isArray(value));
    return {
      words: positionals,
      flags: new Set(Object.keys(values)),
      values: Object.fromEntries(texts) as Readonly<Record<string, string>>,
      lists: Object.fromEntries(lists) as Readonly<Record<string, readonly string[]>>,
    };
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('. ');
    const called = ['on-the-record', ...(command ? [command.name] : [])].join(' ');
    throw usageError(`${message}; see ${called} --help`);
  }
};

const print = (text: string): ExitCode => {
  console.log(text);
  return exitCodes.ok;
};

const flagLines = (flags: Flags): string => {
  const rows = Object.entries(flags).map(([name, flag]) =>
    typeof flag === 'string' ? [name, flag] : [`${name} ${flag.value}`, flag.does],
  );
  const width = Math.max(10, ...rows.map(([usage = '']) => usage.length));
  return rows.map(([usage = '', does]) => `  --${usage.padEnd(width)} ${does}`).join('\n');
};

const exitCodeLine =
  'Exit codes: 0 all well, 1 something is wrong, 2 the command was called wrongly.';

const help = (): string =>
  [
    `${packageJson.description}\n`,
    'Usage: on-the-record COMMAND [OPTIONS]\n',
    ...commands.map(
      ({ name, parameters, does }) => `  ${`${name} ${parameters}`.padEnd(16)} ${does}`,
    ),
    `\nOptions:\n${flagLines(everywhere)}`,
    `\n${exitCodeLine}`,
  ].join('\n');

const helpFor = ({ name, parameters, does, flags }: Command): string =>
  [
    `${does}\n`,
    `Usage: on-the-record ${[name, parameters, '[OPTIONS]'].filter(Boolean).join(' ')}\n`,
    `Options:\n${flagLines({ ...flags, ...everywhere })}`,
    `\n${exitCodeLine}`,
  ].join('\n');

const explain = ({ message, findings }: DomainError): string =>
  findings.length === 0
    ? message
    : findings.map(({ pointer, detail }) => faultLine(message, pointer, detail)).join('\n');
