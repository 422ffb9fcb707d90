import { kinds as quotationKinds } from '../verify/generated-quotations.ts';
import { queryKinds } from './archive-queries.ts';
import { type FarPage, farPage, isPageReached, type Timing } from './archive-requests.ts';
import type { StoreKind } from './archive-stores.ts';
import type { Bound } from './figures.ts';
import {
  type GrowthRow,
  growthCells,
  growthHeads,
  growthTable,
  showCount,
  showNumber,
} from './growth.ts';
import { percentile } from './percentile.ts';
import { table } from './table.ts';

/** What was measured of servers on one archive. Times in ms, memory in MB; undefined where the system tells none. */
export type ServedFigures = {
  /** From start to first answer. */
  readonly start: number | undefined;
  /** Memory after the first answer, after everything that was asked, and the most in between. */
  readonly idleMemory: number | undefined;
  readonly memory: number | undefined;
  readonly peakMemory: number | undefined;
  /** Searches for claims: page 1, and the page far behind. */
  readonly first: readonly Timing[];
  readonly farPages: readonly FarPage[];
  readonly far: readonly Timing[];
  readonly verified: readonly Timing[];
};

/** What was measured of one archive. */
export type ArchiveFigures = ServedFigures & {
  /** How many articles it has. */
  readonly size: number;
  /** Records a second, and the most memory of the process; undefined where it was not all imported now. */
  readonly imported: { readonly rate: number; readonly megabytes: number | undefined } | undefined;
  /** What it takes on the disk. */
  readonly megabytes: number;
};

/** What is to be reached with 100,000 articles, in ms and MB. */
const mostStart = 1000;
const searchBounds = { p50: 5, p99: 50 };
const mostVerification = 20;
const mostMemory = 300;

const isOf = (kind: string) => (one: { readonly kind: string }) => one.kind === kind;

const timeAt = (timings: readonly Timing[], share: number): number | undefined =>
  percentile(
    timings.map(({ time }) => time),
    share,
  );

/** What was measured of one store, the smallest archive first. */
export const archiveReport = (
  store: Pick<StoreKind, 'name' | 'leastImported'>,
  measured: readonly ArchiveFigures[],
): readonly string[] => {
  const sizes = measured.map(({ size }) => size);
  return [
    `### Archive in ${store.name}`,
    `Searches and verifications over HTTP, one at a time over one connection, nothing pinned to a core; as many of each kind, the same at every size, of the articles that were added first. Times in ms. A dash: not measured, as the archive was kept from an earlier run.`,
    growthTable(sizes, growthRows(store, measured)),
    'Claim search by kind of query, page 1: p50 / p99, and how p50 grows.',
    kindTable(measured, queryKinds, ({ first }) => first),
    `The same for page ${showCount(farPage)}, or the last one where there are fewer; “reached” is how many of the queries have so many pages at the largest size.`,
    kindTable(measured, queryKinds, ({ far }) => far, { title: 'Reached', cell: reachedBy }),
    'Verification by kind of quotation; “as made” is how many of a hundred were judged to be what they were made as, at the largest size.',
    kindTable(measured, quotationKinds, ({ verified }) => verified, {
      title: 'As made',
      cell: rightIn,
    }),
  ];
};

const growthRows = (
  { leastImported }: Pick<StoreKind, 'leastImported'>,
  measured: readonly ArchiveFigures[],
): readonly GrowthRow[] => {
  const row = (
    title: string,
    digits: number,
    figure: (one: ArchiveFigures) => number | undefined,
    bound?: Bound,
  ): GrowthRow => ({ title, digits, figures: measured.map(figure), ...(bound && { bound }) });
  const search = (title: string, timings: (one: ArchiveFigures) => readonly Timing[]) => [
    row(`${title}, p50`, 1, (one) => timeAt(timings(one), 0.5), { most: searchBounds.p50 }),
    row(`${title}, p99`, 1, (one) => timeAt(timings(one), 0.99), { most: searchBounds.p99 }),
  ];
  return [
    row('Import, records/s', 0, ({ imported }) => imported?.rate, { least: leastImported }),
    row('Import, most memory, MB', 0, ({ imported }) => imported?.megabytes),
    row('On the disk, MB', 0, ({ megabytes }) => megabytes),
    row('Start to first answer', 0, ({ start }) => start, { most: mostStart }),
    ...search('Claim search, page 1', ({ first }) => first),
    ...search(`Claim search, page ${showCount(farPage)}`, ({ far }) => far),
    row('Verification, p50', 1, ({ verified }) => timeAt(verified, 0.5)),
    row('Verification, p99', 1, ({ verified }) => timeAt(verified, 0.99), {
      most: mostVerification,
    }),
    row('Memory when idle, MB', 0, ({ idleMemory }) => idleMemory, { most: mostMemory }),
    row('Memory at the end, MB', 0, ({ memory }) => memory, { most: mostMemory }),
    row('Most memory, MB', 0, ({ peakMemory }) => peakMemory, { most: mostMemory }),
  ];
};

/** A column that says something of a kind at the largest size. */
type ExtraColumn = {
  readonly title: string;
  readonly cell: (largest: ArchiveFigures, kind: string) => string;
};

const kindTable = (
  measured: readonly ArchiveFigures[],
  kinds: readonly string[],
  timingsOf: (one: ArchiveFigures) => readonly Timing[],
  extra?: ExtraColumn,
): string => {
  const sizes = measured.map(({ size }) => size);
  const largest = measured.at(-1);
  const rows = kinds.map((kind) => {
    const own = measured.map((one) => timingsOf(one).filter(isOf(kind)));
    return [
      kind,
      ...own.map((timings) =>
        [0.5, 0.99].map((at) => showNumber(timeAt(timings, at), 1)).join(' / '),
      ),
      ...growthCells(own.map((timings) => timeAt(timings, 0.5))),
      ...(extra && largest ? [extra.cell(largest, kind)] : []),
    ];
  });
  const head = ['Kind', ...sizes.map(showCount), ...growthHeads(sizes)];
  return table([...head, ...(extra ? [extra.title] : [])], rows);
};

const reachedBy = ({ farPages }: ArchiveFigures, kind: string): string => {
  const own = farPages.filter(isOf(kind));
  return `${own.filter(isPageReached).length} of ${own.length}`;
};

const rightIn = ({ verified }: ArchiveFigures, kind: string): string => {
  const own = verified.filter(isOf(kind));
  return showNumber((own.filter(({ isRight }) => isRight).length / own.length) * 100, 0);
};
