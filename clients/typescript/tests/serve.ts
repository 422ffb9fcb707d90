import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The token that the server takes changes with. */
const testToken = 'a-token-for-tests-only';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly url: string;
    readonly token: string;
  }
}

/** Serves the articles of the project, from its sources, while the tests run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      API_TOKENS: testToken,
      // A busy machine must not turn requests of a test away.
      MAX_EVENT_LOOP_DELAY: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('url', await addressOf(server));
  project.provide('token', testToken);
  return () => stop(server);
};

/** The address that the server’s log says it serves on. */
const addressOf = async (server: ChildProcess): Promise<string> => {
  if (server.stdout === null) throw new Error('the server’s output is not read');
  for await (const line of createInterface({ input: server.stdout })) {
    const { address } = JSON.parse(line) as { address?: string };
    if (address !== undefined) return address;
  }
  throw new Error(`the server did not start: it needs the packages of ${root} (npm ci)`);
};

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
