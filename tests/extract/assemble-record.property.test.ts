import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleRecord } from '../../src/extract/assemble-record.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { Explanation } from '../../src/records/explanation.ts';
import { arbitraryReading } from './arbitrary-reading.ts';

const making = { at: new Date('2026-01-02T03:04:05Z'), tool: 'test', version: '1.0.0' };

describe('a record assembled from any reading', () => {
  it('passes every check', () => {
    fc.assert(
      fc.property(arbitraryReading, (reading) => {
        const { record } = assembleRecord(reading, making);
        expect(checkRecord(record, reading.layout.text).faults).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has an explanation for each claim, in their order', () => {
    fc.assert(
      fc.property(arbitraryReading, (reading) => {
        const { record, explanations } = assembleRecord(reading, making);
        expect(explanations.map(({ claimId }) => claimId)).toEqual(
          record.claims.map(({ id }) => id),
        );
        for (const explanation of explanations) {
          expect(Explanation.safeParse(explanation).error).toBeUndefined();
          expect(explanation.reasons.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
