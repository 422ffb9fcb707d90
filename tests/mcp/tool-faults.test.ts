import { describe, expect, it } from 'vitest';
import { connectClient } from './connect-client.ts';

const way = { transport: 'http', mode: 'auto' } as const;

const sayings: readonly (readonly [
  name: string,
  input: Readonly<Record<string, unknown>>,
  code: string,
  words: string,
])[] = [
  ['search_claims', { q: '…' }, 'invalid-parameters', '- /q holds no word to look for'],
  ['search_claims', { limit: 51 }, 'invalid-parameters', '- /limit'],
  ['search_claims', { limit: '5' }, 'invalid-parameters', '- /limit'],
  ['search_claims', { certainty: 'sure' }, 'invalid-parameters', '- /certainty'],
  [
    'search_claims',
    { query: 'peace' },
    'invalid-parameters',
    'has what is no input of this tool: query; it takes',
  ],
  [
    'search_claims',
    { from: '2026-02-01', to: '2026-01-01' },
    'invalid-parameters',
    '- /from must not be after',
  ],
  ['search_quotes', { cursor: 'AAAA' }, 'invalid-parameters', '- /cursor belongs to no item'],
  ['search_quotes', { q: 'a'.repeat(501) }, 'invalid-parameters', '- /q must be no longer'],
  ['search_articles', { speaker: '../etc' }, 'invalid-parameters', '- /speaker must be lower-case'],
  [
    'read_article',
    { articleId: 'nowhere' },
    'article-not-found',
    'search_articles finds the articles',
  ],
  ['read_article', { articleId: "x' OR 1=1" }, 'invalid-parameters', '- /articleId'],
  [
    'read_article',
    { revision: 'f'.repeat(64) },
    'revision-not-found',
    'read_article without a revision',
  ],
  ['read_article', { cursor: '7' }, 'invalid-parameters', '- /cursor must be the nextCursor'],
  ['read_article', { parts: [] }, 'invalid-parameters', '- /parts'],
  ['read_article', { maxCharacters: 1e9 }, 'invalid-parameters', '- /maxCharacters'],
  ['read_speaker', {}, 'invalid-parameters', '- /speakerId'],
  ['read_speaker', { speakerId: 'nobody' }, 'speaker-not-found', 'list_speakers finds a speaker'],
  ['verify_quotation', { quotation: '' }, 'invalid-parameters', '- /quotation'],
  ['verify_quotation', { quotation: 'x'.repeat(5001) }, 'invalid-parameters', '- /quotation'],
  [
    'verify_quotation',
    { quotation: 'It is so', articleId: 'nowhere' },
    'article-not-found',
    'There is no article “nowhere”.',
  ],
  ['extract_text', { text: '' }, 'empty-article', 'There is nothing in this'],
  [
    'extract_text',
    {
      text: 'Der Bürgermeister hat gesagt, dass die Brücke im Mai wieder geöffnet wird, und alle haben sich gefreut.',
    },
    'not-english',
    'Only articles in English',
  ],
  ['extract_text', { text: 'a\0b' }, 'not-text', 'NUL'],
  ['extract_text', { text: 'a', format: 'pdf' }, 'invalid-parameters', '- /format'],
  ['extract_text', { text: 'The pier opens.', cursor: '900-0' }, 'invalid-parameters', '- /cursor'],
  [
    'extract_text',
    { text: 'x '.repeat(1000) },
    'invalid-parameters',
    '- /text may have 1500 bytes at most',
  ],
];

describe('a tool that is called wrongly', () => {
  it.each(sayings)('%s %j says %s, and what to do', async (name, input, code, words) => {
    const client = await connectClient(way, { environment: { MAX_EXTRACTION_SIZE: '1500' } });
    const result = await client.callTool({ name, arguments: input });
    expect(result.isError).toBe(true);
    expect(result._meta).toMatchObject({ 'on-the-record/code': code });
    expect(result.content).toMatchObject([{ type: 'text', text: expect.stringContaining(words) }]);
    const text = JSON.stringify(result.content);
    expect(text).toContain(`"${code}: `);
    expect(text).not.toMatch(/GET |node_modules|src\/|SQL/);
  });

  it('tells nothing of what nobody foresaw, but logs it', async () => {
    const { createMcpServer } = await import('../../src/mcp/create-mcp-server.ts');
    const { Client, InMemoryTransport } = await import('@modelcontextprotocol/client');
    const logged: unknown[] = [];
    const broken = async () => {
      throw new Error('SELECT secret FROM /srv/data');
    };
    const context = {
      archive: { search: broken, countFound: broken, latest: broken, find: broken },
      base: '',
      largestText: 1,
    };
    const server = createMcpServer({
      context: context as never,
      log: { error: (what: unknown) => logged.push(what) } as never,
    });
    const [near, far] = InMemoryTransport.createLinkedPair();
    const client = new Client({ name: 'tests', version: '1.0.0' });
    await Promise.all([server.connect(far as never), client.connect(near)]);
    const result = await client.callTool({ name: 'search_claims', arguments: { q: 'peace' } });
    expect(result).toMatchObject({ isError: true });
    expect(JSON.stringify(result)).not.toContain('secret');
    const reading = client.readResource({ uri: 'on-the-record://articles/latest' });
    await expect(reading).rejects.toThrow('internal-error');
    expect(logged).toHaveLength(2);
    await client.close();
  });
});
