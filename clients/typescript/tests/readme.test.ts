import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, it, onTestFinished } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(folder, 'README.md'), 'utf8');

const run = promisify(execFile);

/** The examples, one program: a later one uses what an earlier one made. */
const program = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)]
  .map(([, code = '']) => code)
  .join('\n');

const claimed = [...readme.matchAll(/```text\n([\s\S]*?)```/g)].map(([, text = '']) => text);

it('has examples that compile, run, and print what it says', async () => {
  // Within the package, whose packages the examples need.
  const place = await mkdtemp(join(folder, 'tests', 'readme-'));
  onTestFinished(() => rm(place, { recursive: true }));
  const file = join(place, 'example.ts');
  const code = program
    .replaceAll("'on-the-record-client'", "'../../src/entry.ts'")
    .replaceAll('http://127.0.0.1:3000', inject('url'))
    .replaceAll('a-secret-of-mine-123', inject('token'));
  await writeFile(file, code);
  const config = { extends: '../../tsconfig.json', include: ['example.ts'] };
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify(config));
  await run(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', place], { cwd: folder });
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file], { cwd: folder });
  expect(stdout).toBe(claimed.join(''));
});
