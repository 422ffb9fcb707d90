import { describe, expect, it } from 'vitest';
import { isReportingCue } from '../../src/training/score-cues.ts';
import { touchedTokens } from '../../src/training/score-spans.ts';
import { scoreTokens } from '../../src/training/score-tokens.ts';

const holds = (cue: string): boolean => {
  const tokens = scoreTokens(cue);
  return isReportingCue(tokens, touchedTokens(tokens, [{ start: 0, end: cue.length }]));
};

describe('reporting cues', () => {
  it.each([
    'said',
    'Says',
    'did n’t tell',
    'had been writing',
    'denied',
    'denies',
    'stating',
    'suggested',
    'stresses',
    'argued',
    'conceding',
    'admitted',
    'according to',
    'in a report from',
  ])('%s', (cue) => {
    expect(holds(cue)).toBe(true);
  });

  it.each([
    'conveys',
    'thinks',
    'wants',
    ':',
    'according',
    'according with',
    'to according',
    'sayed',
    'admited',
  ])('not %s', (cue) => {
    expect(holds(cue)).toBe(false);
  });

  it('does not look beyond the cue', () => {
    const tokens = scoreTokens('according to her');
    expect(isReportingCue(tokens, [{ first: 0, end: 1 }])).toBe(false);
    expect(isReportingCue(tokens, [])).toBe(false);
  });
});
