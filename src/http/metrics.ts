import type { FastifyInstance } from 'fastify';

/** How often a route answered with a status, and how long that took together, in seconds. */
export type RequestCount = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  requests: number;
  seconds: number;
};

/** The counts of requests since the start. */
export type RequestCounts = {
  /** The count to add to; who asks often keeps it. */
  readonly of: (method: string, route: string, status: number) => RequestCount;
  readonly all: () => readonly RequestCount[];
};

/**
 * Counts requests by method, route and status. It is done by hand because it is done on every
 * request; what `/metrics` shows is made of it, by prom-client, when somebody asks.
 */
export const createRequestCounts = (): RequestCounts => {
  const counts = new Map<string, RequestCount>();
  return {
    of: (method, route, status) => {
      const key = `${method} ${status} ${route}`;
      const known = counts.get(key);
      if (known !== undefined) return known;
      const count = { method, route, status, requests: 0, seconds: 0 };
      counts.set(key, count);
      return count;
    },
    all: () => [...counts.values()],
  };
};

/** What extractions are under way, and how those before ended. */
export type ExtractionFigures = {
  readonly running: number;
  readonly waiting: number;
  /** How many ended so, by how they ended. */
  readonly ended: Readonly<Record<string, number>>;
  /** Time spent reading, in seconds. */
  readonly seconds: number;
};

/** What `/metrics` shows beside the process’s own figures. */
export type MetricSources = {
  readonly counts: RequestCounts;
  readonly extractions: () => ExtractionFigures;
};

/** Counts every request that Fastify answers. */
export const countRequests = (app: FastifyInstance, counts: RequestCounts): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const count = counts.of(request.method, route, reply.raw.statusCode);
    count.requests += 1;
    count.seconds += reply.elapsedTime / 1000;
    done();
  });
};
