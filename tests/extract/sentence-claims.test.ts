import { beforeAll, describe, expect, it } from 'vitest';
import { type Extractor, loadExtractor } from '../../src/extract/extract-article.ts';

let extract: Extractor;

beforeAll(async () => {
  extract = await loadExtractor('data/model');
});

/** The claims of a paragraph as `type, certainty: text`, in text order. */
const claimsOf = (paragraph: string): string[] => {
  const body = `The Oxted ferry sails again\n\n${paragraph}\n\nThe pier was empty on Monday evening.\n`;
  const { record } = extract({ body, mediaType: 'text/plain' });
  const foundIn = record.paragraphs[0]?.id;
  return record.claims
    .filter((claim) => claim.foundIn === foundIn)
    .map(({ type, certainty, text }) => `${type}, ${certainty}: ${text}`);
};

type Case = readonly [paragraph: string, claims: readonly string[]];

const cases: readonly Case[] = [
  [
    'Ada Lind said that if it snowed, the race would be off.',
    ['indirect, unspecified: if it snowed, the race would be off'],
  ],
  [
    'The gate was forced at night, said a guard, who asked not to be named.',
    [
      'indirect, certain: The gate was forced at night',
      'narration, certain: a guard who asked not to be named',
    ],
  ],
  [
    'Asked whether she would stand, Lind said no.',
    ['narration, certain: Asked whether she would stand, Lind said no'],
  ],
  ['Brokers are said to be nervous.', ['narration, probable: Brokers are said to be nervous']],
  [
    'It is said that the inn is haunted.',
    ['narration, probable: It is said that the inn is haunted'],
  ],
  [
    "The drug is probably the firm's last chance, brokers said.",
    ["indirect, probable: The drug is probably the firm's last chance"],
  ],
  ['The inn is reportedly for sale.', ['narration, probable: The inn is reportedly for sale']],
  [
    'Lind may have been asked to resign.',
    ['narration, possible: Lind may have been asked to resign'],
  ],
  ['“We have been,” she said.', ['direct, certain: We have been']],
];

describe('the claims of a sentence', () => {
  it.each(cases)('are found: %s', (paragraph, claims) => {
    expect(claimsOf(paragraph)).toEqual(claims);
  });
});
