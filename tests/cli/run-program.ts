import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtProgram } from '../built.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a run of the program ended. */
export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs the program until it ends. */
export const runProgram = async (
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> => {
  const program = await builtProgram();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...given], {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
};
