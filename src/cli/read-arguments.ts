import { parseArgs } from 'node:util';
import { usageError } from '../errors.ts';
import { type Command, everywhere, type Flags, type Given } from './command.ts';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
type Values = Readonly<Record<string, unknown>>;

/**
 * Reads arguments as a command takes them.
 * @param command undefined where none is named: then there are only the flags that stand alone
 * @throws DomainError `usage` for a flag that is not known, or whose value is missing or empty
 */
export const readArguments = (given: readonly string[], command: Command | undefined): Given => {
  const called = ['on-the-record', ...(command ? [command.name] : [])].join(' ');
  const flags: Flags = { ...command?.flags, ...everywhere };
  const { values, positionals } = parse(given, optionsOf(flags), called);
  const empty = Object.entries(values).find(([, value]) => [value].flat().includes(''));
  if (empty !== undefined) throw usageError(`--${empty[0]} is empty; see ${called} --help`);
  return {
    words: positionals,
    flags: new Set(Object.keys(values)),
    values: those(values, (value): value is string => typeof value === 'string'),
    lists: those(values, (value): value is readonly string[] => Array.isArray(value)),
  };
};

const optionsOf = (flags: Flags): Options => ({
  ...Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      typeof flag === 'string'
        ? { type: 'boolean' }
        : { type: 'string', multiple: flag.isList === true },
    ]),
  ),
  help: { type: 'boolean', short: 'h' },
});

const parse = (
  given: readonly string[],
  options: Options,
  called: string,
): { readonly values: Values; readonly positionals: readonly string[] } => {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw usageError(`${message}; see ${called} --help`);
  }
};

/** The values of one kind. */
const those = <Kind>(
  values: Values,
  isOne: (value: unknown) => value is Kind,
): Readonly<Record<string, Kind>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (isOne(value) ? [[name, value]] : [])),
  );
