import packageJson from '../../package.json' with { type: 'json' };
import { type Command, everywhere, type Flags } from './command.ts';
import { wrapLines } from './wrap-lines.ts';

/** The longest lines that are easy to read, in columns. */
const mostColumns = 100;
/** What explains something is at least as wide as this, and else stands below it. */
const leastExplained = 30;

/** Something that can be written on the command line, and what it does. */
type Row = readonly [usage: string, does: string];

const exitCodeLine =
  'Exit codes: 0 all well, 1 something is wrong, 2 the command was called wrongly.';

/**
 * The help of the program.
 * @param columns how wide what shows it is
 */
export const helpFor = (commands: readonly Command[], columns: number): string => {
  const rows = commands.map(({ name, parameters, does }): Row => [`${name} ${parameters}`, does]);
  return [
    wrapped(packageJson.description, columns),
    'Usage: on-the-record COMMAND [OPTIONS]',
    table(rows, columns),
    `Options:\n${table(flagRows(everywhere), columns)}`,
    wrapped('on-the-record COMMAND --help tells the options of one.', columns),
    wrapped(exitCodeLine, columns),
  ].join('\n\n');
};

/** The help of a command. */
export const commandHelp = ({ name, parameters, does, flags }: Command, columns: number): string =>
  [
    wrapped(does, columns),
    wrapped(
      `Usage: ${['on-the-record', name, parameters, '[OPTIONS]'].filter(Boolean).join(' ')}`,
      columns,
    ),
    `Options:\n${table(flagRows({ ...flags, ...everywhere }), columns)}`,
    wrapped(exitCodeLine, columns),
  ].join('\n\n');

const wrapped = (text: string, columns: number): string =>
  wrapLines(text, Math.min(columns, mostColumns)).join('\n');

const flagRows = (flags: Flags): readonly Row[] =>
  Object.entries(flags).map(([name, flag]) =>
    typeof flag === 'string' ? [`--${name}`, flag] : [`--${name} ${flag.value}`, flag.does],
  );

/** Two columns, the second one wrapped; below each other where that leaves the second too little. */
const table = (rows: readonly Row[], columns: number): string => {
  const width = Math.min(columns, mostColumns);
  const beside = Math.max(...rows.map(([usage]) => usage.length)) + 4;
  const isNarrow = width - beside < leastExplained;
  const indent = ' '.repeat(isNarrow ? 6 : beside);
  return rows
    .map(([usage, does]) => {
      const lines = wrapLines(does, width - indent.length).join(`\n${indent}`);
      return isNarrow
        ? `  ${usage.trimEnd()}\n${indent}${lines}`
        : `  ${usage.padEnd(beside - 2)}${lines}`;
    })
    .join('\n');
};
