import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { withRevision } from '../../src/records/revision.ts';
import { createDatabase, describeWithPostgres, serverForTests } from '../archive/with-postgres.ts';
import { builtProgram } from '../built.ts';
import { ownArticles } from '../fixtures/own-articles.ts';
import {
  fixtureFolder,
  readFerryNotice,
  readHarbourBridge,
  stored,
} from '../fixtures/read-fixture.ts';
import { type Ended, runProgram } from './run-program.ts';

const bridge = await readHarbourBridge();
const ferry = await readFerryNotice();
const document = 'Tram line opens\n\nThe mayor, Ada Lind, said the tram line would open in May.\n';

type Recorded = { readonly record: { readonly id: string }; readonly text: string };

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
const recorded = ({ record, sourceText: text }: typeof bridge) => ({ record, text });
const corrected = { ...bridge.record, published: { publisher: 'The Harbour Post' } };

/** So many records, each a line. */
const manyLines = (count: number): string =>
  Array.from({ length: count }, (_, number) =>
    lineOf({ record: { ...bridge.record, id: `bridge-${number + 1}` }, text: bridge.sourceText }),
  ).join('');

let folder: string;
let archive: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  archive = join(folder, 'archive.sqlite');
});

const write = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

const run = (given: readonly string[], input?: string): Promise<Ended> =>
  runProgram([...given, '--archive', archive], {}, input);

/** What a command ends with, and says, that does not get to its work. */
const usageOf = async (given: readonly string[]) => {
  vi.stubEnv('ARCHIVE_FILE', '');
  vi.stubEnv('DATABASE_URL', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(said.mockRestore);
  const code = await runCommandLine(given);
  return { code, said: said.mock.calls.flat().join('\n') };
};

const importing = (...given: readonly string[]): Promise<Ended> => run(['import', ...given]);

const exported = async (...given: readonly string[]): Promise<readonly Recorded[]> => {
  const { stdout, code } = await run(['export', ...given]);
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
};

const idsKept = async (): Promise<readonly string[]> =>
  (await exported()).map(({ record }) => record.id);

describe('on-the-record import', () => {
  it('adds article folders, lines of records and texts, whichever a folder holds', async () => {
    const inbox = join(folder, 'inbox');
    await mkdir(inbox);
    await write('inbox/a.jsonl', lineOf(recorded(bridge)));
    await write('inbox/b.txt', document);
    await write('inbox/picture.png', 'no article');
    const { code, stdout, stderr } = await importing(inbox, fixtureFolder('ferry-notice'));
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: '3 added, 0 replaced, 0 already there, 0 refused\n',
    });
    expect(await idsKept()).toEqual(['harbour-bridge', 'tram-line-opens', 'ferry-notice']);
  });

  it('takes what `extract` prints for a line of its own', async () => {
    const { stdout } = await runProgram(['extract', await write('a.txt', document)]);
    expect((await importing(await write('a.ndjson', stdout))).code).toBe(0);
    expect(await exported()).toMatchObject([{ record: { id: 'tram-line-opens' }, text: document }]);
  });

  it.each([
    ['lines of records', `\ufeff${lineOf(recorded(bridge))}\n${lineOf(recorded(ferry))}`, 2],
    ['one document', document, 1],
    ['nothing', '', 0],
  ])('reads standard input: %s', async (_what, input, added) => {
    const { code, stderr } = await run(['import', '-'], input);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `${added} added, 0 replaced, 0 already there, 0 refused\n`,
    });
  });

  it('can be started again: what is there already is passed over', async () => {
    const given = [
      await write('a.jsonl', lineOf(recorded(bridge))),
      await write('b.txt', document),
      fixtureFolder('ferry-notice'),
    ];
    await importing(...given);
    const before = await exported('--history');
    const again = await importing(...given);
    expect(again).toMatchObject({
      code: 0,
      stderr: '0 added, 0 replaced, 3 already there, 0 refused\n',
    });
    expect(await exported('--history')).toEqual(before);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends in good order on %s, and goes on where it was',
    async (signal) => {
      const count = 2000;
      const file = await write('many.jsonl', manyLines(count));
      const given = [await builtProgram(), 'import', file, '--archive', archive];
      const child = spawn(process.execPath, given, { stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      // It hears of signals once it reads: then the archive is there.
      await expect
        .poll(() => readFile(archive).catch(() => undefined), { timeout: 20_000 })
        .toBeDefined();
      await expect.poll(countKept, { timeout: 20_000 }).toBeGreaterThan(0);
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(stderr).toMatch(/^stopped: \d+ added, .* 0 refused\n$/);
      const kept = await countKept();
      expect(stderr).toContain(`stopped: ${kept} added`);
      const again = await importing(file);
      expect(again).toMatchObject({
        code: 0,
        stderr: `${count - kept} added, 0 replaced, ${kept} already there, 0 refused\n`,
      });
      expect(await countKept()).toBe(count);
    },
    60_000,
  );

  const countKept = async (): Promise<number> => {
    const opened = await openArchive([], archive);
    const count = await opened.count();
    await opened.close();
    return count;
  };

  it('names what it refuses, and why, keeps the rest, and ends with 1', async () => {
    const [first, ...others] = ferry.record.paragraphs;
    const broken = { ...ferry.record, paragraphs: [{ ...first, end: 1 }, ...others] };
    const lines = [
      lineOf(recorded(bridge)),
      '{"record": \n',
      lineOf({ record: broken, text: ferry.sourceText }),
      lineOf({ headline: 'no record' }),
      lineOf({
        record: { ...bridge.record, id: 'half', published: { publisher: '\ud83d' } },
        text: bridge.sourceText,
      }),
      lineOf({ record: corrected, text: bridge.sourceText }),
    ].join('');
    const file = await write('a.jsonl', lines);
    const german = await write('g.txt', 'Die Brücke ist zu. Das hat der Mann nicht gesagt.');
    const missing = join(folder, 'missing.jsonl');
    const refused = join(folder, 'refused.jsonl');
    const { code, stderr } = await importing(file, german, missing, '--refused', refused);
    expect(code).toBe(1);
    const told = stderr.replaceAll(`${folder}/`, '').split('\n');
    expect(told).toEqual([
      expect.stringMatching(/^on-the-record: a\.jsonl:2 is not valid JSON: /),
      expect.stringMatching(/^on-the-record: a\.jsonl:3: \$\.record\.paragraphs\[0\]\.?\w* .*/),
      'on-the-record: a.jsonl:4 is no article: {"record": …, "text": …}',
      expect.stringMatching(
        /^on-the-record: a\.jsonl:5: \$\.record\.published\.publisher holds half/,
      ),
      expect.stringMatching(
        /^on-the-record: a\.jsonl:6 is another revision of “harbour-bridge”.*--replace/,
      ),
      expect.stringMatching(/^on-the-record: g\.txt cannot be read: .*English/),
      expect.stringMatching(/^on-the-record: missing\.jsonl /),
      '1 added, 0 replaced, 0 already there, 7 refused',
      '',
    ]);
    const written = (await readFile(refused, 'utf8')).trim().split('\n');
    expect(written.map((line) => JSON.parse(line))).toMatchObject([
      { source: file, line: 2 },
      { source: file, line: 3, path: expect.stringContaining('paragraphs') },
      { source: file, line: 4 },
      { source: file, line: 5, path: '$.record.published.publisher' },
      { source: file, line: 6 },
      { source: german },
      { source: missing },
    ]);
    expect(await idsKept()).toEqual(['harbour-bridge']);
  });

  it('replaces with --replace, and what was stays', async () => {
    await importing(await write('a.jsonl', lineOf(recorded(bridge))));
    const file = await write('b.jsonl', lineOf({ record: corrected, text: bridge.sourceText }));
    const { code, stderr } = await importing(file, '--replace');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '0 added, 1 replaced, 0 already there, 0 refused\n',
    });
    expect(await exported('--history')).toMatchObject([
      { record: { revision: withRevision(bridge.record).revision } },
      { record: { revision: withRevision(corrected).revision } },
    ]);
  });

  it('passes over a line that is too long, without reading it whole', async () => {
    const file = await write('a.jsonl', `${'x'.repeat(3000)}\n${lineOf(recorded(ferry))}`);
    const limit = String(Buffer.byteLength(lineOf(recorded(ferry))));
    const { code, stderr } = await runProgram(['import', file, '--archive', archive], {
      MAX_RECORD_SIZE: String(Math.max(Number(limit), 2999)),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.jsonl:1 has more than \d+ bytes; MAX_RECORD_SIZE sets that limit/);
    expect(stderr).toContain('1 added');
  });

  it.each([
    [[], 'FOLDER|FILE…|- is missing'],
    [['a.txt', '--format', 'pdf'], '--format must be one of text, markdown, html'],
    [['a.txt', '--charset', 'klingon'], '--charset must be one of'],
    [['-', '-'], 'standard input can be read once only'],
    [['a.txt', '--nonsense'], "Unknown option '--nonsense'"],
  ])('is called wrongly with %j, says so, and makes no archive', async (given, message) => {
    expect(await usageOf(['import', ...given, '--archive', archive])).toEqual({
      code: 2,
      said: expect.stringContaining(message),
    });
    expect(existsSync(archive)).toBe(false);
  });

  it('wants to be told which archive', async () => {
    expect(await usageOf(['import', ownArticles])).toEqual({
      code: 2,
      said: expect.stringContaining('--archive FILE, or set ARCHIVE_FILE or DATABASE_URL'),
    });
  });
});

describe('on-the-record export', () => {
  it('names an article that is not there, and ends with 1', async () => {
    await importing(fixtureFolder('ferry-notice'));
    const { code, stdout, stderr } = await run(['export', 'ferry-notice', 'nope']);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('on-the-record: nope is not in the archive\n1 exported, 1 failed\n');
  });

  it('writes article folders that can be checked and imported', async () => {
    await importing(fixtureFolder('ferry-notice'), fixtureFolder('harbour-bridge'));
    const out = join(folder, 'out');
    expect((await run(['export', '--into', out])).code).toBe(0);
    const second = await run(['export', '--into', out]);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('see --force');
    expect((await run(['export', '--into', out, '--force'])).code).toBe(0);
    expect((await runProgram(['check', out])).code).toBe(0);
    expect((await importing(out)).stderr).toContain('2 already there');
  });

  it.each([
    [['--history', '--into', 'out'], 'an article folder has no history'],
    [['--force'], '--force is of use only with --into'],
  ])('is called wrongly with %j', async (given, message) => {
    expect(await usageOf(['export', ...given, '--archive', archive])).toEqual({
      code: 2,
      said: expect.stringContaining(message),
    });
  });
});

/** An archive with a history: an article that was corrected, one that was withdrawn, one as it was. */
const fillWithHistory = async (place: string | { readonly url: string }): Promise<void> => {
  const opened = await openArchive([stored(ferry)], place);
  const [first, second] = [withRevision(bridge.record), withRevision(corrected)];
  const add = (article: typeof first, at: string, expected?: string) =>
    opened.change({
      articleId: article.id,
      stored: { article, sourceText: bridge.sourceText },
      at,
      expected,
    });
  await add(first, '2026-11-01T08:00:00.000Z');
  await add(second, '2026-11-02T08:00:00.000Z', first.revision);
  const other = withRevision({ ...bridge.record, id: 'gone' });
  await add(other, '2026-11-03T08:00:00.000Z');
  await opened.change({
    articleId: 'gone',
    expected: other.revision,
    at: '2026-11-04T08:00:00.000Z',
  });
  await opened.close();
};

describe('export | import', () => {
  const roundTrip = async (
    from: Readonly<Record<string, string>>,
    to: Readonly<Record<string, string>>,
    ...flags: readonly string[]
  ) => {
    const out = await runProgram(['export', ...flags], from);
    expect(out.code).toBe(0);
    const taken = await runProgram(['import', '-', '--replace'], to, out.stdout);
    expect(taken).toMatchObject({ code: 0 });
    const back = await runProgram(['export', ...flags], to);
    return { there: out.stdout, back: back.stdout };
  };

  it.each([
    ['records', []],
    ['records with their history', ['--history']],
  ])('gives back the same %s, to the byte', async (_what, flags) => {
    await fillWithHistory(archive);
    const { there, back } = await roundTrip(
      { ARCHIVE_FILE: archive },
      { ARCHIVE_FILE: join(folder, 'other.sqlite') },
      ...flags,
    );
    expect(there.split('\n').length).toBeGreaterThan(2);
    expect(back).toBe(there);
  });

  describeWithPostgres('between SQLite and PostgreSQL', () => {
    let server: Awaited<ReturnType<typeof serverForTests>>;

    beforeAll(async () => {
      server = await serverForTests();
    });

    afterAll(() => server.remove());

    it('gives back the same records and histories, there and back', async () => {
      await fillWithHistory(archive);
      const DATABASE_URL = await createDatabase(server.url);
      const forth = await roundTrip({ ARCHIVE_FILE: archive }, { DATABASE_URL }, '--history');
      expect(forth.back).toBe(forth.there);
      const ARCHIVE_FILE = join(folder, 'other.sqlite');
      const back = await roundTrip({ DATABASE_URL }, { ARCHIVE_FILE }, '--history');
      expect(back.back).toBe(forth.there);
    });

    it('goes into PostgreSQL from any source, and can be started again', async () => {
      const DATABASE_URL = await createDatabase(server.url);
      const given = ['import', fixtureFolder('ferry-notice'), await write('a.txt', document)];
      const first = await runProgram(given, { DATABASE_URL });
      expect(first.stderr).toBe('2 added, 0 replaced, 0 already there, 0 refused\n');
      const again = await runProgram(given, { DATABASE_URL });
      expect(again.stderr).toBe('0 added, 0 replaced, 2 already there, 0 refused\n');
      expect(again.code).toBe(0);
    });
  });
});
