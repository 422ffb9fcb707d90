import { describe, expect, it } from 'vitest';
import {
  type ClaimSaid,
  isContentWord,
  type PointSaid,
  stemOf,
  supportLinks,
} from '../../src/extract/support.ts';
import { readSeed } from '../fixtures/read-fixture.ts';
import { saidInRecord } from './said-in-record.ts';

type Said = { readonly text: string; readonly by?: string; readonly isNegative?: boolean };

const saidOf = ({ text, by, isNegative = false }: Said) => ({
  terms: new Set([
    ...(by === undefined ? [] : [`@${by}`]),
    ...text
      .split(' ')
      .filter(isContentWord)
      .map((word) => (word === 'Kell' ? '@kell' : stemOf(word))),
  ]),
  speakerId: by,
  isNegative,
});

const linksOf = (points: readonly Said[], claims: readonly Said[]): string[] => {
  const said: PointSaid[] = points.map((one, index) => ({
    ...saidOf(one),
    point: `s${index + 1}`,
  }));
  const body: ClaimSaid[] = claims.map((one, index) => ({
    ...saidOf(one),
    claim: `c${index + 1}`,
  }));
  return supportLinks(said, body).map(({ point, claim }) => `${point} ${claim}`);
};

describe('supportLinks', () => {
  const rain = { text: 'Rain fell on the town all night' };
  const ferry = { text: 'The ferry ran late' };

  it('links a point to the claim that says it in other forms of its words', () => {
    const claims = [rain, { text: 'The harbour bridge was closing for six weeks' }, ferry];
    expect(linksOf([{ text: 'Bridge closes for weeks' }], claims)).toEqual(['s1 c2']);
  });

  it('does not link by a name alone', () => {
    expect(linksOf([{ text: 'Kell resigned' }], [{ text: 'Kell smiled' }, rain, ferry])).toEqual(
      [],
    );
  });

  it('does not link where the numbers differ', () => {
    const claims = [{ text: 'The bridge will close for 9 weeks' }, rain, ferry];
    expect(linksOf([{ text: 'The bridge will close for 6 weeks' }], claims)).toEqual([]);
    expect(linksOf([{ text: 'The bridge will close for 9 weeks' }], claims)).toEqual(['s1 c1']);
  });

  it('takes a denial for support of a denial sooner than of its opposite', () => {
    const point = { text: 'Kell does not want the seat', isNegative: true };
    const claims = [
      { text: 'Kell may not be keen on it', isNegative: true },
      { text: 'Kell took the seat by the window at noon' },
      rain,
      ferry,
    ];
    expect(linksOf([point], claims)).toEqual(['s1 c1']);
  });

  it('takes the same speaker for a sign of the same matter', () => {
    const claims = [
      { text: 'talks could resume in a smaller group after the summer break', by: 'kell' },
      { text: 'talks about fares with drivers and a bus firm broke down today', by: 'marn' },
      rain,
      ferry,
    ];
    const point = { text: 'new talks should wait until autumn', by: 'kell' };
    expect(linksOf([point], claims)).toEqual(['s1 c1']);
  });

  it('finds half of the seed’s curated links, four in five of what it finds', async () => {
    const { record } = await readSeed();
    const { points, claims } = saidInRecord(record);
    const found = supportLinks(points, claims).map(({ point, claim }) => `${point} ${claim}`);
    const curated = record.claims.flatMap(({ id, supports }) =>
      supports.map((point) => `${point} ${id}`),
    );
    const right = found.filter((link) => curated.includes(link)).length;
    expect({ right, found: found.length, curated: curated.length }).toEqual({
      right: 8,
      found: 10,
      curated: 15,
    });
  });
});

describe('stemOf', () => {
  it.each([
    ['invited', 'invitation'],
    ['meeting', 'meetings'],
    ['elections', 'election'],
    ['Closing', 'close'],
  ])('takes “%s” and “%s” for one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['fall', 'fail'],
    ['summit', 'summer'],
  ])('tells “%s” from “%s”', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
