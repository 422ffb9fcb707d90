import { type Case, firstPath } from './cases.ts';
import { type Contestant, takesPart } from './contestants.ts';
import { connections, type Load } from './load.ts';
import { cpuSeconds, type Pin } from './machine.ts';
import { type Measurement, shuffled, tell } from './measurement.ts';
import { freePort, type Running, startServer } from './processes.ts';
import type { References } from './reference.ts';
import { type Target, verifyTarget } from './verify.ts';

export type SpeedOptions = {
  readonly contestants: readonly Contestant[];
  readonly cases: readonly Case[];
  readonly references: References;
  readonly rounds: number;
  /** How long each contestant is under load in a round. */
  readonly seconds: number;
  readonly pin: Pin;
  readonly load: Load;
};

type Started = { readonly contestant: Contestant; readonly running: Running };

/** One contestant in one case, verified. */
type Entry = Started & { readonly one: Case; readonly target: Target };

/** Two sets of processes: what a process happens to get, such as its memory layout, differs. */
const generations = 2;

/**
 * Puts every contestant under load in every case, in short rounds: one at a time, in a new order
 * each round, so that what disturbs the machine disturbs all alike.
 * @throws WrongAnswer
 */
export const measureSpeed = async (options: SpeedOptions): Promise<readonly Measurement[]> => {
  const all = Array.from({ length: options.rounds }, (_, round) => round);
  const first = Math.ceil(options.rounds / generations);
  const measured: Measurement[] = [];
  for (const rounds of [all.slice(0, first), all.slice(first)]) {
    if (rounds.length > 0) measured.push(...(await measureGeneration(options, rounds)));
  }
  return measured;
};

const measureGeneration = async (
  options: SpeedOptions,
  rounds: readonly number[],
): Promise<readonly Measurement[]> => {
  const { contestants, seconds, load } = options;
  tell(`starting ${contestants.map(({ name }) => name).join(', ')}`);
  const started: Started[] = [];
  try {
    for (const contestant of contestants) started.push(...(await start(contestant, options)));
    const entries = await verifyAll(options, started);
    tell('answers verified; warming up');
    for (const { target } of entries) await load(target, seconds);
    const measured: Measurement[] = [];
    for (const round of rounds) {
      tell(`round ${round + 1} of ${options.rounds}`);
      for (const one of options.cases) {
        for (const entry of shuffled(entries.filter((each) => each.one === one))) {
          measured.push(await measure(entry, round, options));
        }
      }
    }
    return measured;
  } finally {
    await Promise.all(started.map(({ running }) => running.stop()));
  }
};

/** Starts a contestant; none where it is nginx, and its build or its rights do not let it. */
const start = async (
  contestant: Contestant,
  { pin }: SpeedOptions,
): Promise<readonly Started[]> => {
  const { name, kind, command, path, environment } = contestant;
  const port = await freePort();
  try {
    const running = await startServer(pin(command(port)), port, path(firstPath), environment);
    return [{ contestant, running }];
  } catch (error) {
    if (kind !== 'static-files') throw error;
    tell(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    return [];
  }
};

const verifyAll = async (
  { cases, references }: SpeedOptions,
  started: readonly Started[],
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const one of cases) {
    for (const { contestant, running } of started) {
      if (!takesPart(contestant, one)) continue;
      const target = await verifyTarget(contestant, one, running.port, references);
      entries.push({ contestant, one, running, target });
    }
  }
  return entries;
};

const measure = async (
  { contestant, one, running, target }: Entry,
  round: number,
  { load, seconds }: SpeedOptions,
): Promise<Measurement> => {
  const before = cpuSeconds(running.pid);
  const result = await load(target, seconds);
  const after = cpuSeconds(running.pid);
  if (result.socketErrors > 0) {
    tell(`${contestant.name}, ${one.id}: ${result.socketErrors} of ${connections} sockets failed`);
  }
  const throughput = result.requests / result.seconds;
  const used = before === undefined || after === undefined ? 0 : after - before;
  return {
    what: one.id,
    contestant: contestant.name,
    round,
    figures: {
      throughput,
      ...(used > 0 ? { perCpuSecond: result.requests / used, busy: used / result.seconds } : {}),
    },
  };
};
