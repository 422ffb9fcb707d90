import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Client, type ClientOptions, createClient, ProblemError } from '../src/entry.ts';

/** A server that answers in turn as it is told, and remembers what it was sent. */
const scripted = (
  answers: readonly (readonly [status: number, headers?: Record<string, string>])[],
  options: Partial<ClientOptions> = {},
) => {
  const sent: { readonly request: Request; readonly body: string; readonly at: number }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const [status, headers = {}] = answers[sent.length] ?? [200];
    sent.push({ request, body: await request.text(), at: Date.now() });
    return Response.json(status === 200 ? { status: 'ok' } : {}, { status, headers });
  };
  return { client: createClient({ baseUrl: 'http://records.test', fetch, ...options }), sent };
};

const text = 'The night ferry will start in May, the port said on Friday.';
const article = { body: text, contentType: 'text/plain' } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Waits for an answer, however long it takes. */
const patiently = async <Value>(answer: Promise<Value>): Promise<Value> => {
  answer.catch(() => undefined);
  await vi.runAllTimersAsync();
  return answer;
};

describe('an answer that says “later”', () => {
  it.each([429, 503])('(%i) has the request sent again', async (status) => {
    const { client, sent } = scripted([[status], [status]]);
    expect(await patiently(client.getHealth())).toEqual({ status: 'ok' });
    expect(sent).toHaveLength(3);
  });

  it.each([400, 404, 408, 500, 502, 504])('is not %i', async (status) => {
    const { client, sent } = scripted([[status]]);
    await expect(patiently(client.getHealth())).rejects.toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  it.each([
    { retries: undefined, requests: 4 },
    { retries: 0, requests: 1 },
    { retries: 1, requests: 2 },
  ])('is taken as it is after $requests requests, with retries: $retries', async (one) => {
    const always = Array.from({ length: 9 }, () => [503] as const);
    const { client, sent } = scripted(always, { retries: one.retries });
    await expect(patiently(client.getHealth())).rejects.toThrow(ProblemError);
    expect(sent).toHaveLength(one.requests);
  });
});

describe('the wait', () => {
  const waitAfter = async (header: string | undefined, sentBefore = 0): Promise<number> => {
    const headers = header === undefined ? {} : { 'Retry-After': header };
    const { client, sent } = scripted([...Array(sentBefore + 1)].map(() => [503, headers]));
    await patiently(client.getHealth());
    const [one, other] = sent.slice(sentBefore);
    return (other?.at ?? 0) - (one?.at ?? 0);
  };

  it.each([
    ['seconds', '3', 3000],
    ['a date', 'Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['a date that has passed', 'Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['nothing', undefined, 0],
    ['nonsense', 'soon', 0],
  ])('is what the server asks for, in %s', async (_what, header, wait) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(await waitAfter(header)).toBe(wait);
  });

  it.each([0, 1, 2])('grows with the requests that were in vain: %i', async (before) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(await waitAfter(undefined, before)).toBe(125 * 2 ** before);
  });

  it('is left to chance in part, never shorter than asked for and never much longer', () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: 20 }), fc.nat({ max: 2 }), async (seconds, before) => {
        const wait = await waitAfter(String(seconds), before);
        expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
        expect(wait).toBeLessThanOrEqual(seconds * 1000 + 250 * 2 ** before);
      }),
    ));

  it('is not begun where the server asks for more than is allowed', async () => {
    const { client, sent } = scripted([[503, { 'Retry-After': '31' }]]);
    await expect(patiently(client.getHealth())).rejects.toMatchObject({ status: 503 });
    const patient = scripted([[503, { 'Retry-After': '31' }]], { longestWait: 31_000 });
    await patiently(patient.client.getHealth());
    expect([sent.length, patient.sent.length]).toEqual([1, 2]);
  });

  it('ends when the signal is aborted', async () => {
    const { client, sent } = scripted([[503, { 'Retry-After': '5' }]]);
    const stop = new AbortController();
    const answer = client.getHealth({}, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('changed my mind')), 1000);
    await expect(patiently(answer)).rejects.toThrow('changed my mind');
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a request is sent again only where that has no other effect', () => {
  type Ask = (client: Client) => Promise<unknown>;
  const repeated: Readonly<Record<string, Ask>> = {
    getArticle: (client) => client.getArticle({ articleId: 'latest' }),
    replaceArticle: (client) =>
      client.replaceArticle({ articleId: 'a', ifMatch: '"x"', ...article }),
    withdrawArticle: (client) => client.withdrawArticle({ articleId: 'a', ifMatch: '"x"' }),
    createExtraction: (client) => client.createExtraction(article),
    createVerification: (client) => client.createVerification({ body: { quotation: 'So' } }),
    addArticle: (client) => client.addArticle(article),
    'http.GET': ({ http }) => http.GET('/healthz'),
    'http.POST': ({ http }) => http.POST('/v1/verifications', { body: { quotation: 'So' } }),
  };

  it.each(Object.entries(repeated))('%s', async (_name, ask) => {
    const { client, sent } = scripted([[503], [429]]);
    await patiently(ask(client));
    expect(sent).toHaveLength(3);
    const [first, ...others] = sent.map(({ request, body }) => ({
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body,
    }));
    expect(others).toEqual([first, first]);
  });

  it('addArticle, since it has an Idempotency-Key: another one for each call, or the caller’s', async () => {
    const { client, sent } = scripted([]);
    await client.addArticle(article);
    await client.addArticle(article);
    await client.addArticle({ ...article, idempotencyKey: 'mine' });
    const [one = '', other, mine] = sent.map(({ request }) =>
      request.headers.get('Idempotency-Key'),
    );
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
    expect(mine).toBe('mine');
  });

  it('over a connection too, with its body', async () => {
    vi.useRealTimers();
    const bodies: string[] = [];
    const server = createServer(async (request, response) => {
      bodies.push(await readAll(request));
      const isLater = bodies.length < 3;
      response.writeHead(isLater ? 503 : 200, { 'content-type': 'application/json' });
      response.end(isLater ? '{}' : '{"verdict":"verbatim"}');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.close();
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { createVerification } = createClient({ baseUrl: `http://127.0.0.1:${port}` });
    const body = { quotation: 'So “be” it' };
    expect(await createVerification({ body })).toEqual({ verdict: 'verbatim' });
    expect(bodies).toEqual(Array.from({ length: 3 }, () => JSON.stringify(body)));
  });

  it('not one that the API does not know', async () => {
    const { client, sent } = scripted([[503]]);
    const post = client.http.request as unknown as (
      method: 'post',
      path: string,
    ) => Promise<unknown>;
    await patiently(post('post', '/v1/elsewhere'));
    expect(sent).toHaveLength(1);
  });
});
