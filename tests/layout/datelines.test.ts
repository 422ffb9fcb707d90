import { describe, expect, it } from 'vitest';
import { isDateline, readInlineDateline } from '../../src/layout/datelines.ts';

const rest = 'The bridge will close, the council said.';

describe('readInlineDateline', () => {
  it.each([
    'WASHINGTON —',
    'WASHINGTON (AP) —',
    'WASHINGTON, Nov. 3 (Reuters) —',
    'WASHINGTON, Nov. 3, 2016 (Reuters) --',
    'HARBOURTON, N.Y., Sept. 26 (UPI) ―',
    'HARBOURTON, 3 May 2016 –',
    'NEW HARBOUR, Va. -',
    'ST. JOHN’S, Old County —',
    'HARBOURTON (Reuters) -',
    'NEW YORK —',
    '(CNN) —',
    'CNN —',
    'London (Reuters) -',
    'OXTED (Harbour News Service) -',
    'NEW MARNBY, (Bay of Lind Courier) —',
    'ST. MARY (Quay/Press) –',
  ])('cuts %j off', (dateline) => {
    const found = readInlineDateline(`${dateline} ${rest}`);
    expect(found).toEqual({ length: dateline.length, untilWords: dateline.length + 1 });
  });

  it('cuts an agency off that nothing parts from the words', () => {
    expect(readInlineDateline(`(CNN)${rest}`)).toEqual({ length: 5, untilWords: 5 });
  });

  it.each([
    'London (the old town) — The bridge is shut.',
    '(AP) said the bridge is shut.',
    'KELL — We have waited too long.',
    'QUESTIONABLE CLAIMS — For years the council has waited.',
    'THE COUNCIL HAS DECIDED — The bridge will close.',
    'BREAKING — The bridge is shut.',
    'LIND: We have waited too long.',
    'LIND — We have waited too long.',
    'Washington — The bridge is shut.',
    'HARBOURTON (the old town) — The bridge is shut.',
    'LIND (Labour) — We have waited too long.',
    'LIND (R) — We have waited too long.',
    'UPDATE (Monday) — The bridge is open.',
    'LONDON-based builders won.',
    'WASHINGTON said no.',
    '',
  ])('leaves %j whole', (paragraph) => {
    expect(readInlineDateline(paragraph)).toBeUndefined();
  });
});

describe('isDateline', () => {
  it.each([
    'WASHINGTON',
    'WASHINGTON (AP)',
    'LONDON, 3 May 2016',
    'HARBOURTON, Nov. 3 —',
    'HARBOURTON, Va.',
    'OXTED (Harbour News Service) —',
  ])('knows %j', (line) => {
    expect(isDateline(line)).toBe(true);
  });

  it.each([
    'HARBOURTON',
    'LIND (Harbour Party)',
    'THE BRIDGE',
    'Washington',
    'WASHINGTON IS SHUT',
    'WASHINGTON — The bridge',
  ])('does not take %j for one', (line) => {
    expect(isDateline(line)).toBe(false);
  });
});
