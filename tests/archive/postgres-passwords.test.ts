import { inspect } from 'node:util';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { createLog } from '../../src/cli/create-log.ts';
import { runProgram } from '../cli/run-program.ts';
import { startTestServer } from '../test-server.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { articleOf, createDatabase, describeWithPostgres, shortLimits } from './with-postgres.ts';

const password = 'hush/hush "100%"';
/** As a person would look for it, and as addresses, JSON and errors write it. */
const anyPassword = /hush/;

/** An address with the password in it. */
const withPassword = (address: string, change: (url: URL) => void = () => undefined): string => {
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  change(url);
  return url.href;
};

const toNowhere = (url: URL): void => {
  url.port = '1';
};

describeWithPostgres('the password of a database', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres({ fsync: 'off' });
  });

  afterAll(() => server.remove());

  it.each<readonly [string, (url: URL) => void]>([
    ['a server that is not there', toNowhere],
    [
      'a database that is not there',
      (url) => {
        url.pathname = '/nothing';
      },
    ],
    [
      'a certificate that is not there',
      (url) => {
        url.search = '?sslmode=verify-full&sslrootcert=/nowhere/hush.pem';
      },
    ],
  ])('is in no error about %s, however deep one looks', async (_what, change) => {
    const url = withPassword(server.url(), change);
    const error: unknown = await openArchive([], {
      url,
      limits: { ...shortLimits, start: 300 },
    }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'invalid-configuration',
      message: expect.stringMatching(/^DATABASE_URL cannot be used: PostgreSQL at 127\.0\.0\.1/),
    });
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(anyPassword);
  });

  describe.each(['import', 'serve'])('in what %s says', (command) => {
    it('is not, where the address is wrong', async () => {
      const url = withPassword(server.url('nothing'));
      const { code, stdout, stderr } = await runProgram(
        [command, 'none.jsonl'].slice(0, command === 'import' ? 2 : 1),
        {
          DATABASE_URL: url,
          LOG_LEVEL: 'trace',
        },
      );
      expect(code).toBe(1);
      expect(stderr).toContain('database "nothing" does not exist');
      expect(stdout + stderr).not.toMatch(anyPassword);
    });
  });

  it('is in no log, problem or metric of a server that loses its database', async () => {
    const url = withPassword(await createDatabase(server.url()));
    const readUrl = withPassword(url, toNowhere);
    const lines: string[] = [];
    const log = createLog(
      { LOG_LEVEL: 'trace', DATABASE_URL: url, DATABASE_READ_URL: readUrl },
      { write: (line) => lines.push(line) },
    );
    const { url: address } = await startTestServer({
      environment: { LOG_LEVEL: 'trace', DATABASE_URL: url, DATABASE_READ_URL: readUrl },
      articles: [articleOf('bridge')],
      place: { url, readUrl, limits: shortLimits, report: (what) => log.warn(what) },
      log,
    });
    const { get } = supertest(address);
    const said: string[] = [];
    const ask = async (path: string): Promise<number> => {
      const { status, text, headers } = await get(path);
      said.push(text, JSON.stringify(headers));
      return status;
    };
    expect(await ask('/v1/articles/bridge')).toBe(200);
    await server.stop();
    await vi.waitFor(async () => expect(await ask('/v1/claims?q=bridge')).toBe(503), {
      timeout: 30_000,
      interval: 20,
    });
    expect(await ask('/readyz')).toBe(503);
    expect(await ask('/metrics')).toBe(200);
    await server.start();
    expect(lines.length).toBeGreaterThan(3);
    // A request that fails for want of the database tells why, and what the replica’s place is.
    expect(lines.join('')).toContain('does not answer');
    expect([...lines, ...said].filter((text) => anyPassword.test(text))).toEqual([]);
  });
});
