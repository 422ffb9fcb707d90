import type {
  Completable,
  CompletedCommand,
  CompletedOption,
  CompletionTable,
} from './completion.ts';

/** A text within single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What a specification takes for its own, to be taken as it is. */
const plain = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&');

const actions = { file: '_files', folder: '_files -/', anything: ' ' } as const;

const action = (is: Completable): string =>
  is.kind === 'choices' ? `(${is.choices.join(' ')})` : actions[is.kind];

const optionSpec = ({ name, does, value }: CompletedOption): string =>
  value === undefined
    ? quoted(`--${name}[${plain(does)}]`)
    : quoted(`*--${name}=[${plain(does)}]:${plain(value.name)}:${action(value.is)}`);

const commandCase = ({ name, options, words }: CompletedCommand): string => {
  const specs = options.map(optionSpec);
  const rest = words === undefined ? [] : [quoted(`*:${name}:${action(words)}`)];
  return `        ${name})
          _arguments ${[...specs, ...rest].join(' \\\n            ')}
          ;;`;
};

/** The script for zsh: to be sourced, or kept as `_on-the-record` in a folder of `fpath`. */
export const zshScript = ({ commands, options }: CompletionTable): string => `#compdef on-the-record
# Completes on-the-record in zsh: source <(on-the-record completion zsh)

_on_the_record() {
  local context state state_descr line
  typeset -A opt_args
  local -a names
  names=(
${commands.map(({ name, does }) => `    ${quoted(`${name}:${plain(does)}`)}`).join('\n')}
  )
  _arguments -C ${options.map(optionSpec).join(' ')} '1:command:->command' '*::word:->word'
  case $state in
    command) _describe command names ;;
    word)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _on-the-record || $funcstack[1] == _on_the_record ]]; then
  _on_the_record "$@"
else
  compdef _on_the_record on-the-record
fi
`;
