import { describe, expect, it } from 'vitest';
import { runProgram } from './run-program.ts';

const said = 'I think it would be wise to let the dust settle';

describe('on-the-record verify', () => {
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

  it.each([
    [['verify'], 2, 'QUOTATION…|- is missing'],
    [
      ['verify', 'a', '--article', 'Not An Id'],
      2,
      'articleId: must be lower-case words joined by hyphens',
    ],
    [['verify', 'a', '--article', 'nope'], 1, 'There is no article “nope”'],
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
