import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createSqliteArchive } from '../../src/archive/sqlite-archive.ts';
import { inMemory } from '../../src/archive/sqlite-database.ts';
import { describeArchive } from './archive-contract.ts';
import { describeSearch } from './search-contract.ts';

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

const openInMemory = async () => closing(createSqliteArchive(inMemory));
const openFile = async () =>
  closing(createSqliteArchive(join(await temporaryFolder(), 'archive.sqlite')));

for (const [name, open] of [
  ['memory', openInMemory],
  ['a file', openFile],
] as const) {
  describeArchive(name, open);
  describeSearch(name, open);
}
