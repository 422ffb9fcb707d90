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

  it.each([
    ['verbatim', { quotation: said }, 'ada-moss'],
    ['altered', { quotation: said.replace('spring', 'autumn') }, 'ada-moss'],
    ['misattributed', { quotation: said, speaker: 'Ben Okoro' }, 'ada-moss'],
    [
      'not-a-quotation',
      { quotation: 'The council approved the budget for the northern tram line on Friday' },
      undefined,
    ],
  ])('cites every match of what is %s', async (verdict, request, speakerId) => {
    const server = await start();
    const { body } = await server.post('/v1/verifications').send(request);
    expect(body.verdict).toBe(verdict);
    expect(body.matches.length).toBeGreaterThan(0);
    for (const { article, quoteIds, claimId, spans, foundIn, speaker, link } of body.matches) {
      const at = `/v1/articles/${article.id}/revisions/${article.revision}`;
      const text = [...(await server.get(`${at}/text`)).text];
      for (const { start, end, text: words } of spans) {
        expect(text.slice(start, end).join('')).toBe(words);
      }
      expect(spans.length).toBeGreaterThan(0);
      expect(link).toMatch(/#:~:text=\S+$/);
      expect(foundIn).toMatch(/^p\d+$/);
      expect(speaker?.id).toBe(speakerId);
      // Whatever becomes of the article, what is cited stays at its revision.
      for (const id of quoteIds) expect((await server.get(`${at}/quotes/${id}`)).status).toBe(200);
      if (claimId !== undefined) {
        expect((await server.get(`${at}/claims/${claimId}`)).status).toBe(200);
      }
      if (speakerId !== undefined) expect(quoteIds).not.toEqual([]);
    }
  });

  it('verifies a hundred, and answers in their order', async () => {
    const items = Array.from({ length: 100 }, (_, number) =>
      number % 3 === 0
        ? { quotation: said }
        : { quotation: `Elephant ${number} prefers geologists to bankers` },
    );
    const { status, body } = await (await start()).post('/v1/verifications').send({ items });
    expect(status).toBe(200);
    expect(
      body.items.map(({ quotation, verdict }: { quotation: string; verdict: string }) => [
        quotation,
        verdict,
      ]),
    ).toEqual(
      items.map(({ quotation }) => [quotation, quotation === said ? 'verbatim' : 'not-found']),
    );
  });

  it('names each bad one of several by its place', async () => {
    const items: readonly object[] = [
      { quotation: '' },
      { quotation: said },
      {},
      { quotation: said, articleId: 'A B' },
      { quotation: said, author: 'me' },
    ];
    const { status, body } = await (await start()).post('/v1/verifications').send({ items });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/body/items/0/quotation',
      '/body/items/2/quotation',
      '/body/items/3/articleId',
      '/body/items/4/author',
    ]);
    expect(body.errors.at(-1).detail).toBe(
      'is no field of this object, which takes quotation, speaker, articleId',
    );
    const unknown = { items: [{ quotation: said, author: 'me' }] };
    const one = await (await start()).post('/v1/verifications').send(unknown);
    expect(one.body.errors).toEqual([{ ...body.errors.at(-1), pointer: '/body/items/0/author' }]);
    const none = await (await start()).post('/v1/verifications').send({ items: [] });
    expect(none.body).toMatchObject({ status: 400, errors: [{ pointer: '/body/items' }] });
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
