import { exec, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { runCommandLine } from '../src/cli/command-line.ts';
import { builtProgram } from './built.ts';
import { startServer } from './test-server.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

const aboutArchive = await readFile(new URL('../docs/archive.md', import.meta.url), 'utf8');

const aboutAgents = await readFile(new URL('../docs/agents.md', import.meta.url), 'utf8');

type Example = { readonly command: string; readonly answer: string };

const examples: readonly Example[] = [
  ...readme.matchAll(/```console\n\$ (curl [^\n]+)\n([\s\S]*?)\n```/g),
].map(([, command = '', answer = '']) => ({ command, answer }));

/** What the program itself prints, exit code or not. */
const commands = [
  ...readme.matchAll(/```console\n\$ npx on-the-record ([^\n]+)\n([\s\S]*?)\n```/g),
].map(([, command = '', answer = '']) => ({ command, answer }));

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.warn('The README’s curl examples are skipped: there is no curl here.');

/** Runs a shell command, while this process goes on serving. */
const run = (command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    exec(command, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });

describe('the README', () => {
  it('has five examples', () => {
    expect(examples).toHaveLength(5);
  });

  it.skipIf(!hasCurl && process.env.CI !== 'true').each(examples)(
    'tells the truth about $command',
    async ({ command, answer }) => {
      const { app, url } = await startServer();
      onTestFinished(() => app.close());
      expect(await run(command.replace('http://127.0.0.1:3000', url))).toBe(answer);
    },
  );

  it.each(commands)('tells the truth about on-the-record $command', async ({ command, answer }) => {
    const { stdout } = spawnSync(`'${process.execPath}' '${await builtProgram()}' ${command}`, {
      shell: true,
      encoding: 'utf8',
    });
    expect(stdout.trimEnd()).toBe(answer);
  });

  it('lists every address of the API', async () => {
    const document = JSON.parse(
      await readFile(new URL('../openapi/openapi.json', import.meta.url), 'utf8'),
    );
    const missing = Object.keys(document.paths).filter((path) => {
      const collection = path
        .replace(
          /(?<!\/feeds\/speakers)\/(?:\{(?:paragraph|quote|claim|speaker|annotation)Id\}|pages\/\{page\})$/,
          '',
        )
        .replace(/^(\/v1\/feeds\/.*)\/(?:json|atom)$/, '$1')
        // A revision comes in the formats that its article does, and is cited as it is.
        .replace(
          /\/revisions\/\{revision\}(?=\/(?:json-ld|annotations|ninjs|markdown|plain|(?:(?:quotes|claims)\/\{\w+\}\/)?citation)$)/,
          '',
        );
      return !readme.includes(`\`${collection}\``);
    });
    expect(missing).toEqual([]);
    const rows = readme.split('\n').filter((line) => line.startsWith('|'));
    const changing = Object.entries(document.paths as Record<string, object>).flatMap(
      ([path, item]) =>
        Object.keys(item)
          .map((method) => method.toUpperCase())
          .filter((method) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
          .map((method) => ({ method, path })),
    );
    const unlisted = changing.filter(
      ({ method, path }) =>
        !rows.some((row) => row.includes(method) && row.includes(`\`${path}\``)),
    );
    expect(unlisted).toEqual([]);
  });

  it.each([
    ['README.md', readme],
    ['docs/archive.md', aboutArchive],
  ])('%s names every flag that it shows as the command line has it', async (_file, text) => {
    const shown = [...text.matchAll(/on-the-record (\w+)([^\n`]*)/g)].flatMap(
      ([, command = '', rest = '']) =>
        [...rest.matchAll(/--([a-z]+)/g)].map(([, flag = '']) => `${command} --${flag}`),
    );
    expect(shown.length).toBeGreaterThan(2);
    const help = new Map<string, string>();
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    onTestFinished(said.mockRestore);
    for (const command of new Set(shown.map((one) => one.split(' ', 1)[0] ?? ''))) {
      said.mockClear();
      expect(await runCommandLine([command, '--help'])).toBe(0);
      help.set(command, said.mock.calls.flat().join('\n'));
    }
    const unknown = shown.filter((one) => {
      const [command = '', flag = ''] = one.split(' ');
      return !help.get(command)?.includes(flag);
    });
    expect(unknown).toEqual([]);
  });

  it.each([
    ['README.md', readme],
    ['docs/agents.md', aboutAgents],
  ])('%s has agents start the program by its path, as no registry has it', (_file, text) => {
    const settings = [...text.matchAll(/```json\n(\{\s*"mcpServers"[\s\S]*?)```/g)].map(
      ([, json = '']) => JSON.parse(json).mcpServers['on-the-record'],
    );
    const started = settings.filter(({ type }) => type !== 'http');
    expect(started).toMatchObject([
      {
        command: 'node',
        args: [`/path/to/on-the-record/${packageJson.bin['on-the-record']}`, 'mcp'],
      },
    ]);
  });

  it('leads only to files that exist', async () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) {
      expect(existsSync(new URL(`../${target}`, import.meta.url)), target).toBe(true);
    }
  });
});
