import { measurementsOf, ratioOf, spreadOfFigures } from './figures.ts';
import type { Kind, Measurement } from './measurement.ts';
import { allArticles, firstArticle, lengths, oneWorker, readingRow } from './reading.ts';
import { showFigure, showSpread, table } from './table.ts';

/** How fast articles are read, and whether long ones take longer than their length. */
export const readingReport = (measured: readonly Measurement[]): readonly string[] => {
  const own = measurementsOf(measured, readingRow);
  if (own.length === 0) return [];
  const spread = (contestant: string, kind: Kind): string =>
    showSpread(spreadOfFigures(own, contestant, kind));
  const [shortest] = lengths;
  const byLength = lengths.map(({ name }) => [
    name,
    showFigure(spreadOfFigures(own, name, 'kilobytes')),
    spread(name, 'perKilobyte'),
    spread(name, 'cpuPerKilobyte'),
    showSpread(ratioOf(own, 'cpuPerKilobyte', name, [shortest.name])),
  ]);
  return [
    '### Reading articles',
    'One worker, the server and it on one core, one article at a time; medians over the rounds, each a fresh process that has read some 400 articles before, with quartiles. Memory is what the resident memory has grown by since the server started.',
    table(
      ['Figure', 'Median'],
      [
        ['The article of median length, a second', spread(shortest.name, 'throughput')],
        ['All articles in turn, a second', spread(allArticles, 'throughput')],
        ['All articles, a second of CPU time', spread(allArticles, 'perCpuSecond')],
        ['Start to first record, ms', spread(firstArticle, 'startTime')],
        ['Memory of a worker, MB', spread(oneWorker, 'memory')],
      ],
    ),
    'The article of median length, repeated:',
    table(['Length', 'KB', 'ms/KB', 'CPU ms/KB', 'CPU / 1 ×'], byLength),
  ];
};
