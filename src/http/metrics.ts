import type { FastifyInstance } from 'fastify';
import { addDuration, createDurations, type Durations } from '../durations.ts';
import { routeOf } from './request-log.ts';

/** How often a route answered with a status, and how long that took. */
export type RequestCount = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durations: Durations;
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
      const count = { method, route, status, durations: createDurations() };
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
  /** Threads that read, or could at once. */
  readonly workers: number;
  /** How many ended so, by how they ended. */
  readonly ended: Readonly<Record<string, number>>;
  /** Time spent reading, in seconds. */
  readonly seconds: number;
};

/** What was asked of the archive, and how that ended. */
type OperationFigures = {
  readonly operation: string;
  readonly outcome: string;
  readonly durations: Durations;
};

/** What an archive’s connections to its store do. */
type ConnectionFigures = {
  readonly inUse: number;
  readonly idle: number;
  /** Requests that wait for one. */
  readonly waiting: number;
};

export type ArchiveFigures = {
  readonly operations: () => readonly OperationFigures[];
  /** How many articles are kept; rejected where the store cannot be asked. */
  readonly articles: () => Promise<number>;
  /** By what they are for; of an archive that has none, nothing. */
  readonly connections: () => Readonly<Record<string, ConnectionFigures>>;
};

/** What became of the answers about articles that were asked for. */
export type ShelfFigures = {
  /** Of how many articles, or revisions, answers are kept now. */
  readonly kept: number;
  /** How often they were there when asked for, and how often they were not. */
  readonly hits: number;
  readonly misses: number;
};

/** What `/metrics` shows beside the process’s own figures. */
export type MetricSources = {
  readonly version: string;
  readonly counts: RequestCounts;
  readonly extractions: () => ExtractionFigures;
  readonly archive: ArchiveFigures;
  readonly shelf: () => ShelfFigures;
};

/** Counts every request that Fastify answers. */
export const countRequests = (app: FastifyInstance, counts: RequestCounts): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const count = counts.of(request.method, routeOf(request), reply.raw.statusCode);
    addDuration(count.durations, reply.elapsedTime / 1000);
    done();
  });
};
