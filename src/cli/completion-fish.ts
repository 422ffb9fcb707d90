import type {
  Completable,
  CompletedCommand,
  CompletedOption,
  CompletionTable,
} from './completion.ts';

/** A text within single quotes. */
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const values = {
  file: '-r -F',
  folder: `-x -a '(__fish_complete_directories)'`,
  anything: '-x',
} as const;

const argumentOf = (is: Completable): string =>
  is.kind === 'choices' ? `-x -a ${quoted(is.choices.join(' '))}` : values[is.kind];

const line = (condition: string, rest: string): string =>
  `complete -c on-the-record -n ${quoted(condition)} ${rest}`;

const optionLine =
  (condition: string) =>
  ({ name, does, value }: CompletedOption): string =>
    line(
      condition,
      [`-l ${name}`, ...(value ? [argumentOf(value.is)] : []), `-d ${quoted(does)}`].join(' '),
    );

const wordLines = (condition: string, words: Completable | undefined): readonly string[] => {
  if (words === undefined || words.kind === 'anything') return [];
  if (words.kind === 'choices') return [line(condition, `-a ${quoted(words.choices.join(' '))}`)];
  const folders = `-a '(__fish_complete_directories)'`;
  return [line(condition, words.kind === 'file' ? '-F' : folders)];
};

const commandLines = ({ name, does, options, words }: CompletedCommand): readonly string[] => {
  const condition = `__fish_seen_subcommand_from ${name}`;
  return [
    line('__fish_use_subcommand', `-a ${name} -d ${quoted(does)}`),
    ...options.map(optionLine(condition)),
    ...wordLines(condition, words),
  ];
};

/** The script for fish, 3 or newer. */
export const fishScript = ({
  commands,
  options,
}: CompletionTable): string => `# Completes on-the-record in fish: on-the-record completion fish | source

complete -c on-the-record -f
${options.map(optionLine('__fish_use_subcommand')).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
