import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { builtProgram } from './contestants.ts';
import { peakMegabytes } from './machine.ts';
import { startChild } from './processes.ts';

export type Imported = {
  /** From the start of the process to its end, in s. */
  readonly seconds: number;
  /** The most memory that it took, in MB; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
};

/** How often the memory is asked for, in ms: a process that has ended tells nothing. */
const pollTime = 100;

/**
 * Imports a file as a user would.
 * @throws Error where anything was refused
 */
export const importFile = async (
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<Imported> => {
  const begin = performance.now();
  const child = startChild([process.execPath, builtProgram, 'import', file], environment);
  const { pid, stdout, stderr } = child;
  if (pid === undefined || stdout === null || stderr === null) throw new Error('no import');
  stdout.resume();
  let megabytes: number | undefined;
  let seconds: number | undefined;
  const watch = async (): Promise<void> => {
    while (seconds === undefined) {
      megabytes = peakMegabytes(pid) ?? megabytes;
      await delay(pollTime);
    }
  };
  const ended = once(child, 'exit').then(() => {
    seconds = (performance.now() - begin) / 1000;
  });
  const [told] = await Promise.all([text(stderr), ended, watch()]);
  if (child.exitCode !== 0) throw new Error(`the import failed: ${told.slice(-2000)}`);
  return { seconds: seconds ?? 0, megabytes };
};
