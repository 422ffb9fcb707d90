import { setTimeout as delay } from 'node:timers/promises';
import { firstPath } from './cases.ts';
import type { Contestant } from './contestants.ts';
import { residentMegabytes } from './machine.ts';
import { type Measurement, shuffled, tell } from './measurement.ts';
import { freePort, startServer } from './processes.ts';

export const startRow = 'start';
export const memoryRow = 'memory';

const startRuns = 9;
const memoryRuns = 5;

/** How long after its first answer a server counts as idle, in ms. */
const settleTime = 2000;

/**
 * Measures the time from start to first answer, one process at a time, on any core: a program
 * that is started has the machine’s cores, for compiling and collecting garbage beside its work.
 */
export const measureStart = async (
  contestants: readonly Contestant[],
): Promise<readonly Measurement[]> => {
  const measured: Measurement[] = [];
  // The run before the first brings the files into the system’s memory.
  for (let round = -1; round < startRuns; round += 1) {
    tell(`start ${round + 1} of ${startRuns}`);
    for (const { name, command } of shuffled(contestants)) {
      const port = await freePort();
      const running = await startServer(command(port), port, firstPath);
      await running.stop();
      const { startTime } = running;
      measured.push({ what: startRow, contestant: name, round, figures: { startTime } });
    }
  }
  return measured.filter(({ round }) => round >= 0);
};

/** Measures the memory of servers that have answered once and are idle. */
export const measureMemory = async (
  contestants: readonly Contestant[],
): Promise<readonly Measurement[]> => {
  const measured: Measurement[] = [];
  for (let round = 0; round < memoryRuns; round += 1) {
    tell(`memory ${round + 1} of ${memoryRuns}`);
    for (const { name, command } of shuffled(contestants)) {
      const port = await freePort();
      const running = await startServer(command(port), port, firstPath);
      await delay(settleTime);
      const memory = residentMegabytes(running.pid);
      await running.stop();
      if (memory === undefined) continue;
      measured.push({ what: memoryRow, contestant: name, round, figures: { memory } });
    }
  }
  return measured;
};
