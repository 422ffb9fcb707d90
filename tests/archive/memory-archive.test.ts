import { describe, expect, it } from 'vitest';
import { createMemoryArchive } from '../../src/archive/memory-archive.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';

describe('createMemoryArchive', () => {
  it('lists the article whose record was made last first', async () => {
    const [seed, harbour] = [stored(await readSeed()), stored(await readHarbourBridge())];
    for (const articles of [
      [seed, harbour],
      [harbour, seed],
    ]) {
      expect(await createMemoryArchive(articles).list()).toEqual([seed, harbour]);
    }
  });

  it('finds an article by its id', async () => {
    const harbour = stored(await readHarbourBridge());
    const archive = createMemoryArchive([harbour]);
    expect(await archive.find('harbour-bridge')).toBe(harbour);
    expect(await archive.find('other')).toBeUndefined();
  });
});
