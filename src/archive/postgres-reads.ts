import type { QueryResultRow } from 'pg';
import { archiveUnavailable, DomainError } from '../errors.ts';
import { isPassing, isRefusal, reasonOf } from './postgres-errors.ts';
import type { PostgresPool, Query } from './postgres-pool.ts';
import { followReplica } from './postgres-replica.ts';

/** What may be shown of an article that has just changed. */
type Freshness =
  /** All that this process has written, or heard that others wrote. */
  | 'as-noticed'
  /** What it is now: only the primary knows. */
  | 'now';

/**
 * Reads from a primary and perhaps a replica. Reads go to the replica, but to the primary where the replica may
 * not have what is known to have changed (see `followReplica`), and while changes of others are not
 * noticed. Where one of both fails, the other one is asked, and for some seconds asked first.
 */
export type PostgresReads = {
  /**
   * @param articleId what the rows depend on; without it, on all articles
   * @throws DomainError `archive-unavailable`
   */
  readonly read: <Row extends QueryResultRow>(
    query: Query,
    articleId?: string,
    freshness?: Freshness,
  ) => Promise<readonly Row[]>;
  /** Tells that an article has changed; without an id, that anything may have. */
  readonly note: (articleId?: string) => void;
  /** Tells that the primary answers. */
  readonly primaryAnswers: () => void;
  readonly close: () => void;
};

export type ReadOptions = {
  readonly primary: PostgresPool;
  readonly replica: PostgresPool | undefined;
  /** Whether changes of other processes are noticed now. */
  readonly isHeard: () => boolean;
  /** Called when a reader may have been shown what was before a change, and no longer is. */
  readonly onMisled: () => void;
  readonly report: (what: string) => void;
};

type Source = { readonly pool: PostgresPool; readonly name: string; avoidedUntil: number };

/** For how long a server that failed is asked only if the other one fails too, in ms. */
const avoidance = 3000;

export const createReads = (options: ReadOptions): PostgresReads => {
  const { isHeard, onMisled, report } = options;
  const primary: Source = { pool: options.primary, name: 'the primary', avoidedUntil: 0 };
  const replica: Source | undefined = options.replica && {
    pool: options.replica,
    name: 'the replica',
    avoidedUntil: 0,
  };
  /** Whether the replica was asked, for want of the primary, for what it may not have known. */
  let mayHaveMisled = false;
  const lag =
    replica &&
    followReplica(primary.pool.ask, replica.pool.ask, () => {
      if (mayHaveMisled) onMisled();
      mayHaveMisled = false;
    });

  const isSettled = (articleId: string | undefined): boolean =>
    isHeard() && lag?.isSettled(articleId) === true;

  const sourcesFor = (articleId: string | undefined, freshness: Freshness): readonly Source[] => {
    if (replica === undefined || freshness === 'now') return [primary];
    const now = performance.now();
    const order = isSettled(articleId) ? [replica, primary] : [primary, replica];
    return order.toSorted(
      (one, other) => Number(one.avoidedUntil > now) - Number(other.avoidedUntil > now),
    );
  };

  const avoid = (source: Source, error: unknown): void => {
    // What only refuses a statement answers; and without a replica there is no choice.
    if (isRefusal(error) || replica === undefined) return;
    if (source.avoidedUntil === 0) report(`${source.name} does not answer: ${reasonOf(error)}`);
    source.avoidedUntil = performance.now() + avoidance;
  };

  /** @returns an error where the server cannot answer now, so that another one may */
  const ask = async <Row extends QueryResultRow>(
    source: Source,
    query: Query,
  ): Promise<readonly Row[] | DomainError> => {
    try {
      const { rows } = await source.pool.ask<Row>(query);
      source.avoidedUntil = 0;
      return rows;
    } catch (error) {
      if (!isPassing(error)) throw error;
      avoid(source, error);
      return archiveUnavailable(error);
    }
  };

  return {
    read: async <Row extends QueryResultRow>(
      query: Query,
      articleId?: string,
      freshness: Freshness = 'as-noticed',
    ) => {
      let failure: DomainError | undefined;
      for (const source of sourcesFor(articleId, freshness)) {
        const isSure = source === primary || isSettled(articleId);
        const rows = await ask<Row>(source, query);
        if (!(rows instanceof DomainError)) {
          mayHaveMisled ||= !isSure;
          return rows;
        }
        failure = rows;
      }
      throw failure;
    },
    note: (articleId) => lag?.note(articleId),
    primaryAnswers: () => {
      primary.avoidedUntil = 0;
    },
    close: () => lag?.close(),
  };
};
