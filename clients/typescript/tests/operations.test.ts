import { describe, expect, inject, it } from 'vitest';
import { type Client, createClient, type OperationId } from '../src/entry.ts';
import { type DocumentedOperation, documentedOperations, operationOf } from './document.ts';

const url = inject('url');
const exercised = new Set<string>();

const client = createClient({
  baseUrl: url,
  token: inject('token'),
  fetch: async (request) => {
    const response = await fetch(request);
    if (response.ok) exercised.add(operationOf(request, url)?.id ?? request.url);
    return response;
  },
});

const { revision } = await client.getArticle({ articleId: 'latest' });

/** What leads somewhere, by the parameter’s name. */
const values: Readonly<Record<string, string>> = {
  articleId: 'putin-trump-group-setting',
  revision,
  paragraphId: 'p1',
  quoteId: 'q3',
  claimId: 'c22',
  speakerId: 'john-brennan',
  code: 'not-found',
};

const text = `Ferry to run at night

The night ferry will start in May, the port said on Friday.

“We have waited for years,” said the harbour master, Tom Berg.
`;

type Exercise = (client: Client) => Promise<void>;

/** Operations that are more than asking for an address: each says what it is called with, and what must come. */
const exercises: Partial<Record<OperationId, Exercise>> = {
  getMetrics: async ({ getMetrics }) => {
    expect(await getMetrics()).toMatch(/^# HELP /);
  },
  createExtraction: async ({ createExtraction }) => {
    const plain = await createExtraction({ body: text, contentType: 'text/plain' });
    expect(plain.headline?.text).toBe('Ferry to run at night');
    expect(plain).not.toHaveProperty('explanations');
    const markdown = await createExtraction({ body: `# ${text}`, contentType: 'text/markdown' });
    expect(markdown.quotes.map((quote) => quote.text)).toEqual(['We have waited for years']);
    const json = await createExtraction({ body: { text, headline: 'At night' }, explain: true });
    expect(json.headline?.text).toBe('At night');
    expect(json.explanations).toHaveLength(json.claims.length);
  },
  createVerification: async ({ createVerification }) => {
    const quotation = 'Maybe there will be other international events';
    const one = await createVerification({ body: { quotation } });
    expect(one.verdict).toBe('verbatim');
    const two = await createVerification({
      body: { items: [{ quotation }, { quotation: 'We never met at all' }] },
    });
    expect(two.items.map(({ verdict }) => verdict)).toEqual(['verbatim', 'not-found']);
  },
  addArticle: async ({ addArticle, getArticle, withdrawArticle }) => {
    const { body, response } = await addArticle({
      body: text,
      contentType: 'text/plain',
    }).withResponse();
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toContain(`/v1/articles/${body.id}`);
    expect(await getArticle({ articleId: body.id })).toEqual(body);
    await withdrawArticle({ articleId: body.id, ifMatch: '*' });
  },
  replaceArticle: async ({ addArticle, getArticle, replaceArticle, withdrawArticle }) => {
    const { id: articleId } = await addArticle({ body: { text, headline: 'To be replaced' } });
    const { response } = await getArticle({ articleId }).withResponse();
    const ifMatch = response.headers.get('ETag') ?? '';
    const body = { text, headline: 'Replaced' };
    expect((await replaceArticle({ articleId, ifMatch, body })).headline?.text).toBe('Replaced');
    await expect(replaceArticle({ articleId, ifMatch, body: { text } })).rejects.toMatchObject({
      code: 'revision-mismatch',
    });
    await withdrawArticle({ articleId, ifMatch: '*' });
  },
  withdrawArticle: async ({ addArticle, getArticle, withdrawArticle }) => {
    const { id: articleId } = await addArticle({ body: { text, headline: 'To be withdrawn' } });
    expect(await withdrawArticle({ articleId, ifMatch: '*' })).toBeUndefined();
    await expect(getArticle({ articleId })).rejects.toMatchObject({ code: 'article-withdrawn' });
  },
};

type AnyMethod = (input: object) => Promise<unknown>;

/** What an operation cannot do without. */
const inputFor = ({ id, required }: DocumentedOperation): Readonly<Record<string, string>> =>
  Object.fromEntries(
    required.map(({ name, example }) => {
      const value = values[name] ?? example;
      if (value === undefined) throw new Error(`${id}: say in “values” what “${name}” may be`);
      return [name, String(value)];
    }),
  );

/** What the server answers to the address itself, without the client. */
const askPlainly = async (operation: DocumentedOperation, type: string): Promise<unknown> => {
  const input = inputFor(operation);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => input[name] ?? '');
  const address = new URL(`${url}${path}`);
  for (const { name, in: place } of operation.required) {
    if (place === 'query') address.searchParams.set(name, input[name] ?? '');
  }
  const response = await fetch(address, { headers: { accept: type } });
  expect(response.headers.get('content-type')).toContain(type);
  return /[/+]json/.test(type) ? response.json() : response.text();
};

const own = (id: string): Exercise | undefined => exercises[id as OperationId];

describe('every operation of openapi.json', () => {
  it.each(documentedOperations.filter(({ id }) => own(id) !== undefined))(
    '$id does what it says',
    ({ id }) => own(id)?.(client),
  );

  const asked = documentedOperations
    .filter(({ id, method }) => own(id) === undefined && method === 'GET')
    .flatMap((operation) => operation.types.map((type) => ({ ...operation, type })));

  it.each(asked)('$id answers as $type what its address does', async (operation) => {
    const method = client[operation.id as OperationId] as unknown as AnyMethod;
    const answer = await method({ ...inputFor(operation), accept: operation.type });
    expect(answer).toEqual(await askPlainly(operation, operation.type));
  });

  it('is exercised above, and answered with success', () => {
    const missing = documentedOperations.map(({ id }) => id).filter((id) => !exercised.has(id));
    expect(missing).toEqual([]);
  });
});

describe('what is asked for', () => {
  it('is JSON where there is JSON, without being told', async () => {
    const { response } = await client.getArticle({ articleId: 'latest' }).withResponse();
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
  });

  it('are some fields of an article', async () => {
    const part = await client.getArticle({ articleId: 'latest', fields: ['id', 'headline'] });
    expect(Object.keys(part)).toEqual(['id', 'headline']);
  });

  it('is never sent without a parameter that is spelled wrong', async () => {
    const input: object = { speakerId: 'yuri-ushakov' };
    await expect(client.searchClaims(input)).rejects.toThrow(
      /^searchClaims does not take “speakerId”; it takes limit, cursor, q, speaker, /,
    );
  });

  it('has parameters that are undefined left out', async () => {
    const all = await client.searchClaims();
    expect(await client.searchClaims({ q: undefined, speaker: undefined })).toEqual(all);
  });

  it.each(['', '.', '..'])(
    'is never an address beside that of an article “%s”',
    async (articleId) => {
      await expect(client.getArticle({ articleId })).rejects.toThrow(TypeError);
      const byPath = client.http.GET('/v1/articles/{articleId}', {
        params: { path: { articleId } },
      });
      await expect(byPath).rejects.toThrow('cannot be asked for');
    },
  );

  it.each(['a/b', 'a?b', 'a#b', 'ä %', '%2e%2e'])(
    'is one article, also if it is called “%s”',
    (articleId) =>
      expect(client.getArticle({ articleId })).rejects.toMatchObject({ code: 'article-not-found' }),
  );

  it('is reached below the path of a base address too', async () => {
    const asked: string[] = [];
    const { getHealth } = createClient({
      baseUrl: 'http://records.test/news/',
      fetch: async ({ url: address }) => {
        asked.push(address);
        return Response.json({});
      },
    });
    await getHealth();
    expect(asked).toEqual(['http://records.test/news/healthz']);
  });
});

describe('a token', () => {
  const sentWith = async (ask: (client: Client) => Promise<unknown>): Promise<Headers[]> => {
    const sent: Headers[] = [];
    const recording = createClient({
      baseUrl: url,
      token: 'mine',
      fetch: async ({ headers }) => {
        sent.push(headers);
        return Response.json({});
      },
    });
    await ask(recording);
    return sent;
  };

  it('goes with what changes something', async () => {
    const [headers] = await sentWith(({ withdrawArticle }) =>
      withdrawArticle({ articleId: 'latest', ifMatch: '"x"' }),
    );
    expect(headers?.get('Authorization')).toBe('Bearer mine');
    expect(headers?.get('If-Match')).toBe('"x"');
  });

  it('goes with nothing else, so that shared caches may keep the answers', async () => {
    const [headers] = await sentWith(({ getArticle }) => getArticle({ articleId: 'latest' }));
    expect(headers?.has('Authorization')).toBe(false);
  });
});
