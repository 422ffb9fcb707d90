import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { verifyInArchive } from '../../src/verify/verify-in-archive.ts';
import { articleOf, mention, narrated, type Piece, quote } from './articles.ts';

const ann = { id: 'ann-hale', name: 'Ann Hale', kind: 'person' } as const;
const ben = { id: 'ben-ode', name: 'Ben Ode', kind: 'person' } as const;

const article = (id: string, ...pieces: readonly Piece[]) =>
  articleOf({
    id,
    headline: `Talks at the harbour, part ${id}`,
    speakers: [ann, ben],
    paragraphs: [
      [mention('ann-hale', 'Ann Hale'), ' met ', mention('ben-ode', 'Ben Ode'), '.'],
      pieces,
    ],
  });

const said = (id: string, words: string, speaker: 'ann-hale' | 'ben-ode' = 'ann-hale') =>
  article(id, quote(speaker, words), '.');

const many = (name: string, words: (number: number) => string) =>
  Array.from({ length: 60 }, (_, number) => said(`${name}-${number}`, words(number)));

/** Far more articles have the words of each quotation than are compared. */
const articles = [
  ...many('shuffled', () => 'to pay for it they have'),
  said('in-row', 'They have to pay for it'),
  ...many('both', () => 'Nobody asked the fishermen of Orrin about that'),
  said('ben-said', 'Nobody asked the fishermen of Orrin about that', 'ben-ode'),
  ...many('common-start', (number) => `We will not wait for bridge number ${number}`),
  said('marked', 'We will not wait for the eleventh autumn of waiting'),
  article(
    'interrupted',
    quote('ann-hale', 'The granary stays where it is'),
    ', she said, ',
    quote('ann-hale', 'whatever the railway may want', { continues: true }),
    '.',
  ),
  said('near', 'The chapel roof will cost us ninety thousand pounds'),
  article(
    'exact',
    'It went on: ',
    quote('ben-ode', 'The chapel roof will cost'),
    ' – ',
    quote('ben-ode', 'us eighty thousand pounds', { continues: true }),
    '.',
  ),
  said('first-half', 'The orchard belongs to everybody who ever picked a pear in it'),
  said('second-half', 'Council tenants will vote with their feet before Michaelmas'),
  article('told', narrated('The lighthouse keeper retired after forty lonely winters'), '.'),
];

describe('a quotation in an archive', () => {
  let archive: Archive;
  const verify = (quotation: string, speaker?: string) =>
    verifyInArchive(archive, speaker === undefined ? { quotation } : { quotation, speaker }, {
      base: '',
    });

  beforeAll(async () => {
    archive = await openArchive(articles);
  });
  afterAll(() => archive.close());

  it.each([
    ['words in a row, though many have them in another order', 'have to pay for it', 'in-row'],
    ['marked edits after words that many begin with', 'We will not … eleventh autumn', 'marked'],
    [
      'a bracket in the place of rare words',
      'We will not wait for the [last] autumn of waiting',
      'marked',
    ],
    [
      'words in two quotes',
      'The granary stays where it is whatever the railway may want',
      'interrupted',
    ],
    [
      'words as they are, though others are nearly the same',
      'The chapel roof will cost us eighty thousand pounds',
      'exact',
    ],
  ])('is verbatim: %s', async (_what, quotation, id) => {
    const { verdict, matches } = await verify(quotation);
    expect([verdict, matches[0]?.article.id]).toEqual(['verbatim', id]);
  });

  it.each([
    [
      'the speaker asked for, though many others said it',
      'Nobody asked the fishermen of Orrin about that',
      'Ben Ode',
      'verbatim',
      'ben-said',
    ],
    [
      'another speaker',
      'We will not wait for the eleventh autumn',
      'Ben Ode',
      'misattributed',
      'marked',
    ],
  ])('of %s', async (_what, quotation, speaker, expected, id) => {
    const { verdict, matches } = await verify(quotation, speaker);
    expect([verdict, matches[0]?.article.id]).toEqual([expected, id]);
  });

  it.each([
    [
      'a rare word changed',
      'The orchard belongs to everybody who ever picked a cauliflower in it',
      'altered',
      ['first-half'],
    ],
    [
      'a word dropped',
      'The orchard belongs to everybody who picked a pear in it',
      'altered',
      ['first-half'],
    ],
    [
      'parts of two articles',
      'The orchard belongs to everybody who will vote with their feet before Michaelmas',
      'altered',
      ['first-half', 'second-half'],
    ],
    [
      'narration',
      'The lighthouse keeper retired after forty lonely winters',
      'not-a-quotation',
      ['told'],
    ],
    [
      'narration with a word changed',
      'The lighthouse keeper retired after thirty lonely winters',
      'not-a-quotation',
      ['told'],
    ],
    ['nothing on record', 'A heron stole the umbrella of my aunt', 'not-found', []],
    ['no words at all', '“…”', 'not-found', []],
  ])('of %s', async (_what, quotation, expected, ids) => {
    const { verdict, matches } = await verify(quotation);
    expect([verdict, matches.map((match) => match.article.id).toSorted()]).toEqual([expected, ids]);
  });

  it('is sought in the one article asked for, and in no other', async () => {
    const request = { quotation: 'The granary stays where it is', articleId: 'told' };
    expect((await verifyInArchive(archive, request, { base: '' })).verdict).toBe('not-found');
  });

  it('of an article that is not there is an error', async () => {
    const request = { quotation: 'The granary stays', articleId: 'no-such-article' };
    await expect(verifyInArchive(archive, request, { base: '' })).rejects.toMatchObject({
      code: 'article-not-found',
    });
  });
});
