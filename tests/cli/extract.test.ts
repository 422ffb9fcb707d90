import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleDocuments } from '../../openapi/extraction-example.ts';
import { readArticleFolder } from '../../src/archive/article-folder.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { builtProgram } from '../built.ts';
import { runProgram } from './run-program.ts';

const program = await builtProgram();
const plain = String(exampleDocuments['text/plain']);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
});

afterEach(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Buffer = plain): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

/** What the program printed, as articles that hold. */
const articlesIn = (stdout: string): readonly Readonly<Record<string, unknown>>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const article = JSON.parse(line);
      const { text, revision: _revision, explanations: _explanations, ...record } = article;
      expect(checkRecord(record, text).faults).toEqual([]);
      return article;
    });

const extract = (...given: readonly string[]) => runProgram(['extract', ...given]);

describe('on-the-record extract', () => {
  it.each([
    ['article.txt', 'text/plain'],
    ['article.md', 'text/markdown'],
    ['article.MARKDOWN', 'text/markdown'],
    ['article.html', 'text/html'],
    ['article.htm', 'text/html'],
  ])('reads %s as %s, and prints the article in a line', async (name, type) => {
    const path = await file(name, String(exampleDocuments[type]));
    const { code, stdout, stderr } = await extract(path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [article, ...others] = articlesIn(stdout);
    expect(others).toEqual([]);
    expect(article).toMatchObject({ provenance: { method: 'extracted' } });
    expect(article?.text).toContain('The harbour bridge will close');
    expect(article?.text).not.toContain('<p>');
    expect(article).not.toHaveProperty('explanations');
  });

  it('says why each claim is there with --explain', async () => {
    const [article] = articlesIn((await extract('--explain', await file('a.txt'))).stdout);
    const { explanations, claims } = article as { explanations: unknown[]; claims: unknown[] };
    expect(explanations).toHaveLength(claims.length);
  });

  it('reads standard input in the format that is said', async () => {
    const child = spawn(process.execPath, [program, 'extract', '-', '--format', 'html'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(String(exampleDocuments['text/html']));
    let stdout = '';
    for await (const chunk of child.stdout) stdout += chunk;
    expect(articlesIn(stdout)).toHaveLength(1);
    expect(stdout).not.toContain('<p>');
  });

  it('reads files in the charset that is said, or that their marks say', async () => {
    const latin = await file('a.txt', Buffer.from(plain.replace(/[“”]/g, '\x93'), 'latin1'));
    expect(articlesIn((await extract(latin, '--charset', 'windows-1252')).stdout)).toHaveLength(1);
    const failed = await extract(latin);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(`${latin} cannot be read: This is not valid UTF-8 at byte`);
    const marked = await file('b.txt', Buffer.from(`\ufeff${plain}`, 'utf16le'));
    const [article] = articlesIn((await extract(marked)).stdout);
    expect(article?.text).toBe(plain);
  });

  it('prints several articles in the order of the arguments, those of folders by name', async () => {
    const texts = ['one', 'two', 'three', 'four'].map((word) => `Bridge ${word} opens\n\n${plain}`);
    const [one = '', two = '', three = '', four = ''] = texts;
    await mkdir(join(folder, 'more'));
    await mkdir(join(folder, 'more', 'below'));
    const last = await file('z.txt', one);
    await file('more/b.md', three);
    await file('more/a.txt', two);
    await file('more/picture.png', 'no article');
    await file('more/.hidden.txt', 'no article');
    const first = await file('a.txt', four);
    const { code, stdout, stderr } = await extract(last, join(folder, 'more'), first);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '4 articles, 0 failed\n' });
    const read = articlesIn(stdout).map(({ text }) => String(text).split(' ')[1]);
    expect(read).toEqual(['one', 'two', 'three', 'four']);
  });

  it('names what is wrong with a file, goes on with the others, and ends with 1', async () => {
    const good = await file('good.txt');
    const german = await file('german.txt', 'Die Brücke ist zu. Das hat der Mann nicht gesagt.');
    const pdf = await file('book.txt', '%PDF-1.7');
    const odd = await file('article.docx');
    await mkdir(join(folder, 'empty'));
    const missing = join(folder, 'missing.txt');
    const given = [missing, german, good, pdf, odd, join(folder, 'empty')];
    const { code, stdout, stderr } = await extract(...given, '--progress');
    expect(code).toBe(1);
    expect(articlesIn(stdout)).toHaveLength(1);
    expect(stderr.split('\n')).toEqual([
      `on-the-record: ${missing} is missing`,
      `1 of 6: ${missing}`,
      expect.stringMatching(
        /^on-the-record: .*german\.txt cannot be read: Of the 10 words, 70% are/,
      ),
      `2 of 6: ${german}`,
      `3 of 6: ${good}`,
      expect.stringMatching(
        /^on-the-record: .*book\.txt cannot be read: This is a PDF file, no text/,
      ),
      `4 of 6: ${pdf}`,
      `on-the-record: ${odd} does not end in .txt, .md, .markdown, .html, .htm; say with --format what it is`,
      `5 of 6: ${odd}`,
      `on-the-record: ${join(folder, 'empty')} holds no file that ends in .txt, .md, .markdown, .html, .htm`,
      `6 of 6: ${join(folder, 'empty')}`,
      '6 articles, 5 failed',
      '',
    ]);
  });

  it('refuses a file that is too large', async () => {
    const path = await file('large.txt');
    const { code, stderr } = await runProgram(['extract', path], { MAX_EXTRACTION_SIZE: '100' });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `on-the-record: ${path} has more than 100 bytes; MAX_EXTRACTION_SIZE sets that limit\n`,
    });
  });

  it.each([
    [[], 'FILE…|- is missing'],
    [['a.txt', '--format', 'pdf'], '--format must be one of text, markdown, html'],
    [['a.txt', '--charset', 'klingon'], '--charset must be one of utf-8'],
    [['a.txt', '--id', 'a'], '--id is of use only with --into'],
    [['a.txt', '--force'], '--force is of use only with --into'],
    [['a.txt', '--into', 'x', '--explain'], '--explain is of use only without --into'],
    [['a.txt', '--into', 'x', '--id', 'A b'], '--id must be lower-case words'],
    [['a.txt', '--into', 'x', '--id', 'latest'], '--id must be lower-case words'],
    [['a.txt', 'b.txt', '--into', 'x', '--id', 'a'], '--id is for one article, and there are 2'],
    [['-', '-'], 'standard input can be read once only'],
    [['a.txt', '--into'], "Option '--into <value>' argument missing"],
  ])('refuses %j with exit code 2', async (given, message) => {
    const { code, stdout, stderr } = await extract(...given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('ends quietly where nobody reads on', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => file(`${index}.txt`)));
    const child = spawn(process.execPath, [program, 'extract', folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('on-the-record extract --into', () => {
  const into = () => join(folder, 'new', 'articles');
  const contents = async (id: string) => {
    const [record, source] = ['record.json', 'source.txt'].map((name) =>
      readFile(join(into(), id, name), 'utf8'),
    );
    return { record: JSON.parse((await record) ?? ''), source: await source };
  };

  it('writes article folders that on-the-record check finds whole, and prints them', async () => {
    const given = [
      await file('a.txt'),
      await file('b.html', String(exampleDocuments['text/html'])),
    ];
    const { code, stdout } = await extract(...given, '--into', into());
    expect(code).toBe(0);
    const folders = stdout.trimEnd().split('\n');
    expect(folders).toHaveLength(2);
    expect(await readdir(into())).toEqual(folders.map((path) => basename(path)).toSorted());
    const { code: checked, stdout: report } = await runProgram(['check', into()]);
    expect(checked).toBe(0);
    expect(report).toContain('2 checked, 0 broken');
    const { source, record } = await contents(basename(folders[0] ?? ''));
    expect(source).toBe(plain);
    expect(record).not.toHaveProperty('text');
    expect(record).not.toHaveProperty('revision');
  });

  it('numbers articles of the same headline, and never replaces one of this run', async () => {
    const given = [await file('a.txt'), await file('b.txt', `${plain}\nIt rained.\n`)];
    const names = async (...more: readonly string[]) => {
      const { stdout } = await extract(...given, '--into', into(), ...more);
      return stdout
        .trimEnd()
        .split('\n')
        .map((path) => basename(path));
    };
    const [first = '', second] = await names();
    expect(second).toBe(`${first}-2`);
    expect(await names()).toEqual([`${first}-3`, `${first}-4`]);
    expect(await names('--force')).toEqual([first, `${first}-2`]);
    expect((await contents(`${first}-2`)).source).toContain('It rained.');
    expect((await readArticleFolder(join(into(), `${first}-4`))).faults).toEqual([]);
  });

  it('takes the id that is said, and replaces what has it only with --force', async () => {
    const given = [await file('a.txt'), '--into', into(), '--id', 'bridge'];
    expect((await extract(...given)).stdout).toBe(`${join(into(), 'bridge')}\n`);
    const before = await contents('bridge');
    expect(before.record.id).toBe('bridge');
    await file('a.txt', `${plain}\nIt rained.\n`);
    const { code, stderr } = await extract(...given);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `a.txt is not written: ${into()} has an article “bridge”; see --force`,
    );
    expect(await contents('bridge')).toEqual(before);
    expect((await extract(...given, '--force')).code).toBe(0);
    expect((await contents('bridge')).source).toContain('It rained.');
    expect(await readdir(into())).toEqual(['bridge']);
  });

  it('says where it cannot write', async () => {
    const path = await file('a.txt');
    const { code, stderr } = await extract(path, '--into', join(path, 'below'));
    expect(code).toBe(1);
    expect(stderr).toContain(`${path} is read, but cannot be written (ENOTDIR)`);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves no half-written article at %s', async (signal, exitCode) => {
    await mkdir(join(folder, 'many'));
    await Promise.all(Array.from({ length: 300 }, (_, index) => file(`many/${index}.txt`)));
    const child = spawn(
      process.execPath,
      [program, 'extract', join(folder, 'many'), '--into', into()],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let written = '';
    child.stdout.on('data', (chunk) => {
      written += chunk;
    });
    while (written.split('\n').length < 5) await delay(5);
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(exitCode);
    const names = await readdir(into());
    expect(names.length).toBeLessThan(300);
    for (const name of names) {
      expect((await readArticleFolder(join(into(), name))).faults, name).toEqual([]);
    }
  });
});
