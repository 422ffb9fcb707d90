import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program is on the `PATH`. */
export const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** The content of a file below `/proc`; undefined where the system has no such file. */
const readProc = (path: string): string | undefined => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
};

const field = (status: string | undefined, name: string): string | undefined =>
  status?.match(new RegExp(`^${name}:\\s*(\\S+)`, 'm'))?.[1];

/** Linux counts in hundredths of a second towards programs, whatever its own clock. */
const ticksPerSecond = 100;

/** CPU time a process has used so far, its own and the kernel’s for it, in seconds. */
export const cpuSeconds = (pid: number): number | undefined => {
  const stat = readProc(`${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name, in parentheses, may hold blanks; after it, user and system time come 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

/** Memory of a process that is resident, in MB (of 1024 KB). */
export const residentMegabytes = (pid: number): number | undefined => {
  const kilobytes = field(readProc(`${pid}/status`), 'VmRSS');
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
};

/** The most memory of a process that has been resident so far, in MB (of 1024 KB). */
export const peakMegabytes = (pid: number): number | undefined => {
  const kilobytes = field(readProc(`${pid}/status`), 'VmHWM');
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
};

/** The cores this process may run on, by number: `0-1,4` is 0, 1 and 4. */
const allowedCores = (): readonly number[] =>
  (field(readProc('self/status'), 'Cpus_allowed_list') ?? '')
    .split(',')
    .filter((range) => range !== '')
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });

/** Puts a command on one core. */
export type Pin = (command: readonly string[]) => readonly string[];

/** Nails servers to one core and the load to another, where the system can. */
export const pins = (): { readonly server: Pin; readonly load: Pin; readonly pinned: boolean } => {
  const [server, load] = allowedCores();
  const free: Pin = (command) => command;
  if (server === undefined || load === undefined || !isOnPath('taskset')) {
    return { server: free, load: free, pinned: false };
  }
  const to =
    (core: number): Pin =>
    (command) => ['taskset', '-c', String(core), ...command];
  return { server: to(server), load: to(load), pinned: true };
};
