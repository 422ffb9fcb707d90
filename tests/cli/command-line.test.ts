import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { builtFolder } from '../built.ts';
import { ownArticles, seedId } from '../fixtures/own-articles.ts';
import { runProgram } from './run-program.ts';

let data: string;
let article: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  article = join(data, 'articles', seedId);
  await cp(ownArticles, join(data, 'articles'), { recursive: true });
});

afterEach(() => rm(data, { recursive: true }));

const edit = async (name: string, change: (text: string) => string) => {
  const file = join(article, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
};

describe('on-the-record', () => {
  it.each([['--version'], ['serve', '--version']])('%s %s shows the version', async (...given) => {
    expect(await runProgram(given)).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
  });

  it.each([
    [['--help'], ['serve', 'check [FOLDER]', '--help', 'Exit codes']],
    [['-h'], ['Usage: on-the-record COMMAND']],
    [['serve', '--help'], ['Usage: on-the-record serve']],
    [
      ['check', '--help'],
      ['Usage: on-the-record check [FOLDER]', '--fix'],
    ],
    [
      ['extract', '--help'],
      ['Usage: on-the-record extract FILE…|-', '--format FORMAT', '--into FOLDER', '--force  '],
    ],
  ])('%j shows how to call it', async (given, expected) => {
    const { code, stdout, stderr } = await runProgram(given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const words of expected) expect(stdout).toContain(words);
  });

  it.each([
    [[], 'a command is missing'],
    [['sevre'], 'there is no command “sevre”'],
    [['--fix'], "Unknown option '--fix'; see on-the-record --help"],
    [['serve', 'here'], 'serve does not take “here”'],
    [['check', 'here', 'there'], 'check does not take “there”'],
    [['check', '--fast'], "Unknown option '--fast'; see on-the-record check --help"],
    [['extract', '--bogus'], "Unknown option '--bogus'; see on-the-record extract --help"],
    [['show', 'latest', '--archive='], '--archive is empty; see on-the-record show --help'],
    [['verify', '--file', ''], '--file is empty; see on-the-record verify --help'],
  ])('refuses %j with exit code 2 and says what is wrong', async (given, message) => {
    const { code, stdout, stderr } = await runProgram(given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`on-the-record: ${message}`);
  });
});

describe('on-the-record check', () => {
  it('finds nothing wrong with the articles that come with the program', async () => {
    const { code, stdout } = await runProgram(['check']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `ok      ${join(await builtFolder(), 'data/articles', seedId)}\n1 checked, 0 broken\n`,
    );
  });

  it('takes the folder of articles, or of one article, or DATA_DIR', async () => {
    expect((await runProgram(['check', join(data, 'articles')])).stdout).toContain(
      '1 checked, 0 broken',
    );
    expect((await runProgram(['check', article])).stdout).toContain('1 checked, 0 broken');
    expect((await runProgram(['check'], { DATA_DIR: data })).stdout).toContain(article);
  });

  it('names file, place and reason of everything that is wrong, and ends with 1', async () => {
    await edit('record.json', (json) =>
      json.replaceAll('"supportedBy": [\n        "c8"', '"supportedBy": [\n        "c99"'),
    );
    const { code, stdout } = await runProgram(['check', article]);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `broken  ${article}/record.json: $.summary[0].supportedBy c99 is no claim of the body\n1 checked, 1 broken\n`,
    );
  });

  it('mends offsets with --fix, and only then', async () => {
    await edit('source.txt', (text) => `\n\n${text}`);
    expect((await runProgram(['check', article])).code).toBe(1);
    const mended = await runProgram(['check', '--fix', article]);
    expect(mended.code).toBe(0);
    expect(mended.stdout).toMatch(/^mended {2}.*: \d+ spans moved\n1 checked, 0 broken\n$/);
    expect((await runProgram(['check', article])).code).toBe(0);
  });

  it('leaves a record as it is where offsets are not all that is wrong', async () => {
    await edit('source.txt', (text) => text.replace('Kremlin aide Yuri', 'Kremlin adviser Yuri'));
    const before = await readFile(join(article, 'record.json'), 'utf8');
    const { code, stdout } = await runProgram(['check', '--fix', article]);
    expect(code).toBe(1);
    expect(stdout).toContain('$.paragraphs[1].text is "Kremlin aide Yuri');
    expect(await readFile(join(article, 'record.json'), 'utf8')).toBe(before);
  });

  it('says of a folder that is not there that it is not', async () => {
    const { code, stderr } = await runProgram(['check', join(data, 'gone')]);
    expect(code).toBe(1);
    expect(stderr).toBe(`on-the-record: ${join(data, 'gone')} is missing\n`);
  });
});

describe('on-the-record serve', () => {
  it.each<[breach: string, break_: () => Promise<unknown>, message: RegExp]>([
    [
      'a span is off by one',
      () => edit('record.json', (json) => json.replace('"end": 79', '"end": 80')),
      /record\.json: \$\.headline\.text is "Russia.*, but the source text has "Russia.*" from 0 to 80\n/,
    ],
    [
      'an id leads nowhere',
      () =>
        edit('record.json', (json) =>
          json.replaceAll('"speakerId": "reuters"', '"speakerId": "afp"'),
        ),
      /record\.json: \$\.claims\[11\]\.attribution\.via\[0\]\.speakerId afp is no speaker of this record\n/,
    ],
    [
      'the JSON is bad',
      () => edit('record.json', (json) => `${json}}`),
      /record\.json is not valid JSON/,
    ],
    ['a file is missing', () => rm(join(article, 'source.txt')), /source\.txt is missing\n/],
    [
      'a type is wrong',
      () => edit('record.json', (json) => json.replace('"section": 1', '"section": "1"')),
      /record\.json: \$\.paragraphs\[0\]\.section .*number/,
    ],
  ])(
    'does not start where %s, and says which file, where and why',
    async (_breach, break_, message) => {
      await break_();
      const { code, stdout, stderr } = await runProgram(['serve'], { DATA_DIR: data, PORT: '0' });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain('    at ');
    },
  );

  it.each([
    [{ PORT: 'http' }, 'PORT=http must be a whole number from 0 to 65535'],
    [{ DATA_DIR: '/nowhere' }, '/nowhere/articles is missing'],
    [{ HOST: 'host.invalid', PORT: '0' }, 'host.invalid:0 is no address; choose another HOST'],
    [
      { HOST: '192.0.2.1', PORT: '0' },
      '192.0.2.1:0 is no address of this machine; choose another HOST',
    ],
  ])('refuses %j in one clear line', async (environment, message) => {
    const { code, stderr } = await runProgram(['serve'], environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `on-the-record: ${message}\n` });
  });

  it('says of a port that is taken that it is', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, stderr } = await runProgram(['serve'], { PORT: port });
    other.close();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `on-the-record: 127.0.0.1:${port} is taken by another process; choose another PORT\n`,
    });
  });
});
