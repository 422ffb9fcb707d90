import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from './run-program.ts';

const said = 'I think it would be wise to let the dust settle';
const right = `“${said},” said Yuri Ushakov, a Kremlin aide, on Friday.\n`;
const altered = `“${said.replace('wise', 'good')},” said Yuri Ushakov, a Kremlin aide.\n`;
const unknown = '“Elephants prefer geologists to bankers,” said the mayor.\n';

let folder: string;

/** Writes drafts into a folder that goes with the test. */
const drafts = async (texts: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    }),
  );
};

describe('on-the-record verify --file', () => {
  it('says of each quotation where it stands, what it is, and what differs', async () => {
    const [file = ''] = await drafts({ 'draft.md': `# Dust\n\n${right}\n${altered}\n${unknown}` });
    const { code, stdout, stderr } = await runProgram(['verify', '--file', file]);
    expect(stdout).toContain(`${file}:3:1: verbatim  “${said}” (Yuri Ushakov)\n`);
    expect(stdout).toContain(`${file}:5:1: altered  “`);
    expect(stdout).toContain('    changed: “wise” → “good”\n    ');
    expect(stdout).toContain('Yuri Ushakov, putin-trump-group-setting q8, revision ');
    expect(stdout).toContain(`${file}:7:1: not-found  “`);
    expect(stderr).toBe('3 quotations: 1 verbatim, 1 altered, 1 not found\n');
    expect(code).toBe(1);
  });

  it.each([
    ['is verbatim', right, [], 0],
    ['is altered', altered, [], 1],
    [
      'is of another speaker',
      right.replace('Yuri Ushakov, a Kremlin aide,', 'Donald Trump'),
      [],
      1,
    ],
    ['is not found', unknown, [], 0],
    ['is not found, strictly', unknown, ['--strict'], 1],
    ['is a word in marks', 'The so-called “summit” was cold, said the mayor.\n', ['--strict'], 0],
    ['is not there', 'The mayor went home early on Monday.\n', ['--strict'], 0],
  ])('where a quotation %s ends rightly', async (_what, text, flags, code) => {
    const [file = ''] = await drafts({ 'draft.txt': text });
    expect((await runProgram(['verify', '--file', file, ...flags])).code).toBe(code);
  });

  it('takes several files, folders, and standard input, and prints lines for programs', async () => {
    const files = await drafts({ 'a.txt': right, 'b.html': `<p>${altered}</p>` });
    const { code, stdout } = await runProgram(
      ['verify', '--json', '--file', folder, '--file', '-'],
      {},
      right,
    );
    const told = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ file, line, column, placeIn, verdict, isWrong, speaker }) => [
        file,
        `${line}:${column}`,
        placeIn,
        verdict,
        isWrong,
        speaker,
      ]);
    expect(told).toEqual([
      [files[0], '1:1', 'file', 'verbatim', false, 'Yuri Ushakov'],
      [files[1], '1:4', 'file', 'altered', true, 'Yuri Ushakov'],
      ['standard input', '1:1', 'file', 'verbatim', false, 'Yuri Ushakov'],
    ]);
    expect(code).toBe(1);
  });

  it('prints what GitHub Actions shows beside the lines', async () => {
    const [file = ''] = await drafts({ 'a,b.md': `${right}\n${altered}\n${unknown}` });
    const { stdout } = await runProgram(['verify', '--github', '--file', file]);
    const escaped = file.replace(',', '%2C');
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(
        `^::error file=${escaped},line=3,col=1,title=Quotation altered::“.+” is altered\\.%0AOn record: “`,
      ),
      expect.stringMatching(`^::warning file=${escaped},line=5,col=1,title=Quotation not-found::`),
    ]);
  });

  it('looks into folders within folders, and not into those of others', async () => {
    const [top = ''] = await drafts({ 'a.md': right, 'note.pdf': '' });
    for (const inner of ['deep/er', 'node_modules/some', '.git']) {
      await mkdir(join(folder, inner), { recursive: true });
      await writeFile(join(folder, inner, 'b.md'), altered);
    }
    const { code, stdout } = await runProgram(['verify', '--file', folder]);
    const places = stdout.split('\n').filter((line) => line.startsWith(folder));
    expect(places.map((line) => line.split(': ', 1)[0])).toEqual([
      `${top}:1:1`,
      `${join(folder, 'deep/er/b.md')}:1:1`,
    ]);
    expect(code).toBe(1);
  });

  it('finds nothing wrong with a draft that nothing is written in yet', async () => {
    const [file = ''] = await drafts({ 'a.md': '\n', 'b.md': '![](picture.png)\n' });
    expect(await runProgram(['verify', '--strict', '--file', file, join(folder, 'b.md')])).toEqual({
      code: 0,
      stdout: '',
      stderr: '0 quotations\n',
    });
  });

  it('shows beside the pull request what could not be read', async () => {
    const file = '/nowhere/draft.md';
    const { code, stdout } = await runProgram(['verify', '--github', '--file', file]);
    expect(stdout).toBe(`::error file=${file},title=Draft not read::${file} is missing\n`);
    expect(code).toBe(1);
  });

  it('lets no draft command the terminal', async () => {
    const [file = ''] = await drafts({
      'draft.txt': `“Go \u001b[31maway \u202efrom here, all of you\u009b,” said the mayor.\n`,
    });
    const { stdout } = await runProgram(['verify', '--file', file]);
    expect(stdout).toContain('Go ␛[31maway �from here');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it.each([
    [['--file'], 2, '--file'],
    [['--file', '-', '--file', '-'], 2, 'standard input can be read once only'],
    [['--file', 'x', '--json', '--github'], 2, 'cannot both be printed'],
    [['--file', 'x', '--speaker', 'Ushakov'], 2, '--speaker is of use only without --file'],
    [['--file', 'x', '--format', 'pdf'], 2, '--format must be one of text, markdown, html'],
    [['--strict', 'words'], 2, '--strict is of use only with --file'],
    [['--github', 'words'], 2, '--github is of use only with --file'],
    [['--file', '/nowhere/draft.md'], 1, '/nowhere/draft.md is missing'],
    [['--file', 'package.json'], 1, 'package.json does not end in'],
  ])('%j ends with %i and says why', async (given, code, words) => {
    const ended = await runProgram(['verify', ...given]);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toContain(words);
  });

  it('says that a draft cannot be read, and goes on with the next', async () => {
    const [foreign = '', file = ''] = await drafts({
      'a.txt':
        'Der Bürgermeister hat gesagt, dass die Brücke im Mai geöffnet wird, und alle waren froh darüber.',
      'b.txt': right,
    });
    const { code, stdout, stderr } = await runProgram(['verify', '--file', foreign, file]);
    expect(stdout).toContain(`${file}:1:1: verbatim`);
    expect(stderr).toContain(`${foreign} cannot be read: `);
    expect(code).toBe(1);
  });
});
