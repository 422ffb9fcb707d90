import { describe, expect, inject, it } from 'vitest';
import { createClient, ProblemError } from '../src/entry.ts';

const problemOf = async (promise: Promise<unknown>): Promise<ProblemError> => {
  const error = await promise.then(
    () => 'nothing went wrong',
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error(`no ProblemError: ${error}`);
  return error;
};

describe('a problem', () => {
  const client = createClient({ baseUrl: inject('url') });

  it('is an error with what the server says', async () => {
    const problem = await problemOf(
      client.searchClaims({ limit: 1000 }, { headers: { 'X-Request-Id': 'mine-7' } }),
    );
    expect({ ...problem, message: problem.message, response: problem.response.status }).toEqual({
      name: 'ProblemError',
      message: '400 Invalid parameters: A parameter of the request cannot be used.',
      status: 400,
      code: 'invalid-parameters',
      type: '/problems/invalid-parameters',
      title: 'Invalid parameters',
      detail: 'A parameter of the request cannot be used.',
      errors: [{ pointer: '/query/limit', detail: expect.any(String) }],
      requestId: 'mine-7',
      response: 400,
    });
  });

  it('has a code to tell kinds apart by, which the types know', async () => {
    const { code, errors } = await problemOf(client.getArticle({ articleId: 'nowhere' }));
    const isMissing = code === 'article-not-found';
    expect([isMissing, errors]).toEqual([true, []]);
  });

  it('is answered, not thrown, by method and path', async () => {
    const { data, error, response } = await client.http.GET('/v1/articles/{articleId}', {
      params: { path: { articleId: 'nowhere' } },
    });
    expect(data).toBeUndefined();
    expect(error?.type).toBe('/problems/article-not-found');
    expect(response.status).toBe(404);
  });

  it('of a changing request without a token says what is needed', async () => {
    const added = client.addArticle({ body: 'The port said so.', contentType: 'text/plain' });
    expect((await problemOf(added)).code).toBe('token-needed');
  });
});

describe('an error that is no problem document', () => {
  const answering = (body: string | null, init: ResponseInit) =>
    createClient({ baseUrl: 'http://records.test', fetch: async () => new Response(body, init) });

  it.each([
    ['a page', '<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }, 'Bad Gateway'],
    ['nothing', null, { status: 502 }, 'HTTP status 502'],
    ['other JSON', '{"error":"no"}', { status: 502 }, 'HTTP status 502'],
    ['no JSON after all', '{"type":', { status: 502 }, 'HTTP status 502'],
  ])('(%s) is one still', async (_what, body, init, title) => {
    const headers = { 'X-Request-Id': 'proxy-1' };
    const problem = await problemOf(answering(body, { ...init, headers }).getHealth());
    expect(problem).toMatchObject({
      status: 502,
      code: undefined,
      type: 'about:blank',
      title,
      errors: [],
      requestId: 'proxy-1',
    });
  });

  it('leaves a failed connection what it is', async () => {
    const client = createClient({
      baseUrl: 'http://records.test',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(client.getHealth()).rejects.toThrow('fetch failed');
  });
});
