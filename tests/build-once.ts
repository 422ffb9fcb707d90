import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build reads, and the program beside its code. */
const needed = ['data', 'node_modules', 'openapi', 'package.json', 'scripts', 'src'];

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where is answered in which folder the program has been built, once it has. */
    readonly builder: string;
  }
}

/** Has the program built once for all test files of a run, as soon as one of them asks for it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-build-'));
  let built: Promise<unknown> | undefined;
  const builder = createServer((_request, response) => {
    built ??= build(folder);
    built.then(
      () => response.end(folder),
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

/** Builds in a folder of the run’s own: `dist` may be an older build, which somebody is using. */
const build = async (folder: string): Promise<void> => {
  for (const name of needed) await symlink(join(root, name), join(folder, name));
  await run(process.execPath, ['scripts/build.mjs'], { cwd: folder });
};
