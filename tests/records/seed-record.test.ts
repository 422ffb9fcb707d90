import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/records/article.ts';
import { sha256 } from '../../src/records/revision.ts';
import { readSeed } from '../fixtures/read-fixture.ts';

let record: ArticleRecord;
let sourceText: string;

beforeAll(async () => {
  ({ record, sourceText } = await readSeed());
});

const claimsIn = (part: string) =>
  record.claims.filter(({ foundIn }) => foundIn === part).map(({ text }) => text);

describe('the seed article’s record', () => {
  it('stands beside the text as it was given, byte for byte', () => {
    expect(sha256(sourceText)).toBe(record.sourceText.sha256);
    expect(Buffer.byteLength(sourceText)).toBe(2307);
  });

  it('has its headline, caption, four summary points and ten paragraphs in three sections', () => {
    expect(record.headline?.text).toBe(
      'Russia indicates that Putin would rather see Trump in a group setting next time',
    );
    expect(record.caption?.text).toBe('Putin Trump');
    expect(record.summary).toHaveLength(4);
    expect(record.paragraphs.map(({ section }) => section)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 3]);
  });

  it('accounts for every other line: the repeated headline and the bullets', () => {
    expect(record.remainder.map(({ role }) => role)).toEqual([
      'repeated-headline',
      ...record.summary.map(() => 'bullet'),
    ]);
  });

  it('guesses nothing that the text does not say', () => {
    expect(record).not.toHaveProperty('published');
    expect(record).not.toHaveProperty('document');
  });

  it('has a quote for every pair of quotation marks', () => {
    const quoted = [...sourceText.matchAll(/"([^"]*)"/g)].map(([, words = '']) =>
      words.replace(/,$/, ''),
    );
    expect(record.quotes.map(({ text }) => text)).toEqual(quoted);
  });

  it.each([
    ['q1', 'yuri-ushakov', false, undefined],
    ['q2', 'yuri-ushakov', false, undefined],
    ['q3', 'yuri-ushakov', true, 'q2'],
    ['q4', 'donald-trump', false, undefined],
    ['q5', 'donald-trump', false, undefined],
    ['q6', 'trumps-own-party', false, undefined],
    ['q7', 'yuri-ushakov', false, undefined],
    ['q8', 'yuri-ushakov', true, 'q7'],
  ])('attributes %s to %s (inferred: %s, continues: %s)', (id, speaker, inferred, continues) => {
    const quote = record.quotes.find((candidate) => candidate.id === id);
    expect(quote?.attribution.speakerId).toBe(speaker);
    expect(quote?.attribution.inferred).toBe(inferred);
    expect(quote?.continues).toBe(continues);
  });

  it('names Reuters as the go-between of what Ushakov said', () => {
    const claim = record.claims.find(({ text }) => text.startsWith('There are other options'));
    expect(claim?.attribution?.via).toMatchObject([
      { sources: [{ text: 'Reuters' }], cue: { text: 'according to' }, speakerId: 'reuters' },
    ]);
  });

  it.each([
    ['s3', 2],
    ['s4', 2],
    ['p1', 2],
    ['p2', 2],
    ['p3', 2],
    ['p5', 2],
    ['p6', 3],
    ['p7', 3],
    ['p8', 4],
    ['p9', 2],
    ['p10', 4],
  ])('makes of %s %i claims: one for each proposition', (part, count) => {
    expect(claimsIn(part)).toHaveLength(count);
  });

  it.each([
    ["it looks like Putin doesn't want to go", 'probable', 'negative', ['it looks like']],
    ['it seems Putin may not be that into the idea', 'possible', 'negative', ['it seems', 'may']],
    ['the leaders should meet maybe not one-on-one', 'possible', 'negative', ['maybe']],
    [
      'Maybe there will be other international events which Trump and Putin will take part in.',
      'possible',
      'positive',
      ['Maybe'],
    ],
    [
      'he appeared to side with Putin over his own intelligence officials in attributing blame for the Democratic National Convention hacks',
      'probable',
      'positive',
      ['appeared'],
    ],
    ['I think it would be wise to let the dust settle', 'probable', 'positive', ['I think']],
  ])('hears the hedges and negations of “%s”', (text, certainty, polarity, hedges) => {
    const claim = record.claims.find((candidate) => candidate.text === text);
    expect(claim).toMatchObject({ certainty, polarity });
    expect(claim?.hedges.map((hedge) => hedge.text)).toEqual(hedges);
  });

  it('resolves “he” to whom it means', () => {
    const pronounsOf = (speaker: string) =>
      record.speakers
        .find(({ id }) => id === speaker)
        ?.mentions.filter(({ text }) => text === 'he')
        .map(
          ({ start }) =>
            record.paragraphs.find((part) => part.start <= start && start < part.end)?.id,
        );
    expect(pronounsOf('donald-trump')).toEqual(['p6']);
    expect(pronounsOf('vladimir-putin')).toEqual(['p8']);
  });

  it('supports every summary point by claims of the body', () => {
    for (const { supportedBy } of record.summary) expect(supportedBy).not.toEqual([]);
  });

  it('leaves no words of a paragraph out of its claims but those that attribute or join', () => {
    const covered = new Set<number>();
    const cover = ({ start, end }: { start: number; end: number }) => {
      for (let position = start; position < end; position += 1) covered.add(position);
    };
    for (const { contents, attribution } of record.claims) {
      contents.forEach(cover);
      if (attribution === null) continue;
      for (const { sources, cue } of [attribution, ...attribution.via]) {
        sources.forEach(cover);
        if (cue !== null) cover(cue);
      }
    }
    const left = record.paragraphs.map(({ start, text }) =>
      [...text]
        .map((character, index) => (covered.has(start + index) ? ' ' : character))
        .join('')
        .match(/[A-Za-z][A-Za-z' ]*[A-Za-z]/g),
    );
    expect(left.flat().filter(Boolean)).toEqual([
      'but',
      'but',
      'But',
      'where',
      'while',
      'At the same summit',
      'but',
      'Now',
      'with',
      'and',
    ]);
  });
});
