import { availableParallelism, cpus } from 'node:os';
import {
  type Case,
  leastOverEarlier,
  leastOverFrameworks,
  mostMemory,
  mostStart,
} from './cases.ts';
import { earlier, express, jsonServer, program, raw, rawControl } from './contestants.ts';
import { besides, extractionRow } from './extraction.ts';
import {
  type Bound,
  controlOf,
  judge,
  measurementsOf,
  mostStray,
  ratioOf,
  rawPair,
  spreadOfFigures,
} from './figures.ts';
import { connections, loadGenerators } from './load.ts';
import type { Kind, Measurement } from './measurement.ts';
import { readingRow } from './reading.ts';
import { readingReport } from './reading-report.ts';
import type { References } from './reference.ts';
import { memoryRow, startRow } from './start-up.ts';
import { showBound, showFigure, showSpread, table } from './table.ts';

export type ReportOptions = {
  readonly measured: readonly Measurement[];
  /** The contestants’ names, in the order of the columns. */
  readonly contestants: readonly string[];
  readonly cases: readonly Case[];
  readonly references: References;
  readonly rounds: number;
  readonly seconds: number;
  readonly pinned: boolean;
};

/** Below this share of a core, a server waited: for the load generator, or for its neighbours. */
const leastBusy = 0.9;

/** What is compared with nobody, and has a part of its own. */
const ownReports: readonly string[] = [extractionRow, readingRow];

/** Writes the whole report as Markdown. */
export const writeReport = (options: ReportOptions): string =>
  [
    conditions(options),
    ...(options.measured.some(({ what }) => !ownReports.includes(what))
      ? ratioReport(options)
      : []),
    ...extractionReport(options),
    ...readingReport(options.measured),
  ].join('\n\n');

/** How the program compares with others. */
const ratioReport = (options: ReportOptions): readonly string[] => [
  '### Ratios',
  'Each ratio is the median over the rounds, with its quartiles; “raw” is the mean of both raw servers in the same round. For requests, more is better; for start and memory, less.',
  table(
    ['Case', 'Compared', 'Requests/s', 'Requests/CPU s', 'Control', 'Control, CPU', 'To reach', ''],
    [...options.cases.flatMap((one) => speedRows(options, one)), ...startUpRows(options)],
  ),
  `“Control” is the one raw server against the other: where it is more than ${mostStray * 100} % off 1, there is no verdict. “By CPU” marks verdicts that go by the requests per second of CPU time, because a server compared was busy for less than ${leastBusy * 100} % of the time: its requests a second then measure the load generator, or other work on the machine.`,
  '### Figures',
  'Medians. Requests a second; start in ms; memory in MB.',
  table(['Case', ...contestantsIn(options, options.measured)], figureRows(options)),
];

/** How long requests take beside extractions. */
const extractionReport = ({ measured }: ReportOptions): readonly string[] => {
  const own = measurementsOf(measured, extractionRow);
  if (own.length === 0) return [];
  const [nothing, another] = besides;
  const rows = besides.map((what) => [
    what,
    showSpread(spreadOfFigures(own, what, 'medianLatency')),
    showSpread(spreadOfFigures(own, what, 'p99Latency')),
    showSpread(ratioOf(own, 'p99Latency', what, [nothing])),
    showSpread(ratioOf(own, 'p99Latency', what, [another])),
  ]);
  return [
    '### Requests beside extractions',
    'How long GETs of the headline take, one at a time, while the server’s workers read articles: medians over the rounds, with quartiles. Another server that reads articles on the same machine, while this one only answers, is the control: what more there is with it than with nothing is for want of cores, not of this server’s making.',
    table(['Beside', 'p50, ms', 'p99, ms', 'p99 / nothing’s', 'p99 / another’s'], rows),
  ];
};

const conditions = ({ rounds, seconds, pinned }: ReportOptions): string => {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const cores = pinned ? 'servers on one core, load on another' : 'not pinned to cores';
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `- ${model}, ${availableParallelism()} cores; ${cores}`,
    `- Load: ${loadGenerators}; ${connections} connections; rounds of ${seconds} s for each contestant and case: ${rounds}`,
  ].join('\n');
};

/** Who was measured. */
const contestantsIn = (
  { contestants }: ReportOptions,
  measured: readonly Measurement[],
): readonly string[] =>
  contestants.filter((name) => measured.some(({ contestant }) => contestant === name));

const speedRows = (options: ReportOptions, one: Case): readonly (readonly string[])[] => {
  const measured = measurementsOf(options.measured, one.id);
  const title = titleOf(options, one);
  const others = contestantsIn(options, measured).filter(
    (name) => name !== program && name !== raw && name !== rawControl,
  );
  return [
    speedRow(
      measured,
      title,
      program,
      'raw',
      rawPair,
      one.least === undefined ? undefined : { least: one.least },
    ),
    ...others.map((name) => {
      const least = leastOver[name];
      return least === undefined
        ? speedRow(measured, title, name, 'raw', rawPair, undefined)
        : speedRow(measured, title, program, name, [name], { least });
    }),
  ];
};

/** Those whom the program is compared with; the others are compared with raw. */
const leastOver: Readonly<Record<string, number>> = {
  [express]: leastOverFrameworks,
  [jsonServer]: leastOverFrameworks,
  [earlier]: leastOverEarlier,
};

const titleOf = ({ references }: ReportOptions, { title, path, method, ask }: Case): string => {
  const reference = references.get(path);
  const { body } = (ask === 'gzip' ? reference?.gzip : reference?.identity) ?? {};
  const empty = method === 'HEAD' || ask === 'not-modified';
  return empty || body === undefined ? title : `${title}, ${body.length.toLocaleString('en')} B`;
};

const speedRow = (
  measured: readonly Measurement[],
  title: string,
  contestant: string,
  otherName: string,
  others: readonly string[],
  bound: Bound | undefined,
): readonly string[] => {
  const ratio = (kind: Kind) => ratioOf(measured, kind, contestant, others);
  const control = (kind: Kind) => controlOf(measured, kind);
  const waited = [contestant, ...others].some(
    (name) => (spreadOfFigures(measured, name, 'busy')?.median ?? 1) < leastBusy,
  );
  const kinds = waited ? (['perCpuSecond', 'throughput'] as const) : (['throughput'] as const);
  const verdict = bound === undefined ? '' : judge(ratio(kinds[0]), kinds.map(control), bound);
  return [
    title,
    `${contestant} / ${otherName}`,
    showSpread(ratio('throughput')),
    showSpread(ratio('perCpuSecond')),
    showSpread(control('throughput')),
    showSpread(control('perCpuSecond')),
    showBound(bound),
    waited && verdict !== '' ? `${verdict}, by CPU` : verdict,
  ];
};

const startUpRows = ({ measured }: ReportOptions): readonly (readonly string[])[] =>
  (
    [
      [startRow, 'Start to first answer', 'startTime', mostStart],
      [memoryRow, 'Idle memory', 'memory', mostMemory],
    ] as const
  ).flatMap(([what, title, kind, most]) => {
    const own = measurementsOf(measured, what);
    if (own.length === 0) return [];
    const ratio = ratioOf(own, kind, program, rawPair);
    const control = controlOf(own, kind);
    const bound = { most };
    return [
      [
        title,
        `${program} / raw`,
        showSpread(ratio),
        '',
        showSpread(control),
        '',
        showBound(bound),
        judge(ratio, [control], bound),
      ],
    ];
  });

const figureRows = (options: ReportOptions): readonly (readonly string[])[] => {
  const names = contestantsIn(options, options.measured);
  const row = (title: string, what: string, kind: Kind): readonly string[] => {
    const measured = measurementsOf(options.measured, what);
    return [title, ...names.map((name) => showFigure(spreadOfFigures(measured, name, kind)))];
  };
  return [
    ...options.cases.map((one) => row(titleOf(options, one), one.id, 'throughput')),
    row('Start to first answer', startRow, 'startTime'),
    row('Idle memory', memoryRow, 'memory'),
  ].filter(([, ...figures]) => figures.some((figure) => figure !== ''));
};
