import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { ExtractionFigures, MetricSources, RequestCount, RequestCounts } from './metrics.ts';

/** Makes the function that writes all metrics in Prometheus’s text format. */
export const createMetrics = ({ counts, extractions }: MetricSources): (() => Promise<string>) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addRequests(registry, counts);
  addExtractions(registry, extractions);
  return () => registry.metrics();
};

type Sample = {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
};

type Metric = {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  readonly samples: () => readonly Sample[];
};

/** Adds a count that only grows. */
const addCounter = (registry: Registry, metric: Metric): void => {
  const { name, help, labelNames = [], samples } = metric;
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, value } of samples()) this.inc(labels, value);
    },
  });
};

/** Adds a figure that goes up and down. */
const addGauge = (registry: Registry, { name, help, samples }: Metric): void => {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      for (const { value } of samples()) this.set(value);
    },
  });
};

const addRequests = (registry: Registry, counts: RequestCounts): void => {
  const labelNames = ['method', 'route', 'status'];
  const each = (value: (count: RequestCount) => number) => () =>
    counts.all().map((count) => {
      const { method, route, status } = count;
      return { labels: { method, route, status }, value: value(count) };
    });
  addCounter(registry, {
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames,
    samples: each(({ requests }) => requests),
  });
  addCounter(registry, {
    name: 'http_request_seconds_total',
    help: 'Time spent answering requests, in seconds.',
    labelNames,
    samples: each(({ seconds }) => seconds),
  });
};

const addExtractions = (registry: Registry, figures: () => ExtractionFigures): void => {
  const one = (value: (figures: ExtractionFigures) => number) => () => [
    { labels: {}, value: value(figures()) },
  ];
  addGauge(registry, {
    name: 'extractions_running',
    help: 'Articles that are being read.',
    samples: one(({ running }) => running),
  });
  addGauge(registry, {
    name: 'extractions_waiting',
    help: 'Articles that wait to be read.',
    samples: one(({ waiting }) => waiting),
  });
  addCounter(registry, {
    name: 'extractions_total',
    help: 'Articles by how their extraction ended.',
    labelNames: ['outcome'],
    samples: () =>
      Object.entries(figures().ended).map(([outcome, value]) => ({ labels: { outcome }, value })),
  });
  addCounter(registry, {
    name: 'extraction_seconds_total',
    help: 'Time that workers have spent reading articles, in seconds.',
    samples: one(({ seconds }) => seconds),
  });
};
