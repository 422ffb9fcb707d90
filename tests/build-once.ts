import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build reads, and the program beside its code. */
const needed = ['data', 'node_modules', 'openapi', 'package.json', 'scripts', 'src'];

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whoever asks there is told where the program is, or `?source=` as one file, once it has been built. */
    readonly builder: string;
  }
}

/** Builds in a folder of the run’s own: `dist` may be an older build, which somebody is using. */
const buildProgram = async (folder: string): Promise<void> => {
  for (const name of needed) await symlink(join(root, name), join(folder, name));
  await run(process.execPath, ['scripts/build.mjs'], { cwd: folder });
};

/** Has a module find what lies beside its source, though it is built elsewhere. */
const besideSource: Plugin = {
  name: 'beside-source',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](?:src|tests)[\\/].*\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return {
        contents: source.replaceAll('import.meta.url', address),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      };
    });
  },
};

/** A worker or a script as one file, which starts several times as fast as its sources: a moment’s work. */
const buildScript = async (source: string, outfile: string): Promise<void> => {
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    external: ['libsql', 'pg'],
    plugins: [besideSource],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
};

/** Builds, once for all test files of a run, what they ask for, as soon as one of them does. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-build-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const builds = new Map<string, Promise<string>>();
  const start = async (source: string): Promise<string> => {
    const place = join(folder, String(builds.size));
    await mkdir(place);
    if (source === '') {
      await buildProgram(place);
      return place;
    }
    const file = join(place, 'script.mjs');
    await buildScript(source, file);
    return file;
  };
  const builder = createServer(({ url = '' }, response) => {
    const source = new URL(url, 'file:').searchParams.get('source') ?? '';
    const built = builds.get(source) ?? start(source);
    builds.set(source, built);
    built.then(
      (place) => response.end(place),
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
