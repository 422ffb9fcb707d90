import type { Gauge, Registry } from 'prom-client';
import { type Durations, durationBounds } from '../durations.ts';

type Labels = Readonly<Record<string, string | number>>;

/** One line of the text format. */
type Sample = {
  readonly labels: Labels;
  readonly value: number;
  /** Where it is not the metric’s own name. */
  readonly metricName?: string;
};

/** What is shown under one name, and how it comes about when somebody asks. */
export type Metric = {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: () => readonly Sample[] | Promise<readonly Sample[]>;
};

/**
 * Adds a metric that is counted elsewhere. prom-client’s own classes count by themselves, so they would have to be
 * emptied and filled each time, and their histograms cannot be filled at all.
 */
export const addMetric = (registry: Registry, metric: Metric): void => {
  const { name, help, type, samples } = metric;
  const get = async () => ({ name, help, type, values: await samples(), aggregator: 'sum' });
  // All that a registry asks of a metric is its name and what it holds now.
  registry.registerMetric({ name, get } as unknown as Gauge);
};

/** One sample without labels. */
export const single = (value: number): readonly Sample[] => [{ labels: {}, value }];

/** The samples of a histogram: how often it took no longer than each bound, the sum, the count. */
export const histogramSamples = (
  name: string,
  labels: Labels,
  { classes, count, seconds }: Durations,
): readonly Sample[] => {
  let upTo = 0;
  const buckets = durationBounds.map((bound, index) => {
    upTo += classes[index] ?? 0;
    return { metricName: `${name}_bucket`, labels: { ...labels, le: bound }, value: upTo };
  });
  return [
    ...buckets,
    { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
    { metricName: `${name}_sum`, labels, value: seconds },
    { metricName: `${name}_count`, labels, value: count },
  ];
};
