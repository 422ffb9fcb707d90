import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { DomainError, usageError } from '../errors.ts';
import { faultLine } from './fault-line.ts';
import { paint } from './terminal.ts';

/** What a command ends with: all well, something found wrong, or called wrongly. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];
type Given = { readonly words: readonly string[]; readonly flags: ReadonlySet<string> };

/** A command, as the command line knows it before its code is loaded. */
type Command = {
  readonly name: string;
  readonly parameters: string;
  readonly does: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly mostWords: number;
  readonly run: (given: Given) => Promise<ExitCode | undefined>;
};

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

const run = async (given: readonly string[]): Promise<ExitCode | undefined> => {
  const [name = '', ...rest] = given;
  const command = commands.find((candidate) => candidate.name === name);
  const { words, flags } = readArguments(command ? rest : given, command?.flags ?? {});
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
  return command.run({ words, flags });
};

const readArguments = (given: readonly string[], flags: Command['flags']): Given => {
  const options: Options = {
    ...Object.fromEntries(
      Object.keys({ ...flags, ...everywhere }).map((flag) => [flag, { type: 'boolean' }]),
    ),
    help: { type: 'boolean', short: 'h' },
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options,
      allowPositionals: true,
    });
    return { words: positionals, flags: new Set(Object.keys(values)) };
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw usageError(`${message}; see on-the-record --help`);
  }
};

const print = (text: string): ExitCode => {
  console.log(text);
  return exitCodes.ok;
};

const flagLines = (flags: Readonly<Record<string, string>>): string =>
  Object.entries(flags)
    .map(([flag, does]) => `  --${flag.padEnd(10)} ${does}`)
    .join('\n');

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
