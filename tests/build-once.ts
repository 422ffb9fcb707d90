import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build reads, and the program beside its code. */
const needed = ['data', 'node_modules', 'openapi', 'package.json', 'scripts', 'src'];

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whoever asks there for `/program` or `/workers` is told in which folder they are, once they are. */
    readonly builder: string;
  }
}

/** Builds in a folder of the run’s own: `dist` may be an older build, which somebody is using. */
const buildProgram = async (folder: string): Promise<void> => {
  for (const name of needed) await symlink(join(root, name), join(folder, name));
  await run(process.execPath, ['scripts/build.mjs'], { cwd: folder });
};

/** The workers alone, as files that start several times as fast as their sources: a moment’s work. */
const buildWorkers = async (folder: string): Promise<void> => {
  await build({
    entryPoints: ['extraction/extraction-worker', 'checking/checking-worker'].map((name) =>
      join(root, `src/${name}.ts`),
    ),
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
};

/** Builds in a folder when first asked to. @returns the folder, once that is done */
const builtOnce = (folder: string, build: (folder: string) => Promise<void>) => {
  let built: Promise<string> | undefined;
  return (): Promise<string> => {
    built ??= mkdir(folder)
      .then(() => build(folder))
      .then(() => folder);
    return built;
  };
};

/** Builds, once for all test files of a run, what they ask for, as soon as one of them does. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-build-'));
  const program = builtOnce(join(folder, 'program'), buildProgram);
  const workers = builtOnce(join(folder, 'workers'), buildWorkers);
  const builder = createServer(({ url }, response) => {
    (url === '/program' ? program : workers)().then(
      (where) => response.end(where),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await once(builder.listen(0, '127.0.0.1'), 'listening');
  const { port } = builder.address() as AddressInfo;
  project.provide('builder', `http://127.0.0.1:${port}`);
  return async () => {
    builder.close();
    await rm(folder, { recursive: true });
  };
};
