import { Writable } from 'node:stream';
import Fastify from 'fastify';
import pino from 'pino';
import supertest from 'supertest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProblemReplies } from '../../src/http/problem-replies.ts';

/** A server that takes bodies, as later addresses will, and one that fails. */
const startFailingServer = async () => {
  const lines: string[] = [];
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const problems = createProblemReplies('', pino(output), ({ title }) => `<title>${title}</title>`);
  const app = Fastify({
    bodyLimit: 100,
    frameworkErrors: problems.replyUnrouted,
    clientErrorHandler: problems.write,
  });
  app.setErrorHandler(problems.reply);
  app.post('/things', async () => ({}));
  app.get('/broken', async () => {
    throw new Error('secret of /var/lib/secret.db');
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return { request: supertest(app.server), lines };
};

describe('problem replies', () => {
  it.each([
    ['a body of the wrong media type', 'text/csv', 'a,b', 415, 'unsupported-media-type'],
    [
      'a body that is too large',
      'application/json',
      `"${'x'.repeat(200)}"`,
      413,
      'content-too-large',
    ],
    ['a body that is no JSON', 'application/json', '{', 400, 'malformed-request'],
    ['an empty body', 'application/json', '', 400, 'malformed-request'],
  ])('answer %s as a problem', async (_what, type, body, status, code) => {
    const { request } = await startFailingServer();
    const answer = await request.post('/things').set('Content-Type', type).send(body);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: `/problems/${code}`, status, instance: '/things' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('show nothing of an unforeseen error, and log all of it', async () => {
    const { request, lines } = await startFailingServer();
    const answer = await request.get('/broken?token=never-logged');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    expect(answer.body).toMatchObject({ type: '/problems/internal-error' });
    expect(lines.join('')).toContain('secret of /var/lib/secret.db');
    expect(lines.join('')).not.toContain('never-logged');
    const [line] = lines.map((each) => JSON.parse(each));
    expect(line).toMatchObject({ method: 'GET', route: '/broken' });
    expect(line.requestId).toBe(answer.body.requestId);
  });
});
