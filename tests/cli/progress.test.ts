import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateProgress } from '../../src/cli/progress.ts';

const clearLine = '\r\u001b[K';

/** What is written to standard error, a terminal or none. */
const stderrAs = (isTTY: boolean): string[] => {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  vi.spyOn(process, 'stderr', 'get').mockReturnValue({ isTTY, write } as typeof process.stderr);
  return written;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the progress of an import', () => {
  it('is a bar on a terminal, ten times a second at most, and is cleared', () => {
    const written = stderrAs(true);
    const progress = createRateProgress(false);
    vi.advanceTimersByTime(50);
    progress.show({ articles: 10, done: 10, total: 400 });
    vi.advanceTimersByTime(1950);
    progress.show({ articles: 100, done: 100, total: 400 });
    progress.clear();
    expect(written).toEqual([
      `${clearLine}█████░░░░░░░░░░░░░░░ 25 %, 100 articles, 50 a second, 6 s left`,
      clearLine,
    ]);
  });

  it('is told nowhere else, unless somebody wants it: then in lines', () => {
    const advance = { articles: 3000, done: 1, total: undefined };
    for (const [isWanted, expected] of [
      [false, []],
      [true, ['3,000 articles, 600 a second\n']],
    ] as const) {
      const written = stderrAs(false);
      const progress = createRateProgress(isWanted);
      vi.advanceTimersByTime(4000);
      progress.show(advance);
      vi.advanceTimersByTime(1000);
      progress.show(advance);
      progress.clear();
      expect(written).toEqual(expected);
      vi.restoreAllMocks();
    }
  });

  it.each([
    [90_000, '90 s'],
    [600_000, '10 min'],
    [18_000_000, '5 h'],
  ])('says how long it will take: %i ms as %s', (left, expected) => {
    const written = stderrAs(true);
    const progress = createRateProgress(false);
    vi.advanceTimersByTime(left);
    progress.show({ articles: 1, done: 1, total: 2 });
    expect(written.join('')).toContain(`, ${expected} left`);
  });
});
