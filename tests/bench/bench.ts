import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { archiveRow, measureArchive } from './archive.ts';
import { cases, firstPath } from './cases.ts';
import { earlier, listContestants, theProgram } from './contestants.ts';
import { extractionRow, measureExtraction } from './extraction.ts';
import { rawPair } from './figures.ts';
import { createLoad } from './load.ts';
import { pins } from './machine.ts';
import { tell } from './measurement.ts';
import { type Options, readOptions } from './options.ts';
import { endChildrenAtExit, freePort, startServer } from './processes.ts';
import { measureProxy, proxyRow } from './proxy.ts';
import { measureReading, readingRow } from './reading.ts';
import { type References, readReferences, writeReferences } from './reference.ts';
import { writeReport } from './report.ts';
import { measureSpeed } from './speed.ts';
import { measureMemory, measureStart, memoryRow, startRow } from './start-up.ts';
import { measureStored, storedRow } from './stored.ts';
import { WrongAnswer } from './verify.ts';

const readProgram = async (): Promise<References> => {
  const port = await freePort();
  const running = await startServer(theProgram.command(port), port, firstPath);
  try {
    return await readReferences(port);
  } finally {
    await running.stop();
  }
};

/** Measures what the options ask for, and reports it. */
const bench = async (
  { rounds, seconds, only, markdown, articles, sizes, stores, keep, before }: Options,
  folder: string,
): Promise<void> => {
  const references = await readProgram();
  const answers = join(folder, 'answers.json');
  writeReferences(references, answers);

  const contestants = listContestants(references, folder, answers);
  const programAndRaw = contestants.filter(
    (one) => one === theProgram || rawPair.some((name) => name === one.name),
  );
  const wanted = (name: string): boolean => only === undefined || only === name;
  const chosen = cases.filter(({ id }) => wanted(id));
  const { server: pin, load: pinLoad, pinned } = pins();
  const load = createLoad(pinLoad);

  const stored = wanted(storedRow)
    ? await measureStored({ rounds, seconds, pin, load, folder, before })
    : undefined;
  const measured = [
    ...(stored?.measured ?? []),
    ...(chosen.length > 0
      ? await measureSpeed({ contestants, cases: chosen, references, rounds, seconds, pin, load })
      : []),
    ...(wanted(startRow) ? await measureStart(programAndRaw) : []),
    ...(wanted(memoryRow) ? await measureMemory(programAndRaw) : []),
    ...(wanted(extractionRow) ? await measureExtraction(rounds, seconds) : []),
    ...(wanted(readingRow) ? await measureReading({ rounds, articles, pin }) : []),
  ];

  const proxied = wanted(proxyRow) ? await measureProxy({ server: pin, load: pinLoad }) : [];

  const archived = wanted(archiveRow) ? await measureArchive({ sizes, stores, keep, folder }) : [];

  const ratios = writeReport({
    measured,
    contestants: [...contestants.map(({ name }) => name), earlier],
    cases: [...chosen, ...(stored?.cases ?? [])],
    references: new Map([...(stored?.references ?? []), ...references]),
    rounds,
    seconds,
    pinned,
  });
  const report = [ratios, ...proxied, ...archived].join('\n\n');
  console.log(report);
  if (markdown !== undefined) {
    writeFileSync(markdown, `${report}\n`);
    tell(`written to ${markdown}`);
  }
};

const options = readOptions(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'on-the-record-bench-'));
endChildrenAtExit();
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  await bench(options, folder);
} catch (error) {
  tell(error instanceof WrongAnswer ? `wrong answer: ${error.message}` : inspect(error));
  process.exitCode = 1;
}
