import packageJson from '../../package.json' with { type: 'json' };
import { DomainError, usageError } from '../errors.ts';
import type { Command, Given } from './command.ts';
import { commands } from './commands.ts';
import { complain } from './complain.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { faultLine } from './fault-line.ts';
import { readArguments } from './read-arguments.ts';
import { columnsOf, type Output } from './terminal.ts';

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
    complain(explain(error));
    return error.code === 'usage' ? exitCodes.usage : exitCodes.failed;
  }
};

const run = async (all: readonly string[]): Promise<ExitCode | undefined> => {
  const [name = '', ...rest] = all;
  const command = commands.find((candidate) => candidate.name === name);
  const given = readArguments(command ? rest : all, command);
  if (given.flags.has('version')) return print(packageJson.version);
  if (given.flags.has('help')) return print(await helpOn(command, process.stdout));
  if (command === undefined) {
    throw usageError(
      name === ''
        ? `a command is missing\n\n${await helpOn(undefined, process.stderr)}`
        : `there is no command “${name}”; see on-the-record --help`,
    );
  }
  checkWords(command, given);
  return command.run(given);
};

/** @throws DomainError `usage` where there are fewer words than the command needs, or more than it takes */
const checkWords = (
  { name, parameters, leastWords = 0, mostWords }: Command,
  { words, lists }: Given,
): void => {
  if (words.length > mostWords) {
    throw usageError(
      `${name} does not take “${words.at(mostWords)}”; see on-the-record ${name} --help`,
    );
  }
  if (words.length + Object.values(lists).flat().length < leastWords) {
    throw usageError(`${parameters} is missing; see on-the-record ${name} --help`);
  }
};

const helpOn = async (command: Command | undefined, output: Output): Promise<string> => {
  const { commandHelp, helpFor } = await import('./help.ts');
  const columns = columnsOf(output);
  return command === undefined ? helpFor(commands, columns) : commandHelp(command, columns);
};

const print = (text: string): ExitCode => {
  console.log(text);
  return exitCodes.ok;
};

const explain = ({ message, findings }: DomainError): string =>
  findings.length === 0
    ? message
    : findings.map(({ pointer, detail }) => faultLine(message, pointer, detail)).join('\n');
