import { describe, expect, it } from 'vitest';
import { withRevision } from '../../src/records/revision.ts';
import { readSeed } from '../fixtures/read-fixture.ts';

describe('withRevision', () => {
  it('does not depend on the order of keys', async () => {
    const { record } = await readSeed();
    const reversed = Object.fromEntries(Object.entries(record).toReversed()) as typeof record;
    expect(withRevision(reversed).revision).toBe(withRevision(record).revision);
  });

  it('changes with anything in the record', async () => {
    const { record } = await readSeed();
    const changed = { ...record, language: 'en-US' };
    expect(withRevision(changed).revision).not.toBe(withRevision(record).revision);
  });
});
