import { describe, expect, it } from 'vitest';
import { addDuration, createDurations } from '../../src/durations.ts';
import { createRequestCounts, type MetricSources } from '../../src/http/metrics.ts';
import { createMetrics } from '../../src/http/prometheus.ts';

const quiet: MetricSources = {
  version: '1.2.3',
  counts: createRequestCounts(),
  extractions: () => ({ running: 0, waiting: 0, workers: 0, ended: {}, seconds: 0 }),
  archive: { operations: () => [], articles: async () => 7, connections: () => ({}) },
  shelf: () => ({ kept: 0, hits: 0, misses: 0 }),
};

const linesOf = async (
  sources: Partial<MetricSources>,
  name: string,
): Promise<readonly string[]> => {
  const text = await createMetrics({ ...quiet, ...sources })();
  return text.split('\n').filter((line) => line.startsWith(name));
};

describe('the metrics', () => {
  it('have a histogram whose every bucket holds those below it', async () => {
    const durations = createDurations();
    for (const seconds of [0.00005, 0.003, 0.003, 60]) addDuration(durations, seconds);
    const operations = () => [{ operation: 'find', outcome: 'done', durations }];
    const lines = await linesOf(
      { archive: { ...quiet.archive, operations } },
      'archive_operation_duration_seconds',
    );
    const labels = 'operation="find",outcome="done"';
    const counts = lines.map((line) => line.replace(`archive_operation_duration_seconds_`, ''));
    expect(counts).toEqual([
      ...[
        ['0.0001', 1],
        ['0.00025', 1],
        ['0.0005', 1],
        ['0.001', 1],
        ['0.0025', 1],
        ['0.005', 3],
        ['0.01', 3],
        ['0.025', 3],
        ['0.05', 3],
        ['0.1', 3],
        ['0.25', 3],
        ['0.5', 3],
        ['1', 3],
        ['2.5', 3],
        ['5', 3],
        ['10', 3],
        ['+Inf', 4],
      ].map(([le, count]) => `bucket{${labels},le="${le}"} ${count}`),
      `sum{${labels}} ${durations.seconds}`,
      `count{${labels}} 4`,
    ]);
  });

  it('count the statuses of one class together in the histogram, and apart in the counter', async () => {
    const counts = createRequestCounts();
    for (const status of [200, 304, 400, 404]) {
      addDuration(counts.of('GET', '/x', status).durations, 0.001);
    }
    expect(await linesOf({ counts }, 'http_requests_total')).toHaveLength(4);
    expect(await linesOf({ counts }, 'http_request_duration_seconds_count')).toEqual([
      'http_request_duration_seconds_count{method="GET",route="/x",status_class="2xx"} 1',
      'http_request_duration_seconds_count{method="GET",route="/x",status_class="3xx"} 1',
      'http_request_duration_seconds_count{method="GET",route="/x",status_class="4xx"} 2',
    ]);
  });

  it('are told without the number of articles while the archive cannot be asked', async () => {
    expect(await linesOf({}, 'archive_articles')).toEqual(['archive_articles 7']);
    const articles = () => Promise.reject(new Error('no route'));
    const archive = { ...quiet.archive, articles };
    expect(await linesOf({ archive }, 'archive_articles')).toEqual([]);
    expect(await linesOf({ archive }, 'on_the_record_build_info')).toEqual([
      'on_the_record_build_info{version="1.2.3"} 1',
    ]);
  });

  it('show the connections of an archive that has some', async () => {
    const connections = () => ({ read: { inUse: 3, idle: 2, waiting: 1 } });
    const archive = { ...quiet.archive, connections };
    expect(await linesOf({ archive }, 'archive_connections')).toEqual([
      'archive_connections{pool="read",state="in-use"} 3',
      'archive_connections{pool="read",state="idle"} 2',
      'archive_connections{pool="read",state="waiting"} 1',
    ]);
  });
});
