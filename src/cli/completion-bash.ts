import type {
  Completable,
  CompletedCommand,
  CompletedOption,
  CompletionTable,
} from './completion.ts';

const flag = ({ name }: CompletedOption): string => `--${name}`;

/** What offers a word; where nothing is offered, bash itself offers files, unless it is told not to. */
const offer = (is: Completable): string => {
  if (is.kind === 'choices') return `_on_the_record_words '${is.choices.join(' ')}'`;
  return is.kind === 'anything' ? 'compopt +o default 2>/dev/null' : ':';
};

const valueCases = ({ name, options }: CompletedCommand): readonly string[] =>
  options.flatMap((option) =>
    option.value === undefined
      ? []
      : [`    '${name} ${flag(option)}') ${offer(option.value.is)}; return ;;`],
  );

const wordCase = ({ name, options, words }: CompletedCommand): string => {
  const flags = options.map(flag).join(' ');
  const word = words === undefined ? 'compopt +o default 2>/dev/null' : offer(words);
  return `    ${name}) if [[ $cur == -* ]]; then _on_the_record_words '${flags}'; else ${word}; fi ;;`;
};

/** The script for bash, 3.2 or newer. */
export const bashScript = ({
  commands,
  options,
}: CompletionTable): string => `# Completes on-the-record in bash: eval "$(on-the-record completion bash)"

_on_the_record_words() {
  local word
  for word in $1; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
}

_on_the_record() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} name= index
  COMPREPLY=()
  # bash parts --option=value into three words.
  if [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $cur == = ]]; then cur=; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    if [[ \${COMP_WORDS[index]} != -* ]]; then name=\${COMP_WORDS[index]}; break; fi
  done
  case "$name $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $name in
    '') _on_the_record_words '${[...commands.map(({ name }) => name), ...options.map(flag)].join(' ')}' ;;
${commands.map(wordCase).join('\n')}
  esac
}

complete -o default -F _on_the_record on-the-record
`;
