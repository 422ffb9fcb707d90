import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import type { RequestCount, RequestCounts } from './metrics.ts';

const labelNames = ['method', 'route', 'status'] as const;

/** Makes the function that writes all metrics in Prometheus’s text format. */
export const createMetrics = (counts: RequestCounts): (() => Promise<string>) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addCounter(registry, counts, {
    name: 'http_requests_total',
    help: 'Requests answered.',
    amount: ({ requests }) => requests,
  });
  addCounter(registry, counts, {
    name: 'http_request_seconds_total',
    help: 'Time spent answering requests, in seconds.',
    amount: ({ seconds }) => seconds,
  });
  return () => registry.metrics();
};

type CounterOptions = {
  readonly name: string;
  readonly help: string;
  readonly amount: (count: RequestCount) => number;
};

const addCounter = (registry: Registry, counts: RequestCounts, options: CounterOptions): void => {
  const { name, help, amount } = options;
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const count of counts.all()) {
        const { method, route, status } = count;
        this.inc({ method, route, status }, amount(count));
      }
    },
  });
};
