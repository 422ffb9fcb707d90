import { describe, expect, it } from 'vitest';
import { startTestServer, type TestServerOptions } from '../test-server.ts';

const accept = 'application/json, text/event-stream';
const plain = { accept, 'content-type': 'application/json' };
const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

const send = async (
  init: RequestInit & { readonly headers?: Readonly<Record<string, string>> },
  environment: TestServerOptions['environment'] = {},
) => {
  const { url } = await startTestServer({ environment });
  const response = await fetch(`${url}/mcp`, { method: 'POST', body: ping, ...init });
  return { response, text: await response.text() };
};

describe('/mcp', () => {
  it.each(['GET', 'DELETE', 'PUT', 'PATCH'])(
    'takes no %s: there are no sessions',
    async (method) => {
      const { response } = await send({ method, body: null, headers: { accept } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'OPTIONS, POST']);
    },
  );

  it('says what it takes, and lets pages send what the protocol sends', async () => {
    const { response } = await send({
      method: 'OPTIONS',
      body: null,
      headers: { origin: 'http://localhost:6274', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('Mcp-Protocol-Version');
  });

  it.each([
    ['none', undefined, 200],
    ['its own', 'https://record.example', 200],
    ['one that the settings name', 'https://reader.example:8443', 200],
    ['one of the same machine', 'http://localhost:6274', 200],
    ['one of the same machine by number', 'http://127.0.0.1:80', 200],
    ['one of the same machine in IPv6', 'http://[::1]:9000', 200],
    ['another', 'https://evil.example', 403],
    ['another that looks like its own', 'https://record.example.evil.example', 403],
    ['another that looks like the machine', 'http://localhost.evil.example', 403],
    ['its own by another scheme', 'http://record.example', 403],
    ['that of a file', 'null', 403],
    ['no origin at all', 'nonsense', 403],
  ])('where a page’s origin is %s (%s), answers %i', async (_what, origin, status) => {
    const { response } = await send(
      { headers: origin === undefined ? plain : { ...plain, origin } },
      { PUBLIC_URL: 'https://record.example/', MCP_ORIGINS: 'https://reader.example:8443' },
    );
    expect(response.status).toBe(status);
  });

  it.each([
    ['text', { body: 'hello', headers: { accept, 'content-type': 'text/plain' } }, 415],
    ['no type', { body: new Uint8Array([1]), headers: { accept } }, 415],
    ['what is no JSON', { body: '{', headers: plain }, 400],
    ['no bytes', { body: '', headers: plain }, 400],
    ['several messages', { body: `[${ping},${ping}]`, headers: plain }, 400],
    ['a number', { body: '7', headers: plain }, 400],
    ['what is too large', { body: JSON.stringify({ a: 'x'.repeat(3000) }), headers: plain }, 413],
  ])('refuses %s as a problem', async (_what, init, status) => {
    const limits = { MAX_BODY_SIZE: '2000', MAX_EXTRACTION_SIZE: '2000' };
    const { response, text } = await send(init, limits);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ status, instance: '/mcp' });
  });

  it.each([
    ['no message', { body: '{}' }, 400],
    ['a method that is none', { body: ping.replace('ping', 'pong') }, 200],
    [
      'another revision of the protocol',
      { headers: { ...plain, 'mcp-protocol-version': '1999-01-01' } },
      400,
    ],
  ])('answers %s as the protocol has it', async (_what, init, status) => {
    const { response, text } = await send({ headers: plain, ...init });
    expect([response.status, text]).toEqual([status, expect.stringContaining('"error"')]);
  });

  it('answers a notification with nothing', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    const { response, text } = await send({ headers: plain, body });
    expect([response.status, text]).toEqual([202, '']);
    expect(response.headers.get('x-request-id')).toMatch(/./);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is never kept by caches, and carries the headers that every answer has', async () => {
    const { response, text } = await send({ headers: plain });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).toContain('"result":{}');
  });

  it('counts against the rate limit', async () => {
    const { url } = await startTestServer({ environment: { RATE_LIMIT: '2' } });
    const statuses = [];
    for (let index = 0; index < 3; index += 1) {
      const response = await fetch(`${url}/mcp`, { method: 'POST', body: ping, headers: plain });
      statuses.push(response.status);
      await response.text();
    }
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('keeps no stream open', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'subscriptions/listen',
      params: {
        filter: {},
        _meta: {
          'io.modelcontextprotocol/protocolVersion': '2026-07-28',
          'io.modelcontextprotocol/clientInfo': { name: 'tests', version: '1' },
          'io.modelcontextprotocol/clientCapabilities': {},
        },
      },
    });
    const headers = {
      ...plain,
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'subscriptions/listen',
    };
    const { text } = await send({ headers, body });
    expect(text).toContain('error');
  });
});
