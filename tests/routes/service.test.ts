import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { problemKinds } from '../../src/representations/problem.ts';
import { startTestServer } from '../test-server.ts';

const start = async (environment: Readonly<Record<string, string>> = {}) =>
  supertest((await startTestServer({ environment })).url);

describe('the entry', () => {
  it('links to everything, and every link leads somewhere', async () => {
    const request = await start();
    const { body } = await request.get('/');
    for (const [name, address] of Object.entries<string>(body.links)) {
      const { status, headers } = await request.get(address.replace('{articleId}', 'latest'));
      const isPosted = headers.allow === 'OPTIONS, POST';
      expect(status, name).toBe(isPosted ? 405 : 200);
    }
  });
});

describe('the problems', () => {
  it.each(Object.entries(problemKinds))(
    'explain %s at the address that answers name',
    async (code, kind) => {
      const { body } = await (await start()).get(`/problems/${code}`);
      expect(body).toEqual({ type: `/problems/${code}`, ...kind });
    },
  );

  it('are listed', async () => {
    const { body } = await (await start()).get('/problems');
    expect(body.total).toBe(Object.keys(problemKinds).length);
    expect(body.items).toHaveLength(body.total);
  });

  it('do not explain what is none', async () => {
    const { status } = await (await start()).get('/problems/constructor');
    expect(status).toBe(404);
  });
});

describe('the health of the process', () => {
  it.each([
    ['/healthz', { status: 'ok' }],
    ['/readyz', { status: 'ready' }],
  ])('is told at %s, never from a cache', async (path, expected) => {
    const { body, headers } = await (await start()).get(path);
    expect(body).toEqual(expected);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
  });
});

describe('the metrics', () => {
  it('count requests by method, route and status, whichever way they were answered', async () => {
    const request = await start();
    for (let times = 0; times < 3; times += 1) await request.get('/v1/articles/latest/claims/c1');
    await request.head('/v1/articles/latest/claims/c1');
    await request.get('/v1/articles/latest/claims/c99');
    await request.get('/nowhere/at/all');
    const { text, type } = await request.get('/metrics');
    expect(type).toBe('text/plain');
    const route = '/v1/articles/:articleId/claims/:claimId';
    expect(text).toContain(`http_requests_total{method="GET",route="${route}",status="200"} 3\n`);
    expect(text).toContain(`http_requests_total{method="HEAD",route="${route}",status="200"} 1\n`);
    expect(text).toContain(`http_requests_total{method="GET",route="${route}",status="404"} 1\n`);
    expect(text).toContain('http_requests_total{method="GET",route="none",status="404"} 1\n');
    expect(text).toMatch(
      /http_request_seconds_total\{method="GET",route="none",status="404"\} 0\.\d+/,
    );
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('tell how long requests took, by route and class of statuses', async () => {
    const request = await start();
    for (let times = 0; times < 3; times += 1) await request.get('/v1/articles/latest/claims/c1');
    await request.get('/v1/articles/latest/claims/c98');
    await request.get('/v1/articles/latest/claims/c99?colour=red');
    const { text } = await request.get('/metrics');
    expect(text).toContain('# TYPE http_request_duration_seconds histogram\n');
    const labels = 'method="GET",route="/v1/articles/:articleId/claims/:claimId"';
    for (const [statusClass, count] of [
      ['2xx', 3],
      ['4xx', 2],
    ] as const) {
      const series = `${labels},status_class="${statusClass}"`;
      expect(text).toContain(
        `http_request_duration_seconds_bucket{${series},le="+Inf"} ${count}\n`,
      );
      expect(text).toContain(`http_request_duration_seconds_count{${series}} ${count}\n`);
      expect(text).toContain(`http_request_duration_seconds_sum{${series}} 0.`);
    }
  });

  it('tell what was asked of the archive, and how that ended', async () => {
    const request = await start();
    await request.get('/v1/articles/latest/claims/c1');
    await request.get('/v1/articles/nobody/claims/c1');
    const { text } = await request.get('/metrics');
    expect(text).toContain('archive_articles 1\n');
    const count = (operation: string) =>
      `archive_operation_duration_seconds_count{operation="${operation}",outcome="done"}`;
    expect(text).toContain(`${count('latest')} 1\n`);
    expect(text).toContain(`${count('find')} 2\n`);
    // Collecting the metrics asks the archive too, but is not what they are about.
    expect(text).not.toContain('operation="count"');
  });

  it('tell what is kept of answers and how often that is of use', async () => {
    const request = await start();
    for (const part of ['c1', 'c2', 'c3']) await request.get(`/v1/articles/latest/claims/${part}`);
    const { text } = await request.get('/metrics');
    expect(text).toContain('answer_shelf_articles 1\n');
    expect(text).toContain('answer_shelf_requests_total{outcome="hit"} 2\n');
    expect(text).toContain('answer_shelf_requests_total{outcome="miss"} 1\n');
  });

  it('tell which version runs, what extractions there are, and how the process is', async () => {
    const { text } = await (await start()).get('/metrics');
    for (const line of [
      `on_the_record_build_info{version="${packageJson.version}"} 1`,
      'extractions_running 0',
      'extractions_waiting 0',
      'extraction_workers 0',
      'extractions_total{outcome="done"} 0',
      'extraction_seconds_total 0',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('can be turned off', async () => {
    const request = await start({ METRICS: 'off' });
    expect((await request.get('/metrics')).status).toBe(404);
    expect((await request.get('/')).body.links).not.toHaveProperty('metrics');
  });
});

describe('Swagger UI', () => {
  it.each([
    '/docs',
    '/docs/',
    '/docs/static/swagger-ui.css',
    '/docs/static/swagger-ui-bundle.js',
    '/docs/json',
  ])('is served as everything else is: %s', async (path) => {
    const { status, headers } = await (await start()).get(path).set('Accept-Encoding', 'gzip');
    expect(status).toBe(200);
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it.each([
    '/docs/static/nope.js',
    '/docs/static/../../package.json',
    '/docs/static/%2e%2e/package.json',
  ])('has no %s', async (path) => {
    const { status, type } = await (await start()).get(path);
    expect(status).toBe(404);
    expect(type).toBe('application/problem+json');
  });
});
