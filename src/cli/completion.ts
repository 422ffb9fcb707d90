import { usageError } from '../errors.ts';
import type { Command, Flags } from './command.ts';
import { bashScript } from './completion-bash.ts';
import { fishScript } from './completion-fish.ts';
import { zshScript } from './completion-zsh.ts';

/** What a word may be: one of these, a file, a folder, or anything. */
export type Completable =
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'anything' };

/** An option: with what its value may be, where it has one. */
export type CompletedOption = {
  readonly name: string;
  readonly does: string;
  readonly value?: { readonly name: string; readonly is: Completable };
};

export type CompletedCommand = {
  readonly name: string;
  readonly does: string;
  readonly options: readonly CompletedOption[];
  /** What its words may be; undefined where it takes none. */
  readonly words: Completable | undefined;
};

/** All that there is to complete. */
export type CompletionTable = {
  readonly commands: readonly CompletedCommand[];
  /** The options that stand alone, without a command. */
  readonly options: readonly CompletedOption[];
};

const scripts: Readonly<Record<string, (table: CompletionTable) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/**
 * The script that has a shell complete the program’s command line.
 * @param commands the table that the help is made of, too
 * @throws DomainError `usage` for a shell that is not known
 */
export const completion = (
  shell: string,
  commands: readonly Command[],
  everywhere: Flags,
): string => {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (script === undefined) {
    throw usageError(`completion is there for ${Object.keys(scripts).join(', ')}, not “${shell}”`);
  }
  return script(tableOf(commands, everywhere)).trimEnd();
};

const tableOf = (commands: readonly Command[], everywhere: Flags): CompletionTable => ({
  options: optionsOf(everywhere),
  commands: commands.map(({ name, does, flags, parameters }) => ({
    name,
    does,
    options: optionsOf({ ...flags, ...everywhere }),
    words: wordsOf(parameters),
  })),
});

const optionsOf = (flags: Flags): readonly CompletedOption[] =>
  Object.entries(flags).map(([name, flag]) => {
    if (typeof flag === 'string') return { name, does: flag };
    const { value, does, choices } = flag;
    const is: Completable = choices ? { kind: 'choices', choices } : placeholder(value);
    return { name, does, value: { name: value, is } };
  });

/** What stands for a value in the help says what it is. */
const placeholder = (name: string): Completable => {
  if (name.startsWith('FILE')) return { kind: 'file' };
  return { kind: name.startsWith('FOLDER') ? 'folder' : 'anything' };
};

/** What the words may be, from how the help shows them: “[FOLDER]”, “FILE…|-”, “bash|zsh|fish”. */
const wordsOf = (parameters: string): Completable | undefined => {
  if (parameters === '') return undefined;
  const names = parameters.replace(/[[\]…]/g, '').split('|');
  const choices = names.filter((name) => /^[a-z]+$/.test(name));
  if (choices.length > 0) return { kind: 'choices', choices };
  const kinds = new Set(names.map((name) => placeholder(name).kind));
  // Files are offered together with the folders that they lie in.
  if (kinds.has('file')) return { kind: 'file' };
  return { kind: kinds.has('folder') ? 'folder' : 'anything' };
};
