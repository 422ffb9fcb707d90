import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';

/** Has something built, if this run of the tests has not yet. @returns where it is */
const built = async (query = ''): Promise<string> => {
  const answer = await fetch(`${inject('builder')}/${query}`);
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  return told;
};

/** The folder of the built program, with its data beside it. @throws Error where it cannot be built */
export const builtFolder = (): Promise<string> => built();

/** What Node.js is started with to run the program as its users do. @throws Error where it cannot be built */
export const builtProgram = async (): Promise<string> =>
  join(await builtFolder(), 'dist', 'main.cjs');

/** A script or a worker, built into one file from its source. @throws Error where it cannot be built */
export const builtScript = async (source: URL): Promise<URL> =>
  pathToFileURL(await built(`?source=${encodeURIComponent(fileURLToPath(source))}`));
