import { describe, expect, it } from 'vitest';
import { type Asker, findFarPage, isPageReached, timeRequests } from './archive-requests.ts';

/** A server whose search finds so many items, each told by its number; a cursor is the number of the last one seen. */
const searchOf = (total: number): Asker & { readonly asked: URL[] } => {
  const asked: URL[] = [];
  return {
    asked,
    ask: async ({ path }) => {
      const url = new URL(path, 'http://localhost');
      asked.push(url);
      const limit = Number(url.searchParams.get('limit') ?? 20);
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const to = Math.min(total, from + limit);
      const items = Array.from({ length: to - from }, (_, index) => from + index);
      const next = to < total ? { next: `/v1/claims?q=word&limit=${limit}&cursor=${to}` } : {};
      const body = Buffer.from(JSON.stringify({ items, total, ...next }));
      return { status: 200, headers: {}, rawHeaders: [], body };
    },
    close: () => undefined,
  };
};

const query = { kind: 'a word', path: '/v1/claims?q=word' };

describe('the page far behind', () => {
  it.each([
    { total: 0, before: 0, isReached: false },
    { total: 1, before: 0, isReached: false },
    { total: 20, before: 0, isReached: false },
    { total: 21, before: 20, isReached: false },
    { total: 200, before: 180, isReached: false },
    { total: 201, before: 200, isReached: false },
    { total: 1234, before: 1220, isReached: false },
    { total: 19_980, before: 19_960, isReached: false },
    { total: 19_981, before: 19_980, isReached: true },
    { total: 1_000_000, before: 19_980, isReached: true },
  ])('of $total items comes after $before', async ({ total, before, isReached }) => {
    const page = await findFarPage(searchOf(total), query);
    const cursor = before === 0 ? '' : `&cursor=${before}`;
    expect(page).toEqual({ kind: 'a word', path: `/v1/claims?q=word${cursor}`, before });
    expect(isPageReached(page)).toBe(isReached);
  });

  it('is reached by the largest pages, so by few', async () => {
    const server = searchOf(1_000_000);
    await findFarPage(server, query);
    expect(server.asked.map(({ searchParams }) => searchParams.get('limit'))).toEqual([
      ...Array.from({ length: 99 }, () => '200'),
      '180',
    ]);
  });
});

describe('timed requests', () => {
  it('are as many of each kind, whether there are more different ones or fewer', async () => {
    const requests = [
      { kind: 'one', question: { path: '/v1/claims?q=1' } },
      ...[2, 3, 4].map((q) => ({ kind: 'three', question: { path: `/v1/claims?q=${q}` } })),
    ];
    const timings = await timeRequests(searchOf(1), requests, 2);
    expect(timings.map(({ kind }) => kind).toSorted()).toEqual(['one', 'one', 'three', 'three']);
  });

  it('tell which answers are not the ones expected', async () => {
    const request = { kind: 'one', question: { path: '/v1/claims' }, isRight: () => false };
    expect(await timeRequests(searchOf(1), [request], 1)).toMatchObject([{ isRight: false }]);
  });
});
