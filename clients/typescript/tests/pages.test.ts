import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { createClient, type PagedAnswer } from '../src/entry.ts';

const baseUrl = inject('url');

/** A client that counts its requests. */
const counting = () => {
  const asked: string[] = [];
  const client = createClient({
    baseUrl,
    fetch: (request) => {
      asked.push(request.url);
      return fetch(request);
    },
  });
  return { client, asked };
};

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const { client } = counting();

/** Every kind of page, a few items at a time. */
const pages: Readonly<Record<string, (limit: number) => PagedAnswer<unknown, unknown>>> = {
  listClaims: (limit) => client.listClaims({ articleId: 'latest', limit }),
  'listClaims, filtered': (limit) =>
    client.listClaims({ articleId: 'latest', certainty: 'certain', limit }),
  searchClaims: (limit) => client.searchClaims({ q: 'putin', limit }),
  searchSpeakers: (limit) => client.searchSpeakers({ limit }),
  getSpeakerAcross: (limit) => client.getSpeakerAcross({ speakerId: 'yuri-ushakov', limit }),
};

describe('iterating over a page', () => {
  it.each(Object.entries(pages))('of %s gives all that there is, page by page', async (_, ask) => {
    const all = await collect(ask(200));
    expect(all.length).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: all.length + 1 }), async (limit) => {
        expect(await collect(ask(limit))).toEqual(all);
      }),
      { numRuns: 5 },
    );
  });

  it('asks for no more pages than are needed', async () => {
    const { client: counted, asked } = counting();
    const seen: string[] = [];
    for await (const { claim } of counted.searchClaims({ limit: 2 })) {
      seen.push(claim.id);
      if (seen.length === 4) break;
    }
    expect(seen).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(asked).toHaveLength(2);
  });

  it('goes on from the page that was awaited', async () => {
    const { client: counted, asked } = counting();
    const answer = counted.listClaims({ articleId: 'latest', limit: 20 });
    const { items, total } = await answer;
    expect(items).toHaveLength(20);
    expect(await collect(answer)).toHaveLength(total);
    expect(asked).toHaveLength(Math.ceil(total / 20));
  });

  it('stops with the signal', async () => {
    const stop = new AbortController();
    const seen: unknown[] = [];
    const iterate = async () => {
      for await (const found of client.searchClaims({ limit: 1 }, { signal: stop.signal })) {
        seen.push(found);
        if (seen.length === 2) stop.abort(new Error('seen enough'));
      }
    };
    await expect(iterate()).rejects.toThrow('seen enough');
    expect(seen).toHaveLength(2);
  });

  it('fails where a page does', () =>
    expect(collect(client.searchClaims({ cursor: 'none' }))).rejects.toMatchObject({
      code: 'invalid-parameters',
    }));

  it('asks nobody else, whatever address the next page is said to have', async () => {
    const asked: string[] = [];
    const answers = [{ items: [1], total: 2, next: 'https://elsewhere.test/v1/claims?cursor=abc' }];
    const { searchClaims } = createClient({
      baseUrl: 'http://records.test',
      fetch: async ({ url }) => {
        asked.push(url);
        return Response.json(answers[asked.length - 1] ?? { items: [2], total: 2 });
      },
    });
    expect(await collect(searchClaims({ q: 'so' }))).toEqual([1, 2]);
    expect(asked).toEqual([
      'http://records.test/v1/claims?q=so',
      'http://records.test/v1/claims?cursor=abc&q=so',
    ]);
  });
});
