import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { type PostgresServer, run } from '../archive/postgres-server.ts';

/** Where a server’s data lie. */
const dataOf = async (server: PostgresServer): Promise<string> => {
  const [row] = await run(server.url(), 'SHOW data_directory');
  return String(row?.data_directory);
};

/** Removes what a server has written also when this process ends early, on Ctrl-C or an error. */
export const removeAtExit = async (server: PostgresServer): Promise<void> => {
  const folder = dirname(await dataOf(server));
  // What it started itself takes a moment to end.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
};

/**
 * Makes a server that was just started work on the data in a folder, which outlast it: on what an earlier one
 * left there, or else on its own, moved there.
 */
export const keepDataIn = async (server: PostgresServer, folder: string): Promise<void> => {
  const data = await dataOf(server);
  await server.stop();
  if (existsSync(folder)) rmSync(data, { recursive: true });
  // Unlike Node’s own copying, it leaves the data their owner, also on another disk.
  else spawnSync('mv', [data, folder], { stdio: 'inherit' });
  symlinkSync(folder, data);
  await server.start();
};
