import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { firstPath } from './cases.ts';
import { theProgram } from './contestants.ts';
import { measureLatency } from './latency.ts';
import { type Measurement, shuffled, tell } from './measurement.ts';
import { freePort, startChild, startServer } from './processes.ts';
import { WrongAnswer } from './verify.ts';

export const extractionRow = 'extraction';

/** What goes on beside the requests that are measured. */
export const besides = ['nothing', 'a core busy elsewhere', 'extractions'] as const;
type Beside = (typeof besides)[number];

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** More than any machine here has workers, and no more than may wait. */
const extractionsAtOnce = 8;

/** The priority that workers have: see src/extraction/extraction-worker.ts. */
const niceness = 10;

type Load = { readonly stop: () => Promise<void> };

/**
 * Measures how long GETs take while articles are read, against the same server at rest, in turn.
 * A core that is busy elsewhere shows what of it is only a want of cores.
 */
export const measureExtraction = async (
  rounds: number,
  seconds: number,
): Promise<readonly Measurement[]> => {
  const port = await freePort();
  const running = await startServer(theProgram.command(port), port, firstPath);
  const measured: Measurement[] = [];
  try {
    // Starts the workers, and warms both sides up.
    await (await startExtractions(port)).stop();
    await measureLatency(port, firstPath, seconds);
    for (let round = 0; round < rounds; round += 1) {
      tell(`extraction ${round + 1} of ${rounds}`);
      for (const what of shuffled(besides)) {
        const load = await startLoad[what](port);
        const { median, p99 } = await measureLatency(port, firstPath, seconds);
        await load.stop();
        const figures = { medianLatency: median, p99Latency: p99 };
        measured.push({ what: extractionRow, contestant: what, round, figures });
      }
    }
  } finally {
    await running.stop();
  }
  return measured;
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

const startLoad: Readonly<Record<Beside, (port: number) => Promise<Load>>> = {
  nothing: async () => ({ stop: async () => undefined }),
  'a core busy elsewhere': async () => {
    const child = startChild([process.execPath, beside('./busy-core.mjs'), String(niceness)]);
    return {
      stop: async () => {
        child.kill();
        await once(child, 'exit');
      },
    };
  },
  extractions: startExtractions,
};
