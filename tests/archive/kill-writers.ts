import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { withRevision } from '../../src/records/revision.ts';
import { builtScript } from '../built.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

const script = fileURLToPath(await builtScript(new URL('./add-articles.ts', import.meta.url)));
const bridge = await readHarbourBridge();

/**
 * Has another process add 1,000 articles, until something is killed after so many.
 * @param place a file, or the address of a database
 * @param kill what is killed, if not that process
 * @returns which articles it said were kept
 */
export const addAndKill = async (
  place: string,
  killAfter: number,
  kill?: () => Promise<void>,
): Promise<readonly string[]> => {
  const child = spawn(process.execPath, [script, place, '1000'], {
    // A process that finds its database killed says so.
    stdio: ['ignore', 'pipe', kill === undefined ? 'inherit' : 'ignore'],
  });
  const kept: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (id) => {
    kept.push(id);
    if (kept.length !== killAfter) return;
    if (kill === undefined) child.kill('SIGKILL');
    else void kill();
  });
  await once(lines, 'close');
  return kept;
};

/**
 * Checks that an archive has every article that was said to be kept, whole, and next to nothing else.
 * @returns the ids it has
 */
export const checkKept = async (
  archive: Archive,
  said: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const { items } = await archive.list({ limit: 2000 });
  const ids = items.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...said]));
  // One more may be kept than was said: the answer is what got lost.
  expect(ids.length - said.size).toBeLessThanOrEqual(1);
  expect(await archive.count()).toBe(ids.length);
  for (const id of ids) {
    const article = withRevision({ ...bridge.record, id });
    expect(await archive.find(id)).toEqual({
      kind: 'kept',
      stored: { article, sourceText: bridge.sourceText },
    });
    expect(await archive.history(id)).toHaveLength(1);
  }
  return ids;
};
