import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { firstPath } from './cases.ts';
import { theProgram } from './contestants.ts';
import { measureLatency } from './latency.ts';
import { type Measurement, shuffled, tell } from './measurement.ts';
import { freePort, type Running, startChild, startServer } from './processes.ts';
import { WrongAnswer } from './verify.ts';

export const extractionRow = 'extraction';

/** What goes on beside the requests that are measured. */
export const besides = ['nothing', 'another server’s extractions', 'its own extractions'] as const;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** More than any machine here has workers, and no more than may wait. */
const extractionsAtOnce = 8;

/** How long articles are read before anything is measured, in s: until then a new process compiles its code. */
const warmUp = 15;

type Load = { readonly stop: () => Promise<void> };

/**
 * Measures how long GETs take while articles are read, against the same server at rest, in turn.
 * Another server that reads them on the same machine shows what of it is only a want of cores.
 */
export const measureExtraction = async (
  rounds: number,
  seconds: number,
): Promise<readonly Measurement[]> => {
  const own = await startWarm();
  const other = await startWarm();
  const startLoad: Readonly<Record<(typeof besides)[number], () => Promise<Load>>> = {
    nothing: async () => ({ stop: async () => undefined }),
    'another server’s extractions': () => startExtractions(other.port),
    'its own extractions': () => startExtractions(own.port),
  };
  const measured: Measurement[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      tell(`extraction ${round + 1} of ${rounds}`);
      for (const what of shuffled(besides)) {
        const load = await startLoad[what]();
        const { median, p99 } = await measureLatency(own.port, firstPath, seconds);
        await load.stop();
        const figures = { medianLatency: median, p99Latency: p99 };
        measured.push({ what: extractionRow, contestant: what, round, figures });
      }
    }
  } finally {
    await Promise.all([own.stop(), other.stop()]);
  }
  return measured;
};

/** A server that has read articles and answered requests long enough to have compiled its code. */
const startWarm = async (): Promise<Running> => {
  const port = await freePort();
  const server = await startServer(theProgram.command(port), port, firstPath);
  const load = await startExtractions(port);
  await measureLatency(port, firstPath, warmUp);
  await load.stop();
  return server;
};

/** Starts extractions, and waits until articles are being read. */
const startExtractions = async (port: number): Promise<Load> => {
  const child = startChild([
    ...[process.execPath, beside('./extraction-load.mjs')],
    ...[String(port), String(extractionsAtOnce)],
  ]);
  const { stdout } = child;
  if (stdout === null) throw new Error('no output of the extraction load');
  const wrong: string[] = [];
  const lines = createInterface(stdout);
  lines.on('line', (status) => {
    if (status !== '200') wrong.push(status);
  });
  await once(lines, 'line');
  return {
    stop: async () => {
      child.kill();
      await once(child, 'exit');
      if (wrong.length > 0) throw new WrongAnswer(`extractions answered with ${wrong[0]}`);
    },
  };
};
