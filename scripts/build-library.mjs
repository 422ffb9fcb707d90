import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const types = 'dist/types';

// What a program imports. Packages stay outside: the program may have the same ones, zod above all.
await build({
  entryPoints: ['src/library.ts'],
  outdir: 'dist',
  chunkNames: 'library-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});

await writeDeclarations();

/** Declares what the library gives, and nothing that it is made of: only what its types name is kept. */
async function writeDeclarations() {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-types-'));
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '-p',
        'scripts/library.tsconfig.json',
        '--outDir',
        folder,
      ],
      { stdio: 'inherit' },
    );
    await rm(types, { recursive: true, force: true });
    await copyDeclaration(join(folder, 'src'), 'library.ts', new Set());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyDeclaration(folder, file, done) {
  if (done.has(file)) return;
  done.add(file);
  const name = file.replace(/\.ts$/, '.d.ts');
  const text = await readFile(join(folder, name), 'utf8');
  const target = join(types, name);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text.replace(/(['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js'));
  for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]*\.ts)['"]/g)) {
    await copyDeclaration(folder, relative('.', resolve(dirname(file), path)), done);
  }
}
