import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBundle } from '../../src/load-program.ts';

const plugin = new URL('../../scripts/ascii-only.mjs', import.meta.url).href;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('what is built', () => {
  it.each([
    ['a string', `'“’—'`, `“’—`],
    ['a template', '`“’—`', `“’—`],
    ['a regular expression', `'say “so”'.replace(/[“”]/g, '|')`, 'say |so|'],
    ['an escaped mark in one', `'say “so”'.replace(/\\“|\\”/g, '|')`, 'say |so|'],
    ['one for whole code points', `'a 😀 b'.replace(/[😀]/u, '|')`, 'a | b'],
    ['a raw template that is a pattern', "'a—b'.split(RegExp(String.raw`\\s?—`)).join()", 'a,b'],
  ])('means the same as its source when read as Latin-1: %s', async (_, expression, value) => {
    const { asciiOnly } = (await import(plugin)) as { asciiOnly: Plugin };
    const source = join(folder, 'source.js');
    await writeFile(source, `module.exports = ${expression};`);
    const outfile = join(folder, 'bundle.cjs');
    await build({ entryPoints: [source], outfile, minify: true, plugins: [asciiOnly] });
    expect(loadBundle(pathToFileURL(`${folder}/`), 'bundle').exports).toBe(value);
  });
});
