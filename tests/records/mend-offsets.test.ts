import { beforeAll, describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/records/check-record.ts';
import { mendOffsets } from '../../src/records/mend-offsets.ts';
import { mapSpans } from '../../src/records/visit-spans.ts';
import { type Fixture, readHarbourBridge, readSeed } from '../fixtures/read-fixture.ts';
import { at } from './record-edits.ts';

let seed: Fixture;

beforeAll(async () => {
  seed = await readSeed();
});

describe('mendOffsets', () => {
  it.each<[change: string, edit: (text: string) => string]>([
    ['a blank line before everything', (text) => `\n${text}`],
    ['a wide gap before the summary', (text) => text.replace('  •', `${'\n'.repeat(90)}  •`)],
    [
      'a blank line less before the last paragraph',
      (text) => text.replace('\n\n\n"After', '\n\n"After'),
    ],
  ])('follows a source text that got %s', (_change, edit) => {
    const sourceText = edit(seed.sourceText);
    const mended = mendOffsets(seed.record, sourceText);
    expect(mended?.moved).toBeGreaterThan(0);
    expect(checkRecord(mended?.record, sourceText).faults).toEqual([]);
  });

  it('puts back spans that are off by a few', () => {
    const shifted = mapSpans(seed.record, (span) => ({
      ...span,
      start: span.start + 2,
      end: span.end + 2,
    }));
    expect(mendOffsets(shifted, seed.sourceText)?.record).toEqual(seed.record);
  });

  it('counts in code points', async () => {
    const { record, sourceText } = await readHarbourBridge();
    const shifted = mapSpans(record, (span) => ({
      ...span,
      start: span.start + 1,
      end: span.end + 1,
    }));
    expect(mendOffsets(shifted, sourceText)?.record).toEqual(record);
  });

  it.each<[fault: string, edit: (fixture: Fixture) => Fixture]>([
    [
      'words have changed',
      ({ record, sourceText }) => ({
        record,
        sourceText: sourceText.replace('Kremlin aide Yuri', 'Kremlin adviser Yuri'),
      }),
    ],
    [
      'a link is broken as well',
      ({ record, sourceText }) => {
        const broken = structuredClone(record);
        at(broken.summary, 0).supportedBy = ['c2'];
        return { record: broken, sourceText: `\n${sourceText}` };
      },
    ],
    ['the text has gone', ({ record }) => ({ record, sourceText: 'Something else.' })],
  ])('leaves a record alone where %s', (_fault, edit) => {
    const { record, sourceText } = edit(seed);
    expect(mendOffsets(record, sourceText)).toBeUndefined();
  });
});
