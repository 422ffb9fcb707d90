import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { builtProgram } from '../built.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  program = await builtProgram();
});
afterAll(() => rm(folder, { recursive: true }));

const call = (...given: readonly string[]) =>
  run(process.execPath, [program, ...given], { env: { PATH: process.env.PATH } });

const newClient = () => new Client({ name: 'tests', version: '1.0.0' });
const quotation = 'I think it would be wise to let the dust settle';
const verify = { name: 'verify_quotation', arguments: { quotation } };

/** What the program has in files of their own is found only where it is built. */
describe('the built program', () => {
  it('shows an article, and completes command lines', async () => {
    expect((await call('show', 'latest')).stdout).toContain('\nClaims\n');
    expect((await call('completion', 'bash')).stdout).toContain('complete -o default');
  });

  it('prints what it prints from its sources', async () => {
    const file = join(folder, 'draft.txt');
    await writeFile(file, `“${quotation},” said Yuri Ushakov.\n`);
    const options = ['--import', 'tsx', 'src/main.ts', 'verify', '--file', file];
    const { stdout } = await run(process.execPath, options, { cwd: root });
    expect((await call('verify', '--file', file)).stdout).toBe(stdout);
  });

  it.each([
    ['draft.md', `# A draft\n\n“${quotation},” said Yuri Ushakov *again*.\n`, '3:1'],
    ['draft.html', `<p>&ldquo;${quotation},&rdquo; said Yuri Ushakov again.</p>\n`, '1:4'],
  ])('finds the quotations of %s', async (name, text, place) => {
    const file = join(folder, name);
    await writeFile(file, text);
    const { stdout } = await call('verify', '--file', file);
    expect(stdout).toContain(`${file}:${place}: verbatim`);
  });

  it('serves agents over standard input and output', async () => {
    const client = newClient();
    onTestFinished(() => client.close());
    const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent' };
    const args = [program, 'mcp'];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env }));
    expect(await client.callTool(verify)).toMatchObject({
      structuredContent: { verdict: 'verbatim' },
    });
  });

  it('serves agents over HTTP', async () => {
    const { address } = await serve();
    const client = newClient();
    onTestFinished(() => client.close());
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', address)));
    expect(await client.callTool(verify)).toMatchObject({
      structuredContent: { verdict: 'verbatim' },
    });
  });

  it('writes pages without hooks that would slow down all that comes after them', async () => {
    const hook = join(folder, 'hook.cjs');
    await writeFile(
      hook,
      `const { AsyncLocalStorage } = require('node:async_hooks');
       const { run } = AsyncLocalStorage.prototype;
       AsyncLocalStorage.prototype.run = function (...given) {
         console.log('hooks were set');
         return run.apply(this, given);
       };`,
    );
    const { address, output } = await serve('--require', hook);
    const page = await fetch(new URL('/articles/latest', address));
    expect(await page.text()).toContain('<h1');
    expect(output()).not.toContain('hooks were set');
  });
});

/** Starts the program’s server, with options for Node.js, and ends it with the test. */
const serve = async (...options: readonly string[]) => {
  const env = { PATH: process.env.PATH, PORT: '0' };
  const server = spawn(process.execPath, [...options, program, 'serve'], { env });
  onTestFinished(() => void server.kill());
  let written = '';
  const address = await new Promise<string>((resolve) => {
    server.stdout.on('data', (data) => {
      written += String(data);
      const found = /"address":"([^"]+)"/.exec(written)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { address, output: () => written };
};
