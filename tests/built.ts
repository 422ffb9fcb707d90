import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';

/** The folder in which something has been built for this run of the tests. @throws Error where it cannot be */
const folderOf = async (what: 'program' | 'workers'): Promise<string> => {
  const answer = await fetch(`${inject('builder')}/${what}`);
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  return told;
};

/** Where the built program is, with its data beside it. @throws Error where it cannot be built */
export const builtFolder = (): Promise<string> => folderOf('program');

/** What Node.js is started with to run the program as its users do. @throws Error where it cannot be built */
export const builtProgram = async (): Promise<string> =>
  join(await builtFolder(), 'dist', 'main.cjs');

/** The code of a kind of worker. @throws Error where it cannot be built */
export const builtWorker = async (kind: 'extraction' | 'checking'): Promise<URL> =>
  pathToFileURL(join(await folderOf('workers'), `${kind}-worker.cjs`));
