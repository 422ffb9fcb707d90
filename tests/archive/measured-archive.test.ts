import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { measured } from '../../src/archive/measured-archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { archiveUnavailable, articleNotFound } from '../../src/errors.ts';

/** An archive of which only these operations are asked. */
const archiveOf = (operations: Partial<Archive>): Archive => operations as Archive;

/** What was counted: `find done 2`. */
const countedBy = ({ operations }: ReturnType<typeof measured>): readonly string[] =>
  operations().map(
    ({ operation, outcome, durations }) => `${operation} ${outcome} ${durations.count}`,
  );

describe('a measured archive', () => {
  it('has every operation of the archive, and answers as that does', async () => {
    const archive = await openArchive([]);
    const both = measured(archive);
    expect(Object.keys(both.archive)).toEqual(Object.keys(archive));
    expect(await both.archive.count()).toBe(0);
    expect(await both.archive.list({ limit: 10 })).toEqual({ items: [], next: undefined });
    await both.archive.close();
    expect(countedBy(both)).toEqual(['count done 1', 'list done 1', 'close done 1']);
  });

  it.each([
    ['refused', articleNotFound('nobody')],
    ['unavailable', archiveUnavailable('no route')],
    ['failed', new TypeError('undefined is not a function')],
  ])('counts what ended as %s apart, and throws it all the same', async (outcome, error) => {
    const both = measured(archiveOf({ history: () => Promise.reject(error) }));
    await expect(both.archive.history('nobody')).rejects.toBe(error);
    expect(countedBy(both)).toEqual([`history ${outcome} 1`]);
  });

  it('counts the time until the answer, not until the promise of one', async () => {
    const wait = 20;
    const latest = () => new Promise<string>((resolve) => setTimeout(() => resolve('a'), wait));
    const both = measured(archiveOf({ latest }));
    expect(await Promise.all([both.archive.latest(), both.archive.latest()])).toEqual(['a', 'a']);
    const [{ durations } = { durations: undefined }] = both.operations();
    // A timer may be a little early.
    expect(durations?.seconds).toBeGreaterThan((2 * (wait - 2)) / 1000);
  });

  it('hands on what answers at once, and does not count it', () => {
    const heard: unknown[] = [];
    const both = measured(archiveOf({ watch: (listen) => listen({ kind: 'all-changed' }) }));
    both.archive.watch((notice) => heard.push(notice));
    expect(heard).toEqual([{ kind: 'all-changed' }]);
    expect(countedBy(both)).toEqual([]);
  });
});
