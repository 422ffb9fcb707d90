import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/cli/article-sources.ts';
import { runProgram } from './run-program.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

const isThere = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  await writeFile(join(folder, 'draft.md'), '');
  await mkdir(join(folder, 'drafts'));
  for (const shell of shells) {
    await writeFile(
      join(folder, `script.${shell}`),
      (await runProgram(['completion', shell])).stdout,
    );
  }
});
afterAll(() => rm(folder, { recursive: true }));

/**
 * zsh completes only where somebody types: so it does in a terminal of its own, where each word that it would offer is
 * printed in “<>”.
 */
const askZsh = `
zmodload zsh/zpty
zpty shell zsh -f -i
until_marker() {
  local all= part
  while zpty -r shell part; do all+=$part; [[ $all == *$1* ]] && break; done
  print -r -- $all
}
zpty -w shell 'PS1=; PS2=; RPS1=; stty -echo; unsetopt beep'
zpty -w shell "autoload -Uz compinit; compinit -u -D; source ./script.zsh; LISTMAX=10000; COLUMNS=200"
zpty -w shell 'compadd() {
  local -a found; builtin compadd -O found "$@"
  (( $#found )) && print -rl -- "<"\${^found}">"; builtin compadd "$@"
}'
zpty -w shell 'show() { zle complete-word; print -r -- "DO""NE" }; zle -N show'
zpty -w shell 'zle -C complete-word complete-word _main_complete; bindkey "^I" show'
zpty -w shell 'print -r -- "REA""DY"'
until_marker READY > /dev/null
zpty -w -n shell "$1"$'\\t'
until_marker DONE
zpty -d shell`;

/** How each shell is asked what it would offer for the last of some words. */
const askers: Readonly<Record<Shell, (words: readonly string[]) => readonly string[]>> = {
  bash: (words) => [
    '-c',
    `source script.bash
     COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
     _on_the_record
     printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  zsh: (words) => ['-f', '-c', askZsh, 'ask', words.join(' ')],
  fish: (words) => ['-c', `source script.fish; complete -C'${words.join(' ')}'`],
};

const offered = (shell: Shell, words: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(shell, askers[shell](words), {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env.PATH, TERM: 'dumb', HOME: folder },
  });
  if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr}`);
  return stdout;
};

describe.each(shells)('completion in %s', (shell) => {
  if (!isThere(shell))
    console.warn(`Completion in ${shell} is not tried: there is no ${shell} here.`);

  it.skipIf(!isThere(shell)).each([
    [['on-the-record', 'ver'], ['verify']],
    [
      ['on-the-record', ''],
      ['serve', 'show', 'completion', 'mcp'],
    ],
    [['on-the-record', 'verify', '--st'], ['--strict']],
    [['on-the-record', 'extract', '--format', 'm'], ['markdown']],
    [
      ['on-the-record', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['on-the-record', 'export', '--'],
      ['--archive', '--history', '--into', '--help'],
    ],
  ])('offers for %j %j', (words, wanted) => {
    const answer = offered(shell, words);
    for (const word of wanted) expect(answer).toContain(word);
    expect(answer).not.toContain('--no-such');
  });

  it.skipIf(!isThere(shell))('is a script that the shell can read', () => {
    const { status, stderr } = spawnSync(shell, ['-n', join(folder, `script.${shell}`)], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('completion', () => {
  it('offers only what begins as the word does, and the formats there are', () => {
    expect(
      offered('bash', ['on-the-record', 'extract', '--format', '']).trim().split('\n'),
    ).toEqual(Object.keys(formats));
    expect(offered('bash', ['on-the-record', 'verify', '--format', '=', 'h']).trim()).toBe('html');
  });

  it('leaves files to the shell', () => {
    expect(offered('bash', ['on-the-record', 'extract', '']).trim()).toBe('');
    const { stdout } = spawnSync('bash', ['-c', 'source script.bash; complete -p on-the-record'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toContain('-o default');
  });

  it.each([
    [['completion'], 'bash|zsh|fish is missing'],
    [['completion', 'tcsh'], 'completion is there for bash, zsh, fish, not “tcsh”'],
    [['completion', 'toString'], 'completion is there for bash, zsh, fish'],
  ])('%j is refused', async (given, words) => {
    const { code, stdout, stderr } = await runProgram(given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
