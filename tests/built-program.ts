import { join } from 'node:path';
import { inject } from 'vitest';

/** The folder in which the program has been built for this run of the tests. @throws Error where it cannot be */
export const builtFolder = async (): Promise<string> => {
  const answer = await fetch(inject('builder'));
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  return told;
};

/** What Node.js is started with to run the program as its users do. @throws Error where it cannot be built */
export const builtProgram = async (): Promise<string> =>
  join(await builtFolder(), 'dist', 'main.cjs');
