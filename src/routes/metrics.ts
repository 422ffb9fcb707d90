import * as z from 'zod';
import { notCacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import type { MetricSources } from '../http/metrics.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { once } from '../once.ts';

/** Prometheus’s text format, version 0.0.4. */
const contentType = 'text/plain; version=0.0.4; charset=utf-8';

/** What Prometheus collects. prom-client is loaded when it is first asked for. */
export const metricsRoutes = (app: App, sources: MetricSources): void => {
  const load = once(async () => {
    const { createMetrics } = await import('../http/prometheus.ts');
    return createMetrics(sources);
  });

  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'getMetrics',
        tags: ['Service'],
        summary: 'Get the metrics',
        description:
          'Requests by route and status, what was asked of the archive, extractions by how they ended, and the process’s own figures, for Prometheus.',
        querystring: NoQuery,
        response: responses('The metrics.', z.string(), {
          mediaType: 'text/plain',
          cached: false,
          problems: ['invalid-parameters'],
        }),
      },
    },
    async (request, reply) => {
      const collect = await load();
      const body = Buffer.from(await collect());
      sendAnswer(request, reply, prepareAnswer({ body, contentType, cacheControl: notCacheable }));
    },
  );
};
