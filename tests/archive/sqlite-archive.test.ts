import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createSqliteArchive } from '../../src/archive/sqlite-archive.ts';
import { inMemory } from '../../src/archive/sqlite-database.ts';
import { describeArchive } from './archive-contract.ts';

const closing = (archive: Archive): Archive => {
  onTestFinished(archive.close);
  return archive;
};

/** A folder that is removed when the running test ends. */
const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
};

describeArchive('memory', async () => closing(createSqliteArchive(inMemory)));

describeArchive('a file', async () => {
  const folder = await temporaryFolder();
  return closing(createSqliteArchive(join(folder, 'archive.sqlite')));
});
