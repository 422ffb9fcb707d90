import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { builtScript } from '../built.ts';
import { readHarbourBridge, stored } from '../fixtures/read-fixture.ts';
import { addAndKill, checkKept } from './kill-writers.ts';

const bridge = await readHarbourBridge();
const script = fileURLToPath(await builtScript(new URL('./add-articles.ts', import.meta.url)));
const fillUp = fileURLToPath(await builtScript(new URL('./fill-up.ts', import.meta.url)));

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  file = join(folder, 'archive.sqlite');
});

afterEach(() => rm(folder, { recursive: true }));

describe('a file of SQLite', () => {
  it('has, after kill -9 in the middle of 1,000 writes, every article that was said to be kept, whole', async () => {
    const said = new Set<string>();
    for (const killAfter of [1, 40, 130]) {
      for (const id of await addAndKill(file, killAfter)) said.add(id);
      const archive = await openArchive([], file);
      for (const id of await checkKept(archive, said)) said.add(id);
      await archive.close();
    }
    expect(said.size).toBeGreaterThan(170);
  }, 60_000);

  it('keeps articles between starts, and does not take back what was withdrawn', async () => {
    const first = await openArchive([stored(bridge)], file);
    const { revision } = stored(bridge).article;
    await first.change({
      articleId: bridge.record.id,
      expected: revision,
      at: '2026-11-01T00:00:00Z',
    });
    await first.close();
    const second = await openArchive([stored(bridge)], file);
    expect(await second.find(bridge.record.id)).toMatchObject({ kind: 'withdrawn' });
    await second.close();
  });

  it('that another process writes to is unavailable until that has finished', async () => {
    const archive = await openArchive([], file);
    const add = () =>
      archive.change({
        articleId: bridge.record.id,
        stored: stored(bridge),
        at: '2026-11-01T00:00:00Z',
      });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(add()).rejects.toMatchObject({ code: 'archive-unavailable' });
    // Reading goes on meanwhile.
    expect(await archive.count()).toBe(0);
    other.exec('ROLLBACK');
    other.close();
    await add();
    expect(await archive.count()).toBe(1);
    await archive.close();
  });

  it.skipIf(process.platform === 'win32')(
    'on a disk without room refuses what it cannot keep, goes on answering, and loses nothing',
    async () => {
      // No file of that process may have more than 4 MB.
      const command = 'ulimit -f 4096; exec "$0" "$@"';
      const node = [process.execPath, fillUp, file];
      const child = spawn('bash', ['-c', command, ...node], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const seen = JSON.parse(await text(child.stdout));
      expect(seen.kept).toBeGreaterThan(10);
      expect(seen).toEqual({
        codes: Array.from({ length: 3 }, () => 'archive-unavailable'),
        kept: seen.kept,
        count: seen.kept,
        newest: `bridge-${seen.kept}`,
      });
      const archive = await openArchive([stored(bridge)], file);
      expect(await archive.count()).toBe(seen.kept + 1);
      await archive.close();
    },
    60_000,
  );

  it.each([
    ['is no database', 'INVALID', /cannot be opened as an archive/],
    ['has tables of a newer version', 'NEWER', /tables of version 99.*use a newer one/],
  ])('that %s is refused, and says why', async (_what, kind, reason) => {
    if (kind === 'NEWER') {
      const newer = new Database(file);
      newer.exec('PRAGMA user_version = 99');
      newer.close();
    } else {
      await writeFile(file, 'no database, but long enough to tell');
    }
    await expect(openArchive([], file)).rejects.toMatchObject({
      code: 'invalid-configuration',
      message: expect.stringMatching(reason),
    });
  });

  it('is brought up to date by one of ten processes that start at once', async () => {
    const starts = Array.from({ length: 10 }, async (_, number) => {
      const child = spawn(process.execPath, [script, file, '0'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [code] = await once(child, 'exit');
      return [number, code];
    });
    expect((await Promise.all(starts)).filter(([, code]) => code !== 0)).toEqual([]);
    const archive = await openArchive([], file);
    expect(await archive.count()).toBe(0);
    await archive.close();
  }, 60_000);
});
