import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { articleLines } from '../../src/cli/article-lines.ts';
import { printable } from '../../src/cli/printable.ts';
import { wrapLines } from '../../src/cli/wrap-lines.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { runProgram } from './run-program.ts';

const seed = stored(await readSeed());
const bridge = stored(await readHarbourBridge());

describe('on-the-record show', () => {
  it('prints the article with its quotes and claims numbered, then its claims', async () => {
    const { code, stdout, stderr } = await runProgram(['show', seedId]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Russia indicates that Putin would rather see Trump in a group setting next\ntime\[c1\]\n/,
    );
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain('let the dust settle[c30] and then we can discuss');
    expect(flat).toContain('Trump and Putin will take part in."[q3 c14]');
    expect(flat).toContain(
      'c22 it treasonous John Brennan · “went as far as calling” · indirect · certain · p7 · bears out s4',
    );
    expect(flat).toContain('Yuri Ushakov · “said” · via Reuters · inferred · direct');
    expect(stdout).not.toContain('\u001b');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('shows every word of the text', async () => {
    const { stdout } = await runProgram(['show', 'latest']);
    const shown =
      stdout
        .split('\nClaims\n')[0]
        ?.replace(/\[[qc][\dqc ]*\]/g, '')
        .replace(/\s+/g, '') ?? '';
    const { headline, caption, summary, paragraphs } = seed.article;
    for (const part of [headline, caption, ...summary, ...paragraphs]) {
      expect(shown).toContain(part?.text.replace(/\s+/g, ''));
    }
  });

  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1' }, false],
    [{}, false],
  ])('under %j is coloured: %s', async (environment, isColoured) => {
    const { stdout } = await runProgram(['show', seedId], environment);
    expect(stdout.includes('\u001b[32m')).toBe(isColoured);
    expect(stripVTControlCharacters(stdout)).toContain('Claims');
  });

  it('prints the record for programs', async () => {
    const { stdout } = await runProgram(['show', 'latest', '--json']);
    expect(JSON.parse(stdout)).toEqual(seed.article);
    expect(stdout.trim()).not.toContain('\n');
  });

  it('shows an article as it was at a revision, of which some digits are enough', async () => {
    const { revision } = seed.article;
    const { stdout } = await runProgram([
      'show',
      seedId,
      '--revision',
      revision.slice(0, 6),
      '--json',
    ]);
    expect(JSON.parse(stdout).revision).toBe(revision);
  });

  it.each([
    [['show'], 2, 'ID|latest is missing'],
    [['show', 'a', 'b'], 2, 'show does not take “b”'],
    [
      ['show', 'putin-trump-group'],
      1,
      `There is no article “putin-trump-group”. These are alike: ${seedId}.`,
    ],
    [['show', 'Putin-Trump-Group-Settings'], 1, `These are alike: ${seedId}.`],
    [['show', 'quite-another'], 1, 'on-the-record show latest shows the one added last'],
    [['show', seedId, '--revision', 'abc'], 2, 'at least 4 digits'],
    [
      ['show', seedId, '--revision', '0000'],
      1,
      `has no revision “0000”. It has ${seed.article.revision}`,
    ],
  ])('%j ends with %i and says what to do', async (given, code, words) => {
    const ended = await runProgram(given);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toContain(words);
  });
});

const plainly = { paint: (_colour: string, text: string) => text, isColoured: false };

describe('an article’s lines', () => {
  it('are as wide as characters are', () => {
    const { article } = bridge;
    const words = '東京で会議が開かれた 🌉 '.repeat(8).trim();
    const span = { start: 0, end: [...words].length, text: words };
    const wide = {
      ...article,
      headline: span,
      paragraphs: [],
      claims: [],
      quotes: [],
      caption: undefined,
    };
    const lines = articleLines(
      { article: wide as never, sourceText: words },
      {
        ...plainly,
        wrap: (text, indent) => wrapLines(text, 30 - indent),
      },
    );
    // Each of these takes two columns.
    const columns = (line: string) =>
      [...line].reduce((sum, one) => sum + (one === ' ' ? 1 : 2), 0);
    expect(
      lines
        .slice(0, 5)
        .map(columns)
        .every((width) => width <= 30 && width > 20),
    ).toBe(true);
  });

  it('mark what is said by how it is said, also where claims share words', () => {
    const painted = articleLines(bridge, {
      paint: (colour, text) => `<${colour}>${text}</>`,
      isColoured: true,
      wrap: (text) => [text],
    }).join('\n');
    expect(painted).toContain('“<green>It is the cheapest way</>,”<dim>[q1 c');
  });
});

describe('a text on a terminal', () => {
  it.each([
    ['a\u001b[2Jb', 'a␛[2Jb'],
    ['a\u009b31mb', 'a�31mb'],
    ['a\r\nb\tc', 'a b c'],
    ['bell\u0007', 'bell␇'],
    ['delete\u007f', 'delete�'],
    ['safe \u202egnp.exe', 'safe �gnp.exe'],
    ['half \ud83d', 'half �'],
    ['whole 🌉 é ‘’', 'whole 🌉 é ‘’'],
  ])('of %j is %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
