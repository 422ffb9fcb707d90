import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { commandHelp, helpFor } from '../../src/cli/help.ts';

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

const wordsIn = (text: string): readonly string[] => text.split(/\s+/);

describe.each([40, 60, 80, 100, 200])('the help in %i columns', (columns) => {
  it('keeps to them, and to what is easy to read, and leaves no word out', () => {
    const texts = [
      helpFor(commands, columns),
      ...commands.map((command) => commandHelp(command, columns)),
    ];
    for (const text of texts) expect(widest(text)).toBeLessThanOrEqual(Math.min(columns, 100));
    for (const { does } of commands) {
      expect(wordsIn(texts[0] ?? '')).toEqual(expect.arrayContaining([...wordsIn(does)]));
    }
  });
});

describe('the help', () => {
  it('explains every command in the same column', () => {
    const lines = helpFor(commands, 80).split('\n');
    const columns = commands.map(({ name, does }) => {
      const line = lines.find((one) => one.startsWith(`  ${name} `)) ?? '';
      return line.indexOf(does.split(' ').slice(0, 2).join(' '));
    });
    expect(new Set(columns)).toEqual(new Set([28]));
  });

  it('stands below what it explains where there is little room', () => {
    const [show] = commands.filter(({ name }) => name === 'show');
    expect(show && commandHelp(show, 40)).toContain('\n  --json\n      print the record\n');
  });
});
