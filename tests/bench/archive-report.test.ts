import { describe, expect, it } from 'vitest';
import { type ArchiveFigures, archiveReport } from './archive-report.ts';

/** Searches of one kind that took 1 to 100 times so many ms. */
const timings = (kind: string, unit: number, right = 100) =>
  Array.from({ length: 100 }, (_, index) => ({
    kind,
    time: (index + 1) * unit,
    isRight: index < right,
  }));

const figuresOf = (size: number, unit: number): ArchiveFigures => ({
  size,
  imported: size === 1000 ? { rate: 600, megabytes: 200 } : undefined,
  megabytes: size / 50,
  start: 120,
  idleMemory: 80,
  memory: 150,
  peakMemory: 160,
  first: timings('a common word', unit),
  farPages: [
    { kind: 'a common word', path: '/v1/claims?q=a&cursor=1', before: 19_980 },
    { kind: 'a common word', path: '/v1/claims?q=b', before: 40 },
  ],
  far: timings('a common word', unit / 2),
  verified: timings('spliced', unit, 97),
});

const report = archiveReport({ name: 'SQLite', leastImported: 500 }, [
  figuresOf(1000, 0.05),
  figuresOf(10_000, 0.2),
]);

/** The cells of the rows, in any table, that begin so. */
const rowsOf = (title: string): readonly (readonly string[])[] =>
  report
    .flatMap((part) => part.split('\n'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, first]) => first === title)
    .map((cells) => cells.slice(2, -1));

describe('the report of an archive', () => {
  it.each([
    ['Import, records/s', ['600', '–', '–', '≥ 500', 'not measured']],
    ['On the disk, MB', ['20', '200', '× 10', '', '']],
    ['Start to first answer', ['120', '120', '× 1.0', '≤ 1000', 'reached']],
    ['Claim search, page 1, p50', ['2.5', '10.0', '× 4.0', '≤ 5', 'not reached']],
    ['Claim search, page 1,000, p99', ['2.5', '9.9', '× 4.0', '≤ 50', 'reached']],
    ['Verification, p99', ['5.0', '19.8', '× 4.0', '≤ 20', 'reached']],
    ['Most memory, MB', ['160', '160', '× 1.0', '≤ 300', 'reached']],
  ])('has a row for %s', (title, cells) => {
    expect(rowsOf(title)).toEqual([cells]);
  });

  it('has a row for each kind of query, of page 1 and of page 1,000', () => {
    expect(rowsOf('a common word')).toEqual([
      ['2.5 / 5.0', '10.0 / 19.8', '× 4.0'],
      ['1.3 / 2.5', '5.0 / 9.9', '× 4.0', '1 of 2'],
    ]);
  });

  it('has a row for each kind of quotation, and how many were judged rightly', () => {
    expect(rowsOf('spliced')).toEqual([['2.5 / 5.0', '10.0 / 19.8', '× 4.0', '97']]);
  });
});
