import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Durations, sumDurations } from '../durations.ts';
import type {
  ArchiveFigures,
  ExtractionFigures,
  MetricSources,
  RequestCount,
  RequestCounts,
  ShelfFigures,
} from './metrics.ts';
import { addMetric, histogramSamples, type Metric, single } from './prometheus-metric.ts';

/** Makes the function that writes all metrics in Prometheus’s text format. */
export const createMetrics = (sources: MetricSources): (() => Promise<string>) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const metrics = [
    ...buildMetrics(sources.version),
    ...requestMetrics(sources.counts),
    ...extractionMetrics(sources.extractions),
    ...archiveMetrics(sources.archive),
    ...shelfMetrics(sources.shelf),
  ];
  for (const metric of metrics) addMetric(registry, metric);
  return () => registry.metrics();
};

const buildMetrics = (version: string): readonly Metric[] => [
  {
    name: 'on_the_record_build_info',
    help: 'Always 1; the label says which version runs.',
    type: 'gauge',
    samples: () => [{ labels: { version }, value: 1 }],
  },
];

const requestMetrics = (counts: RequestCounts): readonly Metric[] => {
  const each = (value: (durations: Durations) => number) => () =>
    counts.all().map(({ method, route, status, durations }) => ({
      labels: { method, route, status },
      value: value(durations),
    }));
  const histogram = 'http_request_duration_seconds';
  return [
    {
      name: 'http_requests_total',
      help: 'Requests answered.',
      type: 'counter',
      samples: each(({ count }) => count),
    },
    {
      name: 'http_request_seconds_total',
      help: 'Time spent answering requests, in seconds.',
      type: 'counter',
      samples: each(({ seconds }) => seconds),
    },
    {
      name: histogram,
      help: 'How long requests took, in seconds.',
      type: 'histogram',
      samples: () =>
        byStatusClass(counts.all()).flatMap(({ labels, durations }) =>
          histogramSamples(histogram, labels, durations),
        ),
    },
  ];
};

type Labelled = {
  readonly labels: Readonly<Record<string, string>>;
  readonly durations: Durations;
};

/** A histogram is many lines: one for each class of statuses (2xx) is enough. */
const byStatusClass = (counts: readonly RequestCount[]): readonly Labelled[] => {
  const groups = new Map<string, RequestCount[]>();
  for (const count of counts) {
    const key = `${count.method} ${statusClassOf(count)} ${count.route}`;
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { method, route } = first;
    const labels = { method, route, status_class: statusClassOf(first) };
    return [{ labels, durations: sumDurations(group.map(({ durations }) => durations)) }];
  });
};

const statusClassOf = ({ status }: RequestCount): string => `${Math.floor(status / 100)}xx`;

const extractionMetrics = (figures: () => ExtractionFigures): readonly Metric[] => [
  {
    name: 'extractions_running',
    help: 'Articles that are being read.',
    type: 'gauge',
    samples: () => single(figures().running),
  },
  {
    name: 'extractions_waiting',
    help: 'Articles that wait to be read.',
    type: 'gauge',
    samples: () => single(figures().waiting),
  },
  {
    name: 'extraction_workers',
    help: 'Threads that read articles, busy or not.',
    type: 'gauge',
    samples: () => single(figures().workers),
  },
  {
    name: 'extractions_total',
    help: 'Articles by how their extraction ended.',
    type: 'counter',
    samples: () =>
      Object.entries(figures().ended).map(([outcome, value]) => ({ labels: { outcome }, value })),
  },
  {
    name: 'extraction_seconds_total',
    help: 'Time that workers have spent reading articles, in seconds.',
    type: 'counter',
    samples: () => single(figures().seconds),
  },
];

const archiveMetrics = ({
  operations,
  articles,
  connections,
}: ArchiveFigures): readonly Metric[] => {
  const histogram = 'archive_operation_duration_seconds';
  return [
    // Before articles are asked for: that itself takes a connection.
    {
      name: 'archive_connections',
      help: 'Connections to the store that are in use or idle, and requests that wait for one.',
      type: 'gauge',
      samples: () =>
        Object.entries(connections()).flatMap(([pool, { inUse, idle, waiting }]) => [
          { labels: { pool, state: 'in-use' }, value: inUse },
          { labels: { pool, state: 'idle' }, value: idle },
          { labels: { pool, state: 'waiting' }, value: waiting },
        ]),
    },
    {
      name: 'archive_articles',
      help: 'Articles that are kept; missing while the archive cannot be asked.',
      type: 'gauge',
      samples: () => articles().then(single, () => []),
    },
    {
      name: histogram,
      help: 'How long the archive took, in seconds, by what was asked of it and how that ended.',
      type: 'histogram',
      samples: () =>
        operations().flatMap(({ operation, outcome, durations }) =>
          histogramSamples(histogram, { operation, outcome }, durations),
        ),
    },
  ];
};

const shelfMetrics = (figures: () => ShelfFigures): readonly Metric[] => [
  {
    name: 'answer_shelf_articles',
    help: 'Articles and revisions whose answers are kept.',
    type: 'gauge',
    samples: () => single(figures().kept),
  },
  {
    name: 'answer_shelf_requests_total',
    help: 'How often the answers about an article were there when asked for (hit), or were not (miss). What the short way answers never asks.',
    type: 'counter',
    samples: () => [
      { labels: { outcome: 'hit' }, value: figures().hits },
      { labels: { outcome: 'miss' }, value: figures().misses },
    ],
  },
];
