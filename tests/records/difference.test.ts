import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/records/article.ts';
import type { Claim } from '../../src/records/claim.ts';
import { difference } from '../../src/records/difference.ts';
import { readHarbourBridge, stored } from '../fixtures/read-fixture.ts';

const { article } = stored(await readHarbourBridge());
const [model] = article.claims;
if (model === undefined) throw new Error('the fixture has no claim');

/** A claim with these words, numbered. */
const claim = (text: string, number: number, speakerId: string | null = null): Claim => ({
  ...model,
  id: `c${number}`,
  text,
  type: speakerId === null ? 'narration' : 'indirect',
  attribution:
    speakerId === null ? null : { sources: [], cue: null, via: [], speakerId, inferred: false },
});

/** The article with these claims; a text is a claim of its own voice. */
const withClaims = (claims: readonly (string | Claim)[], revision = 'r'): Article => ({
  ...article,
  revision,
  claims: claims.map((one, index) => (typeof one === 'string' ? claim(one, index + 1) : one)),
});

const texts = (claims: readonly Claim[]) => claims.map(({ text }) => text);

const compare = (before: readonly (string | Claim)[], after: readonly (string | Claim)[]) => {
  const { claims } = difference(withClaims(before, 'a'), withClaims(after, 'b'));
  return {
    added: texts(claims.added),
    withdrawn: texts(claims.withdrawn),
    reworded: claims.reworded.map((pair) => [pair.before.text, pair.after.text]),
  };
};

const none = { added: [], withdrawn: [], reworded: [] };
const opens = 'The bridge opens on Friday';
const later = 'The bridge opens on Saturday';
const toll = 'Drivers pay a toll of two crowns';

describe('the difference between two records', () => {
  it.each([
    ['the same claims', [opens, toll], [opens, toll], none],
    ['the same claims in another order', [opens, toll], [toll, opens], none],
    ['a claim more', [opens], [opens, toll], { ...none, added: [toll] }],
    ['a claim less', [opens, toll], [toll], { ...none, withdrawn: [opens] }],
    [
      'a claim in other words',
      [opens, toll],
      [later, toll],
      { ...none, reworded: [[opens, later]] },
    ],
    ['another claim', [opens], [toll], { ...none, added: [toll], withdrawn: [opens] }],
    ['a claim twice', [opens], [opens, opens], { ...none, added: [opens] }],
    [
      'two claims, each most alike to one',
      [opens, `${toll} a day`],
      [toll, later],
      {
        ...none,
        reworded: [
          [opens, later],
          [`${toll} a day`, toll],
        ],
      },
    ],
    [
      'the same words of another',
      [claim(opens, 1, 'ada')],
      [claim(opens, 1, 'bea')],
      { ...none, reworded: [[opens, opens]] },
    ],
    [
      'the same words, less sure',
      [claim(opens, 1)],
      [{ ...claim(opens, 1), certainty: 'possible' as const }],
      { ...none, reworded: [[opens, opens]] },
    ],
    [
      'the same words, now denied',
      [claim(opens, 1)],
      [{ ...claim(opens, 1), polarity: 'negative' as const }],
      { ...none, reworded: [[opens, opens]] },
    ],
    ['the same words under another id', [claim(opens, 1)], [claim(opens, 7)], none],
  ])('finds %s', (_what, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected);
  });

  it('is turned round when the two are', () => {
    const [there, back] = [compare([opens, toll], [later]), compare([later], [opens, toll])];
    expect(back.added).toEqual(there.withdrawn);
    expect(back.withdrawn).toEqual(there.added);
    expect(back.reworded).toEqual(there.reworded.map(([one, other]) => [other, one]));
  });

  it('is everything where there is no earlier record', () => {
    const { from, claims, quotes } = difference(undefined, article);
    expect(from).toBeNull();
    expect(claims).toEqual({ added: article.claims, withdrawn: [], reworded: [] });
    expect(quotes).toEqual({ added: article.quotes, withdrawn: [], reworded: [] });
  });

  it('seeks no rewording in an article that is written anew', () => {
    const many = (word: string) =>
      Array.from({ length: 600 }, (_, index) => `${word} ${index} a b`);
    const { added, withdrawn, reworded } = compare(many('one'), many('two'));
    expect([added.length, withdrawn.length, reworded.length]).toEqual([600, 600, 0]);
  });
});
