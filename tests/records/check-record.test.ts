import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/records/article.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import {
  type Fixture,
  readFerryNotice,
  readHarbourBridge,
  readSeed,
} from '../fixtures/read-fixture.ts';
import { at, there } from './record-edits.ts';

let seed: Fixture;
let harbour: Fixture;

beforeAll(async () => {
  seed = await readSeed();
  harbour = await readHarbourBridge();
});

/** The faults found after a change, as “path reason”. */
const faultsAfter = ({ record, sourceText }: Fixture, change: (record: ArticleRecord) => void) => {
  const changed = structuredClone(record);
  change(changed);
  return checkRecord(changed, sourceText).faults.map(({ path, reason }) => `${path} ${reason}`);
};

type Case = readonly [breach: string, change: (record: ArticleRecord) => void, fault: string];

describe('checkRecord', () => {
  it('finds nothing wrong with whole records', () => {
    for (const { record, sourceText } of [seed, harbour]) {
      expect(checkRecord(record, sourceText).faults).toEqual([]);
    }
  });

  it('finds nothing wrong with the record of an article without a headline', async () => {
    const { record, sourceText } = await readFerryNotice();
    expect(record.headline).toBeUndefined();
    expect(checkRecord(record, sourceText).faults).toEqual([]);
  });

  it('wants the words of a headline that is left out, and the part that a claim is found in', () => {
    const faults = faultsAfter(harbour, (record) => {
      delete record.headline;
    });
    expect(faults).toEqual(['$.claims[0].foundIn headline is no part of this record']);
    const withoutClaim = faultsAfter(harbour, (record) => {
      delete record.headline;
      at(record.claims, 0).foundIn = 'p1';
    });
    expect(withoutClaim).toContain(
      '$.remainder leaves out "🌉 Harbour bridge to close for repairs" between 0 and 41 of the source text',
    );
  });

  it('wants whole characters, in the text too', () => {
    const half = '\udf01';
    const { record, sourceText } = structuredClone(harbour);
    record.published = { publisher: `The ${half} Post` };
    const paths = checkRecord(record, `${sourceText}${half}`).faults.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['$.sourceText', '$.published.publisher']));
  });

  it.each<Case>([
    [
      'a span that ends one too late',
      (r) => {
        at(r.claims, 0).contents = [{ ...there(r.headline), start: 22, end: 80, text: 'Putin' }];
      },
      '$.claims[0].contents[0].text is "Putin", but the source text has',
    ],
    [
      'a span that starts one too early',
      (r) => {
        at(at(r.speakers, 0).mentions, 1).start -= 1;
      },
      '$.speakers[0].mentions[1].text is "Russia"',
    ],
    [
      'a span of no length',
      (r) => {
        there(r.headline).end = 0;
      },
      '$.headline.end is 0, not after start 0',
    ],
    [
      'a span past the end',
      (r) => {
        at(r.paragraphs, 9).end += 1;
      },
      '$.paragraphs[9].end is 2300, past the end of the source text (2299 code points)',
    ],
    [
      'a span that splits a word',
      (r) => {
        at(r.speakers, 0).mentions[0] = { start: 0, end: 4, text: 'Russ' };
      },
      '$.speakers[0].mentions[0].end is inside a word',
    ],
    [
      'a wrong length of the source text',
      (r) => {
        r.sourceText.length -= 1;
      },
      '$.sourceText.length is 2298, but the source text has 2299 code points',
    ],
    [
      'a wrong hash of the source text',
      (r) => {
        r.sourceText.sha256 = '0'.repeat(64);
      },
      '$.sourceText.sha256 is 0000',
    ],
    [
      'an id that is there twice',
      (r) => {
        at(r.quotes, 1).id = 'q1';
      },
      '$.quotes[1].id q1 is there twice',
    ],
    [
      'a part that does not exist',
      (r) => {
        at(r.claims, 1).foundIn = 's9';
      },
      '$.claims[1].foundIn s9 is no part of this record',
    ],
    [
      'a speaker that does not exist',
      (r) => {
        at(r.speakers, 1).id = 'nobody';
      },
      '$.claims[3].attribution.speakerId yuri-ushakov is no speaker of this record',
    ],
    [
      'a go-between that does not exist',
      (r) => {
        at(r.speakers, 2).id = 'nobody';
      },
      '$.claims[11].attribution.via[0].speakerId reuters is no speaker of this record',
    ],
    [
      'support that does not exist',
      (r) => {
        at(r.summary, 0).supportedBy = ['c99'];
      },
      '$.summary[0].supportedBy c99 is no claim of the body',
    ],
    [
      'support from the summary itself',
      (r) => {
        at(r.summary, 0).supportedBy = ['c2'];
      },
      '$.summary[0].supportedBy c2 is no claim of the body',
    ],
    [
      'support named twice',
      (r) => {
        at(r.summary, 0).supportedBy = ['c8', 'c8'];
      },
      '$.summary[0].supportedBy lists [c8, c8], but the other side of the link says [c8]',
    ],
    [
      'a claim that its paragraph does not list',
      (r) => {
        at(r.paragraphs, 0).claimIds = ['c8'];
      },
      '$.paragraphs[0].claimIds lists [c8], but the other side of the link says [c8, c9]',
    ],
    [
      'a quote that its paragraph does not list',
      (r) => {
        at(r.paragraphs, 2).quoteIds = [];
      },
      '$.paragraphs[2].quoteIds lists []',
    ],
    [
      'a quote that does not point back to its claim',
      (r) => {
        at(r.quotes, 1).claimIds = ['c12'];
      },
      '$.quotes[1].claimIds lists [c12], but the other side of the link says [c12, c13]',
    ],
    [
      'a speaker that leaves out a claim',
      (r) => {
        at(r.speakers, 0).claimIds = [];
      },
      '$.speakers[0].claimIds lists [], but the other side of the link says [c1]',
    ],
    [
      'text that belongs to no part',
      (r) => {
        r.remainder.pop();
      },
      '$.remainder leaves out "•" between 499 and 504 of the source text',
    ],
    [
      'parts that overlap',
      (r) => {
        at(r.paragraphs, 1).start = at(r.paragraphs, 0).start;
        at(r.paragraphs, 1).text = seed.sourceText.slice(
          at(r.paragraphs, 0).start,
          at(r.paragraphs, 1).end,
        );
      },
      '$.paragraphs[1] overlaps $.paragraphs[0]',
    ],
    [
      'sections that leap',
      (r) => {
        at(r.paragraphs, 9).section = 4;
      },
      '$.paragraphs[9].section is 4, expected 2 or 3',
    ],
    [
      'sections that do not start with 1',
      (r) => {
        at(r.paragraphs, 0).section = 2;
      },
      '$.paragraphs[0].section is 2, expected 1',
    ],
    [
      'a claim outside the part it says it is in',
      (r) => {
        at(r.claims, 0).foundIn = 'caption';
      },
      '$.claims[0].contents[0] is outside caption',
    ],
    [
      'a mention outside the article',
      (r) => {
        at(r.speakers, 0).mentions.splice(1, 0, { start: 81, end: 87, text: 'Russia' });
      },
      '$.speakers[0].mentions[1] is outside every part of the article',
    ],
    [
      'a quote without marks',
      (r) => {
        at(r.quotes, 3).start += 6;
        at(r.quotes, 3).text = 'success';
      },
      '$.quotes[3].start has no opening quotation mark before it',
    ],
    [
      'a quote that stops before its closing mark',
      (r) => {
        at(r.quotes, 3).end -= 8;
        at(r.quotes, 3).text = 'great';
      },
      '$.quotes[3].end has no closing quotation mark after it',
    ],
    [
      'contents out of order',
      (r) => {
        at(r.claims, 4).contents.reverse();
      },
      '$.claims[4].contents[1] starts before the span listed before it ends',
    ],
    [
      'a hedge outside its claim',
      (r) => {
        at(r.claims, 9).hedges = at(r.claims, 10).hedges;
      },
      '$.claims[9].hedges[0] is outside the claim’s contents',
    ],
    [
      'a cue that is part of the contents',
      (r) => {
        const claim = at(r.claims, 0);
        claim.contents = [{ start: 7, end: 79, text: there(r.headline).text.slice(7) }];
      },
      '$.claims[0].attribution.cue overlaps the claim’s contents',
    ],
    [
      'a text that is not the contents joined',
      (r) => {
        at(r.claims, 0).text = 'Putin would not';
      },
      '$.claims[0].text is "Putin would not", expected "Putin would rather',
    ],
    [
      'narration with an attribution',
      (r) => {
        at(r.claims, 0).type = 'narration';
      },
      '$.claims[0].type is "narration", expected "indirect"',
    ],
    [
      'quoted words without their quote',
      (r) => {
        at(r.claims, 11).type = 'indirect';
      },
      '$.claims[11].type is "indirect", expected "direct"',
    ],
    [
      'a confidence in a curated record',
      (r) => {
        at(r.claims, 0).confidence = 0.8;
      },
      '$.claims[0].confidence is for extracted records only',
    ],
    [
      'a quote whose type its claims deny',
      (r) => {
        at(r.quotes, 0).type = 'direct';
      },
      '$.quotes[0].type is "direct", expected "mixed"',
    ],
    [
      'a quote whose claim has another speaker',
      (r) => {
        const { attribution } = at(r.quotes, 0);
        attribution.speakerId = 'russia';
      },
      '$.quotes[0].attribution.speakerId is not the speaker of its claim c5',
    ],
    [
      'a quote that continues a later one',
      (r) => {
        at(r.quotes, 2).continues = 'q4';
      },
      '$.quotes[2].continues q4 is not the quote before it',
    ],
    [
      'a quote that continues another speaker’s',
      (r) => {
        at(r.quotes, 3).continues = 'q3';
      },
      '$.quotes[3].continues q3 has another speaker',
    ],
    [
      'an attribution to nobody by nothing',
      (r) => {
        const { attribution } = at(r.claims, 0);
        if (attribution) Object.assign(attribution, { sources: [], cue: null });
      },
      '$.claims[0].attribution names no source and no cue, and is not inferred',
    ],
    [
      'a source that is no mention of the speaker',
      (r) => {
        at(r.speakers, 0).mentions.shift();
      },
      '$.claims[0].attribution.sources[0] is no mention of russia',
    ],
  ])('refuses %s', (_breach, change, fault) => {
    expect(faultsAfter(seed, change)).toContainEqual(expect.stringContaining(fault));
  });

  it.each([
    ['a missing field', { language: undefined }, '$.language '],
    ['a wrong type', { headline: 'words' }, '$.headline '],
    ['an unknown field', { colour: 'red' }, '$ '],
    [
      'an id that is no slug',
      { id: 'Not A Slug' },
      '$.id must be lower-case words joined by hyphens',
    ],
    ['the reserved id', { id: 'latest' }, '$.id “latest” is reserved'],
    ['a part of a day', { published: { date: '2018-07' } }, '$.published.date '],
  ])('refuses %s and says where', (_breach, change, fault) => {
    const { faults } = checkRecord({ ...seed.record, ...change }, seed.sourceText);
    expect(faults.map(({ path, reason }) => `${path} ${reason}`)[0]).toContain(fault);
  });

  it('counts in code points, not in UTF-16 units', () => {
    const [, mention] = harbour.record.paragraphs;
    expect(harbour.sourceText.slice(mention?.start, mention?.end)).not.toBe(mention?.text);
    expect([...harbour.sourceText].slice(mention?.start, mention?.end).join('')).toBe(
      mention?.text,
    );
  });
});
