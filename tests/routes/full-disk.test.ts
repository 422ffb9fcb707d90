import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort, startServer } from '../bench/processes.ts';
import { builtProgram } from '../built.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

const token = 'a-token-for-the-full-disk';
const { record, sourceText: text } = await readHarbourBridge();

/** What lets a running process have larger files: util-linux has it, on Linux. */
const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

describe.skipIf(!hasLimits && process.env.CI !== 'true')('a server whose disk is full', () => {
  it('answers changes with 503 and when to try again, reads on, and goes on once there is room', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    // No file of the process may have more than 4 MB: a disk that is full, for this process alone.
    const limited = ['bash', '-c', 'ulimit -S -f 4096; exec "$0" "$@"'];
    const serve = [process.execPath, await builtProgram(), 'serve'];
    const server = await startServer([...limited, ...serve], await freePort(), '/readyz', {
      API_TOKENS: token,
      ARCHIVE_FILE: join(folder, 'archive.sqlite'),
      MAX_EVENT_LOOP_DELAY: '0',
    });
    onTestFinished(server.stop);
    const client = supertest(`http://127.0.0.1:${server.port}`);
    const post = (number: number) =>
      client
        .post('/v1/articles')
        .set({ authorization: `Bearer ${token}`, 'idempotency-key': `bridge-${number}` })
        .send({ record: { ...record, id: `bridge-${number}` }, text });

    let kept = 0;
    let answer = await post(1);
    while (answer.status === 201) {
      kept += 1;
      answer = await post(kept + 1);
    }
    expect(kept).toBeGreaterThan(10);
    expect(answer.body).toMatchObject({ status: 503, type: '/problems/archive-unavailable' });
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    expect(answer.body.detail).not.toMatch(/sqlite|disk|SQL/i);
    expect((await client.get(`/v1/articles/bridge-${kept + 1}`)).status).toBe(404);
    for (const path of [`/v1/articles/bridge-${kept}`, '/v1/claims?q=bridge&limit=1', '/healthz']) {
      expect((await client.get(path)).status, path).toBe(200);
    }

    spawnSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited']);
    expect((await post(kept + 1)).status).toBe(201);
    expect((await client.get(`/v1/articles/bridge-${kept + 1}`)).status).toBe(200);
    expect((await client.get('/v1/articles?limit=1')).body.total).toBe(kept + 2);
  }, 120_000);
});
