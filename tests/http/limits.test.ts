import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../test-server.ts';

describe('the rate limit', () => {
  it('turns a client away that asks too often, and says when to come back', async () => {
    const { url } = await startTestServer({ environment: { RATE_LIMIT: '3' } });
    const ask = () => supertest(url).get('/v1/articles/latest/headline');
    for (let request = 1; request <= 3; request += 1) {
      const { status, headers } = await ask();
      expect(status).toBe(200);
      expect(headers['x-ratelimit-remaining']).toBe(String(3 - request));
    }
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ type: '/problems/too-many-requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  /** How a server that lets a client ask once answers clients, each named by a proxy. */
  const askFor = async (
    environment: Readonly<Record<string, string>>,
    ...clients: readonly string[]
  ): Promise<number[]> => {
    const { url } = await startTestServer({ environment: { RATE_LIMIT: '1', ...environment } });
    const statuses: number[] = [];
    for (const client of clients) {
      const { status } = await supertest(url).get('/healthz').set('X-Forwarded-For', client);
      statuses.push(status);
    }
    return statuses;
  };

  it('counts by the client behind a trusted proxy', async () => {
    const statuses = askFor({ TRUST_PROXY: '127.0.0.1' }, '192.0.2.1', '192.0.2.2', '192.0.2.1');
    expect(await statuses).toEqual([200, 200, 429]);
  });

  it('does not believe a client that is no trusted proxy', async () => {
    expect(await askFor({}, '192.0.2.1', '192.0.2.2')).toEqual([200, 429]);
  });
});

describe('the load limit', () => {
  it('turns requests away while the event loop is behind, on the short way too', async () => {
    const { url } = await startTestServer({ environment: { MAX_EVENT_LOOP_DELAY: '20' } });
    const ask = () => supertest(url).get('/v1/articles/latest/headline');
    const first = await ask();
    const hog = setInterval(() => {
      const end = performance.now() + 200;
      while (performance.now() < end);
    }, 1);
    const statuses = new Set([first.status]);
    for (let request = 0; request < 20 && !statuses.has(503); request += 1) {
      const { status, body, headers } = await ask();
      statuses.add(status);
      if (status !== 503) continue;
      expect(body).toMatchObject({ type: '/problems/overloaded' });
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    clearInterval(hog);
    expect([...statuses]).toContain(503);
  });
});
