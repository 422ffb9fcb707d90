import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { writeArticle } from '../search/write-article.ts';
import { startTestServer } from '../test-server.ts';

const articles = [
  writeArticle({
    id: 'bridge',
    sayings: [
      {
        speaker: 'Ada Moss',
        words: 'The harbour bridge will not close before the last ferry has left in spring',
      },
      {
        speaker: 'Ben Okoro',
        words: 'Nobody told the owner of the café about the works on the pier',
      },
      {
        speaker: undefined,
        words: 'The council approved the budget for the northern tram line on Friday',
      },
    ],
  }),
];

const start = async () => supertest((await startTestServer({ articles })).url);

const said = 'The harbour bridge will not close before the last ferry has left in spring';

describe('POST /v1/verifications', () => {
  it.each([
    ['verbatim', { quotation: said }],
    ['verbatim', { quotation: '“the harbour bridge will not close”', speaker: 'Moss' }],
    [
      'verbatim',
      { quotation: 'The harbour bridge will not close ... in spring', articleId: 'bridge' },
    ],
    ['altered', { quotation: said.replace('not ', '') }],
    ['altered', { quotation: said.replace('spring', 'autumn') }],
    ['misattributed', { quotation: said, speaker: 'Ben Okoro' }],
    [
      'not-a-quotation',
      { quotation: 'The council approved the budget for the northern tram line on Friday' },
    ],
    ['not-found', { quotation: 'Elephants prefer the company of geologists to that of bankers' }],
  ])('finds out that it is %s: %j', async (verdict, request) => {
    const { body, status, headers } = await (await start()).post('/v1/verifications').send(request);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ ...request, verdict });
  });

  it('cites what it found', async () => {
    const { body } = await (await start())
      .post('/v1/verifications')
      .send({ quotation: 'will close before the last ferry' });
    expect(body.matches[0]).toMatchObject({
      article: { id: 'bridge', revision: articles[0]?.article.revision },
      quoteIds: ['q1'],
      speaker: { id: 'ada-moss', name: 'Ada Moss' },
      differences: [{ kind: 'dropped', record: { text: 'not' }, quotation: null }],
    });
    expect(body.matches[0].link).toMatch(/^\/articles\/bridge#:~:text=/);
  });

  it('verifies several, and answers in their order', async () => {
    const items = [{ quotation: 'Elephants prefer geologists to bankers' }, { quotation: said }];
    const { body } = await (await start()).post('/v1/verifications').send({ items });
    expect(body.items.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'not-found',
      'verbatim',
    ]);
  });

  it.each([
    [400, {}, [{ pointer: '/body/quotation', detail: 'is missing: a string' }]],
    [400, { quotation: 5 }, [{ pointer: '/body/quotation', detail: 'must be a string' }]],
    [
      400,
      { quotation: 'a', author: 'b' },
      [
        {
          pointer: '/body/author',
          detail: 'is no field of the body, which takes quotation, speaker, articleId, items',
        },
      ],
    ],
    [
      400,
      { items: Array.from({ length: 101 }, () => ({ quotation: 'a' })) },
      [{ pointer: '/body/items', detail: 'must be no more than 100' }],
    ],
    [
      400,
      { items: [{ quotation: said }, { quotation: 1 }] },
      [{ pointer: '/body/items/1/quotation', detail: 'must be a string' }],
    ],
    [404, { quotation: said, articleId: 'nope' }, undefined],
    [
      404,
      { items: [{ quotation: said }, { quotation: said, articleId: 'nope' }] },
      [
        {
          pointer: '/body/items/1/articleId',
          detail: 'There is no article “nope”. GET /v1/articles lists the articles there are.',
        },
      ],
    ],
  ])('answers %i to %j', async (status, request, errors) => {
    const answer = await (await start()).post('/v1/verifications').send(request);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toEqual(errors);
  });

  it.each([
    ['text/plain', 'a', 415],
    ['application/json; charset=latin1', '{}', 415],
    ['application/json', '{"quotation":', 400],
  ])('refuses a body of %s: %s', async (type, body, status) => {
    const answer = await (await start())
      .post('/v1/verifications')
      .set('content-type', type)
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  });
});
