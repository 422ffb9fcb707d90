import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedId } from '../fixtures/own-articles.ts';
import { fixtureFolder } from '../fixtures/read-fixture.ts';
import { runProgram } from './run-program.ts';

const said = 'I think it would be wise to let the dust settle';

// Side by side: one of them waits for a database until the program gives it up.
describe.concurrent('on-the-record verify', () => {
  it('says what was found, and ends with 0 where all is verbatim', async () => {
    const { code, stdout } = await runProgram(['verify', said, '--speaker', 'Ushakov']);
    expect(stdout).toContain(
      `verbatim  ${said}\n  verbatim: ${said}\n    Yuri Ushakov, putin-trump-group-setting q8, revision `,
    );
    expect(code).toBe(0);
  });

  it.each([
    ['altered', said.replace('wise', 'good'), '    changed: “wise” → “good”\n'],
    ['not-found', 'Elephants prefer geologists to bankers', ''],
  ])('ends with 1 where one is %s', async (verdict, quotation, line) => {
    const { code, stdout } = await runProgram(['verify', said, quotation]);
    expect(stdout).toContain(`${verdict}  ${quotation}\n`);
    expect(stdout).toContain(line);
    expect(code).toBe(1);
  });

  it('reads lines, and prints what the API answers', async () => {
    const input = `“${said}”\r\n\n  Elephants prefer geologists to bankers\n`;
    const { code, stdout } = await runProgram(['verify', '-', '--json'], {}, input);
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict);
    expect(verdicts).toEqual(['verbatim', 'not-found']);
    expect(code).toBe(1);
  });

  it('looks in the article added last, and links to where the archive can be read', async () => {
    const given = ['verify', said, '--article', 'latest'];
    const { code, stdout } = await runProgram(given, { PUBLIC_URL: 'https://record.example' });
    expect(stdout).toContain(`    https://record.example/articles/${seedId}#:~:text=`);
    expect(code).toBe(0);
  });

  it('says that there was nothing to verify', async () => {
    const { code, stdout, stderr } = await runProgram(['verify', '-'], {}, '\n\n');
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '0 quotations\n' });
  });

  it('says that the archive cannot be reached, and not with which password', async () => {
    const DATABASE_URL = 'postgres://editor:a-secret@127.0.0.1:9/articles';
    const { code, stdout, stderr } = await runProgram(['verify', said], { DATABASE_URL });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('PostgreSQL at 127.0.0.1:9/articles answers: ECONNREFUSED');
    expect(stderr).not.toContain('a-secret');
  }, 60_000);

  it('names the line that cannot be a quotation', async () => {
    const input = `${said}\n${'x'.repeat(70_000)}\n`;
    const { code, stdout, stderr } = await runProgram(['verify', '-'], {}, input);
    expect(stdout).toContain(`verbatim  ${said}\n`);
    expect(stderr).toContain('line 2 is too long for a quotation');
    expect(code).toBe(2);
  });

  it('looks into the archive that the settings name, and into that of --archive first', async ({
    onTestFinished,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const archive = join(folder, 'archive.sqlite');
    await runProgram(['import', fixtureFolder('harbour-bridge'), '--archive', archive]);
    const quotation = 'It is the cheapest way';
    const missing = { ARCHIVE_FILE: join(folder, 'none.sqlite') };
    for (const [flags, environment, code] of [
      [[], {}, 1],
      [[], { ARCHIVE_FILE: archive }, 0],
      [['--archive', archive], missing, 0],
      [[], missing, 2],
    ] as const) {
      expect((await runProgram(['verify', quotation, ...flags], environment)).code).toBe(code);
    }
  });

  it.each([
    [['verify'], 2, 'QUOTATION…|- is missing'],
    [['verify', ''], 2, 'a quotation must not be empty; see on-the-record verify --help'],
    [['verify', 'a'.repeat(5001)], 2, 'a quotation must have at most 5000 characters'],
    [
      ['verify', 'a', '--speaker', 'a'.repeat(201)],
      2,
      '--speaker must have at most 200 characters; see on-the-record verify --help',
    ],
    [['verify', 'a', '--article', 'Not An Id'], 1, 'There is no article “Not An Id”. '],
    [['verify', 'a', '--article', 'putin-trump'], 1, `These are alike: ${seedId}.`],
    [['verify', 'a', '--archive', '/tmp'], 2, '/tmp is a folder, and an archive is a file'],
    [
      ['verify', 'a', '--archive', '/nowhere/archive.sqlite'],
      2,
      'there is no archive /nowhere/archive.sqlite',
    ],
  ])('refuses %j', async (given, expected, message) => {
    const { code, stderr } = await runProgram(given);
    expect(stderr).toContain(message);
    expect(code).toBe(expected);
  });
});
